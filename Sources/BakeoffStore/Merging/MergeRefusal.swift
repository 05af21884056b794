/// Why stores cannot be merged, which trying again does not change.
public struct MergeRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in which files, and how to mend it.
  public let description: String

  /// Creates a refusal from its sentence.
  public init(_ description: String) { self.description = description }
}
