internal import BakeoffCore

/// Puts the pieces of Oracle's Cohere format together; the last event repeats the whole text.
struct OCICohereStream: StreamReader {
  private var text = ""
  private var last: JSONObject?
  private var usage: JSON?

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if let counts = event["usage"], !counts.isNull { usage = counts }
    if let reason = event["finishReason"], !reason.isNull {
      last = event.objectValue
      // What came in one piece was not said before.
      guard text.isEmpty, let whole = event["text"]?.stringValue, !whole.isEmpty else { return nil }
      text = whole
      return .answer
    }
    guard let piece = event["text"]?.stringValue else {
      if event["usage"] != nil { return nil }
      throw ProviderFault(event) ?? .malformed("an event of the stream has no text")
    }
    text += piece
    return piece.isEmpty ? nil : .answer
  }

  func reply() throws(ProviderFault) -> JSON {
    guard var chat = last else { throw .brokenStream }
    chat["text"] = .string(text)
    chat["usage"] = usage
    return ["chatResponse": .object(chat)]
  }
}
