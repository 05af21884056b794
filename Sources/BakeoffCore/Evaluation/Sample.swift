/// One task: a prompt, and what is known about a good answer.
public struct Sample: Hashable, Sendable {
  /// Its name in its task file: the file's own id, or the short hash of its content.
  public var id: String
  /// The conversation that is sent, placeholders filled and choices listed.
  public var messages: [Message]
  /// The tools that the model may call.
  public var tools: [ToolDefinition]
  /// The names of further tools, which the run describes.
  public var namedTools: [String]
  /// What tools answer, by their names; the calls of others are the answer, unless the run has a
  /// command for them.
  public var returns: [String: ToolReturns]
  /// Whether it calls them; nil to leave it to the provider.
  public var toolChoice: ToolChoice?
  /// The form that the answer must have; nil for the run's.
  public var responseFormat: ResponseFormat?
  /// The answers that count as right, any of them; empty when none is known.
  public var targets: [String]
  /// The options of a multiple-choice task, in order; empty for other tasks.
  public var choices: [String]
  /// The checks that the task file asks for; empty when the shape of the targets decides.
  public var assertions: [Assertion]
  /// Facts about the sample, as the task file has them.
  public var metadata: JSONObject
  /// Labels to group by.
  public var tags: [String]
  /// Parameters of this sample alone; they override the run's.
  public var parameters: ModelParameters

  /// Creates a sample.
  public init(
    id: String,
    messages: [Message],
    tools: [ToolDefinition] = [],
    toolChoice: ToolChoice? = nil,
    responseFormat: ResponseFormat? = nil,
    targets: [String] = [],
    choices: [String] = [],
    assertions: [Assertion] = [],
    metadata: JSONObject = JSONObject(),
    tags: [String] = [],
    parameters: ModelParameters = ModelParameters(),
    namedTools: [String] = [],
    returns: [String: ToolReturns] = [:]
  ) {
    self.id = id
    self.messages = messages
    self.tools = tools
    self.toolChoice = toolChoice
    self.responseFormat = responseFormat
    self.targets = targets
    self.choices = choices
    self.assertions = assertions
    self.metadata = metadata
    self.tags = tags
    self.parameters = parameters
    self.namedTools = namedTools
    self.returns = returns
  }

  /// The last user turn: what the sample asks.
  public var prompt: String { messages.last { $0.role == .user }?.text ?? "" }
}
