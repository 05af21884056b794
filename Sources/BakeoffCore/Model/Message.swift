/// One turn of a conversation.
public struct Message: Hashable, Sendable {
  /// Who speaks.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Instructions to the model.
    case system
    /// The person, or the program that asks.
    case user
    /// The model.
    case assistant
  }

  /// Who speaks.
  public var role: Role
  /// What is said.
  public var text: String

  /// Creates a turn.
  public init(_ role: Role, _ text: String) {
    self.role = role
    self.text = text
  }

  /// Instructions to the model.
  public static func system(_ text: String) -> Message { Message(.system, text) }

  /// A turn of the person who asks.
  public static func user(_ text: String) -> Message { Message(.user, text) }

  /// A turn of the model.
  public static func assistant(_ text: String) -> Message { Message(.assistant, text) }
}
