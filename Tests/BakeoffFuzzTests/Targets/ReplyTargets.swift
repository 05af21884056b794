@testable import BakeoffClient
@testable import BakeoffCore
import Foundation

extension FuzzTargets {
  /// The replies of each protocol.
  static let replies = WireProtocols.all.map { wire in
    FuzzTarget("reply-\(wire.id)", words: replyWords) { input in
      guard let reply = try? JSON(parsing: input) else { return }
      _ = wire.fault(in: reply)
      if wire.answersLater { _ = wire.followUp(of: reply, base: "https://api.example.com/v1") }
      try check(wire, reply, input)
    }
  }

  /// The streams of each protocol: however they are cut, they say the same.
  ///
  /// Frames of AWS have checksums that no chance meets. So an input that does not begin with a zero
  /// stands for frames: each line is the payload of one, its kind before a space.
  static let streams = WireProtocols.all.compactMap { wire in
    wire.streaming.map { streaming in
      FuzzTarget("stream-\(wire.id)", words: replyWords + streamWords) { input in
        let body = framed(input, streaming.framing)
        let whole = reply(body, cuts: [], streaming, wire)
        for cuts in [cuts(of: body, seed: 1), cuts(of: body, seed: 2)] {
          let parts = reply(body, cuts: cuts, streaming, wire)
          try require(parts == whole, "cut at \(cuts): \(parts), and whole: \(whole)")
        }
        guard case .success(let json) = whole else { return }
        try check(wire, json, body)
      }
    }
  }

  private static let replyWords = [
    "null", "\"\"", "[]", "{}", "9223372036854775807", "-9223372036854775808", "-1", "1e999", "0.5",
    "\"error\":", "\"message\":", "\"content\":", "\"text\":", "\"tool_calls\":", "\"usage\":",
    "\"type\":",
    "<think>", "</think>", "\"finish_reason\":", "\"logprobs\":", "\"index\":", "\\ud800",
  ]
  private static let streamWords = [
    "data: ", "event: ", "\n\n", "\r", ": ", "[DONE]", "\u{FEFF}", "id: ",
  ]

  /// Checks that what a reply says can be priced and recorded, whatever it counts.
  private static func check(_ wire: any WireProtocol, _ reply: JSON, _ body: [UInt8]) throws {
    let decoded = Result { () throws(ProviderFault) in try wire.decode(reply) }
    guard case .success(var response) = decoded else { return }
    response.rawBody = body
    _ = price?.cost(of: response.usage, billed: Billing(serviceTier: response.serviceTier))
    let answer = RecordedAnswer(
      model: "openai/gpt-4o",
      url: "https://api.openai.com/v1/chat/completions",
      epoch: 1,
      request: [],
      samples: [],
      response: response
    )
    try requireRecordable(answer)
  }

  private static let price = ModelName("openai/gpt-4o").flatMap {
    PriceTable.builtIn.price(for: $0)
  }

  private static func reply(
    _ body: [UInt8],
    cuts: [Int],
    _ streaming: Streaming,
    _ wire: any WireProtocol
  ) -> Result<JSON, ProviderFault> {
    let streamed = StreamedReply(streaming, wire: wire)
    var start = 0
    for (index, end) in cuts.enumerated() {
      let bytes = Array(body[start..<end])
      _ = streamed.receive(BodyPart(bytes: bytes, status: 200, seconds: Double(index)))
      start = end
    }
    let response = HTTPResponse(status: 200, headerBytes: [], body: body, timing: Timing())
    var timing = Timing()
    return Result { () throws(ProviderFault) in
      try streamed.json(of: response, timing: &timing)
    }
  }

  /// Some places in a body, in their order.
  private static func cuts(of body: [UInt8], seed: UInt64) -> [Int] {
    guard !body.isEmpty else { return [] }
    var chance = SplitMix64(seed: seed &+ UInt64(body.count) &* UInt64(body[0]))
    return (0..<6).map { _ in chance.index(below: body.count + 1) }.sorted()
  }

  private static func framed(_ input: [UInt8], _ framing: Streaming.Framing) -> [UInt8] {
    guard framing == .frames || framing == .framedEvents, input.first != 0 else { return input }
    return input.split(separator: 0x0A, omittingEmptySubsequences: false).flatMap { line in
      if framing == .framedEvents { return frame("PayloadPart", line + [0x0A]) }
      let kind = line.prefix { $0 != 0x20 }
      return frame(String(decoding: kind, as: UTF8.self), line.dropFirst(kind.count + 1))
    }
  }

  /// A frame of AWS around a payload.
  private static func frame(_ kind: String, _ payload: some Sequence<UInt8>) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    func header(_ name: String, _ value: String) -> [UInt8] {
      let value = Array(value.utf8.prefix(1000))
      return number(name.utf8.count, 1) + Array(name.utf8) + [7] + number(value.count, 2) + value
    }
    let isFault = kind.hasSuffix("Exception")
    let headers =
      header(":message-type", isFault ? "exception" : "event")
      + header(isFault ? ":exception-type" : ":event-type", kind)
    let payload = Array(payload)
    let prelude = number(headers.count + payload.count + 16, 4) + number(headers.count, 4)
    let head = prelude + number(Int(CRC32.checksum(prelude)), 4)
    let body = head + headers + payload
    return body + number(Int(CRC32.checksum(body)), 4)
  }
}
