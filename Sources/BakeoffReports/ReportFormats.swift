/// The formats that a report can be written in.
public enum ReportFormats {
  /// Every format, with its default options.
  public static let all: [any ReportFormat] = [
    MarkdownFormat(),
    JSONFormat(),
    CSVFormat(),
    TerminalFormat(),
  ]

  /// The format that the ending of a file's name asks for, in whatever case.
  ///
  /// - Parameter path: The file to write.
  /// - Returns: The format with its default options.
  /// - Throws: `ReportFormatError` when no format has that ending.
  public static func forFile(_ path: String) throws(ReportFormatError) -> any ReportFormat {
    let file = path.split(separator: "/").last ?? ""
    let suffix = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
    for format in all where format.suffixes.contains(suffix.lowercased()) { return format }
    throw ReportFormatError(path: path, suffix: suffix)
  }
}
