/// Why a provider table cannot be used, and where it is wrong.
public struct ProviderTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the table.
  public let source: String
  /// The number of the line, from 1.
  public let line: Int
  /// What is wrong there.
  public let reason: String

  /// Creates an error.
  public init(source: String, line: Int, reason: String) {
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// Place and reason, as in `providers.jsonl:3: "prefix" is missing`.
  public var description: String { "\(source):\(line): \(reason)" }
}
