internal import BakeoffCore

/// Puts the pieces of Anthropic's older protocol together; the last one says why the text ended.
struct AnthropicCompleteStream: StreamReader {
  private var completion = ""
  private var last: JSONObject?

  var isComplete: Bool { last != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    guard let piece = event["completion"]?.stringValue else { return nil }
    completion += piece
    if event["stop_reason"]?.stringValue != nil { last = event.objectValue }
    return piece.isEmpty ? nil : .answer
  }

  func reply() throws(ProviderFault) -> JSON {
    guard var reply = last else { throw .brokenStream }
    reply["completion"] = .string(completion)
    return .object(reply)
  }
}
