import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@testable import Bakeoff

@Suite("A run of a group of models")
struct GroupRunTests {
  /// A folder with a store and samples whose answer is their number.
  private final class Bench {
    let folder: TemporaryFolder
    let store: Store
    let time = TestClock()
    private let tasks: String

    init(samples: Int, _ extra: String = "") throws {
      folder = try TemporaryFolder()
      store = try Store(path: folder.path("store.sqlite"))
      tasks = try folder.write(
        (1...samples).map {
          "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\", \"target\": \($0)\(extra)}\n"
        }.joined(),
        to: "tasks.jsonl"
      )
    }

    deinit { folder.remove() }

    /// A mock that answers as it is told, by the bench's clock, without retries unless told.
    func mock(_ name: String, retries: Int = 0, _ replies: MockLM.Reply...) throws -> Mocked {
      let mock = MockLM("mock/\(name)", clock: time.clock)
      for (index, reply) in replies.enumerated() { mock.on("Say \(index + 1)", reply) }
      mock.always(replies.last ?? "1")
      return Mocked(
        mock: mock,
        lm: try mock.lm(ClientOptions(retry: RetryPolicy(retries: retries)))
      )
    }

    func run(
      _ models: [RunModel],
      control: RunControl = RunControl(),
      clock: Clock? = nil,
      _ change: (inout RunSettings) -> Void = { _ in }
    ) throws -> RunEnd {
      var settings = RunSettings()
      settings.taskFiles = [tasks]
      settings.models = models.map(\.name)
      settings.maxConnections = 1
      change(&settings)
      return try Runner(
        settings,
        models: models,
        store: store,
        clock: clock ?? time.clock,
        control: control
      ).run()
    }

    func rows(_ end: RunEnd) throws -> [TrialRow] { try store.results(ofRun: end.run.id) }
  }

  private struct Mocked {
    let mock: MockLM
    let lm: LM
    var asked: Int { mock.calls.count }
  }

  private static func group(
    _ primary: [Mocked],
    fallback: [Mocked] = [],
    by strategy: RouterStrategy = .inOrder,
    _ bench: Bench
  ) throws -> RunModel {
    RunModel(
      group: "fast",
      try Router(
        primary: primary.map(\.lm),
        fallback: fallback.map(\.lm),
        strategy: strategy,
        allowedFails: 100,
        clock: bench.time.clock
      )
    )
  }

  @Test("A fallback's answer is recorded as its own, left out of the score, and counted")
  func leftOut() throws {
    let bench = try Bench(samples: 3)
    let main = try bench.mock("main", retries: 1, "1", .status(500), "wrong")
    let spare = try bench.mock("spare", "1", "2", "3")
    let end = try bench.run([Self.group([main], fallback: [spare], bench)])
    let rows = try bench.rows(end)
    #expect(rows.map(\.output) == ["1", "2", "wrong"])
    #expect(rows.map(\.outcome) == [.correct, .unscored, .incorrect])
    #expect(rows.map(\.deployment?.model) == ["mock/main", "mock/spare", "mock/main"])
    #expect(rows.map(\.deployment?.role) == [.primary, .fallback, .primary])
    // Both attempts in vain are rows as well as the one that answered.
    #expect(rows.map(\.attempts) == [1, 3, 1])
    let summary = try #require(try Report(of: end.run, in: bench.store).models.first)
    #expect(summary.accuracy?.value == 0.5)
    #expect(summary.fallbacks == ["mock/spare": 1])
    #expect(summary.leftOutTrials == 1)
    let ledger = try bench.store.ledger(by: .model)
    #expect(Set(ledger.entries.map(\.name)) == ["mock/main", "mock/spare"])
    #expect(ledger.total.retries == 2)
    let scored = try bench.run([Self.group([main], fallback: [spare], bench)]) {
      $0.scoresFallbacks = true
    }
    #expect(try bench.rows(scored).map(\.outcome) == [.correct, .correct, .incorrect])
    let counted = try #require(try Report(of: scored.run, in: bench.store).models.first)
    #expect(counted.accuracy.map { Int(($0.value * 3).rounded()) } == 2)
    #expect((counted.fallbacks, counted.leftOutTrials) == (["mock/spare": 1], 0))
  }

  @Test("An error of a group lists each deployment that was asked, with all its attempts")
  func errors() throws {
    let bench = try Bench(samples: 1)
    let (a, b) = (try bench.mock("a", retries: 2, .status(503)), try bench.mock("b", .status(401)))
    let end = try bench.run([Self.group([a], fallback: [b], bench)])
    let row = try #require(try bench.rows(end).first)
    #expect((row.outcome, row.attempts, row.errorCode) == (.error, 4, "authentication"))
    let error = try #require(row.error)
    #expect(error.contains("fast: no answer from 2 deployments: 1. mock/a at "), "\(error)")
    #expect(error.contains("; 2. mock/b at "))
    #expect(row.deployment == nil)
    // A resumed or repeated run asks again, and the attempts add up.
    #expect(end.reason == .finished)
  }

