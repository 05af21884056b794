import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("The times of an exchange", .timeLimit(.minutes(20)))
struct TimingTests {
  private let chat: StreamCase

  init() throws { chat = try #require(StreamCase.named("openai-chat")) }

  /// A stream whose words come after so many seconds, and its end after as many again.
  private func stream(after seconds: Double) -> Reply {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    let events = chat.events()
    return .steps([
      .pause(seconds), .send(Array(head.utf8) + Array(events[..<3].joined())), .pause(seconds),
      .send(Array(events[3...].joined())),
    ])
  }

  @Test(
    "A connection that is slow to be made is in the time of connecting, and in no other",
    .enabled(if: TLSServer.isAvailable),
    arguments: [false, true]
  )
  func connecting(streams: Bool) throws {
    let server = try LoopbackServer(encryption: TLSServer(.loopback), handshakeDelay: 1.5) { _ in
      streams ? stream(after: 0.1) : .json(chat.whole.reply)
    }
    defer { server.stop() }
    let lm = try LM.test(
      chat.whole,
      at: server.url,
      streams: streams,
      transport: FaultyServer.trusting(.loopback)
    )
    let timing = try lm.complete(ModelRequest("?")).timing
    #expect(try #require(timing.connect) >= 1.5)
    let latency = try #require(timing.latency)
    let firstByte = try #require(timing.firstByte)
    #expect(firstByte >= (streams ? 0.1 : 0))
    #expect(firstByte <= latency)
    #expect(latency < 1.5)
    guard streams else { return }
    let first = try #require(timing.firstToken)
    #expect(first >= firstByte)
    #expect(first < latency)
    // Both pauses lie within it; of the two ends either may be read late.
    #expect(latency >= 0.2)
  }

  @Test("All times count from the request sent, however long it took to be made ready")
  func oneBeginning() throws {
    let server = try LoopbackServer { _ in
      .response(status: 200, headers: ["Content-Type": "text/event-stream"], body: chat.body)
    }
    defer { server.stop() }
    let parts = Mutex<[Double]>([])
    // libcurl's list of headers takes the longer the more there are already: some 10 ms and more.
    let request = HTTPRequest(
      url: server.url,
      headers: (1...4000).map { (name: "X-\($0)", value: "?") },
      body: Array("{}".utf8),
      onBody: { part in
        parts.withLock { $0.append(part.seconds ?? .infinity) }
        return .flowing
      }
    )
    let timing = try CurlTransport()
      .send(request, limits: TransportLimits(), cancellation: Cancellation()).timing
    let times = parts.withLock { $0 }
    #expect(!times.isEmpty)
    let firstByte = try #require(timing.firstByte)
    let latency = try #require(timing.latency)
    #expect(times.allSatisfy { (firstByte...latency).contains($0) })
  }

  @Test("Times are those of the attempt that answered")
  func retries() throws {
    let count = Mutex(0)
    let server = try LoopbackServer { _ in
      let number = count.withLock {
        $0 += 1
        return $0
      }
      return number == 1 ? .steps([.pause(1)]) : stream(after: 0.1)
    }
    defer { server.stop() }
    let lm = try LM.test(
      chat.whole,
      at: server.url,
      retry: RetryPolicy(retries: 1, baseDelay: 0.01),
      clock: .system
    )
    let response = try lm.complete(ModelRequest("?"))
    #expect(response.attempts.count == 2)
    #expect(response.attempts[0].duration >= 1)
    let first = try #require(response.timing.firstToken)
    let latency = try #require(response.timing.latency)
    #expect((0.1..<1).contains(first))
    #expect((0.2..<1.1).contains(latency))
  }

  @Test("A server that holds the connection after the last event adds nothing to the latency")
  func held() throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    let server = try LoopbackServer { _ in
      .steps([.send(Array(head.utf8) + chat.body), .pause(0.4)])
    }
    defer { server.stop() }
    let lm = try LM.test(chat.whole, at: server.url, clock: .system)
    let response = try lm.complete(ModelRequest("?"))
    #expect(response.attempts[0].duration >= 0.4)
    #expect(try #require(response.timing.latency) < 0.4)
  }

  @Test(
    "An answer that is fetched later counts from the request sent, without connecting",
    .enabled(if: TLSServer.isAvailable)
  )
  func fetchedLater() throws {
    let url = Mutex("")
    let server = try LoopbackServer(encryption: TLSServer(.loopback), handshakeDelay: 1.5) {
      request in
      let place = url.withLock { $0 }
      let urls = #""urls":{"stream":"\#(place)/stream"}"#
      if request.method == "POST" { return .json(#"{"id":"p","status":"starting",\#(urls)}"#) }
      guard request.path == "/stream" else {
        return .json(#"{"id":"p","status":"succeeded","output":["Four."]}"#)
      }
      let events = "event: output\ndata: Four.\n\nevent: done\ndata: {}\n\n"
      return .response(
        status: 200,
        headers: ["Content-Type": "text/event-stream"],
        body: Array(events.utf8)
      )
    }
    defer { server.stop() }
    url.withLock { $0 = server.url }
    var options = ClientOptions.test(
      clock: .system,
      retry: .never,
      transport: try FaultyServer.trusting(.loopback)
    )
    options.streams = true
    let lm = try LM("replicate/meta/llama", baseURL: server.url, options: options)
    let timing = try lm.complete(ModelRequest("?")).timing
    let first = try #require(timing.firstToken)
    let latency = try #require(timing.latency)
    #expect(first <= latency)
    #expect(latency < 1.5)
    #expect(server.connectionCount == 1)
  }
}
