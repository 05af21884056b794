/// A tool that a model wants called.
public struct ToolCall: Hashable, Sendable {
  /// What tells the call from others; the tool's result names it.
  public var id: String
  /// The name of the tool.
  public var name: String
  /// The arguments as the model wrote them: JSON text, which may be wrong.
  public var arguments: String
  /// What the provider wants to see again with the call, in its own coding; nil for nothing.
  public var signature: String?

  /// Describes a call.
  public init(id: String, name: String, arguments: String, signature: String? = nil) {
    self.id = id
    self.name = name
    self.arguments = arguments
    self.signature = signature
  }
}
