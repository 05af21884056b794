import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

/// Logs as Inspect AI 0.3.285 and evals 3.0.1 have written them, shortened.
@Suite("Logs of other programs")
struct ForeignLogTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  private func load(
    _ text: String,
    as name: String,
    _ change: (inout RunSettings) -> Void = { _ in }
  ) throws -> (run: RunRecord, trials: [RecordedTrial]) {
    var settings = RunSettings()
    change(&settings)
    let run = try OutputsImport(into: store, clock: TestClock().clock)
      .run([folder.write(text, to: name)], settings: settings)
    return (run, try ExportFixture.trials(of: run, in: store))
  }

  /// Samples of a log of Inspect.
  private static func inspect(_ samples: String) -> String {
    """
    {
      "version": 2,
      "status": "success",
      "plan": {"name": "plan", "steps": [{"solver": "generate", "params": {}}]},
      "samples": [\(samples)],
      "reductions": [{"scorer": "match", "samples": [{"value": 0.5, "sample_id": "a"}]}],
      "eval": {"created": "2026-11-28T11:02:09+00:00", "task": "sums", "model": "mockllm/model"}
    }
    """
  }

  private static func inspectSample(
    _ id: String = #""a""#,
    score: String = #""C""#,
    more: String = ""
  ) -> String {
    #"""
    {"id": \#(id), "epoch": 1, "input": "What is 2+2?", "target": ["4", "four"],
      "messages": [{"id": "M", "content": "What is 2+2?", "source": "input", "role": "user"}],
      "output": {"model": "mockllm/served", "choices": [{"message": {"content": [
        {"type": "reasoning", "reasoning": "two and two"}, {"type": "text", "text": "4"}],
        "role": "assistant"}, "stop_reason": "stop"}], "completion": "4",
        "usage": {"input_tokens": 7, "output_tokens": 3, "total_tokens": 14,
          "input_tokens_cache_read": 2, "input_tokens_cache_write": 2, "reasoning_tokens": 1,
          "total_cost": 0.000125}, "time": 1.25},
      "scores": {"match": {"value": \#(score), "answer": "4", "explanation": "it ends so"}},
      "metadata": {"page": 7}, "store": {}, "events": [{"x": "]}\"["}] \#(more)}
    """#
  }

  @Test("A log of Inspect becomes a run with its samples, answers, tokens, cost and scores")
  func inspect() throws {
    defer { folder.remove() }
    let second = Self.inspectSample("2", score: #""I""#)
    let (run, trials) = try load(
      Self.inspect(Self.inspectSample() + "," + second),
      as: "log.json"
    )
    #expect(run.models.map(\.model) == ["mockllm/model"])
    #expect(run.taskFiles == ["sums"])
    #expect(trials.map(\.sample.id) == ["a", "2"])
    #expect(trials.map(\.trial.outcome) == [.correct, .incorrect])
    let trial = trials[0]
    #expect(trial.sample.prompt == "What is 2+2?")
    #expect(trial.sample.targets == ["4", "four"])
    #expect(trial.sample.metadata == ["page": 7])
    #expect(
      trial.trial.scores == [
        Score(scorer: "match", value: 1, isPassed: true, answer: "4", explanation: "it ends so")
      ]
    )
    let response = try #require(trial.response)
    #expect(response.text == "4")
    #expect(response.reasoning == "two and two")
    #expect(response.servedModel == "mockllm/served")
    #expect(
      response.usage
        == TokenUsage(
          inputTokens: 11,
          cachedInputTokens: 2,
          cacheWriteTokens: 2,
          outputTokens: 3,
          reasoningTokens: 1
        )
    )
    #expect(response.cost == Cost(usd: "0.000125"))
    #expect(response.timing.latency == 1.25)
  }

  static let values: [(String, Double?, Outcome)] = [
    (#""C""#, 1, .correct), (#""I""#, 0, .incorrect), (#""P""#, 0.5, .incorrect),
    (#""N""#, 0, .incorrect), ("0.75", 0.75, .correct), ("0.25", 0.25, .incorrect),
    ("true", 1, .correct), ("7", nil, .unscored), ("NaN", nil, .unscored),
    (#"{"a": 1}"#, nil, .unscored), (#""fine""#, nil, .unscored),
  ]

  @Test(
    "Inspect's values are scores where they are words of its own or between 0 and 1",
    arguments: values
  )
  func scores(_ value: String, _ number: Double?, _ outcome: Outcome) throws {
    defer { folder.remove() }
    let trial = try load(Self.inspect(Self.inspectSample(score: value)), as: "log.json").trials[0]
    #expect(trial.trial.scores.map(\.value) == [number])
    #expect(trial.trial.outcome == outcome)
    if number == nil { #expect(trial.trial.scores[0].explanation != nil) }
  }

  @Test("Scores in a log are left alone unless a scorer is named")
  func rescoring() throws {
    defer { folder.remove() }
    let log = Self.inspect(Self.inspectSample(score: #""I""#))
    #expect(try load(log, as: "log.json").trials.map(\.trial.outcome) == [.incorrect])
    let anew = try load(log, as: "log.json") { $0.scorers = ["includes"] }
    #expect(anew.trials.map(\.trial.outcome) == [.correct])
  }

  @Test("Inspect's errors, limits, tools and attachments are understood")
  func odds() throws {
    defer { folder.remove() }
    let failed =
      #"{"id": "e", "epoch": 1, "input": "?", "target": "", "error": {"message": "boom", "#
      + #""traceback": "", "traceback_ansi": ""}}"#
    let limited = Self.inspectSample(more: #", "limit": {"type": "time", "limit": 5}"#)
      .replacing(#""value": "C""#, with: #""value": "I""#)
    let picture =
      #"{"id": "p", "epoch": 1, "target": "", "input": [{"role": "user", "content": [{"type": "text", "#
      + #""text": "See"}, {"type": "image", "image": "attachment://h1", "detail": "auto"}]}], "#
      + #""attachments": {"h1": "data:image/png;base64,AAAA"}, "output": {"completion": "", "choices": "#
      + #"[{"stop_reason": "tool_calls", "message": {"role": "assistant", "content": "", "tool_calls": "#
      + #"[{"id": "c", "function": "look", "arguments": {"at": 1}, "type": "function"}]}}]}}"#
    let trials = try load(
      Self.inspect([failed, limited, picture].joined(separator: ", ")),
      as: "log.json"
    ).trials
    #expect(trials.map(\.trial.outcome) == [.error, .timeLimit, .unscored])
    #expect(trials[0].failure == ModelError(.unknown, "boom"))
    #expect(
      trials[2].sample.messages[0].attachments == [
        Attachment(.image, .base64("AAAA", mediaType: "image/png"))
      ]
    )
    #expect(
      trials[2].response?.toolCalls == [ToolCall(id: "c", name: "look", arguments: #"{"at":1}"#)]
    )
  }

  static let broken: [(String, String, String)] = [
    ("log.json", #"{"version": 2, "status": "success", "eval": {}}"#, #"has no "samples""#),
    ("log.json", #"{"version": 2 "samples": []}"#, #"is not JSON: expected "," or "}""#),
    (
      "log.json", #"{"version": 2, "samples": [{"id": 1"#,
      "is not JSON: the text ends within a value"
    ),
    ("log.json", #"{"version": 2, "samples": [{"id": "1]}"#, "is not JSON: a string does not end"),
    ("log.json", #"{"version": 2, "samples": [{"id" 1}]}"#, "sample 1:7: not JSON"),
    ("log.json", #"{"version": 2, "samples": [{"id": 1}]}"#, #"sample 1: no "model""#),
    ("log.eval", "PK\u{3}\u{4}", "inspect log convert --to json"),
    ("what.txt", "some text\n", "cannot be told from how it begins"),
    ("a.csv", "id,model,output\n1,m\n", "a.csv:2: the row has 2 cells, and the header 3 columns"),
    ("a.csv", "id,model,output\n1,m,\"x\n", "a.csv:2: a quoted field does not end"),
    (
      "a.csv", "id,model,output,input,latency_ms\n\n1,m,x,q,soon\n",
      #"a.csv:3: expected a number in "latency_ms", found "soon""#
    ),
    (
      "a.jsonl", #"{"id": 1, "model": "m", "output": "x"}"#,
      #"a.jsonl:1: no "input": name the task files"#
    ),
    (
      "a.jsonl",
      #"{"id": 1, "model": "m", "output": "x", "input": "q", "scores": [{"scorer": "s", "value": 2}]}"#,
      #"a.jsonl:1: expected {"scorer": …, "value": 0 to 1"#
    ),
  ]

  @Test("What cannot be read is said, with its place, and nothing is recorded", arguments: broken)
  func problems(_ name: String, _ text: String, _ words: String) throws {
    defer { folder.remove() }
    let error = try #require(throws: InputError.self) { try load(text, as: name) }
    #expect(error.description.contains(words), "\(error.description)")
    #expect(try store.runs().isEmpty)
  }

  private static let spec =
    #"{"spec": {"completion_fns": ["openai/gpt-4o-mini"], "eval_name": "capitals.test.v0", "split": "test"}}"#

  private static func event(_ sample: String, _ type: String, _ data: String) -> String {
    #"{"run_id": "R", "event_id": 0, "sample_id": "\#(sample)", "type": "\#(type)", "data": \#(data)}"#
  }

  private static func sampling(_ sample: String, _ answer: String) -> String {
    event(
      sample,
      "sampling",
      #"{"prompt": [{"role": "user", "content": "Capital of \#(sample)?"}], "sampled": ["\#(answer)"], "#
        + #""model": "served", "usage": {"prompt_tokens": 9, "completion_tokens": 1, "#
        + #""prompt_tokens_details": {"cached_tokens": 4}}}"#
    )
  }

  private static func match(_ sample: String, _ isCorrect: Bool) -> String {
    event(
      sample,
      "match",
      #"{"correct": \#(isCorrect), "expected": ["Paris", "paris"], "picked": null}"#
    )
  }

  @Test("Events of evals that threads have mixed are put together by their samples")
  func evals() throws {
    defer { folder.remove() }
    let (run, trials) = try load(
      [
        Self.spec, Self.sampling("a", "Paris"), Self.sampling("b", "Rome"),
        // A judge's, which is no answer.
        Self.sampling("a", "(Y)"), Self.match("b", false), Self.match("a", true),
        // A second draw, and one that nothing was said of.
        Self.sampling("a", "Lyon"), Self.match("a", false), Self.sampling("c", "Oslo"),
        #"{"final_report": {"accuracy": 0.5}, "run_id": "R"}"#,
      ].joined(separator: "\n"),
      as: "log.jsonl"
    )
    #expect(run.models.map(\.model) == ["openai/gpt-4o-mini"])
    #expect(run.taskFiles == ["capitals.test.v0"])
    #expect(run.epochs == 2)
    let found = trials.map { "\($0.sample.id) \($0.trial.epoch) \($0.response?.text ?? "")" }
    #expect(Set(found) == ["a 1 Paris", "a 2 Lyon", "b 1 Rome", "c 1 Oslo"])
    let first = try #require(trials.first { $0.response?.text == "Paris" })
    #expect(first.trial.outcome == .correct)
    #expect(first.sample.targets == ["Paris", "paris"])
    #expect(first.sample.prompt == "Capital of a?")
    #expect(
      first.response?.usage
        == TokenUsage(inputTokens: 9, cachedInputTokens: 4, outputTokens: 1)
    )
    #expect(first.response?.servedModel == "served")
    #expect(trials.first { $0.response?.text == "Lyon" }?.trial.outcome == .incorrect)
    #expect(trials.first { $0.response?.text == "Oslo" }?.trial.outcome == .unscored)
  }

  @Test("An error that evals has noted is a failed trial, where task files say what was asked")
  func evalsError() throws {
    defer { folder.remove() }
    let tasks = try folder.write(#"{"id": "a", "input": "?", "target": "x"}"#, to: "tasks.jsonl")
    let log = [Self.spec, Self.event("a", "error", #"{"type": "APIError", "message": "down"}"#)]
    let trials = try load(log.joined(separator: "\n"), as: "log.jsonl") { $0.taskFiles = [tasks] }
      .trials
    #expect(trials.map(\.failure) == [ModelError(.unknown, "down")])
  }

  @Test(
    "Rows of a table of one's own need id, model, output and what was asked; the rest is optional"
  )
  func ownTable() throws {
    defer { folder.remove() }
    let (run, trials) = try load(
      """
      id,model,question,target,output,latency_ms,input_tokens,output_tokens,comment\r
      a,m1,1 + 1?,2,"It is, ""well"",
      2",12.5,10,3,fine\r
      a,m2,1 + 1?,2,3,,,,\r
      b,m1,2 + 2?,"[""4"", ""four""]",four,,,,

      """,
      as: "table.csv"
    )
    #expect(run.models.map(\.model) == ["m1", "m2"])
    #expect(trials.map(\.trial.outcome) == [.correct, .incorrect, .correct])
    #expect(trials[0].response?.text == "It is, \"well\",\n2")
    #expect(trials[0].response?.timing.latency == 0.0125)
    #expect(trials[0].response?.usage == TokenUsage(inputTokens: 10, outputTokens: 3))
    #expect(trials[2].sample.targets == ["4", "four"])
  }

  @Test(
    "Lines that bring their samples: the same id must ask the same, and one of each file is another"
  )
  func samples() throws {
    defer { folder.remove() }
    func line(_ model: String, _ input: String, _ more: String = "") -> String {
      #"{"id": "a", "model": "\#(model)", "output": "x", "input": "\#(input)"\#(more)}"#
    }
    let (run, _) = try load(
      [line("m", "one"), line("n", "one"), line("m", "two", #", "task_file": "t""#)]
        .joined(separator: "\n"),
      as: "a.jsonl"
    )
    #expect(run.sampleCount == 2)
    #expect(run.taskFiles == [folder.path("a.jsonl"), "t"])
    let error = try #require(throws: InputError.self) {
      try load([line("m", "one"), line("n", "other")].joined(separator: "\n"), as: "b.jsonl")
    }
    #expect(
      error.description.hasSuffix(
        "b.jsonl:2: the sample \"a\" asks or checks something else here than before"
      )
    )
    let rest = try load(
      [line("m", "one"), line("n", "other"), line("n", "one")].joined(separator: "\n"),
      as: "b.jsonl"
    ) { $0.skipsInvalid = true }
    #expect(rest.trials.count == 2)
  }

  @Test("A failed trial is a line with an error instead of an output")
  func failure() throws {
    defer { folder.remove() }
    let trials = try load(
      """
      {"id": "a", "model": "m", "input": "q", "error": {"message": "too slow"}, "error_code": "timeout"}
      {"id": "b", "model": "m", "input": "q", "error": "odd", "error_code": "no such kind"}
      """,
      as: "a.jsonl"
    ).trials
    #expect(
      trials.map(\.failure) == [ModelError(.timeout, "too slow"), ModelError(.unknown, "odd")]
    )
  }

  @Test("Elements longer than what is read at a time, and thousands of them, come whole")
  func long() throws {
    defer { folder.remove() }
    let text = String(repeating: "0123456789 \\\"[{ ", count: 40_000)
    let count = 2_500
    var samples = (0..<count).map {
      Self.inspectSample("\"s\($0)\"").replacing(
        #""completion": "4""#,
        with: #""completion": "\#($0)""#
      )
    }
    samples.append(
      Self.inspectSample("\"long\"").replacing(
        #""completion": "4""#,
        with: #""completion": "\#(text)""#
      )
    )
    let trials = try load(Self.inspect(samples.joined(separator: ",\n")), as: "log.json").trials
    #expect(trials.count == count + 1)
    #expect(trials.map { $0.response?.text }.prefix(count) == (0..<count).map { "\($0)" }[...])
    #expect(trials.last?.response?.text == text.replacing("\\\"", with: "\""))
  }
}