  @Test("Any primary deployment's stored answer is taken; a fallback's only when it is its turn")
  func stored() throws {
    let bench = try Bench(samples: 2)
    let a = try bench.mock("a", "1", "2")
    let b = try bench.mock("b", "1", "2")
    let spare = try bench.mock("spare", "1", "2")
    _ = try bench.run([RunModel(b.lm)])
    _ = try bench.run([RunModel(spare.lm)])
    #expect((b.asked, spare.asked) == (2, 2))
    let end = try bench.run([Self.group([a, b], fallback: [spare], by: .roundRobin, bench)])
    #expect(try bench.rows(end).map(\.deployment?.model) == ["mock/b", "mock/b"])
    #expect(try bench.rows(end).allSatisfy(\.isCached))
    #expect((a.asked, b.asked, spare.asked) == (0, 2, 2))
    let other = try bench.run([Self.group([a], fallback: [spare], bench)])
    #expect(try bench.rows(other).map(\.deployment?.model) == ["mock/a", "mock/a"])
    #expect((a.asked, spare.asked) == (2, 2))
    let down = try bench.mock("down", .status(500))
    let last = try bench.run([Self.group([down], fallback: [spare], bench)])
    #expect(try bench.rows(last).map(\.deployment?.model) == ["mock/spare", "mock/spare"])
    #expect(try bench.rows(last).allSatisfy { $0.isCached && $0.attempts == 1 })
    #expect(spare.asked == 2)
    let only = try bench.run([Self.group([down], fallback: [spare], bench)]) {
      $0.cacheMode = .only
    }
    #expect(try bench.rows(only).map(\.output) == ["1", "2"])
    let none = try bench.run([Self.group([down], bench)]) { $0.cacheMode = .only }
    #expect(try bench.rows(none).map(\.errorCode) == ["not_cached", "not_cached"])
    #expect(down.asked == 2)
  }

