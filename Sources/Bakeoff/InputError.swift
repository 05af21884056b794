/// Input that cannot be used: a task file, a setting, a name.
///
/// Nothing has been sent.
public struct InputError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, and how to mend it; one problem per line.
  public let description: String

  /// Whether the input is well, and what was to be written cannot be.
  public private(set) var isOfOutput = false

  /// Creates an error from its sentence.
  public init(_ description: String) { self.description = description }

  /// The error of something that cannot be written.
  public static func unwritable(_ description: String) -> InputError {
    var error = InputError(description)
    error.isOfOutput = true
    return error
  }

  /// Creates an error from many, of which the first are listed.
  init(listing problems: [String]) {
    let rest = problems.count > 20 ? ["and \(problems.count - 20) more"] : []
    self.init((problems.prefix(20) + rest).joined(separator: "\n"))
  }
}
