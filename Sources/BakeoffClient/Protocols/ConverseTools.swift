internal import BakeoffCore

/// Tools and forms of answers in a request of Bedrock's Converse protocol.
///
/// Newer models take a schema by itself. For the others, and for JSON without a schema, the form is
/// that of a tool which the model has to call; what it is called with is the answer.
struct ConverseTools {
  private let tools: [JSON]
  private let choice: JSON?
  private let outputForm: JSON?

  /// Finds out how a request is written.
  ///
  /// - Throws: `ModelError` with `.configuration` for a tool that must be called while Claude thinks
  ///   or beside a choice of tools, and for tools that must not be called after they were.
  init(_ request: ModelRequest, thinks: Bool, model: ModelName) throws(ModelError) {
    let name = model.model.lowercased()
    var answerSchema: JSON?
    switch request.responseFormat {
    case nil, .text: outputForm = nil
    case .jsonObject: (outputForm, answerSchema) = (nil, ["type": "object"])
    case .jsonSchema(let answer) where Self.takesSchemas(name):
      outputForm = Self.outputForm(answer, isClaude: name.contains("claude"))
    case .jsonSchema(let answer): (outputForm, answerSchema) = (nil, answer.schema)
    }
    let isForced = request.toolChoice.map { $0 != .auto && $0 != .none } ?? false
    guard !thinks || !(isForced || answerSchema != nil) else {
      throw ModelError(
        .configuration,
        "\(model) cannot be made to call a tool"
          + (answerSchema != nil ? ", which its answers in JSON need," : "")
          + " while it reasons: leave out one of the two"
      )
    }
    var tools = request.tools.map(Self.tool)
    let calls = request.messages.flatMap(\.toolCalls)
    if request.toolChoice == ToolChoice.none {
      guard calls.isEmpty else {
        throw ModelError(
          .configuration,
          "\(model) cannot be kept from calling tools after it has called one: leave out the choice"
        )
      }
      tools = []
    }
    // A conversation with calls in it is refused without the tools that were called.
    if tools.isEmpty {
      let names = calls.map(\.name)
      tools = names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }
        .map { Self.tool(ToolDefinition(name: $0.element)) }
    }
    var choice = tools.isEmpty ? nil : request.toolChoice.flatMap(Self.choice)
    if let answerSchema {
      guard !isForced else {
        throw ModelError(
          .configuration,
          "\(model) takes a choice of tools or answers in JSON: leave out one of the two"
        )
      }
      choice = tools.isEmpty ? ["tool": ["name": .string(AnthropicTools.answerTool)]] : ["any": [:]]
      tools.append(
        Self.tool(
          ToolDefinition(
            name: AnthropicTools.answerTool,
            description: "Gives the answer.",
            parameters: answerSchema
          )
        )
      )
    }
    (self.tools, self.choice) = (tools, choice)
  }

  /// Writes the tools, whether they are called, and the form of the answer.
  func write(to writer: inout JSONWriter) {
    if !tools.isEmpty {
      writer.key("toolConfig")
      writer.object { writer in
        writer.member("tools", .array(tools))
        writer.member("toolChoice", choice)
      }
    }
    writer.member("outputConfig", outputForm)
  }

  private static func tool(_ tool: ToolDefinition) -> JSON {
    var members: JSONObject = ["name": .string(tool.name)]
    members["description"] = tool.description.map { .string($0) }
    members["inputSchema"] = ["json": tool.parameters ?? ["type": "object", "properties": [:]]]
    members["strict"] = tool.isStrict.map { .bool($0) }
    return ["toolSpec": .object(members)]
  }

  private static func choice(_ choice: ToolChoice) -> JSON? {
    switch choice {
    case .none: nil
    case .auto: ["auto": [:]]
    case .required: ["any": [:]]
    case .named(let name): ["tool": ["name": .string(name)]]
    }
  }

  /// A schema is sent as a text.
  private static func outputForm(_ answer: AnswerSchema, isClaude: Bool) -> JSON {
    let schema = isClaude ? AnthropicSchema.fitted(answer.schema) : answer.schema
    return [
      "textFormat": [
        "type": "json_schema",
        "structure": [
          "jsonSchema": ["name": .string(answer.name), "schema": .string(schema.text)]
        ],
      ]
    ]
  }

  /// Whether a model takes a schema by itself, by the maker and the age that its name tells.
  private static func takesSchemas(_ name: String) -> Bool {
    if name.contains("claude") { return !AnthropicTools.lacksSchemas(name) }
    let without = [
      "amazon.", "meta.", "cohere.", "ai21.", "writer.", "deepseek.r1", "mistral.mistral-",
      "mistral.mixtral", "mistral.pixtral",
    ]
    return !without.contains { name.contains($0) }
  }
}
