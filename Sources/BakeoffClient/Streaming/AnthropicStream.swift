internal import BakeoffCore

/// Puts the named events of Anthropic's protocol together.
struct AnthropicStream: StreamReader {
  private var message = JSONObject()
  private var blocks: [JSONObject] = []
  private var inputs: [Int: String] = [:]
  private var usage = JSONObject()
  private(set) var isComplete = false

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    switch event["type"]?.stringValue {
    case "error": throw ProviderFault(event) ?? .malformed("the stream holds an unknown error")
    case "message_start":
      message = event["message"]?.objectValue ?? JSONObject()
      usage = message["usage"]?.objectValue ?? JSONObject()
    case "content_block_start":
      blocks.append(event["content_block"]?.objectValue ?? JSONObject())
    case "content_block_delta":
      guard let index = event["index"]?.intValue, blocks.indices.contains(index),
        let delta = event["delta"]
      else { throw .malformed("a part of the stream belongs to no block") }
      return append(delta, to: index)
    case "message_delta":
      message = message.replaced(by: event["delta"]?.objectValue ?? [:])
      // These counts are totals, not additions.
      let counts = event["usage"]?.objectValue?.filter { _, value in !value.isNull }
      usage = usage.replaced(by: counts ?? [:])
    case "message_stop": isComplete = true
    default: break
    }
    return nil
  }

  func reply() throws(ProviderFault) -> JSON {
    guard isComplete else { throw .brokenStream }
    var reply = message
    reply["content"] = .array(
      blocks.enumerated().map { index, block in
        // A tool without arguments may have fragments that are empty.
        guard let input = inputs[index], !input.isEmpty else { return .object(block) }
        var block = block
        block["input"] = (try? JSON(parsing: input)) ?? .string(input)
        return .object(block)
      }
    )
    reply["usage"] = .object(usage)
    return .object(reply)
  }

  private mutating func append(_ delta: JSON, to index: Int) -> StreamedWords? {
    if let part = delta["partial_json"]?.stringValue { inputs[index, default: ""] += part }
    for (key, words) in [("text", StreamedWords.answer), ("thinking", .reasoning)] {
      guard let text = delta[key]?.stringValue else { continue }
      blocks[index][key] = .string((blocks[index][key]?.stringValue ?? "") + text)
      return text.isEmpty ? nil : words
    }
    if let signature = delta["signature"] { blocks[index]["signature"] = signature }
    return nil
  }
}
