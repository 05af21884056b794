internal import BakeoffCore

/// Puts the pieces of Triton's text together.
///
/// Nothing marks the last one: that the reply came whole is for HTTP to say.
struct TritonStream: StreamReader {
  private var text = ""
  private var last: JSONObject?

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    guard let piece = event["text_output"]?.stringValue else {
      throw .malformed("an event of the stream has no text_output")
    }
    last = event.objectValue
    text += piece
    return piece.isEmpty ? nil : .answer
  }

  func reply() throws(ProviderFault) -> JSON {
    guard var reply = last else { throw .brokenStream }
    reply["text_output"] = .string(text)
    return .object(reply)
  }
}
