internal import BakeoffCore

/// One element of `tools`, before it is checked.
struct ConfiguredTool: Sendable {
  var name: String?
  var description: String?
  var parameters = JSONObject()
  var command: [String] = []
  var timeout = CommandTool.usualTimeout
  var secrets: [String] = []

  static let keys: [ConfigKey<ConfiguredTool>] = [
    ConfigKey("name", nameText, \.name, example: "weather", "The name by which samples offer it."),
    ConfigKey(
      "description",
      .text,
      \.description,
      example: "The weather in a city",
      "What it does, in words for the model."
    ),
    ConfigKey(
      "parameters",
      schema,
      \.parameters,
      example: "{type: object, properties: {city: {type: string}}}",
      "The JSON schema of its arguments."
    ),
    ConfigKey(
      "command",
      .texts,
      \.command,
      example: "[python3, weather.py]",
      "The program and its arguments, a list that no shell reads: JSON in, the result out."
    ),
    ConfigKey(
      "timeout",
      .number(0 ... .greatestFiniteMagnitude, isAbove: true),
      \.timeout,
      example: "10",
      "How many seconds it may take for a call; then it is ended."
    ),
    ConfigKey(
      "secrets",
      .texts,
      \.secrets,
      example: "[WEATHER_API_KEY]",
      "The variables with keys or the like that it may see; of such it sees no others."
    ),
  ]

  /// Reads an element.
  static func read(_ node: ConfigNode) throws(InputError) -> CommandTool {
    var tool = ConfiguredTool()
    let members = try node.members("a tool, a mapping with \"name\" and \"command\"")
    try ConfigSection(name: "tool", keys: keys).read(members, into: &tool)
    guard let name = tool.name else { throw InputError("\(node.place): no \"name\" of a tool") }
    guard let program = tool.command.first, !program.isEmpty else {
      throw InputError(
        "\(node.place): no \"command\" of the tool \"\(name)\": a list of a program and its "
          + "arguments, such as [python3, weather.py]"
      )
    }
    return CommandTool(
      name: name,
      description: tool.description,
      parameters: tool.parameters.isEmpty ? Optional.none : .object(tool.parameters),
      command: tool.command,
      timeout: tool.timeout,
      secrets: tool.secrets
    )
  }

  private static let schema = ConfigValue<JSONObject>(
    kind: .mapping,
    read: { node throws(InputError) in
      _ = try node.members("a JSON schema")
      try node.refuseSecrets()
      return node.json.objectValue ?? [:]
    },
    json: { $0.isEmpty ? Optional.none : .object($0) }
  )

  private static let nameText = ConfigValue<String>.form(
    "letters, digits, \"-\" or \"_\", at most 64",
    json: { .string($0) },
    parse: { text in
      let isName = text.allSatisfy {
        $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0)
      }
      return isName && (1...64).contains(text.count) ? text : nil
    }
  )
}

extension ConfigLists {
  /// The tools that are programs.
  static let tools = ConfigValue<[CommandTool]>(
    kind: .list(.section("tool")),
    read: { node throws(InputError) in
      var tools: [CommandTool] = []
      for element in node.elements {
        let tool = try ConfiguredTool.read(element)
        guard !tools.contains(where: { $0.name == tool.name }) else {
          throw InputError("\(element.place): two tools are called \"\(tool.name)\"")
        }
        tools.append(tool)
      }
      return tools
    },
    json: { tools in
      if tools.isEmpty { return nil }
      return .array(tools.map(\.json))
    }
  )
}
