public import BakeoffCore

/// Something that goes wrong on the way of a reply, as bytes on a socket: what `LoopbackServer` plays
/// instead of a good reply.
public struct WireFault: Sendable {
  /// What would be sent if all were well.
  public struct Good: Sendable {
    /// The body.
    public var body: [UInt8]
    /// Whether it is a stream.
    public var isStreamed: Bool

    /// Describes a reply.
    public init(body: [UInt8], isStreamed: Bool = false) {
      (self.body, self.isStreamed) = (body, isStreamed)
    }
  }

  /// Its name, for tables.
  public let name: String
  /// What a client must say of it; nil when the answer comes all the same.
  public let code: ModelError.Code?
  /// What a client must say of it where the reply is a stream.
  public let streamedCode: ModelError.Code?
  /// Whether only the client's patience ends it.
  public let isSlow: Bool
  /// What is played.
  public let reply: @Sendable (Good) -> Reply

  private init(
    _ name: String,
    _ code: ModelError.Code?,
    streamed: ModelError.Code? = nil,
    isSlow: Bool = false,
    _ reply: @escaping @Sendable (Good) -> Reply
  ) {
    self.name = name
    self.code = code
    streamedCode = streamed ?? code
    self.isSlow = isSlow
    self.reply = reply
  }

  /// The fault of a name; nil when there is none.
  public static func named(_ name: String) -> WireFault? { all.first { $0.name == name } }

  /// All of them.
  public static let all: [WireFault] = breaks + lengths + sizes + pauses + contents + interims

  /// The connection breaks.
  private static let breaks: [WireFault] = [
    WireFault("closed before the header", .connection) { _ in .close },
    WireFault("reset before the header", .connection) { _ in .reset },
    WireFault("closed in the header", .connection) { _ in
      .steps([.send(head("Content-Le", end: ""))])
    },
    WireFault("reset in the header", .connection) { _ in
      .steps([.send(head("Content-Le", end: "")), .pause(0.02), .reset])
    },
    WireFault("closed after the header", .connection) { _ in .closeAfterHeader },
    WireFault("reset after the header", .connection) { good in
      .steps([.send(head(length(good))), .pause(0.02), .reset])
    },
    WireFault("closed in the body", .connection) { .closeInBody($0.body) },
    WireFault("reset in the body", .connection) { .resetInBody($0.body) },
    WireFault("no HTTP", .malformedResponse) { _ in .raw(Array("SSH-2.0-OpenSSH\r\n".utf8)) },
  ]

  /// The reply says how long it is, and is not.
  private static let lengths: [WireFault] = [
    WireFault("length too long", .connection) { good in
      .steps([.send(head("Content-Length: \(good.body.count + 9)") + good.body)])
    },
    WireFault("length too short", .malformedResponse, streamed: .connection) { good in
      .steps([.send(head("Content-Length: \(good.body.count / 2)") + good.body)])
    },
    WireFault("length no number", .malformedResponse) { good in
      .steps([.send(head("Content-Length: many") + good.body)])
    },
    WireFault("chunk size no number", .malformedResponse) { good in
      .steps([.send(chunked + Array("zz\r\n".utf8) + good.body)])
    },
    WireFault("chunk longer than said", .malformedResponse) { good in
      .steps([.send(chunked + Array("5\r\n".utf8) + good.body + Array("\r\n0\r\n\r\n".utf8))])
    },
    WireFault("chunks without an end", .connection) { good in
      .steps([.send(chunked + chunk(good.body))])
    },
  ]

  /// The reply is larger than anybody wants.
  private static let sizes: [WireFault] = [
    WireFault("gzip bomb of 100 MB", .responseTooLarge) { _ in
      .steps([.send(head("Content-Encoding: gzip") + bomb)])
    },
    WireFault("gzip that is none", .malformedResponse) { good in
      .steps([.send(head("Content-Encoding: gzip") + good.body)])
    },
    WireFault("100 MB", .responseTooLarge) { _ in
      .steps([.send(head()), .again(mebibyte, times: 100)])
    },
    WireFault("100 MB, as announced", .responseTooLarge) { _ in
      .steps([.send(head("Content-Length: \(100 << 20)")), .again(mebibyte, times: 100)])
    },
    WireFault("header of 100 MB", .responseTooLarge) { _ in
      .steps([.send(head(end: "")), .again(Array("X-Odd: \(words)\r\n".utf8), times: 100 << 10)])
    },
    WireFault("header line of 100 MB", .responseTooLarge) { _ in
      .steps([.send(head("X-Odd: ", end: "")), .again(mebibyte, times: 100)])
    },
  ]

