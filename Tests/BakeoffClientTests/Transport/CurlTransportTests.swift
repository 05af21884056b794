import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(20)))
struct CurlTransportTests {
  private let transport = CurlTransport()

  private func send(
    to url: String,
    limits: TransportLimits = TransportLimits(connect: 5, attempt: 10),
    cancellation: Cancellation = Cancellation(),
    body: String = "{}"
  ) throws(ModelError) -> HTTPResponse {
    try transport.send(
      HTTPRequest(url: url, body: Array(body.utf8)),
      limits: limits,
      cancellation: cancellation
    )
  }

  private func failure(
    _ reply: Reply,
    limits: TransportLimits = TransportLimits(connect: 5, attempt: 10)
  ) throws -> ModelError {
    let server = try LoopbackServer { _ in reply }
    defer { server.stop() }
    return try #require(throws: ModelError.self) { try send(to: server.url, limits: limits) }
  }

  @Test("One thread's requests share one connection")
  func keepAlive() throws {
    let server = try LoopbackServer { .json($0.text) }
    defer { server.stop() }
    for number in 1...50 {
      let response = try send(to: server.url + "/x", body: "\(number)")
      #expect(String(decoding: response.body, as: UTF8.self) == "\(number)")
      #expect(response.timing.connect.map { number == 1 ? $0 > 0 : $0 == 0 } == true)
    }
    #expect(server.connectionCount == 1)
  }

  @Test("Many threads each get their own answer")
  func threads() throws {
    let server = try LoopbackServer { .json($0.text) }
    defer { server.stop() }
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let response = try? send(to: server.url, body: "\(number)")
      if response.map({ String(decoding: $0.body, as: UTF8.self) }) != "\(number)" {
        wrong.withLock { $0 += 1 }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
    #expect(server.connectionCount < 100)
  }

  @Test("Headers are found in any case, and latency is measured")
  func headers() throws {
    let server = try LoopbackServer { _ in .json("{}", status: 418, headers: ["X-Odd": "a: b "]) }
    defer { server.stop() }
    let response = try send(to: server.url)
    #expect(response.status == 418)
    #expect(response.header("x-odd") == "a: b")
    #expect(response.header("x-none") == nil)
    #expect((response.timing.latency ?? -1) >= (response.timing.firstByte ?? 0))
  }

  @Test("An answer that drips in is complete, and its latency counts to the last byte")
  func drip() throws {
    let server = try LoopbackServer { _ in .drip(Array("0123456789".utf8), bytes: 2, pause: 0.04) }
    defer { server.stop() }
    let response = try send(to: server.url)
    #expect(response.body.count == 10)
    let timing = response.timing
    #expect((timing.latency ?? 0) >= 0.15)
    #expect((timing.firstByte ?? 1) < (timing.latency ?? 0))
  }

  @Test(
    "A connection that breaks is a connection error, wherever it breaks",
    arguments: [
      Reply.close, .reset, .closeAfterHeader, .closeInBody(Array(repeating: 65, count: 1000)),
      .resetInBody(Array(repeating: 65, count: 1000)),
      .raw(Array("HTTP/1.1 200 OK\r\nContent-".utf8)),
    ]
  )
  func breaks(reply: Reply) throws {
    let error = try failure(reply)
    #expect(error.code == .connection)
    #expect(error.message.contains("127.0.0.1"))
  }

  @Test("What is not HTTP is malformed")
  func notHTTP() throws {
    #expect(try failure(.raw(Array("SSH-2.0-OpenSSH\r\n".utf8))).code == .malformedResponse)
  }

  @Test("No server at all is a connection error that asks whether it is running")
  func refused() throws {
    let server = try LoopbackServer { _ in .close }
    let port = server.port
    server.stop()
    Thread.sleep(forTimeInterval: 0.05)
    let error = #expect(throws: ModelError.self) { try send(to: "http://127.0.0.1:\(port)") }
    #expect(
      error?.message
        == "could not connect to 127.0.0.1:\(port): Connection refused; is the server running?"
    )
    #expect(error?.code == .connection)
  }

  @Test("A server that says nothing runs into the attempt's time")
  func stall() throws {
    let error = try failure(
      .stall(seconds: 2),
      limits: TransportLimits(connect: 1, attempt: 0.2)
    )
    #expect(error.code == .timeout)
    #expect(error.message.contains("no complete answer from 127.0.0.1"))
    #expect(error.message.contains("0.2 s"))
  }

