import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("Answers that cannot be imported")
struct OutputsImportErrorTests {
  private let folder: TemporaryFolder
  private let store: Store
  private var settings = RunSettings()

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
    let tasks = #"{"id": "a", "input": "1 + 1?", "target": 2}"#
    settings.taskFiles = [try folder.write(tasks, to: "tasks.jsonl")]
  }

  private func load(_ lines: String, _ settings: RunSettings) throws -> RunRecord {
    try OutputsImport(into: store, clock: TestClock().clock)
      .run([try folder.write(lines, to: "outputs.jsonl")], settings: settings)
  }

  /// What somebody does to a file.
  enum Change: String, CaseIterable, CustomTestStringConvertible {
    case written, replaced, removed

    var testDescription: String { rawValue }

    func apply(to path: String) throws {
      let url = URL(fileURLWithPath: path)
      let text = try Data(contentsOf: url)
      switch self {
      case .written: try text.write(to: url)
      case .replaced: try text.write(to: url, options: .atomic)
      case .removed: try FileManager.default.removeItem(at: url)
      }
    }
  }

  @Test(
    "A file that changes once it was checked is an error, and nothing is recorded",
    arguments: Change.allCases
  )
  func changed(_ change: Change) throws {
    defer { folder.remove() }
    let line = #"{"id": "a", "model": "openai/gpt-4o-mini", "output": "2"}"# + "\n"
    let path = try folder.write(line, to: "outputs.jsonl")
    // Long ago, for the clock of a file system is coarse.
    let old = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
    var settings = settings
    settings.scorers = ["rubric:is good"]
    let judge = MockLM("openai/gpt-4.1").always(.answer(#"{"reason":"","pass":true,"score":1}"#))
    let judges = Judges(grader: try judge.lm())
    var changes: [Result<Void, any Error>] = []
    let error = #expect(throws: InputError.self) {
      // A judge of a model's own family is warned about between the two readings.
      try OutputsImport(into: store, judges: judges, clock: TestClock().clock)
        .run([path], settings: settings) { _ in
          changes.append(Result { try change.apply(to: path) })
        }
    }
    #expect(changes.count == 1)
    try changes.first?.get()
    let words = "was changed while it was imported: import it again when nothing writes to it"
    #expect(error?.description == "\(path) \(words)")
    #expect(try store.runs().isEmpty)
  }

  static let problems = [
    (#"{"id": "z", "model": "m", "output": "2"}"#, #": no sample has the id "z""#),
    (#"{"model": "m", "output": "2"}"#, #": no "id": expected the id of a sample"#),
    (
      #"{"id": "a", "output": "2"}"#,
      #": no "model": expected the name of the model that answered"#
    ),
    (
      #"{"id": "a", "model": "", "output": "2"}"#,
      #": no "model": expected the name of the model that answered"#
    ),
    (#"{"id": "a", "model": "m"}"#, #": no "output": expected the answer as a string"#),
    (
      #"{"id": "a", "model": "m", "output": null}"#,
      #": no "output": expected the answer as a string"#
    ),
    (
      #"{"id": "a", "model": "m", "output": 2}"#, #": no "output": expected the answer as a string"#
    ),
    (
      #"{"id": "a", "model": "m", "output": "2", "epoch": 0}"#, #": "epoch" counts from 1 to 10000"#
    ),
    (
      #"{"id": "a", "model": "m", "output": "2", "epoch": 9223372036854775807}"#,
      #": "epoch" counts from 1 to 10000"#
    ),
    (
      #"{"id": "a", "model": "m", "output": "2", "stop_reason": 1}"#,
      #": expected a string in "stop_reason", found a number"#
    ),
    (#"{"id": "a", "model": "m"#, #":24: not JSON: "#),
    (#"["a"]"#, #": no "id": expected the id of a sample"#),
  ]

  @Test("A line that cannot be used is named, and nothing is recorded", arguments: problems)
  func problem(_ line: String, _ reason: String) throws {
    defer { folder.remove() }
    let good = #"{"id": "a", "model": "good", "output": "2"}"#
    let error = try #require(throws: InputError.self) { try load(good + "\n\n" + line, settings) }
    #expect(error.description.hasPrefix(folder.path("outputs.jsonl") + ":3" + reason))
    #expect(!error.description.contains("\n"))
    #expect(try store.runs().isEmpty)
  }

  @Test("Lines that cannot be used are left out when that is wished")
  func skipping() throws {
    defer { folder.remove() }
    var settings = settings
    settings.skipsInvalid = true
    let lines = Self.problems.map(\.0) + [#"{"id": "a", "model": "good", "output": "2"}"#]
    let run = try load(lines.joined(separator: "\n"), settings)
    #expect(try store.results(ofRun: run.id).map(\.model) == ["good"])
  }

  @Test("A second answer of a model to a sample names the first, and the field that tells draws")
  func twice() throws {
    defer { folder.remove() }
    let line = #"{"id": "a", "model": "m", "output": "2"}"#
    let path = folder.path("outputs.jsonl")
    #expect(
      throws: InputError(
        "\(path):2: \(path):1 already has an answer of m to this sample; further draws need an "
          + "\"epoch\""
      )
    ) { try load("\(line)\n\(line)", settings) }
  }

  @Test("Of very many problems the first twenty are listed, and the rest counted")
  func many() throws {
    defer { folder.remove() }
    let lines = (1...23).map { "{\"id\": \"z\($0)\", \"model\": \"m\", \"output\": \"\"}" }
    let error = try #require(throws: InputError.self) {
      try load(lines.joined(separator: "\n"), settings)
    }
    let listed = error.description.split(separator: "\n")
    #expect(listed.count == 21)
    #expect(listed.last == "and 3 more")
  }

  @Test("An import that is stopped while it checks records nothing")
  func stopped() throws {
    defer { folder.remove() }
    let control = RunControl()
    control.stop(because: .interrupted)
    let file = try folder.write(#"{"id": "a", "model": "m", "output": "2"}"#, to: "outputs.jsonl")
    #expect(throws: InputError("stopped before anything was recorded")) {
      try OutputsImport(into: store, control: control).run([file], settings: settings)
    }
    #expect(try store.runs().isEmpty)
  }

  @Test("A file without answers, a missing file and an unknown scorer are errors")
  func others() throws {
    defer { folder.remove() }
    #expect(
      throws: InputError("no answers in \(folder.path("outputs.jsonl"))")
    ) { try load("\n \n", settings) }
    #expect(throws: InputError.self) {
      try OutputsImport(into: store).run([folder.path("none.jsonl")], settings: settings)
    }
    var unknown = settings
    unknown.scorers = ["magic"]
    #expect(throws: InputError.self) { try load("", unknown) }
    #expect(try store.runs().isEmpty)
  }
}
