/// Why a store cannot be used.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, and how to mend it.
  public let description: String

  /// Creates an error from its sentence.
  public init(_ description: String) { self.description = description }
}
