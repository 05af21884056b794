/// A file name whose ending names no format.
public struct ReportFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let path: String
  /// The ending of its name with the dot; empty when it has none.
  public let suffix: String

  /// The sentence for the user, with the endings that are known.
  public var description: String {
    let known = ReportFormats.all.compactMap(\.suffixes.first).joined(separator: " ")
    let file = VisibleText.line(path)
    return suffix.isEmpty
      ? "\(file): the name has no ending to choose a format by; formats: \(known)"
      : "\(file): no format ends in \"\(VisibleText.line(suffix))\"; formats: \(known)"
  }
}
