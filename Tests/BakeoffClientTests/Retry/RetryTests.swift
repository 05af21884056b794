import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

struct RetryTests {
  private func ask(
    _ steps: [ScriptedTransport.Step],
    clock: TestClock = TestClock(),
    retry: RetryPolicy = RetryPolicy(),
    timeouts: Timeouts = Timeouts(),
    model: String = "openai/m"
  ) throws -> (result: Result<ModelResponse, ModelError>, sent: Int) {
    let transport = ScriptedTransport(steps)
    let lm = try LM(
      model,
      options: .test(clock: clock.clock, retry: retry, timeouts: timeouts, transport: transport)
    )
    let prepared = try lm.prepare(ModelRequest("Hi"))
    let result = Result { () throws(ModelError) in try lm.send(prepared) }
    return (result, transport.count)
  }

  private func failure(
    _ steps: [ScriptedTransport.Step],
    clock: TestClock = TestClock(),
    retry: RetryPolicy = RetryPolicy(),
    timeouts: Timeouts = Timeouts()
  ) throws -> ModelError {
    let result = try ask(steps, clock: clock, retry: retry, timeouts: timeouts).result
    return try #require(throws: ModelError.self) { try result.get() }
  }

  @Test("An answer after two failures records three attempts and the waits between them")
  func attempts() throws {
    let clock = TestClock()
    let (result, _) = try ask(
      [.init(status: 500, body: ""), .init(status: 503, body: ""), .init()],
      clock: clock
    )
    let response = try result.get()
    #expect(response.attempts.map(\.number) == [1, 2, 3])
    #expect(response.attempts.map(\.status) == [500, 503, 200])
    #expect(response.attempts.map(\.errorCode) == [.serverError, .overloaded, nil])
    #expect(response.attempts.map(\.wait) == [0.25, 0.5, 0])
    #expect(clock.sleeps == [0.25, 0.5])
    #expect(response.timing.backoff == 0.75)
    #expect(response.timing.latency == 0.1)
  }

  @Test("Three retries are the default, and the last error says how many attempts were made")
  func exhausted() throws {
    let error = try failure([.init(status: 500, body: "")])
    #expect(error.attempts.count == 4)
    #expect(error.message.hasSuffix("(after 4 attempts)"))
    #expect(error.attempts.last?.wait == 0)
  }

  @Test("A final failure is not sent again")
  func terminal() throws {
    let clock = TestClock()
    let error = try failure([.init(status: 400, body: "")], clock: clock)
    #expect(error.attempts.count == 1)
    #expect(!error.message.contains("after"))
    #expect(clock.sleeps.isEmpty)
  }

  @Test("A reply that cannot be read is sent for once more only")
  func malformed() throws {
    #expect(try failure([.init(body: "oops")]).attempts.count == 2)
  }

  @Test("The waits double to a bound, with full jitter", arguments: [0, 0.3, 0.999])
  func backoff(random: Double) {
    let policy = RetryPolicy()
    let bounds = [0.5, 1, 2, 4, 8, 16, 32, 60, 60]
    for (index, bound) in bounds.enumerated() {
      #expect(policy.wait(after: index + 1, hint: nil, random: random) == random * bound)
    }
  }

  @Test("A hint is obeyed, with at most a tenth added")
  func hintJitter() {
    #expect(RetryPolicy().wait(after: 3, hint: 10, random: 0) == 10)
    #expect(RetryPolicy().wait(after: 3, hint: 10, random: 0.999) < 11)
  }

  @Test(
    "The wait is read in every spelling",
    arguments: [
      (["retry-after-ms": "1500"], 1.5), (["Retry-After": "7"], 7), (["retry-after": "0.25"], 0.25),
      (["retry-after-ms": "1500", "retry-after": "7"], 1.5),
      (["retry-after": "Fri, 15 Jan 2027 08:00:30 GMT"], 30),
      (["retry-after": "Friday, 15-Jan-27 08:00:30 GMT"], 30),
      (["retry-after": "Fri Jan 15 08:00:30 2027"], 30),
      (["retry-after": "Fri, 15 Jan 2027 07:00:00 GMT"], 0),
      (["x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2.5s"], 62.5),
      (["x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "120ms"], 0.12),
      (
        [
          "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "3s",
          "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "9s",
        ], 9
      ),
      (
        [
          "anthropic-ratelimit-input-tokens-remaining": "0",
          "anthropic-ratelimit-input-tokens-reset": "2027-01-15T08:00:45Z",
        ], 45
      ),
      (
        [
          "anthropic-ratelimit-requests-remaining": "0",
          "anthropic-ratelimit-requests-reset": "2027-01-15T10:00:10.5+02:00",
        ], 10.5
      ),
    ] as [([String: String], Double)]
  )
  func hints(headers: [String: String], seconds: Double) throws {
    let clock = TestClock(random: 0)
    let (result, _) = try ask(
      [.init(status: 429, headers: headers, body: ""), .init()],
      clock: clock
    )
    _ = try result.get()
    #expect(abs((clock.sleeps.first ?? -1) - seconds) < 1e-6)
  }

  @Test(
    "Limits that are not used up, and words that say nothing, leave the wait to the client",
    arguments: [
      ["x-ratelimit-remaining-requests": "5", "x-ratelimit-reset-requests": "50s"],
      ["retry-after": "soon"], ["retry-after": "inf"], ["retry-after": "-5"],
      ["x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "later"],
    ]
  )
  func noHints(headers: [String: String]) throws {
    let clock = TestClock(random: 0.5)
    _ = try ask([.init(status: 429, headers: headers, body: ""), .init()], clock: clock)
    #expect(clock.sleeps == [0.25])
  }

  @Test("Gemini's wait is read from the body")
  func geminiDelay() throws {
    let clock = TestClock(random: 0)
    let body = #"{"error":{"code":429,"message":"No.","details":[{"retryDelay":"46.5s"}]}}"#
    _ = try ask([.init(status: 429, body: body), .init()], clock: clock, model: "gemini/m")
    #expect(clock.sleeps.first == 46.5)
  }

  @Test("A hint that is too long ends the request and says so")
  func longHint() throws {
    let clock = TestClock()
    let error = try failure(
      [.init(status: 429, headers: ["retry-after": "3600"], body: "")],
      clock: clock
    )
    #expect(error.attempts.count == 1)
    #expect(error.message.contains("asks to wait 3600 s, and at most 120 s"))
    #expect(clock.sleeps.isEmpty)
  }

  @Test("The provider's word on sending again overrides the code")
  func advice() throws {
    #expect(
      try ask([.init(status: 500, headers: ["x-should-retry": "false"], body: "")]).sent == 1
    )
    #expect(
      try ask([.init(status: 400, headers: ["x-should-retry": "true"], body: ""), .init()]).sent
        == 2
    )
  }

  @Test("No wait goes past the total time")
  func totalTime() throws {
    let error = try failure(
      [.init(status: 429, headers: ["retry-after": "20"], body: "")],
      timeouts: Timeouts(total: 30)
    )
    #expect(error.attempts.count == 2)
    #expect(error.message.contains("no time is left of 30 s"))
  }

  @Test("A cancelled request is not sent again")
  func cancelled() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let transport = ScriptedTransport([.init()])
    let lm = try LM("openai/m", options: .test(transport: transport))
    let prepared = try lm.prepare(ModelRequest("Hi"))
    let error = #expect(throws: ModelError.self) {
      try lm.send(prepared, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
    #expect(transport.count == 0)
  }
}
