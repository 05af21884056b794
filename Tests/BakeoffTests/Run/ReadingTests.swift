import BakeoffScoring
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

/// Every run here holds no sample in memory, so that what came of reading the files is kept.
@Suite("Task files that were read before")
struct ReadingTests {
  private let bench: RescoringBench
  private let model: RunModel

  init() throws {
    bench = try RescoringBench()
    model = RunModel(try MockLM("mock/echoing").always { .answer($0.prompt) }.lm())
  }

  private static func lines(_ names: [String]) -> String {
    names.map { "{\"id\": \"\($0)\", \"input\": \"Say \($0)\", \"target\": \"Say a\"}\n" }.joined()
  }

  private static let names = ["a", "b", "c", "d", "e", "f", "g", "h"]

  private func settings(_ lines: String = lines(names)) throws -> RunSettings {
    var settings = RunSettings()
    settings.taskFiles = [try bench.folder.write(lines, to: "tasks.jsonl")]
    settings.models = [model.name]
    return settings
  }

  private func run(_ settings: RunSettings) throws -> RunRecord {
    try Runner(settings, models: [model], store: bench.store, heldSamples: 0).run().run
  }

  private func ingest(_ settings: RunSettings, into store: Store? = nil) throws -> Ingest {
    try Ingest(
      settings,
      scoring: ScoringPlan(scorers: settings.scorers),
      judges: [],
      into: store ?? bench.store,
      holding: 0
    )
  }

  /// Whether files are read for such a run, or known.
  private func isRead(_ settings: RunSettings) throws -> Bool {
    let ingest = try ingest(settings)
    let other = try Store(path: bench.folder.path("other-\(UUID().uuidString).sqlite"))
    let fresh = try self.ingest(settings, into: other)
    // Either way the same comes of it.
    #expect(ingest.hash == fresh.hash)
    #expect(ingest.wholeCount == fresh.wholeCount)
    #expect(ingest.samples.count == fresh.samples.count)
    #expect(ingest.warnings == fresh.warnings)
    #expect(ingest.examples.map(\.place) == fresh.examples.map(\.place))
    #expect(ingest.examples.map(\.sample.contentBytes) == fresh.examples.map(\.sample.contentBytes))
    #expect(try places(ingest, bench.store) == places(fresh, other))
    return ingest.reading != nil
  }

  private func places(_ ingest: Ingest, _ store: Store) throws -> [String] {
    var places: [String] = []
    try store.eachPage(of: ingest.samples, 3) { page in
      #expect(page.count <= 3)
      let contents = try store.samples(withContents: page.map { ($0.contentID, $0.name) })
      places += zip(page, contents).map {
        "\($0.name) \($0.taskFile):\($0.line) \($0.wholePosition ?? -1) \($1.contentHash)"
      }
    }
    return places
  }

  @Test("Unchanged files are not read again, and a run of them asks the same")
  func known() throws {
    let json = #"{"id": "x", "input": "X", "response_format": {"type": "json_object"}}"#
    var settings = try settings(Self.lines(Self.names) + json + "\n")
    #expect(try isRead(settings))
    let first = try run(settings)
    #expect(try !isRead(settings))
    settings.name = "again"
    let again = try run(settings)
    #expect(again.id != first.id)
    #expect(again.planHash == first.planHash)
    #expect(again.sampleCount == 9)
    let results = try [first, again].map { run in
      try bench.store.results(ofRun: run.id).map {
        "\($0.sampleID) \($0.output ?? "") \($0.outcome)"
      }
    }
    #expect(results[0] == results[1])
    #expect(results[0].count == 9)
  }

  @Test("A stopped run is gone on with from what was read, and finished")
  func resumed() throws {
    let settings = try settings()
    let control = RunControl()
    control.stop(because: .interrupted)
    let stopped = try Runner(
      settings,
      models: [model],
      store: bench.store,
      control: control,
      heldSamples: 0
    ).run().run
    #expect(stopped.status == .interrupted)
    #expect(try !isRead(settings))
    let end = try run(settings)
    #expect(end.id == stopped.id)
    #expect(end.status == .finished)
    #expect(try bench.store.results(ofRun: end.id).map(\.sampleID) == Self.names)
  }

