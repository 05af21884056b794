/// Input that cannot be used: a task file, a setting, a name.
///
/// Nothing has been sent.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, and how to mend it; one problem per line.
  public let description: String

  /// Creates an error from its sentence.
  public init(_ description: String) { self.description = description }
}
