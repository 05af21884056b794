internal import BakeoffCore

/// Puts the final results of SAP's orchestration together, each of which is a chunk of OpenAI's.
struct SAPStream: StreamReader {
  private var chunks = OpenAIChatStream()
  private var requestID: JSON?

  mutating func receive(_ event: JSON) throws(ProviderFault) -> StreamedWords? {
    if event["error"] != nil, let fault = SAPOrchestration().fault(in: event) { throw fault }
    requestID = event["request_id"] ?? requestID
    // Events of the modules before the model have no result yet.
    guard let chunk = event["final_result"] else { return nil }
    return try chunks.receive(chunk)
  }

  mutating func receiveEnd() { chunks.receiveEnd() }

  func reply() throws(ProviderFault) -> JSON {
    var reply: JSONObject = ["final_result": try chunks.reply()]
    reply["request_id"] = requestID
    return .object(reply)
  }
}
