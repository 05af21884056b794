import Bakeoff
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Runs from a cassette")
struct CassetteRunTests {
  /// A folder with a task file of three samples, one of which is there twice.
  private final class Bench {
    let folder: TemporaryFolder
    let store: Store
    var settings = RunSettings()

    init() throws {
      folder = try TemporaryFolder()
      store = try Store(path: folder.path("store.sqlite"))
      let tasks = try folder.write(
        """
        {"id": "a", "input": "Say A", "target": "A"}
        {"id": "b", "input": "Say B", "target": "B"}
        {"id": "again", "input": "Say A", "target": "A"}
        {"id": "fails", "input": "Fail", "target": "x"}

        """,
        to: "tasks.jsonl"
      )
      settings.taskFiles = [tasks]
      settings.epochs = 2
      settings.maxConnections = 2
    }

    deinit { folder.remove() }

    func run(_ lm: LM, in store: Store? = nil) throws -> RunRecord {
      var settings = settings
      settings.models = [lm.recordedName]
      return try Runner(settings, models: [lm], store: store ?? self.store).run().run
    }

    /// What each trial came to, but for where it came from.
    func results(_ run: RunRecord, in store: Store? = nil) throws -> [String] {
      try (store ?? self.store).results(ofRun: run.id).map {
        "\($0.sampleID) \($0.epoch) \($0.outcome.rawValue) \($0.output ?? "-") "
          + "\($0.inputTokens ?? -1) \($0.outputTokens ?? -1) \($0.cost?.usd ?? "?")"
      }
    }
  }

  private static func mock() -> MockLM {
    MockLM("openai/gpt-4o-mini")
      .on("Say A", .status(429, retryAfter: 1), .answer("A", latency: 0.5))
      .on("Say B", .answer("C", usage: TokenUsage(inputTokens: 9, outputTokens: 4)))
      .on("Fail", .status(400))
  }

