internal import BakeoffCore

/// Puts the events of Bedrock's ConverseStream together.
struct ConverseStream: StreamReader {
  private var role: JSON = "assistant"
  private var blocks: [Int: JSONObject] = [:]
  private var inputs: [Int: String] = [:]
  private var end: JSONObject?
  private var metadata: JSONObject?

  var isComplete: Bool { metadata != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if let start = event["messageStart"] { role = start["role"] ?? role }
    if let start = event["contentBlockStart"], let index = start["contentBlockIndex"]?.intValue {
      // Only the use of a tool has a start; the other blocks begin with their first words.
      blocks[index] = start["start"]?.objectValue ?? JSONObject()
      if start["start"]?["toolUse"] != nil { inputs[index] = "" }
    }
    if let part = event["contentBlockDelta"] {
      guard let index = part["contentBlockIndex"]?.intValue, let delta = part["delta"] else {
        throw .malformed("a part of the stream belongs to no block")
      }
      return append(delta, to: index)
    }
    if let stop = event["messageStop"] { end = stop.objectValue }
    if let counts = event["metadata"] { metadata = counts.objectValue }
    return nil
  }

  /// The whole reply; the counts come last, so that a stream without them has broken off.
  func reply() throws(ProviderFault) -> JSON {
    guard let end, let metadata else { throw .brokenStream }
    let content = blocks.sorted { $0.key < $1.key }.map { index, block -> JSON in
      guard let input = inputs[index], var use = block["toolUse"]?.objectValue else {
        return .object(block)
      }
      // A tool without arguments may come without a fragment of them.
      use["input"] = input.isEmpty ? [:] : (try? JSON(parsing: input)) ?? .string(input)
      return ["toolUse": .object(use)]
    }
    let reply: JSONObject = ["output": ["message": ["role": role, "content": .array(content)]]]
    return .object(reply.merged(with: end).merged(with: metadata))
  }

  private mutating func append(_ delta: JSON, to index: Int) -> StreamedWords? {
    if let fragment = delta["toolUse"]?["input"]?.stringValue {
      inputs[index, default: ""] += fragment
    }
    var block = blocks[index] ?? JSONObject()
    defer { blocks[index] = block }
    if let text = delta["text"]?.stringValue {
      block["text"] = .string((block["text"]?.stringValue ?? "") + text)
      return text.isEmpty ? nil : .answer
    }
    guard let thought = delta["reasoningContent"] else { return nil }
    if let hidden = thought["redactedContent"] {
      block["reasoningContent"] = ["redactedContent": hidden]
      return nil
    }
    var known = block["reasoningContent"]?["reasoningText"]?.objectValue ?? JSONObject()
    for key in ["text", "signature"] {
      guard let part = thought[key]?.stringValue else { continue }
      known[key] = .string((known[key]?.stringValue ?? "") + part)
    }
    block["reasoningContent"] = ["reasoningText": .object(known)]
    return thought["text"]?.stringValue?.isEmpty == false ? .reasoning : nil
  }
}
