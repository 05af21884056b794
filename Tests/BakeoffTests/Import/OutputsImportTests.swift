import BakeoffClient
import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Importing answers")
struct OutputsImportTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let tasks: String

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
    tasks = try folder.write(
      """
      {"id": "a", "input": "1 + 1?", "target": 2}
      {"id": "b", "input": "2 + 2?", "target": 4}
      {"id": "7", "input": "3 + 3?", "target": 6}

      """,
      to: "tasks.jsonl"
    )
  }

  private func settings(_ change: (inout RunSettings) -> Void = { _ in }) -> RunSettings {
    var settings = RunSettings()
    settings.taskFiles = [tasks]
    change(&settings)
    return settings
  }

  private func load(_ lines: String, _ settings: RunSettings? = nil) throws -> RunRecord {
    let file = try folder.write(lines, to: "outputs.jsonl")
    return try OutputsImport(into: store, clock: TestClock().clock)
      .run([file], settings: settings ?? self.settings())
  }

  private func rows(_ lines: String) throws -> [TrialRow] {
    try store.results(ofRun: load(lines).id)
  }

  @Test("A model at two URLs is two models, called without a user's password")
  func endpoints() throws {
    defer { folder.remove() }
    let rows = try rows(
      """
      {"id": "a", "model": "openai/m@http://me:hidden@h:1/v1", "output": "2"}
      {"id": "a", "model": "openai/m@http://h:2/v1", "output": "2"}
      """
    )
    #expect(rows.map(\.model) == ["openai/m@http://h:1/v1", "openai/m@http://h:2/v1"])
  }

  @Test("A line with everything becomes a trial with all of it")
  func everything() throws {
    defer { folder.remove() }
    let row = try #require(
      try rows(
        """
        {"id": "a", "model": "openai/gpt-4o-mini", "output": "It is 3", "epoch": 2, \
        "stop_reason": "max_tokens", "latency_ms": 120.5, "cost_usd": 0.000000000123, \
        "usage": {"input_tokens": 10, "output_tokens": 4, "cached_input_tokens": 3, \
        "cache_write_tokens": 2, "reasoning_tokens": 1}, "seen by": "nobody"}
        """
      ).first
    )
    #expect(row.sampleID == "a")
    #expect(row.model == "openai/gpt-4o-mini")
    #expect(row.output == "It is 3")
    #expect(row.epoch == 2)
    #expect(row.stopReason == "length")
    #expect(row.outcome == .truncated)
    #expect(row.latencyMilliseconds == 120.5)
    #expect(row.cost == Cost(picodollars: 123))
    #expect(row.inputTokens == 10)
    #expect(row.outputTokens == 4)
    #expect(!row.isCached)
    #expect(row.attempts == 0)
  }

  static let ids = [
    (#""id": "a""#, "a"), (#""custom_id": "b""#, "b"), (#""id": 7"#, "7"),
    (#""custom_id": 7"#, "7"), (#""id": null, "custom_id": "b""#, "b"),
    (#""id": "a", "custom_id": "b""#, "a"),
  ]

  @Test("A sample is named by id or custom_id, as text or as a number", arguments: ids)
  func names(_ field: String, _ id: String) throws {
    defer { folder.remove() }
    #expect(try rows("{\(field), \"model\": \"m\", \"output\": \"x\"}").map(\.sampleID) == [id])
  }

  @Test("Only the essentials are needed; what is not said stays unknown")
  func essentials() throws {
    defer { folder.remove() }
    let row = try #require(try rows(#"{"id": "a", "model": "my-model", "output": "2"}"#).first)
    #expect(row.outcome == .correct)
    #expect(row.model == "my-model")
    #expect(row.epoch == 1)
    #expect(row.stopReason == "stop")
    #expect(row.latencyMilliseconds == nil)
    #expect(row.cost == nil)
    #expect(row.inputTokens == nil)
  }

  @Test("A missing cost is computed from the usage and the prices; a given one holds")
  func costs() throws {
    defer { folder.remove() }
    let usage = #""usage": {"input_tokens": 1000, "output_tokens": 100}"#
    let rows = try rows(
      """
      {"id": "a", "model": "openai/gpt-4o-mini", "output": "2", \(usage)}
      {"id": "b", "model": "openai/gpt-4o-mini", "output": "2", \(usage), "cost_usd": 0}
      {"id": "7", "model": "openai/gpt-4o-mini", "output": "2"}
      """
    )
    let name = try #require(ModelName("openai/gpt-4o-mini"))
    let price = try #require(PriceTable.builtIn.price(for: name))
    let computed = price.cost(of: TokenUsage(inputTokens: 1000, outputTokens: 100))
    #expect(computed != nil)
    #expect(rows.map(\.cost) == [computed, .zero, nil])
  }

  @Test("Several models and draws of one file become one finished run")
  func models() throws {
    defer { folder.remove() }
    let run = try load(
      """
      {"id": "b", "model": "m2", "output": "4"}

      {"id": "a", "model": "m1", "output": "2"}
      {"id": "a", "model": "m2", "output": "3", "epoch": 1}
      {"id": "a", "model": "m2", "output": "2", "epoch": 3}
      """,
      settings { $0.name = "old" }
    )
    #expect(run.name == "old")
    #expect(run.status == .finished)
    #expect(run.models.map(\.model) == ["m2", "m1"])
    #expect(run.epochs == 3)
    #expect(run.sampleCount == 3)
    #expect(run.startedAt == 1_800_000_000)
    #expect(run.endedAt == 1_800_000_000)
    let rows = try store.results(ofRun: run.id)
    #expect(rows.map(\.sampleID) == ["a", "a", "a", "b"])
    #expect(rows.map(\.model) == ["m2", "m2", "m1", "m2"])
    #expect(rows.map(\.outcome) == [.incorrect, .correct, .correct, .correct])
  }

  @Test("A sample without an answer has no trial")
  func missingAnswers() throws {
    defer { folder.remove() }
    let run = try load(#"{"id": "b", "model": "m", "output": "4"}"#)
    #expect(run.sampleCount == 3)
    #expect(try store.results(ofRun: run.id).map(\.sampleID) == ["b"])
  }

  @Test("More answers than are recorded at once, in any order, each find their sample")
  func pages() throws {
    defer { folder.remove() }
    let count = 2100
    let tasks = (0..<count).map { "{\"id\": \"s\($0)\", \"input\": \"?\", \"target\": \($0)}\n" }
    let file = try folder.write(tasks.joined(), to: "many.jsonl")
    let answers = (0..<count).map {
      "{\"id\": \"s\($0)\", \"model\": \"m\", \"output\": \"\($0)\"}\n"
    }
    let run = try load(answers.reversed().joined(), settings { $0.taskFiles = [file] })
    #expect(try store.outcomeCounts(ofRun: run.id) == [0: [.correct: count]])
  }

  @Test("Imported answers answer no request")
  func notShared() throws {
    defer { folder.remove() }
    let run = try load(#"{"id": "a", "model": "mock/echo", "output": "imported"}"#)
    let lm = try LM("mock/echo", cache: store)
    #expect(try lm("1 + 1?") == "1 + 1?")
    #expect(try store.results(ofRun: run.id).map(\.output) == ["imported"])
  }

  @Test("The scorers of the settings decide when there are any")
  func scorers() throws {
    defer { folder.remove() }
    let run = try load(
      #"{"id": "a", "model": "m", "output": "It is 2."}"#,
      settings { $0.scorers = ["exact"] }
    )
    #expect(try store.results(ofRun: run.id).map(\.outcome) == [.incorrect])
  }

  @Test("A byte-order mark and Windows line ends are tolerated")
  func windows() throws {
    defer { folder.remove() }
    let line = #"{"id": "a", "model": "m", "output": "2"}"#
    #expect(try rows("\u{FEFF}\(line)\r\n\r\n").map(\.outcome) == [.correct])
  }
}