  @Test(
    "A run gives the same results from its cassette, with the cache and without",
    arguments: [
      true, false,
    ]
  )
  func sameResults(_ usesCache: Bool) throws {
    let bench = try Bench()
    bench.settings.usesCache = usesCache
    let mock = Self.mock()
    let live = try bench.run(mock.lm())
    let path = bench.folder.path("run.jsonl")
    let written = try bench.store.exportCassette(of: live, to: path)
    // With a cache, the sample that is there twice shares its answers.
    #expect(written.answers == (usesCache ? 4 : 6))
    #expect(written.leftOut == 2)
    let asked = mock.calls.count

    let other = try Store(path: bench.folder.path("other.sqlite"))
    var options = ClientOptions(environment: Environment(process: [:]))
    options.cassette = try Cassette(path: path)
    // The mock's address is part of what was asked.
    let lm = try mock.lm(options)
    let replayed = try bench.run(lm, in: other)
    #expect(mock.calls.count == asked)
    let expected = try bench.results(live)
    let found = try bench.results(replayed, in: other)
    #expect(found == expected)
    let rows = try other.results(ofRun: replayed.id)
    #expect(rows.filter { $0.outcome != .error }.allSatisfy { $0.isCached && $0.attempts == 0 })
    #expect(
      rows.filter { $0.outcome == .error }.allSatisfy {
        $0.errorCode == "not_cached" && $0.error?.contains("2 trials of the recorded run") == true
      }
    )
    #expect(replayed.settings["cassette"]?.stringValue == path)
    // Nothing of it answers later runs.
    let key = try lm.prepare(ModelRequest("Say A")).cached.key
    #expect(try other.response(for: key) == nil)
  }

  @Test("Answers of the store are left alone: the cassette alone answers")
  func storeIsNotAsked() throws {
    let bench = try Bench()
    bench.settings.limit = .first(2)
    bench.settings.epochs = 1
    let mock = Self.mock()
    let live = try bench.run(mock.lm())
    #expect(try bench.results(live).count == 2)
    let empty = try Cassette([], source: "empty")
    let run = try bench.run(mock.lm(ClientOptions(cassette: empty)))
    #expect(try bench.store.results(ofRun: run.id).allSatisfy { $0.errorCode == "not_cached" })
  }

  @Test("Only its owner may read a cassette, whatever was there before, and no key is in it")
  func privacy() throws {
    let bench = try Bench()
    bench.settings.limit = .first(2)
    let server = try LoopbackServer { _ in
      .json(#"{"choices":[{"message":{"content":"A"},"finish_reason":"stop"}]}"#)
    }
    let environment = Environment(process: ["OPENAI_API_KEY": "sk-planted-key"])
    let name = "openai/gpt-4o-mini@\(server.url)/v1"
    let live = try bench.run(LM(name, options: ClientOptions(environment: environment)))
    server.stop()
    let path = try bench.folder.write("old", to: "run.jsonl")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    try bench.store.exportCassette(of: live, to: path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("Say A"))
    #expect(!text.contains("sk-planted"))
    #expect(text.hasPrefix(#"{"bakeoff_cassette":1,"run":"\#(live.name)""#))

    // The server is gone, and so is the key.
    let options = ClientOptions(
      environment: Environment(process: [:]),
      cassette: try Cassette(path: path)
    )
    #expect(try LM(name, options: options)("Say B") == "A")
  }

  @Test("Streamed answers keep when their words came")
  func streams() throws {
    let bench = try Bench()
    bench.settings.limit = .first(1)
    bench.settings.epochs = 1
    let mock = MockLM("openai/gpt-4o-mini").always(.answer("A b c d", latency: 2))
    let live = try bench.run(mock.lm(ClientOptions(streams: true)))
    let path = bench.folder.path("run.jsonl")
    try bench.store.exportCassette(of: live, to: path)
    let options = ClientOptions(streams: true, cassette: try Cassette(path: path))
    let response = try mock.lm(options).complete(ModelRequest("Say A"))
    #expect(response.timing.latency == 2)
    #expect(response.timing.firstToken == 0.5)
    #expect(response.timing.betweenTokens == 0.5)
  }

  @Test("An imported run cannot be given again, and a run without answers neither")
  func nothingToExport() throws {
    let bench = try Bench()
    let path = bench.folder.path("run.jsonl")
    let outputs = try bench.folder.write(
      #"{"id": "a", "model": "other", "output": "A"}"# + "\n",
      to: "outputs.jsonl"
    )
    let imported = try OutputsImport(into: bench.store).run([outputs], settings: bench.settings)
    let error = try #require(throws: InputError.self) {
      try bench.store.exportCassette(of: imported, to: path)
    }
    #expect(error.description.contains("imported"))
    let failing = try bench.run(MockLM().always(.status(400)).lm())
    let empty = try #require(throws: InputError.self) {
      try bench.store.exportCassette(of: failing, to: path)
    }
    #expect(empty.description.contains("no answers yet"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A configuration names a cassette beside itself, and then needs no key")
  func configuration() throws {
    let bench = try Bench()
    bench.settings.limit = .first(1)
    bench.settings.epochs = 1
    let server = try LoopbackServer { _ in
      .json(#"{"choices":[{"message":{"content":"A"},"finish_reason":"stop"}]}"#)
    }
    let environment = Environment(process: ["OPENAI_API_KEY": "sk-x"])
    let name = "openai/gpt-4o-mini@\(server.url)/v1"
    let live = try bench.run(LM(name, options: ClientOptions(environment: environment)))
    server.stop()
    try bench.store.exportCassette(of: live, to: bench.folder.path("run.jsonl"))
    let path = try bench.folder.write(
      "models: \(name)\ntasks: tasks.jsonl\nlimit: 1\ncassette: run.jsonl\n",
      to: "bakeoff.yaml"
    )
    let configuration = try Configuration(
      path: path,
      environment: Environment(process: [:])
    )
    let other = try Store(path: bench.folder.path("other.sqlite"))
    let end = try configuration.makeRunner(store: other).run()
    #expect(try other.results(ofRun: end.run.id).map(\.output) == ["A"])
    #expect(try configuration.makeRunner(store: other).estimate().models.map(\.toSend) == [0])
  }
}
