internal import BakeoffCore

/// Puts the events of Cohere's protocol together.
struct CohereStream: StreamReader {
  private var head = JSONObject()
  private var parts: [Int: JSONObject] = [:]
  private var plan = ""
  private var logprobs: [JSON] = []
  private var calls: [Int: JSONObject] = [:]
  private var last: JSON?

  var isComplete: Bool { last != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    let message = event["delta"]?["message"]
    let index = event["index"]?.intValue ?? 0
    switch event["type"]?.stringValue {
    case "message-start": head["id"] = event["id"]
    case "content-start": parts[index] = message?["content"]?.objectValue ?? [:]
    case "content-delta":
      if let logprob = event["logprobs"], logprob != .null { logprobs.append(logprob) }
      return append(message?["content"], to: index)
    case "tool-plan-delta":
      plan += message?["tool_plan"]?.stringValue ?? ""
      return .reasoning
    case "tool-call-start": calls[index] = Self.call(message)?.objectValue ?? [:]
    case "tool-call-delta": add(Self.call(message), to: index)
    case "message-end": last = event["delta"]
    case nil: throw ProviderFault(event) ?? .malformed("the stream holds an unknown event")
    default: if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    }
    return nil
  }

  func reply() throws(ProviderFault) -> JSON {
    guard let last else { throw .brokenStream }
    func ordered(_ members: [Int: JSONObject]) -> JSON {
      .array(members.sorted { $0.key < $1.key }.map { .object($0.value) })
    }
    var message: JSONObject = ["role": "assistant", "content": ordered(parts)]
    if !plan.isEmpty { message["tool_plan"] = .string(plan) }
    if !calls.isEmpty { message["tool_calls"] = ordered(calls) }
    var reply = head
    reply["message"] = .object(message)
    reply["finish_reason"] = last["finish_reason"]
    reply["usage"] = last["usage"]
    if !logprobs.isEmpty { reply["logprobs"] = .array(logprobs) }
    return .object(reply)
  }

  private mutating func append(_ content: JSON?, to index: Int) -> StreamedWords? {
    for (key, words) in [("text", StreamedWords.answer), ("thinking", .reasoning)] {
      guard let text = content?[key]?.stringValue, !text.isEmpty else { continue }
      // A part that was not announced is what its words are.
      var part = parts[index] ?? ["type": .string(key)]
      part[key] = .string((part[key]?.stringValue ?? "") + text)
      parts[index] = part
      return words
    }
    return nil
  }

  /// A call, which stands alone or in a list of one.
  private static func call(_ message: JSON?) -> JSON? {
    message?["tool_calls"].map { $0[0] ?? $0 }
  }

  /// Only the first fragment of a call has its id and name; the arguments are cut anywhere.
  private mutating func add(_ call: JSON?, to index: Int) {
    var known = calls[index] ?? call?.objectValue ?? [:]
    var function = known["function"]?.objectValue ?? [:]
    let more = call?["function"]?["arguments"]?.stringValue ?? ""
    function["arguments"] = .string((function["arguments"]?.stringValue ?? "") + more)
    known["function"] = .object(function)
    calls[index] = known
  }
}
