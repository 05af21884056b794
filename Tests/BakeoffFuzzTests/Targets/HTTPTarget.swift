@testable import BakeoffClient
@testable import BakeoffCore
import BakeoffTestSupport
import Synchronization

/// A server that gives one reply to everything.
private final class OneReply: Transport {
  let reply: HTTPResponse
  let count = Mutex(0)

  init(_ reply: HTTPResponse) { self.reply = reply }

  func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    count.withLock { $0 += 1 }
    _ = request.onBody?(BodyPart(bytes: reply.body, status: reply.status, seconds: 0.1))
    return reply
  }
}

extension FuzzTargets {
  private static let key = "sk-planted-0123456789abcdef"
  private static let models = [
    "openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5", "replicate/meta/llama", "ollama/llama3.1",
  ]

  /// Whole replies, from the status line to the end of the body, through the one retry loop.
  static let http = FuzzTarget(
    "http",
    words: [
      "HTTP/1.1 200 OK\r\n", "HTTP/1.1 429 Slow\r\n", "HTTP/1.1 301 Moved\r\n",
      "HTTP/1.1 500 No\r\n",
      "retry-after: 1\r\n", "location: https://user:pass@example.com/x\r\n", "\r\n\r\n", key,
      "\"error\":", "\"message\":", "try again in 7m12s", "\"status\":\"processing\"",
      "\"urls\":{\"get\":",
      "x-amzn-errortype: ThrottlingException\r\n",
    ]
  ) { input in
    let reply = response(input)
    for model in models {
      let server = OneReply(reply)
      var options = ClientOptions(environment: environment, transport: server, clock: .instant)
      options.credentials = CredentialStore()
      options.timeouts = Timeouts(connect: 5, attempt: 20)
      options.streams = input.count % 2 == 0 && !model.hasPrefix("replicate")
      let lm = try LM(model, options: options)
      let answer = Result { () throws(ModelError) in try lm.complete(ModelRequest("2 + 2?")) }
      try require(
        server.count.withLock { $0 } <= 200,
        "asked \(server.count.withLock { $0 }) times"
      )
      guard case .failure(let error) = answer else { continue }
      // Ollama is sent no key.
      let hasKey = !model.hasPrefix("ollama") && error.message.contains(key)
      try require(!hasKey, "the key stands in \(error.message)")
      try require(error.message.utf8.count < 4000, "an error of \(error.message.utf8.count) bytes")
      try require(
        error.message.hasPrefix(model.prefix(6)),
        "an error without a model: \(error.message)"
      )
      try require(error.retryAfter.map { $0 >= 0 && $0.isFinite } ?? true, "a wait that never ends")
    }
  }

  private static let environment = Environment(process: [
    "OPENAI_API_KEY": key, "ANTHROPIC_API_KEY": key, "REPLICATE_API_TOKEN": key,
  ])

  /// The reply that an input stands for: with a status line, or only a body.
  private static func response(_ input: [UInt8]) -> HTTPResponse {
    var timing = Timing()
    timing.latency = 0.1
    guard input.starts(with: "HTTP/".utf8) else {
      return HTTPResponse(status: 200, headerBytes: [], body: input, timing: timing)
    }
    let end = [UInt8]("\r\n\r\n".utf8)
    let head = input.indices.first { input[$0...].starts(with: end) } ?? input.endIndex
    let status =
      split(input).head.split(separator: 0x20).dropFirst().first
      .flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 200
    return HTTPResponse(
      status: min(max(status, 100), 999),
      headerBytes: Array(input[..<head]),
      body: Array(input[head...].dropFirst(4)),
      timing: timing
    )
  }
}
