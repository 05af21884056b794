internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

/// A trial as a sample of a log of Inspect.
struct InspectSample {
  let part: ExportPart
  let trial: RecordedTrial

  var bytes: [UInt8] {
    let sample = trial.sample
    let line = TrialLine(part: part, trial: trial)
    var writer = JSONWriter(capacity: 4096)
    writer.object {
      $0.member("id", sample.id)
      $0.member("epoch", trial.trial.epoch)
      $0.member("input", input)
      if !sample.choices.isEmpty {
        $0.member("choices", JSON.array(sample.choices.map { .string($0) }))
      }
      $0.member("target", line.target ?? "")
      $0.member("messages", JSON.array(messages))
      $0.key("output")
      $0.object { output(&$0, line) }
      $0.key("scores")
      $0.object { for score in InspectScore.all(of: trial) { $0.member(score.name, score.json) } }
      $0.member("metadata", JSON.object(sample.metadata))
      $0.member("store", [:] as JSON)
      $0.member("events", [] as JSON)
      var usage = JSONObject()
      usage[part.onlyModel.model] = self.usage
      $0.member("model_usage", JSON.object(usage))
      times(&$0)
      $0.member("uuid", uuid)
      if let failure = trial.failure {
        let message = "\(failure.code.rawValue): \(failure.message)"
        $0.member(
          "error",
          ["message": .string(message), "traceback": "", "traceback_ansi": ""] as JSON
        )
      }
      $0.member("attachments", [:] as JSON)
      $0.member("limit", limit)
    }
    return writer.bytes
  }

  /// Whether the input is a text, which needs no list of turns.
  private var isPlain: Bool {
    trial.sample.messages.allSatisfy { $0.attachments.isEmpty && $0.toolCalls.isEmpty }
      && trial.sample.messages.allSatisfy { $0.toolResult == nil }
  }

  private var input: JSON {
    let line = TrialLine(part: part, trial: trial).input
    guard line.stringValue == nil else { return line }
    return .array(trial.sample.messages.map { InspectMessage.json(of: $0, isInput: true) })
  }

  /// The whole conversation, with the turns of tools and the answer.
  private var messages: [JSON] {
    var messages = part.messages(of: trial).map { InspectMessage.json(of: $0, isInput: true) }
    guard let response = trial.response else { return messages }
    guard !trial.turns.isEmpty else { return messages + [answer(response)] }
    for turn in trial.turns {
      messages.append(answer(turn.response))
      messages += turn.runs.map(InspectMessage.json(of:))
    }
    return messages
  }

  private func answer(_ response: ModelResponse) -> JSON {
    InspectMessage.json(of: response, model: response.servedModel ?? part.onlyModel.model)
  }

  private func output(_ writer: inout JSONWriter, _ line: TrialLine) {
    let response = trial.response
    writer.member("model", response?.servedModel ?? part.onlyModel.model)
    writer.key("choices")
    writer.array { writer in
      guard let response else { return }
      writer.object {
        $0.member("message", answer(response))
        $0.member("stop_reason", Self.word(for: response.stopReason))
      }
    }
    writer.member("completion", response?.text ?? "")
    writer.member("usage", usage)
    writer.member("time", response?.timing.latency)
    writer.key("metadata")
    writer.object { line.rest(&$0, hasInput: isPlain) }
    writer.member("error", trial.failure?.message)
  }

  private var usage: JSON? { trial.response.flatMap { InspectUsage($0.usage, cost: $0.cost).json } }

  private func times(_ writer: inout JSONWriter) {
    writer.member("completed_at", InspectHeader.time(trial.recordedAt))
    guard let timing = trial.response?.timing, let latency = timing.latency else { return }
    writer.member("total_time", latency + timing.queue + timing.backoff)
    writer.member("working_time", latency)
  }

  private var uuid: String {
    let key = trial.trial
    return
      "\(part.run.planHash.short)-\(part.run.id)-\(key.modelIndex)-\(key.position)-\(key.epoch)"
  }

  /// Which limit ended the model's loop with its tools; nil for none.
  private var limit: JSON? {
    let settings = part.run.settings
    switch trial.response?.stopReason {
    case .turnLimit:
      return [
        "type": "message",
        "limit": settings["max_turns"] ?? .number(AgentLimits().maxTurns),
      ]
    case .timeLimit:
      return [
        "type": "time",
        "limit": settings["agent_timeout"] ?? .number(AgentLimits().timeout),
      ]
    default: return nil
    }
  }

  /// Inspect's word for why an answer ended.
  private static func word(for reason: StopReason) -> String {
    switch reason {
    case .stop: "stop"
    case .length: "max_tokens"
    case .toolCalls: "tool_calls"
    case .contentFilter, .refusal: "content_filter"
    case .turnLimit, .timeLimit: "unknown"
    }
  }
}
