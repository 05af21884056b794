import BakeoffCore
import BakeoffTestSupport
import Synchronization
import Testing

@testable import BakeoffClient

@Suite("A router")
struct RouterTests {
  /// A mock that fails at once, by the test's clock.
  private func mock(
    _ name: String,
    _ time: TestClock,
    _ replies: MockLM.Reply,
    retries: Int = 0
  ) throws -> (mock: MockLM, lm: LM) {
    let mock = MockLM("mock/\(name)", clock: time.clock).always(replies)
    let options = ClientOptions(retry: RetryPolicy(retries: retries))
    return (mock, try mock.lm(options))
  }

  @Test("In order, the first deployment is asked and the others are not")
  func inOrder() throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, "A"), try mock("b", time, "B"))
    let router = try Router(primary: [a.lm, b.lm], clock: time.clock)
    for _ in 0..<3 { #expect(try router("Hi") == "A") }
    #expect(b.mock.calls.isEmpty)
  }

  @Test("In turn, each deployment gets its share")
  func roundRobin() throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, "A"), try mock("b", time, "B"))
    let router = try Router(primary: [a.lm, b.lm], strategy: .roundRobin, clock: time.clock)
    #expect(try (0..<4).map { _ in try router("Hi") } == ["A", "B", "A", "B"])
  }

  @Test(
    "By weight, chance decides in proportion",
    arguments: [(0.0, "A"), (0.74, "A"), (0.76, "B"), (0.99, "B")]
  )
  func weighted(random: Double, expected: String) throws {
    let time = TestClock(random: random)
    let (a, b) = (try mock("a", time, "A"), try mock("b", time, "B"))
    let router = try Router(
      primary: [a.lm, b.lm],
      strategy: .weighted,
      weights: [3, 1],
      clock: time.clock
    )
    #expect(try router("Hi") == expected)
  }

  @Test("By load, the deployment with the fewest requests on their way is asked")
  func leastBusy() throws {
    let time = TestClock()
    let inner = Mutex<Router?>(nil)
    let nested = Mutex<String?>(nil)
    let first = MockLM("mock/a", clock: time.clock)
    first.always { call in
      // While this request is on its way, another one comes.
      if call.prompt == "outer" {
        let answer = try? inner.withLock { $0 }?("inner")
        nested.withLock { $0 = answer }
      }
      return "A"
    }
    let b = try mock("b", time, "B")
    let router = try Router(
      primary: [try first.lm(), b.lm],
      strategy: .leastBusy,
      clock: time.clock
    )
    inner.withLock { $0 = router }
    #expect(try router("outer") == "A")
    #expect(nested.withLock { $0 } == "B")
    #expect(try router("later") == "A")
    inner.withLock { $0 = nil }
  }

  @Test("By latency, each deployment is measured once and then the quickest is asked")
  func lowestLatency() throws {
    let time = TestClock()
    let a = try mock("a", time, .answer("A", latency: 2))
    let b = try mock("b", time, .answer("B", latency: 0.5))
    let router = try Router(primary: [a.lm, b.lm], strategy: .lowestLatency, clock: time.clock)
    #expect(try (0..<4).map { _ in try router("Hi") } == ["A", "B", "B", "B"])
  }

  @Test("A deployment is retried before the next one is asked, and the answer tells all")
  func retriesFirst() throws {
    let time = TestClock()
    let a = try mock("a", time, .status(500), retries: 2)
    let (b, c) = (try mock("b", time, .status(503)), try mock("c", time, "C"))
    let router = try Router(primary: [a.lm, b.lm], fallback: [c.lm], clock: time.clock)
    let answer = try router.complete(ModelRequest("Hi"))
    #expect(answer.response.text == "C")
    #expect(answer.deployment.recordedName == "mock/c")
    #expect(answer.isFallback)
    #expect(answer.failures.map(\.deployment.recordedName) == ["mock/a", "mock/b"])
    #expect((a.mock.calls.count, b.mock.calls.count) == (3, 1))
  }

  @Test("The error lists each deployment, its code and its message")
  func errorList() throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, .status(500)), try mock("b", time, .status(401)))
    let router = try Router(primary: [a.lm], fallback: [b.lm], clock: time.clock)
    let error = try #require(throws: RouterError.self) { try router("Hi") }
    #expect(error.failures.map(\.error.code) == [.serverError, .authentication])
    let lines = error.description.split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "no answer from 2 deployments:")
    #expect(lines[1].contains("1. mock/a at ") && lines[1].contains(": server_error: "))
    #expect(lines[2].contains("2. mock/b at ") && lines[2].contains(": authentication: "))
    #expect(lines[1].contains("a scripted failure"))
  }

  @Test("Other deployments are asked after", arguments: [401, 403, 404, 429, 500, 503])
  func movesOn(status: Int) throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, .status(status)), try mock("b", time, "B"))
    #expect(try Router(primary: [a.lm, b.lm], clock: time.clock)("Hi") == "B")
  }

  @Test("Every kind of failure either moves on or not")
  func codes() {
    let stays = ModelError.Code.allCases.filter { !$0.movesOn }
    #expect(
      Set(stays) == [
        .configuration, .badRequest, .contextTooLong, .contentPolicy, .responseTooLarge, .cancelled,
        .unknown,
      ]
    )
  }

  @Test("A bad request and a cancelled one are not asked of others")
  func staysPut() throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, .status(400)), try mock("b", time, "B"))
    let router = try Router(primary: [a.lm], fallback: [b.lm], clock: time.clock)
    let error = try #require(throws: RouterError.self) { try router("Hi") }
    #expect(error.failures.map(\.error.code) == [.badRequest])

    let cancellation = Cancellation()
    cancellation.cancel()
    let stopped = try MockLM("mock/c", clock: time.clock).always("C")
      .lm(ClientOptions(cancellation: cancellation))
    let other = try Router(primary: [stopped], fallback: [b.lm], clock: time.clock)
    let end = try #require(throws: RouterError.self) { try other("Hi") }
    #expect(end.failures.map(\.error.code) == [.cancelled])
    #expect(b.mock.calls.isEmpty)
  }

  @Test("A deployment that keeps failing cools down, and is asked again afterwards")
  func cooldown() throws {
    let time = TestClock()
    let (a, b) = (try mock("a", time, .status(500)), try mock("b", time, "B"))
    let router = try Router(
      primary: [a.lm, b.lm],
      allowedFails: 2,
      cooldown: 30,
      clock: time.clock
    )
    for _ in 0..<5 { #expect(try router("Hi") == "B") }
    #expect(a.mock.calls.count == 2)
    time.clock.sleep(29, Cancellation())
    _ = try router("Hi")
    #expect(a.mock.calls.count == 2)
    time.clock.sleep(1, Cancellation())
    _ = try router("Hi")
    #expect(a.mock.calls.count == 3)
  }

  @Test("When all cool down, they are asked all the same")
  func lastResort() throws {
    let time = TestClock()
    let a = MockLM("mock/a", clock: time.clock).always(.status(500), "A")
    let lm = try a.lm(ClientOptions(retry: .never))
    let router = try Router(primary: [lm], allowedFails: 1, cooldown: 30, clock: time.clock)
    #expect(throws: RouterError.self) { try router("Hi") }
    #expect(try router("Hi") == "A")
    #expect(time.sleeps.allSatisfy { $0 == 0 })
  }

  @Test("Retry-After cools a deployment down for that long, without a wait")
  func retryAfter() throws {
    let time = TestClock()
    let a = try mock("a", time, .status(429, retryAfter: 40), retries: 3)
    let b = try mock("b", time, "B")
    let router = try Router(primary: [a.lm, b.lm], cooldown: 5, clock: time.clock)
    for _ in 0..<3 { #expect(try router("Hi") == "B") }
    #expect(a.mock.calls.count == 1)
    #expect(time.sleeps.reduce(0, +) < 1)
    time.clock.sleep(40, Cancellation())
    _ = try router("Hi")
    #expect(a.mock.calls.count == 2)
  }

  @Test("A lone deployment that asked for a wait is given it")
  func waits() throws {
    let time = TestClock()
    let a = MockLM("mock/a", clock: time.clock).always(.status(429, retryAfter: 40), "A")
    let lm = try a.lm(ClientOptions(retry: .never))
    let router = try Router(primary: [lm], clock: time.clock)
    #expect(throws: RouterError.self) { try router("Hi") }
    #expect(try router("Hi") == "A")
    #expect(time.sleeps.contains(40))
  }

  private func refusing(_ code: ModelError.Code, _ time: TestClock) throws -> LM {
    let transport = ScriptedTransport([.init(error: ModelError(code, "refused"))])
    return try LM("openai/m", options: .test(clock: time.clock, transport: transport))
  }

  @Test(
    "Prompts that are too long, and those a policy refuses, have fallbacks of their own",
    arguments: [(ModelError.Code.contextTooLong, "long"), (.contentPolicy, "free")]
  )
  func ownFallbacks(code: ModelError.Code, expected: String) throws {
    let time = TestClock()
    let plain = try mock("plain", time, "plain")
    let refusing = try refusing(code, time)
    let router = try Router(
      primary: [refusing],
      fallback: [plain.lm],
      contextFallback: [try mock("long", time, "long").lm],
      contentFallback: [try mock("free", time, "free").lm],
      allowedFails: 1,
      clock: time.clock
    )
    // Twice, for such a failure says nothing of the deployment, which does not cool down.
    for _ in 0..<2 {
      let answer = try router.complete(ModelRequest("Hi"))
      #expect(answer.response.text == expected && answer.isFallback)
      #expect(answer.failures.map(\.error.code) == [code])
    }
    let bare = try Router(primary: [refusing], fallback: [plain.lm], clock: time.clock)
    let error = try #require(throws: RouterError.self) { try bare("Hi") }
    #expect(error.failures.map(\.error.code) == [code])
    #expect(plain.mock.calls.isEmpty)
  }

  @Test("Two keys and two addresses of one model are balanced, and never share an answer")
  func keysAndEndpoints() throws {
    let servers = try ["one", "two"].map { text in
      try LoopbackServer { _ in
        .json(#"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}]}"#)
      }
    }
    let cache = MemoryCache()
    let environment = Environment(process: ["KEY_A": "sk-first-key", "KEY_B": "sk-second-key"])
    let lms = try zip(servers, ["KEY_A", "KEY_B"]).map { server, variable in
      try LM(
        "openai/m",
        baseURL: server.url + "/v1",
        cache: cache,
        options: ClientOptions(environment: environment, keyVariable: variable)
      )
    }
    let router = try Router(primary: lms, strategy: .roundRobin)
    // What any of them has answered before is not asked again, whoever's turn it is.
    #expect(try ["Hi", "Ho", "Ho", "Hi"].map { try router($0) } == ["one", "two", "two", "one"])
    #expect(servers.map(\.received.count) == [1, 1])
    let only = try router.complete(ModelRequest("Ho"), cache: .only)
    #expect(only.deployment.baseURL == lms[1].baseURL && only.response.isReplayed)
    let error = #expect(throws: RouterError.self) {
      try router.complete(ModelRequest("New"), cache: .only)
    }
    #expect(error?.failures.map(\.error.code) == [.notCached, .notCached])
    #expect(try lms[1]("Hi") == "two")
    #expect(servers.map(\.received.count) == [1, 2])
    #expect(servers[0].received[0].header("Authorization") == "Bearer sk-first-key")
    #expect(servers[1].received[0].header("Authorization") == "Bearer sk-second-key")
  }

  @Test("Settings that make no sense are refused")
  func settings() throws {
    let lm = try mock("a", TestClock(), "A").lm
    func refused(_ make: () throws -> Router) {
      let error = #expect(throws: ModelError.self) { _ = try make() }
      #expect(error?.code == .configuration)
    }
    refused { try Router(primary: []) }
    refused { try Router(primary: [lm], weights: [1, 2]) }
    refused { try Router(primary: [lm], weights: [0]) }
    refused { try Router(primary: [lm], weights: [-1]) }
    refused { try Router(primary: [lm], allowedFails: 0) }
    refused { try Router(primary: [lm], cooldown: -1) }
  }
}
