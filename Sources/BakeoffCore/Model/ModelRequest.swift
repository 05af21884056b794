/// Everything that shapes a model's answer, and nothing else.
public struct ModelRequest: Hashable, Sendable {
  /// The conversation so far, in order; system turns may stand anywhere.
  public var messages: [Message]
  /// The tools that the model may call.
  public var tools: [ToolDefinition]
  /// Whether it calls them; nil to leave it to the provider, which is mostly as the model likes.
  public var toolChoice: ToolChoice?
  /// The form that the answer must have; nil for any.
  public var responseFormat: ResponseFormat?
  /// How the model is asked to answer.
  public var parameters: ModelParameters
  /// Which of several draws this is, from 1.
  ///
  /// It is part of the cache key, so each draw is kept.
  public var epoch: Int

  /// Creates a request.
  public init(
    messages: [Message],
    tools: [ToolDefinition] = [],
    toolChoice: ToolChoice? = nil,
    responseFormat: ResponseFormat? = nil,
    parameters: ModelParameters = ModelParameters(),
    epoch: Int = 1
  ) {
    self.messages = messages
    self.tools = tools
    self.toolChoice = toolChoice
    self.responseFormat = responseFormat
    self.parameters = parameters
    self.epoch = epoch
  }

  /// Creates a request of one user turn.
  public init(_ prompt: String, parameters: ModelParameters = ModelParameters()) {
    self.init(messages: [.user(prompt)], parameters: parameters)
  }
}
