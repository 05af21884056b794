/// The formats that a report can be written in.
public enum ReportFormats {
  /// Every format, with its default options.
  public static let all: [any ReportFormat] = [
    MarkdownFormat(),
    HTMLFormat(),
    JSONFormat(),
    CSVFormat(),
    SummaryCSVFormat(),
    JSONLinesFormat(),
    JUnitFormat(),
    TerminalFormat(),
  ]

  /// The format that the ending of a file's name asks for, in whatever case; the longest that fits.
  ///
  /// - Parameter path: The file to write.
  /// - Returns: The format with its default options.
  /// - Throws: `ReportFormatError` when no format has that ending.
  public static func forFile(_ path: String) throws(ReportFormatError) -> any ReportFormat {
    let file = path.split(separator: "/").last ?? ""
    let suffix = file.lastIndex(of: ".").map { String(file[$0...]) } ?? ""
    let matches = all.flatMap { format in format.suffixes.map { (format, $0) } }
      .filter { file.lowercased().hasSuffix($0.1) }
    if let longest = matches.max(by: { $0.1.utf8.count < $1.1.utf8.count }) { return longest.0 }
    throw ReportFormatError(path: path, suffix: suffix)
  }
}
