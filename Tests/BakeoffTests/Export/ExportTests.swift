import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("Exporting results")
struct ExportTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("A log of evals has a spec, a sampling or error and a match for each trial, and the sums")
  func evals() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    try RunExport(of: fixture.run, in: fixture.store, as: OpenAIEvalsExport())
      .write(to: fixture.folder.path("{task}-{model}.log"))
    let lines = try Self.text(fixture.folder.path("one-openai-gpt-4o-mini.log"))
      .split(separator: "\n").map { try JSON(parsing: String($0)) }
    #expect(lines.first?["spec"]?["completion_fns"] == ["openai/gpt-4o-mini"])
    #expect(lines.first?["spec"]?["created_at"] == "2027-01-15 08:00:00.000000+00:00")
    let events = lines.dropFirst().dropLast()
    #expect(
      events.map { $0["type"]?.stringValue } == [
        "sampling", "match", "sampling", "match", "sampling", "match", "sampling", "match",
      ]
    )
    #expect(events.map { $0["event_id"]?.intValue } == Array(0..<8))
    let sampling = try #require(events.first)
    #expect(sampling["sample_id"] == "plain")
    #expect(sampling["run_id"] == "night, 1")
    #expect(
      sampling["data"]?["prompt"] == [
        ["role": "system", "content": "Answer in one word."],
        ["role": "user", "content": "1 + 1?"],
      ]
    )
    #expect(sampling["data"]?["sampled"] == ["2"])
    #expect(sampling["data"]?["model"] == "gpt-4o-mini-2024-07-18")
    #expect(sampling["data"]?["usage"]?["prompt_tokens"] == 100)
    #expect(events.dropFirst().first?["data"]?["correct"] == true)
    #expect(events.dropFirst().first?["data"]?["expected"] == "2")
    // Of four: right, cut off, refused, and stopped while it used tools.
    #expect(lines.last?["final_report"]?["accuracy"] == 0.25)
    #expect(lines.last?["final_report"]?["usage_prompt_tokens"] == 100)
    let failures = try Self.text(fixture.folder.path("one-ollama-qwen-7b-http---h-1.log"))
      .split(separator: "\n").map { try JSON(parsing: String($0)) }
      .filter { $0["type"] == "error" }
    #expect(failures.map { $0["data"]?["message"] } == ["slow down, \"please\""])
  }

  @Test("A log of Inspect has the sums before the samples, and samples in Inspect's words")
  func inspect() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    try RunExport(of: fixture.run, in: fixture.store, as: InspectExport())
      .write(to: fixture.folder.path("{task}-{model}.json"))
    let text = try Self.text(fixture.folder.path("one-openai-gpt-4o-mini.json"))
    let log = try JSON(parsing: text)
    #expect(
      log.objectValue?.keys == [
        "version", "status", "eval", "plan", "results", "stats", "invalidated", "tags", "metadata",
        "samples",
      ]
    )
    #expect(log["version"] == 2)
    #expect(log["status"] == "success")
    #expect(log["eval"]?["model"] == "openai/gpt-4o-mini")
    #expect(log["eval"]?["task"] == "one")
    #expect(log["eval"]?["dataset"]?["samples"] == 3)
    #expect(log["eval"]?["model_generate_config"]?["seed"] == 7)
    let scores = try #require(log["results"]?["scores"]?.arrayValue)
    #expect(
      scores.map { $0["name"]?.stringValue } == [
        "outcome", "numeric", "letter", "letter_2", "regex",
      ]
    )
    #expect(scores[0]["metrics"]?["accuracy"]?["value"] == 0.25)
    #expect(scores[1]["metrics"]?["mean"]?["value"] == 0.5)
    #expect(log["stats"]?["model_usage"]?["openai/gpt-4o-mini"]?["input_tokens"] == 50)
    #expect(log["stats"]?["model_usage"]?["openai/gpt-4o-mini"]?["total_cost"] == 0.000123456789)
    let samples = try #require(log["samples"]?.arrayValue)
    #expect(samples.map { $0["id"]?.stringValue } == ["plain", "plain", "all; of it", "=tools"])
    #expect(samples.map { $0["epoch"]?.intValue } == [1, 2, 1, 1])
    #expect(samples[0]["target"] == "2")
    #expect(samples[0]["scores"]?["outcome"]?["value"] == "C")
    #expect(samples[0]["scores"]?["numeric"]?["value"] == 1)
    #expect(samples[0]["output"]?["usage"]?["input_tokens_cache_read"] == 30)
    #expect(samples[0]["output"]?["time"] == 0.1205)
    #expect(
      samples[0]["messages"]?.arrayValue?.compactMap { $0["role"]?.stringValue } == [
        "system", "user", "assistant",
      ]
    )
    #expect(samples[1]["output"]?["choices"]?[0]?["stop_reason"] == "max_tokens")
    #expect(samples[3]["limit"]?["type"] == "message")
    #expect(
      samples[3]["input"]?[0]?["content"]?[1]
        == ["type": "image", "image": "data:image/png;base64,iVBORw0K", "detail": "low"]
    )
    #expect(
      samples[3]["output"]?["choices"]?[0]?["message"]?["tool_calls"]?[0]?["function"] == "look"
    )
    // What no scorer could judge is no number, in Python's spelling.
    let other = try Self.text(fixture.folder.path("one-ollama-qwen-7b-http---h-1.json"))
    #expect(other.contains(#""regex":{"value":NaN"#))
    #expect(other.contains(#""error":{"message":"rate_limited: slow down"#))
  }

  @Test("Comma-separated values have a row per trial, and formulas that nothing runs")
  func commaSeparated() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let path = fixture.folder.path("all.csv")
    let written = try RunExport(of: fixture.run, in: fixture.store, as: CSVExport()).write(to: path)
    #expect(written.map(\.trials) == [ExportFixture.trials.count])
    let reader = try CSVFileReader(path: path)
    let header = try #require(try reader.next())
    #expect(header.prefix(3) == ["run", "task_file", "sample_id"])
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(rows.count == ExportFixture.trials.count)
    #expect(rows.allSatisfy { $0.count == header.count })
    #expect(rows.allSatisfy { row in row.allSatisfy { !$0.hasPrefix("=") } })
    #expect(rows[0][header.firstIndex(of: "cost_usd") ?? 0] == "0.000123456789")
    #expect(rows[0][header.firstIndex(of: "tags") ?? 0] == "sums;easy")
  }

  @Test("A file is its owner's alone, and stands there only when it is whole")
  func files() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let path = fixture.folder.path("new/folder/a.jsonl")
    try RunExport(of: fixture.run, in: fixture.store, as: JSONLinesExport()).write(to: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let draft = try ExportFile(path: path)
    try draft.write(String(repeating: "x", count: 1 << 20))
    #expect(try !Self.text(path).hasPrefix("x"))
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    withExtendedLifetime(draft) {}
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test("What does not fit into one file is an error that says how to name several")
  func ambiguous() throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    for name in [nil, "one.json", "{model}.json", "{task}.json"] {
      let path = name.map(fixture.folder.path)
      let error = try #require(throws: InputError.self) {
        try RunExport(of: fixture.run, in: fixture.store, as: InspectExport()).write(to: path)
      }
      #expect(error.description.contains("has 2 models and 2 task files"))
      #expect(error.description.contains("-o 'logs/{task}-{model}.json'"))
    }
    #expect(
      throws: InputError("there is no format \"x\": use one of csv, inspect, jsonl, openai-evals")
    ) { try ExportFormats.named("x") }
  }

  @Test("A run without trials is nothing to export", arguments: NamedExport.all)
  func nothing(_ named: NamedExport) throws {
    let fixture = try ExportFixture()
    defer { fixture.folder.remove() }
    let empty = try fixture.store.beginRun(
      NewRun(
        name: "empty",
        planHash: ContentHash(of: []),
        toolVersion: "1",
        epochs: 1,
        settings: [:],
        tags: [],
        metadata: [:],
        startedAt: 0,
        models: fixture.run.models,
        taskFiles: ["t.jsonl"],
        samples: []
      )
    )
    #expect(throws: InputError("run \"empty\" has no trials yet: repeat the command that began it"))
    {
      try RunExport(of: empty, in: fixture.store, as: named.format)
        .write(to: fixture.folder.path("none/"))
    }
    let left = try? FileManager.default.contentsOfDirectory(atPath: fixture.folder.path("none"))
    #expect(left ?? [] == [])
  }

  @Test(
    "The ending of a file asks for a format, and Bakeoff's own lines are usual",
    arguments: [
      ("a.jsonl", "jsonl"), ("a.CSV", "csv"), ("a.json", "inspect"), ("a", "jsonl"), ("-", "jsonl"),
      ("logs/", "jsonl"),
    ]
  )
  func suffixes(_ path: String, _ format: String) {
    #expect(ExportFormats.forFile(path).name == format)
  }
}
