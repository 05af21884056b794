import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization

/// A server that a model is asked of, and what is wrong with it.
struct FaultyServer: Sendable {
  let name: String
  /// What must be said of it; nil for an answer.
  let code: ModelError.Code?
  let streamedCode: ModelError.Code?
  /// Whether only patience ends it.
  var isSlow = false
  /// How often the request is sent; nil for as often as the code says.
  var attempts: Int?
  /// Sets one up for good replies of a manner, and gives where it is asked and by what.
  let open: @Sendable (_ good: WireFault.Good) throws -> OpenServer

  /// Whether more comes than is wanted, and nothing says so beforehand.
  var isFlood: Bool { ["gzip bomb of 100 MB", "100 MB"].contains(name) }

  /// What is set up, for as long as it is held.
  struct OpenServer: Sendable {
    var url: String
    var transport = CurlTransport()
    /// How many requests have come; nil where that cannot be counted.
    var count: @Sendable () -> Int? = { nil }
    /// From now on all is well; nil where it stays broken.
    var mend: (@Sendable () -> Void)?
    let close: @Sendable () -> Void
  }

  init(
    _ name: String,
    _ code: ModelError.Code?,
    streamed: ModelError.Code? = nil,
    isSlow: Bool = false,
    attempts: Int? = nil,
    _ open: @escaping @Sendable (_ good: WireFault.Good) throws -> OpenServer
  ) {
    (self.name, self.code, self.streamedCode) = (name, code, streamed ?? code)
    (self.isSlow, self.attempts, self.open) = (isSlow, attempts, open)
  }
}

extension FaultyServer.OpenServer {
  /// A loopback server whose replies are wrong until it is mended.
  static func loopback(
    _ good: WireFault.Good,
    encryption: TLSServer? = nil,
    transport: CurlTransport = CurlTransport(),
    wrong: @escaping @Sendable (_ number: Int, _ request: ReceivedRequest) -> Reply
  ) throws -> FaultyServer.OpenServer {
    let isMended = Mutex(false)
    let count = Mutex(0)
    let type = good.isStreamed ? "text/event-stream" : "application/json"
    let server = try LoopbackServer(encryption: encryption) { request in
      let number = count.withLock {
        $0 += 1
        return $0
      }
      guard isMended.withLock({ $0 }) else { return wrong(number, request) }
      return .response(status: 200, headers: ["Content-Type": type], body: good.body)
    }
    return FaultyServer.OpenServer(
      url: server.url,
      transport: transport,
      count: { count.withLock { $0 } },
      mend: { isMended.withLock { $0 = true } },
      close: { server.stop() }
    )
  }
}

/// What came of a fault in a protocol.
struct FaultCell: Sendable {
  let fault: String
  let manner: String
  let code: ModelError.Code?
  let attempts: Int
  /// What is not as it must be; empty when all is.
  var problems: [String] = []

  /// `timeout ×3`, or `answer`.
  var text: String { (code?.rawValue ?? "answer") + (attempts == 1 ? "" : " ×\(attempts)") }

  /// How often a request is sent at most, with two retries.
  static let retries = 2

  /// Asks a model of a faulty server, and once more when the server is well.
  init(_ fault: FaultyServer, _ manner: Manner) throws {
    let good = manner.good
    let server = try fault.open(good)
    defer { server.close() }
    func lm(_ timeouts: Timeouts) throws -> LM {
      var options = ClientOptions.test(
        retry: RetryPolicy(retries: Self.retries),
        timeouts: timeouts,
        transport: server.transport
      )
      options.streams = manner.streams
      options.maximumBodyBytes = 1 << 20
      return try LM(
        manner.example.model,
        baseURL: server.url + manner.example.basePath,
        options: options
      )
    }
    let patient = Timeouts(connect: 20, attempt: 20)
    let hasty = Timeouts(connect: 0.3, attempt: 0.3)
    let model = try lm(fault.isSlow ? hasty : patient)
    let start = Date()
    let request = try model.prepare(ModelRequest("2 + 2?"))
    let result = Result { () throws(ModelError) in try model.send(request) }
    let seconds = Date().timeIntervalSince(start)
    self.fault = fault.name
    self.manner = manner.testDescription
    switch result {
    case .success(let answer):
      (code, attempts) = (nil, answer.attempts.count)
      if !answer.text.contains("Four.") { problems.append("the answer is \"\(answer.text)\"") }
    case .failure(let error):
      (code, attempts) = (error.code, error.attempts.count)
      var shown = ""
      dump(error, to: &shown)
      if shown.contains(testKey.prefix(10)) { problems.append("the key is in \(shown)") }
      if !error.message.hasPrefix(model.name.description) {
        problems.append("no model in \"\(error.message)\"")
      }
      if code != Self.expected(fault, manner) { problems.append(error.message) }
    }
    let expected = Self.expected(fault, manner)
    if code != expected {
      problems.append("\(code?.rawValue ?? "answer") instead of \(expected?.rawValue ?? "answer")")
    }
    let sendings = fault.attempts ?? Self.attempts(expected)
    if attempts != sendings { problems.append("\(attempts) attempts instead of \(sendings)") }
    // What is given up in a moment may not have been read yet.
    if let count = server.count(), fault.isSlow ? count > attempts : count != attempts {
      problems.append("\(count) requests came for \(attempts) attempts")
    }
    // Far below what the server would keep it waiting, with room for a busy machine.
    if seconds > 25 { problems.append("it took \(seconds) s") }
    guard let mend = server.mend else { return }
    mend()
    let next = Result { try lm(patient).send(request) }
    guard (try? next.get().text.contains("Four.")) == true else {
      problems.append("the next request failed: \(next)")
      return
    }
  }

  private static func expected(_ fault: FaultyServer, _ manner: Manner) -> ModelError.Code? {
    guard manner.isStream else { return fault.code }
    switch WireProtocols.named(manner.example.id)?.streaming?.framing {
    // Half a line of JSON is a stream that broke off.
    case .lines where ["invalid JSON", "invalid UTF-8"].contains(fault.name): return .connection
    // What is no frame is seen by its first bytes, whatever comes after them.
    case .frames where fault.isFlood, .framedEvents where fault.isFlood: return .malformedResponse
    default: return fault.streamedCode
    }
  }

  private static func attempts(_ code: ModelError.Code?) -> Int {
    guard let code, code.isRetryable else { return 1 }
    return code == .malformedResponse ? 2 : 1 + retries
  }
}

extension Manner {
  /// Whether a good reply comes as a stream; a prediction's own comes whole, and its stream apart.
  var isStream: Bool { streams && StreamCase.named(example.id) != nil }

  /// A good reply.
  var good: WireFault.Good {
    guard streams, let stream = StreamCase.named(example.id) else {
      return WireFault.Good(body: Array(example.reply.utf8))
    }
    return WireFault.Good(body: stream.body, isStreamed: true)
  }
}
