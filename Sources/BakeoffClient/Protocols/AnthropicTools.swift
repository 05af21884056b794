internal import BakeoffCore

/// Tools and forms of answers in a request of Anthropic's protocol.
///
/// Newer models take a schema by itself. For older ones, and for JSON without a schema, which the
/// protocol does not know, the form is that of a tool which the model has to call; what it is called
/// with is the answer, and is read as such.
struct AnthropicTools {
  /// The name of the tool whose arguments are the answer.
  static let answerTool = "answer_in_json"

  private let request: ModelRequest
  private let schema: JSON?
  private let answersByTool: Bool

  /// Finds out how a request is written.
  ///
  /// - Throws: `ModelError` with `.configuration` for a form that needs a tool to be called while the
  ///   model reasons, or beside a choice of tools.
  init(
    _ request: ModelRequest,
    reasonsWithBudget: Bool,
    model: ModelName
  ) throws(ModelError) {
    self.request = request
    switch request.responseFormat {
    case nil, .text: (schema, answersByTool) = (nil, false)
    case .jsonObject: (schema, answersByTool) = (["type": "object"], true)
    case .jsonSchema(let answer):
      let isOld = Self.lacksSchemas(model.model)
      (schema, answersByTool) = (
        isOld ? answer.schema : AnthropicSchema.fitted(answer.schema), isOld
      )
    }
    guard answersByTool || Self.forces(request.toolChoice) else { return }
    guard !reasonsWithBudget else {
      throw ModelError(
        .configuration,
        "\(model) cannot be made to call a tool"
          + (answersByTool ? ", which its answers in JSON need," : "") + " while it reasons: leave "
          + "out one of the two"
      )
    }
    guard !answersByTool || !Self.forces(request.toolChoice) else {
      throw ModelError(
        .configuration,
        "\(model) takes a choice of tools or answers in JSON: leave out one of the two"
      )
    }
  }

  /// The form of the answer where the model takes a schema by itself.
  var format: JSON? {
    guard let schema, !answersByTool else { return nil }
    return ["type": "json_schema", "schema": schema]
  }

  /// Writes the tools and whether they are called.
  func write(to writer: inout JSONWriter) {
    var tools = request.tools.map(Self.tool)
    if answersByTool {
      tools.append([
        "name": .string(Self.answerTool), "description": "Gives the answer.",
        "input_schema": schema ?? ["type": "object"],
      ])
    }
    writer.member("tools", list: tools)
    guard !tools.isEmpty else { return }
    var choice = Self.choice(request.toolChoice)
    if answersByTool {
      choice =
        request.tools.isEmpty || request.toolChoice == ToolChoice.none
        ? ["type": "tool", "name": .string(Self.answerTool)] : ["type": "any"]
    }
    if let parallel = request.parameters.parallelToolCalls, choice?["type"] != "none" {
      choice = choice ?? ["type": "auto"]
      choice?["disable_parallel_tool_use"] = .bool(!parallel)
    }
    writer.member("tool_choice", choice.map { .object($0) })
  }

  private static func tool(_ tool: ToolDefinition) -> JSON {
    var members: JSONObject = ["name": .string(tool.name)]
    members["description"] = tool.description.map { .string($0) }
    members["input_schema"] = tool.parameters ?? ["type": "object", "properties": [:]]
    members["strict"] = tool.isStrict.map { .bool($0) }
    return .object(members)
  }

  private static func choice(_ choice: ToolChoice?) -> JSONObject? {
    switch choice {
    case nil: nil
    case .auto: ["type": "auto"]
    case .some(.none): ["type": "none"]
    case .required: ["type": "any"]
    case .named(let name): ["type": "tool", "name": .string(name)]
    }
  }

  private static func forces(_ choice: ToolChoice?) -> Bool {
    switch choice {
    case .required, .named: true
    case nil, .auto, .some(.none): false
    }
  }

  /// Whether a model is too old to take a schema by itself: all before Claude 4.5, but for Opus 4.1.
  static func lacksSchemas(_ model: String) -> Bool {
    let oldNames = ["claude-2", "claude-3", "claude-instant", "-4-0", "-4-2025", "-4@2025"]
    return oldNames.contains { model.contains($0) } || model.hasSuffix("-4")
  }
}
