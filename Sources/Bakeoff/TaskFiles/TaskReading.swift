internal import BakeoffCore

/// How the lines of a task file become samples: under which names their fields are found, and into
/// which prompts they are put.
struct TaskReading: Sendable {
  let fields: TaskFields
  let variants: [PromptVariant]
  /// The placeholders of all prompts: fields of those names are not thought unknown.
  private let placeholders: Set<String>

  init(fields: [String: String] = [:], matrix: PromptMatrix = PromptMatrix()) {
    self.fields = TaskFields(map: fields)
    variants = matrix.variants
    placeholders = Set(matrix.prompts.flatMap { PromptTemplate.placeholders(in: $0.text) })
  }

  /// A line's samples, one for each combination.
  ///
  /// - Throws: `TaskLineError` for a line that cannot be used.
  func samples(
    _ bytes: [UInt8],
    _ attachments: TaskAttachments
  ) throws(TaskLineError) -> [ParsedSample] {
    let json = try TaskLine.object(parsing: bytes)
    let line = try fields.renamed(json)
    var samples: [ParsedSample] = []
    for variant in variants {
      let filled = try variant.changesNothing ? line : self.filled(line, with: variant)
      samples.append(
        ParsedSample(try TaskLine(filled, attachments: attachments), suffix: variant.suffix)
      )
    }
    return samples
  }

  /// A line as it would be written with a combination's prompt and values.
  private func filled(
    _ line: JSONObject,
    with variant: PromptVariant
  ) throws(TaskLineError) -> JSONObject {
    var filled = line
    let own = line["vars"]?.objectValue ?? JSONObject()
    if let name = own.keys.first(where: { variant.varied.contains($0) }) {
      throw TaskLineError("\"\(name)\" is in \"vars\", but the configuration tries several values")
    }
    let values = variant.values.replaced(by: own)
    if let prompt = variant.prompt {
      // What the line has, the sample's own prompt and its variables can stand in a prompt.
      let all = JSONObject(line.members.filter { !TaskLine.isRead($0.key) }).replaced(by: values)
      try put(prompt, into: &filled, values: values, all: all)
      for key in placeholders where !TaskLine.isRead(key) { filled[key] = nil }
      filled["vars"] = nil
    } else {
      filled["vars"] = .object(values)
    }
    if !variant.tags.isEmpty {
      let tags =
        line["tags"]?.stringValue.map { [JSON.string($0)] } ?? line["tags"]?.arrayValue ?? []
      filled["tags"] = .array(tags + variant.tags.map { .string($0) })
    }
    return filled
  }

  /// Puts a sample's own prompt into another: in a conversation, the last turn of the user.
  ///
  /// All its texts are filled here, so that what came with a value is not filled again.
  private func put(
    _ prompt: PromptMatrix.Prompt,
    into line: inout JSONObject,
    values: JSONObject,
    all: JSONObject
  ) throws(TaskLineError) {
    let template = PromptTemplate(values: values)
    func own(_ json: JSON) throws(TaskLineError) -> JSON {
      guard let text = json.stringValue, !values.isEmpty else { return json }
      return .string(try template.filled(text))
    }
    let body = line["body"] ?? line["params"]
    let key = TaskLine.inputKeys.first { line[$0].map { !$0.isNull } ?? false }
    let input = key.flatMap { line[$0] } ?? body?["messages"]
    for key in TaskLine.inputKeys { line[key] = nil }
    if let system = line["system"] { line["system"] = try own(system) }
    if !values.isEmpty {
      for key in ["images", "files"] { line[key] = try template.filled(line[key]) }
    }
    var turns: [JSON] = []
    for turn in input?.arrayValue ?? [] {
      guard case .object(var object) = turn, let content = object["content"] else {
        throw TaskLineError("expected \"role\" and \"content\" in every message of the prompt")
      }
      object["content"] = try own(content)
      turns.append(.object(object))
    }
    let index = turns.lastIndex { $0["role"]?.stringValue == "user" }
    var known = all
    if let index {
      known["input"] = turns[index]["content"]
    } else if let input, turns.isEmpty {
      known["input"] = try own(input)
    }
    if let own = known["input"], own.stringValue == nil {
      throw TaskLineError("only a prompt of text can be put into another")
    }
    let filler = PromptTemplate(values: known)
    let text = JSON.string(try filler.filled(prompt.text))
    if let index, case .object(var turn) = turns[index] {
      turn["content"] = text
      turns[index] = .object(turn)
    } else {
      turns.append(["role": "user", "content": text])
    }
    line["messages"] = .array(turns)
    if let system = prompt.system, line["system"] == nil, body?["system"] == nil,
      !turns.contains(where: { $0["role"]?.stringValue == "system" })
    {
      line["system"] = .string(try filler.filled(system))
    }
  }
}
