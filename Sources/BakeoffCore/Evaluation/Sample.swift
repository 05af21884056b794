/// One task: a prompt, and what is known about a good answer.
public struct Sample: Hashable, Sendable {
  /// Everything but the id.
  private struct Content: Hashable, Sendable {
    var messages: [Message]
    var tools: [ToolDefinition]
    var namedTools: [String]
    var returns: [String: ToolReturns]
    var toolChoice: ToolChoice?
    var responseFormat: ResponseFormat?
    var targets: [String]
    var choices: [String]
    var assertions: [Assertion]
    var metadata: JSONObject
    var tags: [String]
    var parameters: ModelParameters
  }

  // A class, because a sample goes from hand to hand and is hardly ever changed: copies share it.
  private final class Box: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }
  }

  /// Its name in its task file: the file's own id, or the short hash of its content.
  public var id: String

  private var box: Box
  private var content: Content {
    get { box.content }
    set { box = Box(newValue) }
  }

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
    box = Box(
      Content(
        messages: messages,
        tools: tools,
        namedTools: namedTools,
        returns: returns,
        toolChoice: toolChoice,
        responseFormat: responseFormat,
        targets: targets,
        choices: choices,
        assertions: assertions,
        metadata: metadata,
        tags: tags,
        parameters: parameters
      )
    )
  }

  /// Whether both ask and check the same under the same id.
  public static func == (left: Sample, right: Sample) -> Bool {
    left.id == right.id && left.content == right.content
  }

  /// Hashes the id and the content.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(content)
  }

  /// The last user turn: what the sample asks.
  public var prompt: String { messages.last { $0.role == .user }?.text ?? "" }

  /// The conversation that is sent, placeholders filled and choices listed.
  public var messages: [Message] {
    get { content.messages }
    set { content.messages = newValue }
  }

  /// The tools that the model may call.
  public var tools: [ToolDefinition] {
    get { content.tools }
    set { content.tools = newValue }
  }

  /// The names of further tools, which the run describes.
  public var namedTools: [String] {
    get { content.namedTools }
    set { content.namedTools = newValue }
  }

  /// What tools answer, by their names; the calls of others are the answer, unless the run has a
  /// command for them.
  public var returns: [String: ToolReturns] {
    get { content.returns }
    set { content.returns = newValue }
  }

  /// Whether it calls them; nil to leave it to the provider.
  public var toolChoice: ToolChoice? {
    get { content.toolChoice }
    set { content.toolChoice = newValue }
  }

  /// The form that the answer must have; nil for the run's.
  public var responseFormat: ResponseFormat? {
    get { content.responseFormat }
    set { content.responseFormat = newValue }
  }

  /// The answers that count as right, any of them; empty when none is known.
  public var targets: [String] {
    get { content.targets }
    set { content.targets = newValue }
  }

  /// The options of a multiple-choice task, in order; empty for other tasks.
  public var choices: [String] {
    get { content.choices }
    set { content.choices = newValue }
  }

  /// The checks that the task file asks for; empty when the shape of the targets decides.
  public var assertions: [Assertion] {
    get { content.assertions }
    set { content.assertions = newValue }
  }

  /// Facts about the sample, as the task file has them.
  public var metadata: JSONObject {
    get { content.metadata }
    set { content.metadata = newValue }
  }

  /// Labels to group by.
  public var tags: [String] {
    get { content.tags }
    set { content.tags = newValue }
  }

  /// Parameters of this sample alone; they override the run's.
  public var parameters: ModelParameters {
    get { content.parameters }
    set { content.parameters = newValue }
  }
}
