/// Why a turn, a tool or a format cannot be read from JSON.
public struct ContentProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what is expected, in a sentence without its place.
  public let description: String

  /// Creates a problem from its sentence.
  public init(_ description: String) { self.description = description }
}
