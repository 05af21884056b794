internal import BakeoffCore

/// One line of a task file, in any of the shapes the field writes.
///
/// Bakeoff's own keys and their usual spellings elsewhere (inspect, openai/evals, promptfoo,
/// OpenAI and Anthropic batch requests, Braintrust, Langfuse, DeepEval) mean the same.
struct TaskLine {
  static let idKeys = ["id", "custom_id", "name"]
  static let inputKeys = ["messages", "input", "prompt", "inputs", "question", "text"]
  static let targetKeys = [
    "target", "ideal", "expected", "expected_output", "expectedOutput", "answer", "reference",
  ]
  private static let otherKeys: Set = [
    "system", "choices", "vars", "assert", "metadata", "tags", "params", "body", "model",
    "description", "method", "url", "images", "files", "tools", "tool_choice", "response_format",
  ]
  private static let knownKeys = otherKeys.union(idKeys).union(inputKeys).union(targetKeys)

  /// What the line asks; its id is empty when the line has none.
  let sample: Sample
  /// What is odd about the line but does no harm.
  let oddities: [String]
}

extension TaskLine {
  /// Reads a line.
  ///
  /// - Parameters:
  ///   - bytes: The line.
  ///   - attachments: Where the files are that it names.
  /// - Throws: `TaskLineError` for a line that cannot be used.
  init(
    parsing bytes: [UInt8],
    attachments: TaskAttachments = TaskAttachments(ofFile: "-")
  ) throws(TaskLineError) {
    try self.init(try Self.object(parsing: bytes), attachments: attachments)
  }

  /// The members of a line.
  static func object(parsing bytes: [UInt8]) throws(TaskLineError) -> JSONObject {
    let json: JSON
    do throws(JSONSyntaxError) {
      json = try JSON(parsing: bytes, refusingRepeatedKeys: true)
    } catch {
      let reason = error.repeatedKey == nil ? "not JSON: \(error.reason)" : error.reason
      throw TaskLineError(reason, column: error.offset + 1)
    }
    guard case .object(let line) = json else {
      throw TaskLineError("expected a JSON object, found \(json.kind)")
    }
    return line
  }

  /// Whether a key has a meaning of its own.
  static func isRead(_ key: String) -> Bool { knownKeys.contains(key) }

  /// Reads the members of a line.
  ///
  /// - Parameters:
  ///   - line: The members.
  ///   - attachments: Where the files are that it names.
  /// - Throws: `TaskLineError` for a line that cannot be used.
  init(_ line: JSONObject, attachments: TaskAttachments) throws(TaskLineError) {
    let json = JSON.object(line)
    var oddities: [String] = []
    for key in line.keys where !Self.knownKeys.contains(key) {
      oddities.append("the key \"\(key)\" is not known and is left out")
    }
    let body = json["body"]
    let request = body ?? (json["params"]?["messages"] == nil ? nil : json["params"])
    var messages = try Self.messages(json, request)
    if let system = json["system"] ?? request?["system"] {
      messages.insert(.system(try Self.text(system, "system")), at: 0)
    }
    let files = try Self.filled(&messages, json, attachments, &oddities)
    if !files.isEmpty {
      guard let last = messages.lastIndex(where: { $0.role == .user }) else {
        throw TaskLineError("there are files but no message of the user to show them in")
      }
      messages[last].parts += files.map { .attachment($0) }
    }
    try messages.checkAddresses()
    let choices = try Self.strings(json["choices"], "choices")
    guard choices.count <= letters.count else {
      throw TaskLineError("more than \(letters.count) options in \"choices\"")
    }
    Self.list(choices, in: &messages)
    let params = try TaskParameters(request ?? json["params"])
    for key in params.unknown {
      oddities.append("the parameter \"\(key)\" is not known and is left out")
    }
    let tools = try TaskTools(json["tools"] ?? request?["tools"])
    let sample = Sample(
      id: try Self.id(json),
      messages: messages,
      tools: tools.definitions,
      toolChoice: try Self.read(json["tool_choice"] ?? request?["tool_choice"]) {
        json throws(ContentProblem) in try ToolChoice(json: json)
      },
      responseFormat: try Self.read(json["response_format"] ?? request?["response_format"]) {
        json throws(ContentProblem) in try ResponseFormat(json: json)
      },
      targets: try Self.targets(json),
      choices: choices,
      assertions: try Self.assertions(json["assert"]),
      metadata: try Self.metadata(json),
      tags: try Self.strings(json["tags"], "tags"),
      parameters: params.parameters,
      namedTools: tools.names,
      returns: tools.returns
    )
    self.init(sample: sample, oddities: oddities)
  }

  private static func id(_ json: JSON) throws(TaskLineError) -> String {
    for key in idKeys {
      switch json[key] {
      case .string(let id)?: if !id.isEmpty { return id }
      case .number(let id)?: return id
      case nil: continue
      case let other?: throw TaskLineError("expected a string in \"\(key)\", found \(other.kind)")
      }
    }
    return ""
  }

