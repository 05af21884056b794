internal import BakeoffCore

/// Puts the chunks of a chat completion together.
struct OpenAIChatStream: StreamReader {
  private var frame = ChunkFrame()
  private var message: JSONObject = ["role": "assistant"]
  private var toolCalls: [JSONObject] = []
  /// The places in `toolCalls` by the provider's numbers, which need not begin at 0.
  private var places: [Int: Int] = [:]
  private var logprobs: [JSON] = []

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    guard let choice = try frame.receive(event) else { return nil }
    logprobs += choice["logprobs"]?["content"]?.arrayValue ?? []
    guard let delta = choice["delta"] else { return nil }
    for (position, call) in (delta["tool_calls"]?.arrayValue ?? []).enumerated() {
      add(call, numbered: call["index"]?.intValue, at: position)
    }
    let hasReasoned = append(["reasoning_content", "reasoning"], of: delta)
    let hasAnswered = append(["content", "refusal"], of: delta)
    return hasAnswered ? .answer : hasReasoned ? .reasoning : nil
  }

  mutating func receiveEnd() { frame.hasEnded = true }

  func reply() throws(ProviderFault) -> JSON {
    var message = message
    if !toolCalls.isEmpty { message["tool_calls"] = .array(toolCalls.map { .object($0) }) }
    return try frame.reply(with: [
      "message": .object(message),
      "logprobs": logprobs.isEmpty ? .null : ["content": .array(logprobs)],
    ])
  }

  /// Appends the fragments of some members; true when there were words among them.
  private mutating func append(_ keys: [String], of delta: JSON) -> Bool {
    var found = false
    for key in keys {
      switch delta[key] {
      case .string(let text)?:
        message[key] = .string((message[key]?.stringValue ?? "") + text)
        if !text.isEmpty { found = true }
      case .array(let parts)?:
        // Mistral's thinking models send parts instead of text.
        message[key] = .array((message[key]?.arrayValue ?? []) + parts)
        if !parts.isEmpty { found = true }
      default: break
      }
    }
    return found
  }

  /// Only the first fragment of a call has its id and name; the arguments are cut anywhere.
  ///
  /// Some servers send no numbers: there the place within the event counts, and another id begins
  /// another call.
  private mutating func add(_ call: JSON, numbered number: Int?, at position: Int) {
    let place = number.map { places[$0] } ?? unnumberedPlace(call, position)
    guard let place, let known = toolCalls[place]["function"] else {
      var first = call.objectValue ?? JSONObject()
      first["index"] = nil
      if let number { places[number] = toolCalls.count }
      toolCalls.append(first)
      return
    }
    var function = known.objectValue ?? JSONObject()
    let more = call["function"]?["arguments"]?.stringValue ?? ""
    function["arguments"] = .string((function["arguments"]?.stringValue ?? "") + more)
    toolCalls[place]["function"] = .object(function)
  }

  private func unnumberedPlace(_ call: JSON, _ position: Int) -> Int? {
    guard let id = call["id"]?.stringValue, !id.isEmpty else {
      if position == 0 { return toolCalls.indices.last }
      return toolCalls.indices.contains(position) ? position : nil
    }
    return toolCalls.firstIndex { $0["id"]?.stringValue == id }
  }
}
