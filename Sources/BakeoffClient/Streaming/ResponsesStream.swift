internal import BakeoffCore

/// Follows the events of a response, whose last one has the whole of it.
struct ResponsesStream: StreamReader {
  private var last: JSONObject?
  /// The items that were finished, in the order of their places.
  private var items: [(place: Int, item: JSON)] = []

  var isComplete: Bool { last != nil }

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    let type = event["type"]?.stringValue ?? ""
    switch type {
    case "response.output_text.delta", "response.refusal.delta": return words(.answer, event)
    case "response.reasoning_summary_text.delta", "response.reasoning_text.delta":
      return words(.reasoning, event)
    case "response.output_item.done":
      guard let item = event["item"] else { return nil }
      items.append((event["output_index"]?.intValue ?? items.count, item))
    case "response.completed", "response.incomplete", "response.failed":
      last = event["response"]?.objectValue
      if let error = event["response"]?["error"], error != .null {
        throw OpenAIResponses().fault(in: event["response"] ?? event) ?? .brokenStream
      }
    case "error": throw fault(event)
    default: if event["error"] != nil, type.isEmpty { throw fault(event) }
    }
    return nil
  }

  func reply() throws(ProviderFault) -> JSON {
    guard var whole = last else { throw .brokenStream }
    // Some servers leave out of the last event what they have sent before.
    if whole["output"]?[0] == nil, !items.isEmpty {
      whole["output"] = .array(items.sorted { $0.place < $1.place }.map(\.item))
    }
    return .object(whole)
  }

  private func words(_ words: StreamedWords, _ event: JSON) -> StreamedWords? {
    event["delta"]?.stringValue?.isEmpty == false ? words : nil
  }

  private func fault(_ event: JSON) -> ProviderFault {
    OpenAIResponses().fault(in: event) ?? ProviderFault(.serverError, event.text)
  }
}
