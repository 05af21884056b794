import Bakeoff
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("The limits of a run")
struct RunLimitsTests {
  private static func answer(_ output: Int = 100) -> Reply {
    .json(
      #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":10,"completion_tokens":\#(output)}}"#
    )
  }

  /// What an answer of gpt-4o-mini with 10 tokens in and 100 out costs.
  private static let price = Cost(picodollars: 10 * 150_000 + 100 * 600_000)

  @Test("A budget is never passed with 64 requests in flight, and a larger one goes on")
  func budget() throws {
    let bench = try RunBench(samples: 200)
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.01)
      return Self.answer()
    }
    defer { server.stop() }
    let model = "openai/gpt-4o-mini@\(server.url)/v1"
    let limit = try #require(Cost(usd: "0.004"))
    func run(_ budget: Cost) throws -> RunEnd {
      try bench.run([model]) { settings in
        settings.maxConnections = 64
        settings.budget = budget
      }
    }
    let end = try run(limit)
    #expect(end.reason == .budgetReached)
    #expect(end.run.status == .interrupted)
    let charged = server.received.count * Self.price.picodollars
    #expect(charged <= limit.picodollars)
    // What is left does not hold another worst case, but no more than that.
    #expect(charged > limit.picodollars - 3 * Self.price.picodollars)
    // With the same budget nothing more is sent: what was spent before counts.
    let sent = server.received.count
    #expect(try run(limit).reason == .budgetReached)
    #expect(server.received.count == sent)
    let larger = try run(Cost(picodollars: 1_000 * Self.price.picodollars))
    #expect(larger.reason == .finished)
    #expect(larger.run.id == end.run.id)
    #expect(server.received.count == 200)
  }

  @Test("Retries count: what was lost on its way may have been paid for")
  func lostRequests() throws {
    let bench = try RunBench(samples: 50)
    let server = try LoopbackServer { _ in .closeAfterHeader }
    defer { server.stop() }
    let end = try bench.run(
      ["openai/gpt-4o-mini@\(server.url)/v1"],
      retry: RetryPolicy(retries: 3, baseDelay: 0.001)
    ) { settings in
      settings.maxConnections = 64
      settings.budget = Cost(picodollars: 20 * Self.price.picodollars)
    }
    #expect(end.reason == .budgetReached)
    #expect(server.received.count <= 20)
  }

  @Test("What a provider refuses costs nothing of a budget")
  func refusedRequests() throws {
    let bench = try RunBench(samples: 50)
    let server = try LoopbackServer { _ in .json("{}", status: 500) }
    defer { server.stop() }
    let end = try bench.run(["openai/gpt-4o-mini@\(server.url)/v1"]) { settings in
      settings.budget = Cost(picodollars: 3 * Self.price.picodollars)
    }
    #expect(end.reason == .finished)
    #expect(server.received.count == 50)
  }

  @Test("What could cost more than a sample may is not sent, and its trial is an error")
  func costLimit() throws {
    let bench = try RunBench(samples: 4)
    let server = try LoopbackServer { request in
      request.text.contains("Say 4") ? .closeAfterHeader : Self.answer()
    }
    defer { server.stop() }
    func run(_ limit: Int) throws -> [TrialRow] {
      let end = try bench.run(
        ["openai/gpt-4o-mini@\(server.url)/v1"],
        retry: RetryPolicy(retries: 5, baseDelay: 0.001)
      ) { $0.costLimit = Cost(picodollars: limit * Self.price.picodollars) }
      #expect(end.reason == .finished)
      return try bench.store.results(ofRun: end.run.id)
    }
    #expect(try run(1).map(\.errorCode) == Array(repeating: "cost_limit", count: 4))
    #expect(server.received.isEmpty)
    // What was lost on its way may have been paid for, so that it is not sent again and again.
    let rows = try run(4)
    #expect(rows.map(\.errorCode) == [nil, nil, nil, "cost_limit"])
    #expect(rows[3].error?.contains("raise --cost-limit") == true)
    #expect((2...3).contains(server.received.count { $0.text.contains("Say 4") }))
  }

  @Test("A model without a price or a limit of tokens is warned of where there is a budget")
  func warnings() throws {
    let bench = try RunBench(samples: 1)
    func warnings(_ model: String, budget: String?) throws -> String {
      var settings = RunSettings()
      settings.taskFiles = [bench.tasks]
      settings.models = [model]
      settings.budget = budget.flatMap { Cost(usd: $0) }
      let options = ClientOptions(environment: Environment(process: ["OPENAI_API_KEY": "sk-test"]))
      let lm = try LM(model, options: options)
      return try Runner(settings, models: [lm], store: bench.store).warnings.joined()
    }
    #expect(try warnings("openai/gpt-4o-mini", budget: nil).isEmpty)
    let open = try warnings("openai/gpt-4o-mini", budget: "1")
    #expect(open.contains("sets $0.0098304 of the budget"))
    let unknown = try warnings("openai/unheard-of", budget: "1")
    #expect(unknown.contains("no price of openai/unheard-of"))
    #expect(try warnings("ollama/gemma3", budget: "1").isEmpty)
  }

  @Test("A run stops when its time is up, and the same command goes on")
  func timeLimit() throws {
    let bench = try RunBench(samples: 100)
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.05)
      return Self.answer()
    }
    defer { server.stop() }
    func run(_ limit: Age?) throws -> RunEnd {
      try bench.run(["openai/m@\(server.url)/v1"]) { settings in
        settings.maxConnections = 4
        settings.timeLimit = limit
      }
    }
    let end = try run(Age(seconds: 0.3))
    #expect(end.reason == .timeLimitReached)
    #expect((4..<100).contains(server.received.count))
    let next = try run(nil)
    #expect(next.reason == .finished)
    #expect(next.run.id == end.run.id)
    #expect(try run(Age(seconds: 600)).reason == .finished)
  }

  @Test("A provider that asks to wait holds up its own lane alone, and the wait is stored apart")
  func retryAfter() throws {
    let bench = try RunBench(samples: 20)
    let isFirst = Mutex(true)
    let limited = try LoopbackServer { _ in
      let refuses = isFirst.withLock { isFirst in
        defer { isFirst = false }
        return isFirst
      }
      guard refuses else { return Self.answer() }
      return .json("{}", status: 429, headers: ["Retry-After": "1"])
    }
    let arrivals = Mutex<[Double]>([])
    let free = try LoopbackServer { _ in
      arrivals.withLock { $0.append(Clock.system.uptime()) }
      return Self.answer()
    }
    defer {
      limited.stop()
      free.stop()
    }
    let start = Clock.system.uptime()
    let end = try bench.run(
      ["openai/a@\(limited.url)/v1", "openai/b@\(free.url)/v1"],
      retry: RetryPolicy(retries: 2)
    ) { $0.maxConnections = 1 }
    #expect(end.reason == .finished)
    let last = try #require(arrivals.withLock { $0.last })
    #expect(last - start < 0.9)
    #expect(Clock.system.uptime() - start >= 1)
    let rows = try bench.store.results(ofRun: end.run.id)
    #expect(rows.allSatisfy { ($0.latencyMilliseconds ?? 900) < 500 })
    let pauses = try bench.store.limitChanges(ofRun: end.run.id)
    #expect(pauses.map(\.change.kind) == [.pause])
    #expect(pauses.first?.lane == limited.url)
  }

  @Test("Requests beyond a lane's rate wait, and what they wait is told apart from their latency")
  func rate() throws {
    let bench = try RunBench(samples: 3)
    let server = try LoopbackServer { _ in Self.answer() }
    defer { server.stop() }
    let control = RunControl(grace: 0.1)
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.6) {
      control.stop(because: .interrupted)
    }
    let end = try bench.run(["openai/m@\(server.url)/v1"], control: control) { settings in
      settings.limits.requestsPerMinute = 2
    }
    #expect(end.reason == .interrupted)
    #expect(server.received.count == 2)
  }

  @Test("The number of requests in flight moves as the server takes them, and that is recorded")
  func adaptive() throws {
    let bench = try RunBench(samples: 300)
    let state = Mutex((busy: 0, most: 0))
    let server = try LoopbackServer { _ in
      let isTooMany = state.withLock { state in
        state.busy += 1
        state.most = max(state.most, state.busy)
        return state.busy > 12
      }
      Thread.sleep(forTimeInterval: isTooMany ? 0 : 0.01)
      state.withLock { $0.busy -= 1 }
      return isTooMany ? .json("{}", status: 429) : Self.answer()
    }
    defer { server.stop() }
    let end = try bench.run(
      ["openai/m@\(server.url)/v1"],
      retry: RetryPolicy(retries: 8, baseDelay: 0.01)
    ) { $0.limits.adaptiveConnections = ConnectionRange("1-2-64") }
    #expect(end.reason == .finished)
    #expect(try bench.store.results(ofRun: end.run.id).allSatisfy { $0.outcome == .correct })
    let changes = try bench.store.limitChanges(ofRun: end.run.id).map { Int($0.change.value) }
    // It has found the server's bound from below, and fallen back.
    #expect(changes.contains { $0 >= 8 })
    #expect(zip(changes, changes.dropFirst()).contains { $1 < $0 })
    #expect(state.withLock { $0.most } < 30)
  }
}