  @Test(
    "Files are read anew for settings that take other samples or check them otherwise",
    arguments: [
      { $0.limit = .first(3) }, { $0.limit = .range(2...4) }, { $0.limit = .share(0.5) },
      { $0.sampleIDs = ["[a-c]"] }, { $0.shard = Shard("1/2") }, { $0.scorers = ["exact"] },
      { $0.taskFields = [$0.taskFiles[0]: ["input": "target"]] },
      { $0.taskFiles += $0.taskFiles.map { $0.replacing("tasks", with: "more") } },
      { $0.allowedPaths = ["/tmp"] },
    ] as [@Sendable (inout RunSettings) -> Void]
  )
  func otherSettings(_ change: @Sendable (inout RunSettings) -> Void) throws {
    try bench.folder.write(Self.lines(["y", "z"]), to: "more.jsonl")
    var settings = try settings()
    _ = try run(settings)
    change(&settings)
    #expect(try isRead(settings))
    _ = try run(settings)
    #expect(try !isRead(settings))
  }

  @Test("A file with one other letter is read anew, even of the same size and time")
  func otherBytes() throws {
    let settings = try settings()
    let path = settings.taskFiles[0]
    _ = try run(settings)
    let time = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let changed = try self.settings(Self.lines(Self.names).replacing("Say h", with: "Say H"))
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(time)],
      ofItemAtPath: path
    )
    #expect(try isRead(changed))
    _ = try run(changed)
    #expect(try bench.store.results(ofRun: 2).last?.output == "Say H")
  }

  @Test("Of a run whose samples were corrected nothing is taken, even when that is taken back")
  func corrected() throws {
    let settings = try settings()
    let run = try run(settings)
    try bench.rescore(run, tasks: #"{"id": "b", "input": "Say b", "target": "Say b"}"#)
    #expect(try bench.outcomes(run).prefix(2) == [.correct, .correct])
    #expect(try isRead(settings))
    _ = try Rescoring.restore(1, of: #require(try bench.store.run(id: run.id)), in: bench.store)
    #expect(try isRead(settings))
  }

  @Test("Files that do not say everything are read each time")
  func unrepeatable() throws {
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(
      to: URL(fileURLWithPath: bench.folder.path("a.png"))
    )
    let picture = """
      {"id": "p", "input": [{"role": "user", "content": [{"type": "text", "text": "What?"},
      {"type": "image_url", "image_url": {"url": "a.png"}}]}]}
      """.replacing("\n", with: " ") + "\n"
    #expect(try !isRead(settings(picture)))
    var skipping = try settings(Self.lines(Self.names) + "{\"input\": 7}\n")
    skipping.skipsInvalid = true
    let ingest = try ingest(skipping)
    #expect(ingest.skippedLines == 1)
    #expect(ingest.reading == nil)
  }

  @Test("An id that is there twice is an error each time")
  func twice() throws {
    let settings = try settings(Self.lines(["a", "b", "a"]))
    for _ in 0..<2 {
      let error = try #require(throws: InputError.self) { try run(settings) }
      #expect(error.description.contains(#"the id "a" is already used on line 1"#))
    }
  }

  @Test("Answers are imported for samples that are not read again")
  func imports() throws {
    let settings = try settings()
    _ = try run(settings)
    let outputs = try bench.folder.write(
      "{\"id\": \"b\", \"model\": \"x/y\", \"output\": \"Say a\"}\n",
      to: "outputs.jsonl"
    )
    var imported = RunSettings()
    imported.taskFiles = settings.taskFiles
    #expect(try !isRead(imported))
    let run = try OutputsImport(into: bench.store).run([outputs], settings: imported)
    let rows = try bench.store.results(ofRun: run.id).filter { $0.outcome == .correct }
    #expect(rows.map(\.sampleID) == ["b"])
  }
}
