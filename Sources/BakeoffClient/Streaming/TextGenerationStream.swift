internal import BakeoffCore

/// Puts the tokens of a text generation server together; the last one comes with the whole text.
struct TextGenerationStream: StreamReader {
  private var last: JSONObject?

  var isComplete: Bool { last != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = ProviderFault(event) { throw fault }
    // Before the last token it is null.
    if event["generated_text"]?.stringValue != nil { last = event.objectValue }
    let token = event["token"]
    let isWord = token?["special"]?.boolValue != true && token?["text"]?.stringValue != ""
    return token != nil && isWord ? .answer : nil
  }

  func reply() throws(ProviderFault) -> JSON {
    guard let last else { throw .brokenStream }
    return .object(last)
  }
}
