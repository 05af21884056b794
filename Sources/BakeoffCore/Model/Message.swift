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
    /// A tool that the model has called: the turn brings its result.
    case tool
  }

  /// Which call a tool's turn answers, and how the call ended.
  public struct ToolResult: Hashable, Sendable {
    /// The id of the call.
    public var callID: String
    /// The name of the tool; nil when only the call tells it.
    public var name: String?
    /// Whether the tool failed, and the turn's text says how.
    public var isError: Bool

    /// Describes a result.
    public init(callID: String, name: String? = nil, isError: Bool = false) {
      self.callID = callID
      self.name = name
      self.isError = isError
    }
  }

  /// Who speaks.
  public var role: Role
  /// What is said and shown, in its order.
  public var parts: [ContentPart]
  /// The tools that a turn of the model calls, in its order.
  public var toolCalls: [ToolCall]
  /// Which call a tool's turn answers; nil for all other turns.
  public var toolResult: ToolResult?

  /// Creates a turn of parts.
  public init(
    _ role: Role,
    parts: [ContentPart],
    toolCalls: [ToolCall] = [],
    toolResult: ToolResult? = nil
  ) {
    self.role = role
    self.parts = parts
    self.toolCalls = toolCalls
    self.toolResult = toolResult
  }

  /// Creates a turn of text.
  public init(_ role: Role, _ text: String) { self.init(role, parts: [.text(text)]) }

  /// What is said: the text parts, one after another.
  ///
  /// Setting it leaves everything else where it is, with the text in the place of the first text
  /// part.
  public var text: String {
    get {
      if parts.count == 1, case .text(let text) = parts[0] { return text }
      return parts.compactMap(\.text).joined()
    }
    set {
      let place = parts.firstIndex { $0.text != nil } ?? parts.endIndex
      let kept = parts[..<place] + parts[place...].filter { $0.text == nil }
      parts = kept[..<place] + [.text(newValue)] + kept[place...]
    }
  }

  /// What is shown beside the text, in its order.
  public var attachments: [Attachment] { parts.compactMap(\.attachment) }

  /// Instructions to the model.
  public static func system(_ text: String) -> Message { Message(.system, text) }

  /// A turn of the person who asks.
  public static func user(_ text: String) -> Message { Message(.user, text) }

  /// A turn of the model.
  public static func assistant(_ text: String) -> Message { Message(.assistant, text) }

  /// A turn of the model that calls tools.
  public static func assistant(_ text: String = "", toolCalls: [ToolCall]) -> Message {
    Message(.assistant, parts: text.isEmpty ? [] : [.text(text)], toolCalls: toolCalls)
  }

  /// The result of a tool that the model has called.
  public static func tool(
    _ text: String,
    callID: String,
    name: String? = nil,
    isError: Bool = false
  ) -> Message {
    Message(
      .tool,
      parts: [.text(text)],
      toolResult: ToolResult(callID: callID, name: name, isError: isError)
    )
  }
}
