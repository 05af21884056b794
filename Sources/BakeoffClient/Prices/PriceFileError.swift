/// Why a price file cannot be used, where it is wrong, and how to mend it.
public struct PriceFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public let path: String
  /// What is wrong in it, and what is expected.
  public let reason: String

  /// Creates an error.
  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// File and reason, as in `prices.json: "openai/gpt-x" has no "output": …`.
  public var description: String { "\(path): \(reason)" }
}

/// What is wrong in a price file whose name is not known here.
struct PriceFileProblem: Error {
  let reason: String
}
