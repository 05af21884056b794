internal import BakeoffCore

/// A reply that was put together from a stream, with when its words came.
struct StreamedReply {
  /// The reply as it would have come without streaming.
  let json: JSON

  /// Reads the stream of a reply, and notes the times of its words.
  ///
  /// - Throws: `ProviderFault` for an error within the stream, and for one that broke off.
  init(
    _ response: HTTPResponse,
    _ streaming: Streaming,
    timing: inout Timing
  ) throws(ProviderFault) {
    var reader = streaming.makeReader()
    var times: [Double] = []
    for (event, seconds) in StreamEvents(response, framing: streaming.framing).events {
      switch event {
      case .end: reader.receiveEnd()
      case .unreadable(let text):
        throw .malformed("the stream holds what is not JSON: \"\(text)\"")
      case .fault(let fault): throw fault
      case .json(let json):
        guard let words = try reader.receive(json), let seconds else { continue }
        times.append(seconds)
        if words == .answer, timing.firstAnswer == nil { timing.firstAnswer = seconds }
      }
    }
    json = try reader.reply()
    timing.firstToken = times.first
    if times.count > 1 {
      timing.betweenTokens = (times[times.count - 1] - times[0]) / Double(times.count - 1)
    }
  }
}
