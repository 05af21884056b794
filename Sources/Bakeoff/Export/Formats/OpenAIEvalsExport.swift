package import BakeoffCore
internal import BakeoffStore

/// The log that `oaieval` of OpenAI's evals records: a line with the spec, events, and a final report.
///
/// Source: `evals/record.py` and `evals/base.py` of github.com/openai/evals.
package struct OpenAIEvalsExport: ExportFormat {
  /// Creates the format.
  package init() {}

  package var name: String { "openai-evals" }
  package var suffix: String { ".jsonl" }
  package var isOfOneModel: Bool { true }

  package func write(_ part: ExportPart, to file: ExportFile) throws -> Int {
    try file.write(Self.spec(of: part).bytes + [0x0A])
    var events = Events(part: part)
    var totals = Totals()
    try part.eachTrial { trial in
      totals.add(trial)
      for event in events.events(of: trial) { try file.write(event + [0x0A]) }
    }
    let report: JSON = ["final_report": totals.report, "run_id": .string(part.run.name)]
    try file.write(report.bytes + [0x0A])
    return totals.trials
  }

  private static func spec(of part: ExportPart) -> JSON {
    let run = part.run
    let config: JSON = [
      "completion_fns": [.string(part.onlyModel.model)],
      "eval_spec": [
        "cls": "bakeoff", "key": .string(part.task), "args": .object(run.settings),
      ],
      "seed": part.onlyModel.parameters["seed"] ?? .null,
      "max_samples": .null,
      "command": .string("bakeoff \(run.toolVersion)"),
      "initial_settings": ["visible": true],
    ]
    return [
      "spec": [
        "completion_fns": [.string(part.onlyModel.model)],
        "eval_name": .string("\(part.task).test"),
        "base_eval": .string(part.task),
        "split": "test",
        "run_config": config,
        "created_by": "bakeoff",
        "run_id": .string(run.name),
        "created_at": .string(Self.time(run.startedAt)),
      ]
    ]
  }

  package func recognises(_ head: [UInt8]) -> Bool {
    JSONHead(head).firstKey == "spec"
  }

  package func read(
    _ path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    var log = OpenAIEvalsLog()
    try JSONLinesExport.eachLine(of: path) { number, event in
      switch event {
      case .failure: try body(number, event)
      case .success(let event):
        for answer in log.answers(to: event, at: number) {
          try body(answer.number, .success(answer.line))
        }
      }
    }
    for answer in log.rest { try body(answer.number, .success(answer.line)) }
  }

  /// A moment as Python writes it: `2026-03-01 09:30:00.250000+00:00`.
  static func time(_ secondsSince1970: Double) -> String {
    Timestamp.iso8601(secondsSince1970).replacing("T", with: " ")
      .replacing("Z", with: "000+00:00")
  }
}

/// The events of trials: what was sampled, or the error, and whether that matched.
private struct Events {
  let part: ExportPart
  private var count = 0

  init(part: ExportPart) { self.part = part }

  mutating func events(of trial: RecordedTrial) -> [[UInt8]] {
    var events = [event(trial.response == nil ? "error" : "sampling", trial, 0, sampled(trial))]
    if trial.trial.outcome != .unscored {
      events.append(event("match", trial, 1, matched(trial)))
    }
    count += events.count
    return events
  }

  private func sampled(_ trial: RecordedTrial) -> JSONWriter {
    var data = JSONWriter(capacity: 2048)
    data.object { data in
      if let failure = trial.failure {
        data.member("type", failure.code.rawValue)
        data.member("message", failure.message)
      }
      data.member("prompt", JSON.array(part.messages(of: trial).map(\.json)))
      if let response = trial.response {
        data.member("sampled", JSON.array([.string(response.text)]))
        data.member("model", response.servedModel ?? part.onlyModel.model)
        data.member("usage", Self.usage(response.usage))
        data.member("reasoning", response.reasoning)
      }
      // Whether the prompt is what the sample asks, and nothing else.
      let isPlain = part.messages(of: trial) == trial.sample.messages
      TrialLine(part: part, trial: trial).rest(&data, hasInput: isPlain)
    }
    return data
  }

  private func matched(_ trial: RecordedTrial) -> JSONWriter {
    var data = JSONWriter()
    let answer = trial.trial.scores.first { $0.answer != nil }?.answer
    data.object { data in
      data.member("correct", trial.trial.outcome == .correct)
      data.member("expected", TrialLine(part: part, trial: trial).target ?? .null)
      data.member("picked", (answer ?? trial.response?.text).map { JSON.string($0) } ?? .null)
      data.member("sampled", trial.response?.text)
      data.member("outcome", trial.trial.outcome.rawValue)
    }
    return data
  }

  private func event(
    _ type: String,
    _ trial: RecordedTrial,
    _ offset: Int,
    _ data: JSONWriter
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    writer.object {
      $0.member("run_id", part.run.name)
      $0.member("event_id", count + offset)
      $0.member("sample_id", trial.sample.id)
      $0.member("type", type)
      $0.key("data")
      $0.written(data)
      $0.member("created_by", "bakeoff")
      $0.member("created_at", OpenAIEvalsExport.time(trial.recordedAt))
    }
    return writer.bytes
  }

  /// Tokens as OpenAI counts them; nil when none were counted.
  private static func usage(_ usage: TokenUsage) -> JSON? {
    guard let input = usage.inputTokens, let output = usage.outputTokens else { return nil }
    return [
      "prompt_tokens": .number(input), "completion_tokens": .number(output),
      "total_tokens": .number(input + output),
    ]
  }
}

/// What a log's final report says.
private struct Totals {
  private(set) var trials = 0
  private var scored = 0
  private var correct = 0
  private var usage: TokenUsage?

  mutating func add(_ trial: RecordedTrial) {
    trials += 1
    if trial.trial.outcome != .unscored { scored += 1 }
    if trial.trial.outcome == .correct { correct += 1 }
    guard let counts = trial.response?.usage, let input = counts.inputTokens,
      let output = counts.outputTokens
    else { return }
    var sum = usage ?? TokenUsage(inputTokens: 0, outputTokens: 0)
    sum.inputTokens = (sum.inputTokens ?? 0) + input
    sum.outputTokens = (sum.outputTokens ?? 0) + output
    usage = sum
  }

  /// `accuracy` as the events of type `match` give it, and the tokens of all samplings.
  var report: JSON {
    var report = JSONObject()
    if scored > 0 { report["accuracy"] = .number(Double(correct) / Double(scored)) }
    if let input = usage?.inputTokens, let output = usage?.outputTokens {
      report["usage_completion_tokens"] = .number(output)
      report["usage_prompt_tokens"] = .number(input)
      report["usage_total_tokens"] = .number(input + output)
    }
    return .object(report)
  }
}
