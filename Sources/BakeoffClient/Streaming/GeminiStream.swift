internal import BakeoffCore

/// Puts the partial replies of Gemini together.
struct GeminiStream: StreamReader {
  private var head = JSONObject()
  private var candidate = JSONObject()
  private var parts: [JSON] = []
  private var logprobs: [String: [JSON]] = [:]

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = GeminiGenerateContent().fault(in: event) { throw fault }
    let rest = event.objectValue?.filter { key, _ in key != "candidates" }
    head = head.replaced(by: rest ?? [:])
    guard case .object(let update)? = event["candidates"]?[0] else { return nil }
    candidate = candidate.replaced(
      by: update.filter { key, _ in key != "content" && key != "logprobsResult" }
    )
    // Each event has those of its own tokens.
    for key in ["chosenCandidates", "topCandidates"] {
      logprobs[key, default: []] += update["logprobsResult"]?[key]?.arrayValue ?? []
    }
    var words: StreamedWords?
    for part in update["content"]?["parts"]?.arrayValue ?? [] {
      parts.append(part)
      guard part["text"]?.stringValue?.isEmpty == false else { continue }
      let isThought = part["thought"]?.boolValue == true
      if words != .answer { words = isThought ? .reasoning : .answer }
    }
    return words
  }

  func reply() throws(ProviderFault) -> JSON {
    let isBlocked = head["promptFeedback"]?["blockReason"] != nil
    guard candidate["finishReason"] != nil || isBlocked else { throw .brokenStream }
    var reply = head
    if candidate["finishReason"] != nil {
      var candidate = candidate
      candidate["content"] = ["role": "model", "parts": .array(parts)]
      let known = logprobs.filter { !$0.value.isEmpty }
      if !known.isEmpty {
        candidate["logprobsResult"] = .object(
          JSONObject(known.map { ($0.key, .array($0.value)) })
        )
      }
      reply["candidates"] = [.object(candidate)]
    }
    return .object(reply)
  }
}
