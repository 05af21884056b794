import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@testable import BakeoffClient

@Suite("A rate limiter")
struct RateLimiterTests {
  private static let answer =
    #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
    + #""usage":{"prompt_tokens":10,"completion_tokens":5}}"#

  /// A model that answers as scripted, by a test's clock, behind a limiter.
  private func model(
    _ steps: [ScriptedTransport.Step],
    behind limiter: RateLimiter,
    _ clock: TestClock,
    name: String = "openai/m"
  ) throws -> LM {
    var options = ClientOptions.test(
      clock: clock.clock,
      retry: RetryPolicy(retries: 1),
      transport: ScriptedTransport(steps)
    )
    options.gate = limiter
    return try LM(name, options: options)
  }

  @Test("A server counts no more requests in any window than are allowed, from many threads")
  func serverCounts() throws {
    let arrivals = Mutex<[Double]>([])
    let server = try LoopbackServer { _ in
      arrivals.withLock { $0.append(Clock.system.uptime()) }
      return .json(Self.answer)
    }
    defer { server.stop() }
    let (limit, window) = (20, 0.6)
    var options = ClientOptions.test(clock: .system, retry: .never)
    options.gate = RateLimiter(limit, nil, span: window, clock: .system)
    let lm = try LM("openai/m@\(server.url)/v1", options: options)
    let waits = Mutex<[Double]>([])
    let start = Clock.system.uptime()
    DispatchQueue.concurrentPerform(iterations: 80) { number in
      let response = try? lm.complete(ModelRequest("Question \(number)"))
      waits.withLock { $0.append(response?.timing.limiter ?? -1) }
    }
    let seconds = Clock.system.uptime() - start
    let times = arrivals.withLock { $0.sorted() }
    #expect(times.count == 80)
    // A little for what is slower on its way through this busy machine.
    for time in times {
      #expect(times.count { $0 >= time && $0 < time + window - 0.1 } <= limit)
    }
    #expect(seconds >= 3 * window)
    #expect(waits.withLock { $0.allSatisfy { $0 >= 0 } && $0.contains { $0 > window / 2 } })
  }

  @Test("Waits for a limit are told apart from latency, backoff and the time a request may take")
  func timing() throws {
    let clock = TestClock()
    let limiter = RateLimiter(requestsPerMinute: 1, clock: clock.clock)
    var lm = try model([.init(), .init(status: 500, body: ""), .init()], behind: limiter, clock)
    lm.options.timeouts.total = 30
    let first = try lm.complete(ModelRequest("1"))
    #expect(first.timing.limiter == 0)
    let second = try lm.complete(ModelRequest("2"))
    #expect((119...122).contains(second.timing.limiter))
    #expect(second.timing.backoff == 0.25)
    #expect(second.timing.latency == 0.1)
    #expect(second.attempts.count == 2)
  }

  @Test("Tokens are estimated before, and corrected by the usage", arguments: [true, false])
  func tokens(isShort: Bool) throws {
    let clock = TestClock()
    let limiter = RateLimiter(tokensPerMinute: 1000, clock: clock.clock)
    let usage = isShort ? 5 : 990
    let body =
      #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
      + #""usage":{"prompt_tokens":5,"completion_tokens":\#(usage)}}"#
    let lm = try model([.init(body: body)], behind: limiter, clock)
    // Each is taken for 256 tokens of output, until answers were seen.
    for number in 1...20 {
      let response = try lm.complete(ModelRequest("\(number)"))
      #expect((response.timing.limiter > 0) == (!isShort && number > 1), "request \(number)")
    }
  }

  @Test("A limit that is not given is learned from the headers of replies")
  func learned() throws {
    let clock = TestClock()
    let changes = Mutex<[LimitChange]>([])
    let limiter = RateLimiter(clock: clock.clock) { change in
      changes.withLock { $0.append(change) }
    }
    let headers = [
      "x-ratelimit-limit-requests": "60", "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "60s",
    ]
    let lm = try model([.init(headers: headers)], behind: limiter, clock)
    #expect(try lm.complete(ModelRequest("1")).timing.limiter == 0)
    // None is left, and one comes back each second.
    let second = try lm.complete(ModelRequest("2")).timing.limiter
    #expect((0.9...1.3).contains(second))
    #expect(changes.withLock { $0.map(\.kind) } == [.requestsPerMinute])
    #expect(changes.withLock { $0.first?.value } == 60)
    // Limits are those of a model: another one is not held up.
    let other = try model([.init()], behind: limiter, clock, name: "openai/other")
    #expect(try other.complete(ModelRequest("3")).timing.limiter == 0)
  }

  @Test("Limits that are given win over those of headers")
  func given() throws {
    let clock = TestClock()
    let limiter = RateLimiter(requestsPerMinute: 100, clock: clock.clock)
    let headers = [
      "anthropic-ratelimit-requests-limit": "5", "anthropic-ratelimit-requests-remaining": "0",
      "anthropic-ratelimit-requests-reset": "2027-01-15T09:00:00Z",
    ]
    let lm = try model([.init(headers: headers)], behind: limiter, clock)
    for number in 1...5 {
      #expect(try lm.complete(ModelRequest("\(number)")).timing.limiter == 0)
    }
  }

  @Test("When a provider asks to wait, all who go there wait, unless nobody would wait so long")
  func pause() throws {
    let clock = TestClock()
    let limiter = RateLimiter(clock: clock.clock)
    func refusing(_ seconds: Int) throws -> LM {
      var lm = try model(
        [.init(status: 429, headers: ["retry-after": "\(seconds)"], body: "")],
        behind: limiter,
        clock
      )
      lm.options.retry.retries = 0
      return lm
    }
    let other = try model([.init()], behind: limiter, clock, name: "openai/other")
    #expect(throws: ModelError.self) { try refusing(30).complete(ModelRequest("1")) }
    let waited = try other.complete(ModelRequest("2")).timing.limiter
    #expect((29.9...30.1).contains(waited))
    #expect(throws: ModelError.self) { try refusing(3600).complete(ModelRequest("3")) }
    #expect(try other.complete(ModelRequest("4")).timing.limiter == 0)
  }

  @Test("One who waits for a limit gives up when the program stops")
  func cancelled() throws {
    let limiter = RateLimiter(requestsPerMinute: 1)
    var options = ClientOptions.test(clock: .system, transport: ScriptedTransport([.init()]))
    options.gate = limiter
    let lm = try LM("openai/m", options: options)
    _ = try lm.complete(ModelRequest("1"))
    let cancellation = Cancellation()
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { cancellation.cancel() }
    let prepared = try lm.prepare(ModelRequest("2"))
    let error = #expect(throws: ModelError.self) {
      try lm.send(prepared, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
  }
}