  /// The reply takes longer than anybody waits.
  private static let pauses: [WireFault] = [
    WireFault("stall before the header", .timeout, isSlow: true) { _ in .stall(seconds: 30) },
    WireFault("stall in the header", .timeout, isSlow: true) { _ in
      .steps([.send(head("Content-Le", end: "")), .pause(30)])
    },
    WireFault("stall after the header", .timeout, isSlow: true) { good in
      .steps([.send(head(length(good))), .pause(30)])
    },
    WireFault("stall in the body", .timeout, isSlow: true) { good in
      .steps([.send(head(length(good)) + good.body.prefix(good.body.count / 2)), .pause(30)])
    },
    WireFault("slow drip", .timeout, isSlow: true) { good in
      .drip(good.body, bytes: 1, pause: 0.3)
    },
    WireFault("drip in time", nil) { .drip($0.body, bytes: 40, pause: 0.001) },
  ]

  /// The reply is whole, and no answer.
  private static let contents: [WireFault] = [
    WireFault("half a body", .malformedResponse, streamed: .connection) { good in
      ok(Array(good.body.prefix(good.body.count / 2)))
    },
    WireFault("invalid JSON", .malformedResponse) { _ in ok(Array("{'answer': undefined}".utf8)) },
    WireFault("invalid UTF-8", .malformedResponse) { _ in
      ok(Array(#"{"a":""#.utf8) + [0xFF, 0xFE, 0x22, 0x7D])
    },
    WireFault("JSON of another shape", .malformedResponse) { _ in ok(Array(#"{"ok":true}"#.utf8)) },
    WireFault("a page", .malformedResponse) { _ in
      ok(Array("<!DOCTYPE html><html><title>Sign in</title></html>".utf8), type: "text/html")
    },
    WireFault("nothing", .malformedResponse) { _ in ok([]) },
    WireFault("status 204", .malformedResponse) { _ in
      .response(status: 204, headers: [:], body: [])
    },
    WireFault("page with 502", .serverError) { _ in
      .response(status: 502, headers: ["Content-Type": "text/html"], body: Array("<html>".utf8))
    },
  ]

  /// Replies before the reply.
  private static let interims: [WireFault] = [
    WireFault("100 first", nil) { .raw(line(100) + whole($0)) },
    WireFault("102 and 103 first", nil) {
      .raw(line(102) + line(103, "Link: </x>\r\n") + whole($0))
    },
    WireFault("101", .connection) { _ in .raw(line(101, "Upgrade: other\r\n")) },
    WireFault("100 and no more", .connection) { _ in .raw(line(100)) },
    WireFault("100 without end", .timeout, isSlow: true) { _ in
      .steps((0..<300).flatMap { _ in [.send(line(100)), .pause(0.1)] })
    },
  ]

  // MARK: Parts of replies

  // A line's end is one character of Swift's.
  private static func head(_ more: String = "", end: String = "\r\n\r\n") -> [UInt8] {
    Array("HTTP/1.1 200 OK\r\n\(more)\(more.isEmpty ? end.dropFirst(1) : end[...])".utf8)
  }

  private static func length(_ good: Good) -> String { "Content-Length: \(good.body.count)" }

  private static func whole(_ good: Good) -> [UInt8] { head(length(good)) + good.body }

  private static func ok(_ body: [UInt8], type: String = "application/json") -> Reply {
    .response(status: 200, headers: ["Content-Type": type], body: body)
  }

  private static func line(_ status: Int, _ headers: String = "") -> [UInt8] {
    Array("HTTP/1.1 \(status) Interim\r\n\(headers)\r\n".utf8)
  }

  private static let chunked = head("Transfer-Encoding: chunked")

  private static func chunk(_ body: [UInt8]) -> [UInt8] {
    Array("\(String(body.count, radix: 16))\r\n".utf8) + body + Array("\r\n".utf8)
  }

  private static let bomb = GzipBomb.body(unpackingTo: 100_000_000)
  private static let mebibyte = [UInt8](repeating: 0x20, count: 1 << 20)
  private static let words = String(repeating: "word ", count: 200)
}
