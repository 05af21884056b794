/// Why a program could not be started.
public struct ChildProcessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, as the rest of a sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}
