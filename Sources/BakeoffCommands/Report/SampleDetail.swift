internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// Everything about one sample of a run: what was asked, what was answered, how it was scored.
struct SampleDetail {
  let stored: StoredSample
  let trials: [TrialRow]
  let scores: [TrialKey: [Score]]
  let models: [String]

  /// For people.
  ///
  /// Text of models and task files is shown with its control characters made visible.
  var text: String {
    let sample = stored.sample
    var lines = ["\(VisibleText.line(sample.id))  (\(stored.taskFile):\(stored.line))"]
    for message in sample.messages {
      lines += ["", "\(message.role.rawValue):"]
      if !message.text.isEmpty { lines.append(Self.indented(message.text)) }
      lines += message.attachments.map { "   [\($0.words)]" }
      lines += message.toolCalls.map { "   \($0.line)" }
    }
    if !sample.targets.isEmpty {
      lines += [
        "", "target: " + sample.targets.map { VisibleText.line($0) }.joined(separator: " | "),
      ]
    }
    for trial in trials {
      lines += ["", "── \(trial.model)" + (trial.epoch > 1 ? ", epoch \(trial.epoch)" : "")]
      lines.append("   \(trial.outcome.rawValue)" + facts(trial))
      let words = trial.output ?? trial.error ?? ""
      if !words.isEmpty || trial.toolCalls.isEmpty { lines.append(Self.indented(words)) }
      lines += trial.toolCalls.map { "   \($0.line)" }
      for score in scores(of: trial) {
        let value = score.value.map { "\(JSON.number($0).text)" } ?? "unscored"
        let reason = score.explanation.map { ": \(VisibleText.line($0))" } ?? ""
        lines.append("   \(score.scorer) \(value)\(reason)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// For programs.
  var json: JSON {
    let sample = stored.sample
    return .object([
      "sample_id": .string(sample.id), "task_file": .string(stored.taskFile),
      "line": .number(stored.line),
      "messages": .array(sample.messages.map(\.json)),
      "tools": .array(sample.tools.map(\.json)),
      "targets": .array(sample.targets.map { .string($0) }),
      "trials": .array(trials.map(json)),
    ])
  }

  private func json(_ trial: TrialRow) -> JSON {
    .object([
      "model": .string(trial.model), "epoch": .number(trial.epoch),
      "outcome": .string(trial.outcome.rawValue),
      "output": trial.output.map { .string($0) } ?? .null,
      "tool_calls": .array(trial.toolCalls.map(\.json)),
      "error": trial.error.map { .string($0) } ?? .null,
      "stop_reason": trial.stopReason.map { .string($0) } ?? .null,
      "cached": .bool(trial.isCached),
      "latency_ms": trial.latencyMilliseconds.map { .number($0) } ?? .null,
      "input_tokens": trial.inputTokens.map { .number($0) } ?? .null,
      "output_tokens": trial.outputTokens.map { .number($0) } ?? .null,
      "cost_usd": trial.cost.map { .number($0.usd) } ?? .null,
      "scores": .array(
        scores(of: trial).map {
          [
            "scorer": .string($0.scorer), "value": $0.value.map { .number($0) } ?? .null,
            "passed": .bool($0.isPassed), "answer": $0.answer.map { .string($0) } ?? .null,
            "explanation": $0.explanation.map { .string($0) } ?? .null,
          ]
        }
      ),
    ])
  }

  private func scores(of trial: TrialRow) -> [Score] {
    guard let index = models.firstIndex(of: trial.model) else { return [] }
    return scores[
      TrialKey(position: stored.position, modelIndex: index, epoch: trial.epoch)
    ] ?? []
  }

  private func facts(_ trial: TrialRow) -> String {
    var facts: [String] = []
    if let milliseconds = trial.latencyMilliseconds {
      facts.append(Figures.seconds(milliseconds / 1000))
    }
    if trial.isCached { facts.append("from the cache") }
    if trial.attempts > 1 { facts.append("\(trial.attempts) attempts") }
    if let input = trial.inputTokens, let output = trial.outputTokens {
      facts.append("\(input) + \(output) tokens")
    }
    if let cost = trial.cost { facts.append(Figures.cost(cost)) }
    if let reason = trial.stopReason, reason != "stop" { facts.append("ended by \(reason)") }
    return facts.map { "  ·  \($0)" }.joined()
  }

  private static func indented(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "   " + VisibleText.line(String($0)) }.joined(separator: "\n")
  }
}
