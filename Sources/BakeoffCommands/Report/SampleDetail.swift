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
  let reasoning: [TrialKey: String]

  /// For people.
  ///
  /// - Parameters:
  ///   - width: The columns of a line; nil for no limit.
  ///   - colour: Whether to use ANSI colours.
  /// - Returns: Lines; what models and task files say in them is made visible.
  func text(width: Int?, colour: Bool) -> String {
    (question + trials.flatMap(answer)).flatMap { $0.lines(width: width, colour: colour) }
      .joined(separator: "\n")
  }

  /// What was asked, and what is right.
  private var question: [TextBlock] {
    let sample = stored.sample
    let id = VisibleText.line(sample.id)
    var blocks = [TextBlock("\(id)  (\(stored.taskFile):\(stored.line))", style: .strong)]
    for message in sample.messages {
      blocks += [TextBlock(""), TextBlock("\(message.role.rawValue):", style: .strong)]
      if !message.text.isEmpty { blocks.append(TextBlock(message.text, indent: 3)) }
      blocks += message.attachments.map { TextBlock("[\($0.words)]", indent: 3) }
      blocks += message.toolCalls.map { TextBlock($0.line, indent: 3) }
    }
    if !sample.targets.isEmpty {
      let targets = sample.targets.map { VisibleText.line($0) }.joined(separator: " | ")
      blocks += [TextBlock(""), TextBlock("target: " + targets)]
    }
    return blocks
  }

  /// What became of a trial, turn by turn, and its verdicts.
  private func answer(_ trial: TrialRow) -> [TextBlock] {
    let epoch = trial.epoch > 1 ? ", epoch \(trial.epoch)" : ""
    var blocks = [
      TextBlock(""), TextBlock("── \(trial.model)\(epoch)", style: .strong),
      TextBlock(trial.outcome.rawValue + facts(trial), style: TextStyle(trial.outcome), indent: 3),
    ]
    let turns = turns(of: trial)
    if turns.isEmpty, let thought = key(of: trial).flatMap({ reasoning[$0] }) {
      blocks += [TextBlock("reasoning:", indent: 3), TextBlock(thought, indent: 5)]
    }
    blocks += turns.flatMap(TurnDetail.blocks)
    let words = trial.output ?? trial.error ?? ""
    if !words.isEmpty || trial.toolCalls.isEmpty { blocks.append(TextBlock(words, indent: 3)) }
    if turns.isEmpty { blocks += trial.toolCalls.map { TextBlock($0.line, indent: 3) } }
    return blocks + scores(of: trial).map(verdict)
  }

  private func verdict(_ score: Score) -> TextBlock {
    let value = score.value.map { "\(JSON.number($0).text)" } ?? "unscored"
    let reason = score.explanation.map { ": \(VisibleText.line($0))" } ?? ""
    let style: TextStyle = score.value == nil ? .warning : score.isPassed ? .good : .bad
    return TextBlock("\(score.scorer) \(value)\(reason)", style: style, indent: 3)
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
    var json: JSONObject = [
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
      "reasoning": key(of: trial).flatMap { reasoning[$0] }.map { .string($0) } ?? .null,
    ]
    if let deployment = trial.deployment {
      json["answered_by"] = .string(deployment.model)
      json["fallback"] = .bool(deployment.role != .primary)
    }
    return .object(json)
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
    if let deployment = trial.deployment {
      let remark =
        switch deployment.role {
        case .primary: ""
        case .fallback: ", a fallback, left out of the score"
        case .scoredFallback: ", a fallback"
        }
      facts.append("answered by \(VisibleText.line(deployment.model))\(remark)")
    }
    if let milliseconds = trial.latencyMilliseconds {
      facts.append(Figures.seconds(milliseconds / 1000))
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
