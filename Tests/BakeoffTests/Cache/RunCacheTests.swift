import Bakeoff
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("The cache of a run")
struct RunCacheTests {
  /// A folder with a store and a task file, and a server that numbers its answers.
  private final class Bench {
    let folder: TemporaryFolder
    let store: Store
    let server: LoopbackServer
    let clock = TestClock()
    private let tasks: String

    init(
      prompts: [String],
      stopReason: @escaping @Sendable (String) -> String = { _ in "stop" }
    ) throws {
      folder = try TemporaryFolder()
      store = try Store(path: folder.path("store.sqlite"))
      tasks = try folder.write(
        prompts.enumerated().map { "{\"id\": \"s\($0)\", \"input\": \"\($1)\"}\n" }.joined(),
        to: "tasks.jsonl"
      )
      let count = Mutex(0)
      server = try LoopbackServer { request in
        let number = count.withLock { count in
          count += 1
          return count
        }
        return .json(
          "{\"choices\":[{\"message\":{\"content\":\"\(number)\"},\"finish_reason\":\""
            + stopReason(request.text) + "\"}]}"
        )
      }
    }

    deinit {
      server.stop()
      folder.remove()
    }

    /// Runs, and gives the answers in the order of samples and epochs.
    func run(_ change: (inout RunSettings) -> Void = { _ in }) throws -> [TrialRow] {
      var settings = RunSettings()
      settings.taskFiles = [tasks]
      settings.models = ["openai/m"]
      settings.maxConnections = 1
      change(&settings)
      let options = ClientOptions(
        retry: .never,
        environment: Environment(process: ["OPENAI_API_KEY": "sk-x"]),
        clock: clock.clock
      )
      let lm = try LM("openai/m", baseURL: server.url, options: options)
      let end = try Runner(settings, models: [lm], store: store, clock: clock.clock).run()
      return try store.results(ofRun: end.run.id)
    }
  }

  @Test("A refreshed run asks everything again, and later runs have its answers")
  func refresh() throws {
    let bench = try Bench(prompts: ["One", "Two"])
    #expect(try bench.run().map(\.output) == ["1", "2"])
    #expect(try bench.run { $0.cacheMode = .refresh }.map(\.output) == ["3", "4"])
    #expect(try bench.run().map(\.output) == ["3", "4"])
    #expect(bench.server.received.count == 4)
    // The answers of the first run are its results still.
    #expect(try bench.store.results(ofRun: 1).map(\.output) == ["1", "2"])
  }

  @Test("Without storing, a run uses what is stored, and leaves nothing for others")
  func noStore() throws {
    let bench = try Bench(prompts: ["One", "One"])
    #expect(try bench.run { $0.cacheMode = .noStore }.map(\.output) == ["1", "2"])
    #expect(try bench.run().map(\.output) == ["3", "3"])
    #expect(try bench.run { $0.cacheMode = .noStore }.map(\.output) == ["3", "3"])
    #expect(bench.server.received.count == 3)
  }

  @Test("Of stored answers only, what is missing is an error, and nothing is sent")
  func only() throws {
    let bench = try Bench(prompts: ["One", "Two", "Two"])
    _ = try bench.run { $0.limit = .first(1) }
    let rows = try bench.run { $0.cacheMode = .only }
    #expect(rows.map(\.output) == ["1", nil, nil])
    #expect(rows.map(\.errorCode) == [nil, "not_cached", "not_cached"])
    #expect(rows[1].error?.hasPrefix("openai/m: no stored answer to this request") == true)
    #expect(bench.server.received.count == 1)
  }

  @Test("A mode without the cache is refused before anything is sent")
  func modeWithoutCache() throws {
    let bench = try Bench(prompts: ["One"])
    #expect(
      throws: InputError(
        "the cache is off, so the cache mode \"only\" has nothing to work on: leave out --no-cache or "
          + "--cache-mode"
      )
    ) {
      try bench.run {
        $0.usesCache = false
        $0.cacheMode = .only
      }
    }
    #expect(bench.server.received.isEmpty)
  }

  @Test("New answers are given again until the time to live ends that they were stored with")
  func timeToLive() throws {
    let bench = try Bench(prompts: ["One"])
    func output() throws -> String? {
      try bench.run { $0.cacheTimeToLive = Age("1h") }.first?.output
    }
    #expect(try output() == "1")
    #expect(try output() == "1")
    bench.clock.clock.sleep(3601, Cancellation())
    #expect(try output() == "2")
    #expect(try output() == "2")
    #expect(try bench.store.results(ofRun: 1).map(\.output) == ["1"])
  }

  @Test("With a raised limit finished answers are used, and those that were cut off asked again")
  func raisedLimit() throws {
    let bench = try Bench(
      prompts: ["One", "Two", "Cut"],
      stopReason: { $0.contains("Cut") && $0.contains(":10}") ? "length" : "stop" }
    )
    func run(_ maxTokens: Int?, exact: Bool = false) throws -> [String?] {
      try bench.run {
        $0.parameters.maxTokens = maxTokens
        $0.parameters.temperature = 0
        $0.usesExactCache = exact
      }.map(\.output)
    }
    #expect(try run(10) == ["1", "2", "3"])
    #expect(try run(100) == ["1", "2", "4"])
    #expect(try run(nil) == ["1", "2", "4"])
    #expect(try run(100, exact: true) == ["5", "6", "4"])
    #expect(try run(9) == ["7", "8", "9"])
  }

  @Test("An estimate counts what would be used")
  func estimate() throws {
    let bench = try Bench(prompts: ["One", "Two"])
    _ = try bench.run {
      $0.limit = .first(1)
      $0.parameters.maxTokens = 10
    }
    func counts(_ mode: CacheMode, exact: Bool = false) throws -> [Int] {
      var settings = RunSettings()
      settings.taskFiles = [bench.folder.path("tasks.jsonl")]
      settings.parameters.maxTokens = 20
      settings.cacheMode = mode
      settings.usesExactCache = exact
      let options = ClientOptions(environment: Environment(process: ["OPENAI_API_KEY": "sk-x"]))
      let lm = try LM("openai/m", baseURL: bench.server.url, options: options)
      let clock = bench.clock.clock
      let runner = try Runner(settings, models: [lm], store: bench.store, clock: clock)
      return try runner.estimate().models.flatMap { [$0.cached, $0.toSend] }
    }
    #expect(try counts(.default) == [1, 1])
    #expect(try counts(.default, exact: true) == [0, 2])
    #expect(try counts(.refresh) == [0, 2])
    #expect(try counts(.only) == [1, 0])
  }
}