  @Test("An answer or a header that is too large is refused")
  func tooLarge() throws {
    let big = Reply.response(status: 200, headers: [:], body: Array(repeating: 65, count: 5000))
    #expect(try failure(big, limits: TransportLimits(bodyBytes: 4000)).code == .responseTooLarge)
    let header = Reply.json("{}", headers: ["X-Big": String(repeating: "x", count: 5000)])
    #expect(
      try failure(header, limits: TransportLimits(headerBytes: 4000)).code == .responseTooLarge
    )
    // libcurl takes no line that long, whatever the limit is.
    let line = Reply.json("{}", headers: ["X-Big": String(repeating: "x", count: 200_000)])
    let error = try failure(line)
    #expect(error.code == .responseTooLarge)
    #expect(error.message.contains("or a line of it than 100"))
  }

  @Test("Cancelling ends a request in progress within three seconds")
  func cancellation() throws {
    let server = try LoopbackServer { _ in .stall(seconds: 10) }
    defer { server.stop() }
    let cancellation = Cancellation()
    let start = Date()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.1)
      cancellation.cancel()
    }
    let error = #expect(throws: ModelError.self) {
      try send(to: server.url, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
    #expect(Date().timeIntervalSince(start) < 3)
  }

  @Test("A redirect is not followed, for the key would go with it")
  func redirect() throws {
    let other = try LoopbackServer { _ in .json("{}") }
    let server = try LoopbackServer { _ in
      .json("", status: 307, headers: ["Location": other.url])
    }
    defer {
      server.stop()
      other.stop()
    }
    let lm = try LM("openai/m", baseURL: server.url, options: .test())
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == .notFound)
    #expect(error?.message.contains(other.url) == true)
    #expect(other.received.isEmpty)
  }

  @Test("A name that is looked for longer than a request may take is given up in time")
  func slowResolver() throws {
    let start = ProcessInfo.processInfo.systemUptime
    var limits = TransportLimits()
    limits.connect = 0.5
    limits.attempt = 0.5
    let url = "http://nowhere-\(UInt32.random(in: 0 ... .max)).example.invalid/"
    #expect(throws: ModelError.self) {
      try CurlTransport().send(
        HTTPRequest(url: url, body: []),
        limits: limits,
        cancellation: Cancellation()
      )
    }
    // A resolver without a server that answers takes ten seconds and more.
    #expect(ProcessInfo.processInfo.systemUptime - start < 5)
  }

  @Test("A handle that failed serves the next request")
  func reuseAfterFailure() throws {
    let count = Mutex(0)
    let server = try LoopbackServer { _ in
      count.withLock {
        $0 += 1; return $0
      } == 1 ? .closeInBody(Array("{}  ".utf8)) : .json("{}")
    }
    defer { server.stop() }
    #expect(throws: ModelError.self) { try send(to: server.url) }
    #expect(try send(to: server.url).body == Array("{}".utf8))
  }

  @Test("A request takes nothing over from the one before it: not its headers, its key or its path")
  func changes() throws {
    let server = try LoopbackServer { _ in .json("{}") }
    defer { server.stop() }
    let requests: [(path: String, open: String?, key: String?)] = [
      ("/a", "1", "k1"), ("/a", "1", "k1"), ("/a", "2", "k1"), ("/a", "2", "k2"), ("/b", "2", "k2"),
      ("/b", nil, "k2"), ("/b", nil, nil), ("/a", "1", "k1"),
    ]
    for request in requests {
      _ = try transport.send(
        HTTPRequest(
          url: server.url + request.path,
          headers: request.open.map { [(name: "X-Open", value: $0)] } ?? [],
          secretHeaders: request.key.map { [(name: "X-Key", value: Secret($0))] } ?? [],
          body: Array("{}".utf8)
        ),
        limits: TransportLimits(connect: 5, attempt: 10),
        cancellation: Cancellation()
      )
    }
    #expect(server.received.map(\.path) == requests.map(\.path))
    #expect(server.received.map { $0.header("X-Open") } == requests.map(\.open))
    #expect(server.received.map { $0.header("X-Key") } == requests.map(\.key))
    #expect(server.connectionCount == 1)
  }

  @Test("Threads that ask one after the other share one connection, whatever path they ask")
  func threadsInTurn() throws {
    let server = try LoopbackServer { .json($0.text) }
    defer { server.stop() }
    let failures = Mutex(0)
    for number in 1...20 {
      let isDone = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        let url = server.url + "/\(number)"
        if (try? send(to: url)) == nil { failures.withLock { $0 += 1 } }
        isDone.signal()
      }
      isDone.wait()
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(server.connectionCount == 1)
  }
}