  private static func messages(
    _ json: JSON,
    _ request: JSON?
  ) throws(TaskLineError) -> [Message] {
    for key in inputKeys {
      guard let input = json[key] else { continue }
      return try messages(input, key)
    }
    if let input = request?["messages"] { return try messages(input, "messages") }
    throw TaskLineError(
      "no prompt: expected a string or messages in \"input\" (or \"prompt\", \"messages\", "
        + "\"question\")"
    )
  }

  private static func messages(_ input: JSON, _ key: String) throws(TaskLineError) -> [Message] {
    switch input {
    case .string(let text):
      guard !text.isEmpty else { throw TaskLineError("the prompt in \"\(key)\" is empty") }
      return [.user(text)]
    case .array(let turns) where !turns.isEmpty:
      var messages: [Message] = []
      for turn in turns {
        do throws(ContentProblem) { messages.append(try Message(json: turn)) } catch {
          throw TaskLineError("\(error) (in \"\(key)\")")
        }
      }
      return messages
    default: throw TaskLineError("expected a string or messages in \"\(key)\"")
    }
  }

  /// The text of a string, or of a list of text parts.
  private static func text(_ content: JSON, _ key: String) throws(TaskLineError) -> String {
    if let text = content.stringValue { return text }
    var text = ""
    for part in content.arrayValue ?? [] {
      guard let piece = part["text"]?.stringValue else {
        throw TaskLineError("only text parts are supported in \"\(key)\"")
      }
      text += piece
    }
    guard content.arrayValue != nil else {
      throw TaskLineError("expected a string in \"\(key)\", found \(content.kind)")
    }
    return text
  }

  private static func targets(_ json: JSON) throws(TaskLineError) -> [String] {
    for key in targetKeys {
      guard let target = json[key] else { continue }
      guard case .array(let elements) = target else { return [scalar(target)] }
      return elements.map(scalar)
    }
    return []
  }

  /// A target as text: numbers and booleans keep their spelling, objects become JSON text.
  private static func scalar(_ json: JSON) -> String {
    switch json {
    case .string(let text), .number(let text): text
    default: json.text
    }
  }

  private static func strings(_ json: JSON?, _ key: String) throws(TaskLineError) -> [String] {
    guard let json else { return [] }
    if let text = json.stringValue, key == "tags" { return [text] }
    guard let elements = json.arrayValue else {
      throw TaskLineError("expected a list in \"\(key)\", found \(json.kind)")
    }
    return elements.map(scalar)
  }

  private static func metadata(_ json: JSON) throws(TaskLineError) -> JSONObject {
    var metadata = JSONObject()
    if let value = json["metadata"] {
      guard let object = value.objectValue else {
        throw TaskLineError("expected an object in \"metadata\", found \(value.kind)")
      }
      metadata = object
    }
    if let description = json["description"] { metadata["description"] = description }
    return metadata
  }

  private static func assertions(_ json: JSON?) throws(TaskLineError) -> [Assertion] {
    guard let json else { return [] }
    var assertions: [Assertion] = []
    for item in json.arrayValue ?? [json] {
      if let text = item.stringValue {
        assertions.append(Assertion(type: text))
      } else if let assertion = Assertion(json: item) {
        assertions.append(assertion)
      } else {
        throw TaskLineError(
          "expected {\"type\": …}, with numbers as its threshold and weight and a model's name as "
            + "its provider, or a string such as \"contains:Paris\" in \"assert\""
        )
      }
    }
    return assertions
  }

  /// Fills placeholders in the turns and in the paths of files, and reads the files.
  private static func filled(
    _ messages: inout [Message],
    _ json: JSON,
    _ attachments: TaskAttachments,
    _ oddities: inout [String]
  ) throws(TaskLineError) -> [Attachment] {
    var named = (images: json["images"], files: json["files"])
    if let vars = json["vars"] {
      guard let values = vars.objectValue else {
        throw TaskLineError("expected an object in \"vars\", found \(vars.kind)")
      }
      let template = PromptTemplate(values: values)
      for index in messages.indices { messages[index] = try template.filled(messages[index]) }
      named = (try template.filled(named.images), try template.filled(named.files))
    } else if messages.contains(where: { PromptTemplate.hasPlaceholder($0.text) }) {
      oddities.append("the prompt has a {{placeholder}} but no \"vars\"; it is sent as it is")
    }
    return try attachments.read(named.images, "images") + attachments.read(named.files, "files")
  }

  private static func read<Value>(
    _ json: JSON?,
    _ make: (JSON) throws(ContentProblem) -> Value
  ) throws(TaskLineError) -> Value? {
    guard let json else { return nil }
    do throws(ContentProblem) { return try make(json) } catch {
      throw TaskLineError(error.description)
    }
  }

  /// Adds the lettered options to the question, unless the question already names them all.
  private static func list(_ choices: [String], in messages: inout [Message]) {
    guard !choices.isEmpty, let last = messages.lastIndex(where: { $0.role == .user }),
      !choices.allSatisfy({ messages[last].text.contains($0) })
    else { return }
    let lines = zip(letters, choices).map { "\($0)) \($1)" }
    messages[last].text +=
      "\n\n" + lines.joined(separator: "\n") + "\n\nAnswer with the letter of the right choice."
  }
}

/// What the options of a multiple-choice task are called.
private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
