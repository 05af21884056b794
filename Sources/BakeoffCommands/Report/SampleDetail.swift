internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// Everything about one sample of a run: what was asked, what was answered, how it was scored.
struct SampleDetail {
  let stored: StoredSample
  let trials: [TrialRow]
  let scores: [TrialKey: [Score]]
  let models: [String]
  let turns: [TrialKey: [StoredTurn]]

  /// For people.
  ///
  /// Text of models and task files is shown with its control characters made visible.
  var text: String {
    let sample = stored.sample
    var lines = ["\(VisibleText.line(sample.id))  (\(stored.taskFile):\(stored.line))"]
    for message in sample.messages {
      lines += ["", "\(message.role.rawValue):"]
      if !message.text.isEmpty { lines.append(VisibleText.indented(message.text)) }
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
      let turns = turns(of: trial)
      lines += turns.flatMap(TurnDetail.lines)
      let words = trial.output ?? trial.error ?? ""
      if !words.isEmpty || trial.toolCalls.isEmpty { lines.append(VisibleText.indented(words)) }
      if turns.isEmpty { lines += trial.toolCalls.map { "   \($0.line)" } }
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
      "turns": .array(turns(of: trial).map(TurnDetail.json)),
      "answered_by": trial.answerer.map { .string($0.model) } ?? .null,
      "is_fallback": trial.answerer.map { .bool($0.isFallback) } ?? .null,
    ])
  }

  private func scores(of trial: TrialRow) -> [Score] {
    key(of: trial).flatMap { scores[$0] } ?? []
  }

  private func turns(of trial: TrialRow) -> [StoredTurn] {
    key(of: trial).flatMap { turns[$0] } ?? []
  }

  private func key(of trial: TrialRow) -> TrialKey? {
    models.firstIndex(of: trial.model).map { index in
      TrialKey(position: stored.position, modelIndex: index, epoch: trial.epoch)
    }
  }

  /// What a trial took, for its first line.
  private func facts(_ trial: TrialRow) -> String {
    var facts: [String] = []
    if let milliseconds = trial.latencyMilliseconds {
      facts.append(Figures.seconds(milliseconds / 1000))
    }
    if let answerer = trial.answerer {
      facts.append("answered by \(answerer.isFallback ? "the fallback " : "")\(answerer.model)")
    }
    if trial.isCached { facts.append("from the cache") }
    let turns = turns(of: trial)
    if !turns.isEmpty { facts.append(Figures.count(turns.count, "turn")) }
    if trial.attempts > max(1, turns.count { !$0.isCached }) {
      facts.append("\(trial.attempts) attempts")
    }
    if let input = trial.inputTokens, let output = trial.outputTokens {
      facts.append("\(input) + \(output) tokens")
    }
    if let cost = trial.cost { facts.append(Figures.cost(cost)) }
    if let reason = trial.stopReason, reason != "stop" { facts.append("ended by \(reason)") }
    return facts.map { "  ·  \($0)" }.joined()
  }
}
