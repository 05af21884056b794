internal import BakeoffCore

/// Replies of mock models as streams: a chunk for each word, evenly over the model's latency.
enum MockStream {
  /// The same answer as a whole reply, in chunks, told to the one who follows it with the time that
  /// each would come at.
  static func streamed(
    _ whole: HTTPResponse,
    to onBody: (@Sendable (BodyPart) -> BodyState)?
  ) -> HTTPResponse {
    guard whole.status == 200, let reply = try? JSON(parsing: whole.body) else { return whole }
    let choice = reply["choices"]?[0]
    let words = MockWords.pieces(of: choice?["message"]?["content"]?.stringValue ?? "")
    let latency = whole.timing.latency ?? 0
    var body: [UInt8] = []
    func emit(_ data: [UInt8], after share: Double) {
      let event = Array("data: ".utf8) + data + Array("\n\n".utf8)
      body += event
      _ = onBody?(BodyPart(bytes: event, status: whole.status, seconds: latency * share))
    }
    func chunk(_ delta: JSON, finish: JSON) -> JSON {
      [
        "object": "chat.completion.chunk", "model": reply["model"] ?? .null,
        "choices": [["index": 0, "delta": delta, "finish_reason": finish]],
      ]
    }
    for (index, word) in words.enumerated() {
      emit(
        chunk(["content": .string(word)], finish: .null).bytes,
        after: Double(index + 1) / Double(words.count)
      )
    }
    let calls = choice?["message"]?["tool_calls"]?.arrayValue ?? []
    for (index, call) in calls.enumerated() {
      guard var part = call.objectValue else { continue }
      part["index"] = .number(index)
      emit(chunk(["tool_calls": [.object(part)]], finish: .null).bytes, after: 1)
    }
    emit(chunk([:], finish: choice?["finish_reason"] ?? .null).bytes, after: 1)
    let usage: JSON = ["choices": [], "usage": reply["usage"] ?? .null]
    emit(usage.bytes, after: 1)
    emit(Array("[DONE]".utf8), after: 1)
    var streamed = whole
    streamed.body = body
    streamed.headerBytes = Array(
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n".utf8
    )
    streamed.timing.firstByte = latency / Double(max(words.count, 1))
    return streamed
  }
}
