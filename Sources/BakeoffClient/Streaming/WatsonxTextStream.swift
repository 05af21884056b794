internal import BakeoffCore

/// Puts the partial results of watsonx's text generation together; the last one says why it ended.
struct WatsonxTextStream: StreamReader {
  private var text = ""
  private var head = JSONObject()
  private var counts: [String: Int] = [:]
  private var word: String?

  var isComplete: Bool { word != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["errors"] != nil, let fault = ProviderFault(event) { throw fault }
    // The first event may be empty.
    guard let result = event["results"]?[0] else { return nil }
    let rest = event.objectValue?.filter { key, _ in key != "results" }
    head = head.replaced(by: rest ?? [:])
    // Not every event repeats the counts, which are totals.
    for key in ["input_token_count", "generated_token_count"] {
      guard let count = result[key]?.countValue else { continue }
      counts[key] = max(count, counts[key] ?? 0)
    }
    if let reason = result["stop_reason"]?.stringValue, reason.lowercased() != "not_finished" {
      word = reason
    }
    let piece = result["generated_text"]?.stringValue ?? ""
    text += piece
    return piece.isEmpty ? nil : .answer
  }

  func reply() throws(ProviderFault) -> JSON {
    guard let word else { throw .brokenStream }
    var result: JSONObject = ["generated_text": .string(text), "stop_reason": .string(word)]
    for (key, count) in counts { result[key] = .number(count) }
    var reply = head
    reply["results"] = [.object(result)]
    return .object(reply)
  }
}
