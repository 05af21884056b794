internal import BakeoffCore

/// Puts the choices of Oracle's generic format together, of which each brings a piece.
struct OCIGenericStream: StreamReader {
  private var pieces = ""
  private var reasoning = ""
  private var calls: [JSONObject] = []
  private var choice = JSONObject()
  private var usage: JSON?
  private var finishReason: JSON?

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    let message = event["message"]
    // An error has a sentence in the place of a message.
    if message?.stringValue != nil, let fault = ProviderFault(event) { throw fault }
    if let counts = event["usage"], !counts.isNull { usage = counts }
    if let reason = event["finishReason"], !reason.isNull { finishReason = reason }
    guard message != nil || event["finishReason"] != nil || event["usage"] != nil else {
      throw ProviderFault(event) ?? .malformed("an event of the stream brings nothing")
    }
    for (position, call) in (message?["toolCalls"]?.arrayValue ?? []).enumerated() {
      add(call, at: position)
    }
    let text = (message?["content"]?.arrayValue ?? []).compactMap { $0["text"]?.stringValue }
      .joined()
    let thought = message?["reasoningContent"]?.stringValue ?? ""
    pieces += text
    reasoning += thought
    return !text.isEmpty ? .answer : thought.isEmpty ? nil : .reasoning
  }

  func reply() throws(ProviderFault) -> JSON {
    guard let finishReason else { throw .brokenStream }
    var message: JSONObject = ["role": "ASSISTANT"]
    if !pieces.isEmpty { message["content"] = [["type": "TEXT", "text": .string(pieces)]] }
    if !reasoning.isEmpty { message["reasoningContent"] = .string(reasoning) }
    if !calls.isEmpty { message["toolCalls"] = .array(calls.map { .object($0) }) }
    var chat: JSONObject = [
      "apiFormat": "GENERIC",
      "choices": [["index": 0, "message": .object(message), "finishReason": finishReason]],
    ]
    chat["usage"] = usage
    return ["chatResponse": .object(chat)]
  }

  /// A fragment with a name begins a call; one without goes on with the one at its place, or the last.
  private mutating func add(_ call: JSON, at position: Int) {
    let id = call["id"]?.stringValue ?? ""
    let known = calls.firstIndex { !id.isEmpty && $0["id"]?.stringValue == id }
    let isFirst = call["name"]?.stringValue?.isEmpty == false && known == nil
    guard !isFirst, let last = calls.indices.last else {
      calls.append(call.objectValue ?? [:])
      return
    }
    let place = known ?? (calls.indices.contains(position) && id.isEmpty ? position : last)
    let more = call["arguments"]?.stringValue ?? ""
    calls[place]["arguments"] = .string((calls[place]["arguments"]?.stringValue ?? "") + more)
  }
}
