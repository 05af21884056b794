extension ToolDefinition {
  /// The tool in the shape of OpenAI's chat protocol, which task files and the store use as well.
  public var json: JSON {
    var function: JSONObject = ["name": .string(name)]
    function["description"] = description.map { .string($0) }
    function["parameters"] = parameters
    function["strict"] = isStrict.map { .bool($0) }
    return ["type": "function", "function": .object(function)]
  }

  /// Reads a tool in that shape, or in the flat ones of OpenAI's responses and of Anthropic.
  ///
  /// - Throws: `ContentProblem` for a tool without a name, and for one that a provider runs itself.
  public init(json: JSON) throws(ContentProblem) {
    let function = json["function"] ?? json
    guard let name = function["name"]?.stringValue, !name.isEmpty,
      ["function", "custom", nil].contains(json["type"]?.stringValue)
    else {
      throw ContentProblem(
        "expected {\"type\": \"function\", \"function\": {\"name\": …}} in \"tools\""
      )
    }
    let parameters = function["parameters"] ?? function["input_schema"]
    if let parameters, parameters.objectValue == nil {
      throw ContentProblem(
        "the parameters of the tool \"\(name)\" are no JSON schema but \(parameters.kind)"
      )
    }
    self.init(
      name: name,
      description: function["description"]?.stringValue,
      parameters: parameters,
      isStrict: function["strict"]?.boolValue
    )
  }
}

extension ToolChoice {
  /// The choice in the shape of OpenAI's chat protocol.
  public var json: JSON {
    switch self {
    case .auto: "auto"
    case .none: "none"
    case .required: "required"
    case .named(let name): ["type": "function", "function": ["name": .string(name)]]
    }
  }

  /// Reads a choice in that shape, or in the flat ones of OpenAI's responses and of Anthropic.
  ///
  /// - Throws: `ContentProblem` for anything else.
  public init(json: JSON) throws(ContentProblem) {
    if let name = (json["function"]?["name"] ?? json["name"])?.stringValue {
      self = .named(name)
      return
    }
    switch json.stringValue ?? json["type"]?.stringValue {
    case "auto": self = .auto
    case "none": self = .none
    case "required", "any": self = .required
    default:
      throw ContentProblem(
        "expected auto, none, required or {\"type\": \"function\", \"function\": {\"name\": …}} in "
          + "\"tool_choice\""
      )
    }
  }
}

extension ResponseFormat {
  /// The form in the shape of OpenAI's chat protocol.
  public var json: JSON {
    switch self {
    case .text: return ["type": "text"]
    case .jsonObject: return ["type": "json_object"]
    case .jsonSchema(let answer):
      var schema: JSONObject = ["name": .string(answer.name), "schema": answer.schema]
      schema["strict"] = answer.isStrict.map { .bool($0) }
      return ["type": "json_schema", "json_schema": .object(schema)]
    }
  }

  /// Reads a form in that shape.
  ///
  /// - Throws: `ContentProblem` for a type that is not known, and for a schema that is no object.
  public init(json: JSON) throws(ContentProblem) {
    switch json.stringValue ?? json["type"]?.stringValue {
    case "text": self = .text
    case "json_object": self = .jsonObject
    case "json_schema":
      let answer = json["json_schema"] ?? json
      guard let schema = answer["schema"], schema.objectValue != nil else {
        throw ContentProblem("the format json_schema has no object in \"schema\"")
      }
      self = .jsonSchema(
        AnswerSchema(
          name: answer["name"]?.stringValue ?? "answer",
          schema: schema,
          isStrict: answer["strict"]?.boolValue
        )
      )
    default:
      throw ContentProblem(
        "expected {\"type\": …} of text, json_object or json_schema in \"response_format\""
      )
    }
  }
}

extension TokenLogprob {
  /// The token with its alternatives, for the store and for programs.
  public var json: JSON {
    var object: JSONObject = ["token": .string(token), "logprob": .number(logprob)]
    object["top_logprobs"] = alternatives.isEmpty ? nil : .array(alternatives.map(\.json))
    return .object(object)
  }

  /// Reads a token in the shape of OpenAI's chat protocol; nil when it has none.
  public init?(json: JSON) {
    guard let token = json["token"]?.stringValue, let logprob = json["logprob"]?.doubleValue else {
      return nil
    }
    self.init(
      token: token,
      logprob: logprob,
      alternatives: (json["top_logprobs"]?.arrayValue ?? []).compactMap(TokenLogprob.init(json:))
    )
  }
}