  @Test("A model that is asked for itself and for a group is sent each request once")
  func sharedDeployment() throws {
    let samples = 60
    let bench = try Bench(samples: samples)
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.004)
      return .json(#"{"choices":[{"message":{"content":"1"},"finish_reason":"stop"}]}"#)
    }
    defer { server.stop() }
    let lm = try LM("vllm/m@\(server.url)/v1", options: ClientOptions(retry: .never))
    let models = [
      RunModel(lm), RunModel(group: "one", try Router(primary: [lm])),
      RunModel(group: "two", try Router(primary: [lm], strategy: .leastBusy)),
    ]
    let end = try bench.run(models, clock: .system) { $0.maxConnections = 8 }
    let rows = try bench.rows(end)
    #expect(rows.count == 3 * samples)
    #expect(rows.allSatisfy { $0.output == "1" })
    #expect(server.received.count == samples)
    // Who did not send it is marked as replayed, so it is paid for once.
    #expect(rows.count { !$0.isCached } == samples)
    let anew = try bench.run(models, clock: .system) {
      $0.maxConnections = 8
      $0.usesCache = false
    }
    #expect(try bench.rows(anew).count == 3 * samples)
    #expect(server.received.count == 4 * samples)
  }

  @Test("A model's failure does not pass to the group that waits for the same request")
  func failingLeader() throws {
    let bench = try Bench(samples: 20)
    let count = Mutex(0)
    // Every request fails the first time.
    let seen = Mutex<Set<String>>([])
    let server = try LoopbackServer { request in
      count.withLock { $0 += 1 }
      Thread.sleep(forTimeInterval: 0.003)
      let isFirst = seen.withLock { $0.insert(request.text).inserted }
      return isFirst
        ? .json("{}", status: 400)
        : .json(#"{"choices":[{"message":{"content":"1"},"finish_reason":"stop"}]}"#)
    }
    defer { server.stop() }
    let lm = try LM("vllm/m@\(server.url)/v1", options: ClientOptions(retry: .never))
    let models = [RunModel(lm), RunModel(group: "one", try Router(primary: [lm]))]
    let end = try bench.run(models, clock: .system) { $0.maxConnections = 8 }
    let rows = try bench.rows(end)
    #expect(rows.count { $0.outcome == .error } == 20)
    #expect(rows.count { $0.output == "1" } == 20)
    #expect(count.withLock { $0 } == 40)
  }

  @Test("Models that share an endpoint with a group share its lane, and others have their own")
  func lanes() throws {
    let bench = try Bench(samples: 1)
    let names = ["vllm/a@http://one/v1", "vllm/b@http://two/v1", "vllm/c@http://three/v1"]
    let lms = try names.map { try LM($0) }
    var settings = RunSettings()
    settings.taskFiles = [bench.folder.path("tasks.jsonl")]
    func lanes(_ models: [RunModel]) throws -> [[Int]] {
      try Runner(settings, models: models, store: bench.store).plan.lanes
    }
    #expect(try lanes(lms.map { RunModel($0) }) == [[0], [1], [2]])
    let group = RunModel(group: "g", try Router(primary: [lms[0]], fallback: [lms[2]]))
    #expect(try lanes(lms.map { RunModel($0) } + [group]) == [[0, 2, 3], [1]])
    settings.maxConnectionsOfModels = [names[0]: 2]
    #expect(try lanes(lms.map { RunModel($0) } + [group]) == [[0], [1], [2, 3]])
  }

  @Test("A group goes on with a loop of tools where a deployment breaks down")
  func tools() throws {
    let bench = try Bench(
      samples: 1,
      """
      , "tools": [{"type": "function", "function": {"name": "weather"}, "returns": "rain"}]
      """
    )
    let main = MockLM("mock/main", clock: bench.time.clock)
      .always(
        .answer("", toolCalls: [ToolCall(id: "1", name: "weather", arguments: "{}")]),
        .status(500)
      )
    let spare = try bench.mock("spare", "1")
    let group = RunModel(
      group: "fast",
      try Router(
        primary: [main.lm(ClientOptions(retry: .never))],
        fallback: [spare.lm],
        clock: bench.time.clock
      )
    )
    let end = try bench.run([group])
    let row = try #require(try bench.rows(end).first)
    #expect((row.output, row.attempts, row.outcome) == ("1", 3, .unscored))
    #expect(row.deployment == AnsweringDeployment(model: "mock/spare", role: .fallback))
    let turns = try bench.store.turns(ofRun: end.run.id, position: 0)
    #expect(turns.values.first?.count == 2)
    // The first turn is stored under the deployment that took it, the second under the other.
    let again = try bench.run([group]) { $0.name = "again" }
    #expect(try bench.rows(again).map(\.output) == ["1"])
    #expect(main.calls.count == 3)
    #expect(spare.asked == 1)
  }

  @Test("A stopped run of a group ends at once, and the same run goes on with what is missing")
  func stopping() throws {
    let bench = try Bench(samples: 12)
    let isSlow = Mutex(true)
    let servers = try (0..<2).map { _ in
      try LoopbackServer { _ in
        guard !isSlow.withLock({ $0 }) else { return .stall(seconds: 20) }
        return .json(#"{"choices":[{"message":{"content":"1"},"finish_reason":"stop"}]}"#)
      }
    }
    defer { for server in servers { server.stop() } }
    let lms = try servers.map { try LM("vllm/m@\($0.url)/v1") }
    let group = RunModel(group: "fast", try Router(primary: lms, strategy: .roundRobin))
    let control = RunControl(grace: 0.05)
    let start = Date()
    Thread.detachNewThread {
      let deadline = Date().addingTimeInterval(20)
      while servers.contains(where: { $0.received.isEmpty }), Date() < deadline {
        Thread.sleep(forTimeInterval: 0.01)
      }
      control.stop(because: .interrupted)
    }
    let stopped = try bench.run([group, RunModel(lms[0])], control: control, clock: .system) {
      $0.maxConnections = 4
    }
    #expect(Date().timeIntervalSince(start) < 15)
    #expect(stopped.reason == .interrupted)
    #expect(try bench.rows(stopped).isEmpty)
    isSlow.withLock { $0 = false }
    let end = try bench.run([group, RunModel(lms[0])], clock: .system) { $0.maxConnections = 4 }
    #expect(end.run.id == stopped.run.id)
    #expect(try bench.rows(end).count { $0.output == "1" } == 24)
  }

  @Test("A cassette gives again what a group answered, whoever of it that was")
  func cassette() throws {
    let bench = try Bench(samples: 2)
    let main = try bench.mock("main", "1", .status(500))
    let spare = try bench.mock("spare", "1", "2")
    let end = try bench.run([Self.group([main], fallback: [spare], bench)])
    let path = bench.folder.path("run.jsonl")
    _ = try bench.store.exportCassette(of: end.run, to: path)
    let options = ClientOptions(cassette: try Cassette(path: path))
    let lms = try ["mock/main", "mock/spare"].map { name in
      try MockLM(name, clock: bench.time.clock).lm(options)
    }
    let router = try Router(primary: [lms[0]], fallback: [lms[1]], clock: bench.time.clock)
    let replay = try bench.run([RunModel(group: "fast", router)])
    #expect(try bench.rows(replay).map(\.output) == ["1", "2"])
    #expect(try bench.rows(replay).map(\.deployment?.role) == [.primary, .fallback])
  }

  @Test("A dry run counts a group once, and what any of its primary deployments has stored")
  func estimate() throws {
    let bench = try Bench(samples: 3)
    let (a, b) = (try bench.mock("a", "1"), try bench.mock("b", "1"))
    _ = try bench.run([RunModel(b.lm)]) { $0.limit = .first(2) }
    var settings = RunSettings()
    settings.taskFiles = [bench.folder.path("tasks.jsonl")]
    let estimate = try Runner(
      settings,
      models: [Self.group([a, b], bench)],
      store: bench.store,
      clock: bench.time.clock
    ).estimate()
    #expect(estimate.models.map(\.name) == ["fast"])
    #expect(estimate.models.map(\.cached) == [2])
    #expect(estimate.models.map(\.toSend) == [1])
  }
}
