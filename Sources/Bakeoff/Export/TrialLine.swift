internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

/// A trial as a line of Bakeoff's own, the one form that an import reads: readers of other formats make
/// such lines of what they find.
struct TrialLine {
  /// Under which name logs of other programs have what they have no place for.
  static let key = "bakeoff"

  let part: ExportPart
  let trial: RecordedTrial

  /// The whole line, without its end.
  var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    writer.object {
      $0.member("id", trial.sample.id)
      $0.member("model", part.model(of: trial))
      verdict(&$0)
      $0.member("input", input)
      question(&$0)
      answer(&$0)
      figures(&$0)
    }
    return writer.bytes
  }

  /// Writes what logs of other programs have no place for, or not exactly.
  ///
  /// - Parameters:
  ///   - writer: Where it is written, as a member.
  ///   - hasInput: Whether the log shows what was asked just as the sample says it.
  func rest(_ writer: inout JSONWriter, hasInput: Bool) {
    writer.key(Self.key)
    writer.object {
      verdict(&$0)
      if !hasInput { $0.member("input", input) }
      question(&$0)
      figures(&$0)
    }
  }

  /// What is asked: the text of the only turn, or all turns.
  var input: JSON {
    let messages = trial.sample.messages
    if messages.count == 1, messages[0] == .user(messages[0].text), !messages[0].text.isEmpty {
      return .string(messages[0].text)
    }
    return .array(messages.map(\.json))
  }

  /// What counts as right: a text, or a list of them; nil when nothing is known.
  var target: JSON? {
    let targets = trial.sample.targets
    if targets.isEmpty { return nil }
    return targets.count == 1 ? .string(targets[0]) : .array(targets.map { .string($0) })
  }

  private func verdict(_ writer: inout JSONWriter) {
    writer.member("task_file", part.taskFile(of: trial))
    writer.member("epoch", trial.trial.epoch)
    writer.member("outcome", trial.trial.outcome.rawValue)
    writer.member("score", trial.score)
  }

  private func question(_ writer: inout JSONWriter) {
    let sample = trial.sample
    func list(_ texts: [String]) -> JSON? {
      texts.isEmpty ? Optional.none : .array(texts.map { .string($0) })
    }
    writer.member("target", target)
    writer.member("choices", list(sample.choices))
    writer.member("tags", list(sample.tags))
    if !sample.metadata.isEmpty { writer.member("metadata", JSON.object(sample.metadata)) }
    if !sample.assertions.isEmpty {
      writer.member("assert", JSON.array(sample.assertions.map(\.json)))
    }
    if sample.parameters != ModelParameters() { writer.member("params", sample.parameters.json) }
    writer.member("tools", Self.tools(of: sample))
    writer.member("tool_choice", sample.toolChoice?.json)
    writer.member("response_format", sample.responseFormat?.json)
  }

  /// The tools as a task file has them: descriptions with what they return, and names of others.
  private static func tools(of sample: Sample) -> JSON? {
    let described: [JSON] = sample.tools.map { tool in
      var object = tool.json.objectValue ?? JSONObject()
      object["returns"] = sample.returns[tool.name]?.json
      return .object(object)
    }
    let all = described + sample.namedTools.map { .string($0) }
    return all.isEmpty ? Optional.none : .array(all)
  }

  private func answer(_ writer: inout JSONWriter) {
    guard let response = trial.response else { return }
    writer.member("output", response.text)
    writer.member("reasoning", response.reasoning)
  }

  private func figures(_ writer: inout JSONWriter) {
    if let failure = trial.failure {
      writer.member("error_code", failure.code.rawValue)
      writer.member("error", failure.message)
    }
    if let response = trial.response {
      writer.member("stop_reason", response.stopReason.rawValue)
      if !response.toolCalls.isEmpty {
        writer.member("tool_calls", JSON.array(response.toolCalls.map(\.json)))
      }
      writer.key("scores")
      writer.array { for score in trial.trial.scores { $0.members(of: score) } }
      writer.member("cached", response.isReplayed)
    }
    writer.member("attempts", trial.attempts)
    guard let response = trial.response else { return }
    let timing = response.timing
    writer.member("latency_ms", JSONWriter.milliseconds(timing.latency))
    writer.member("ttft_ms", JSONWriter.milliseconds(timing.firstToken))
    writer.member("first_answer_ms", JSONWriter.milliseconds(timing.firstAnswer))
    writer.member("between_tokens_ms", JSONWriter.milliseconds(timing.betweenTokens))
    if !response.usage.isUnknown {
      writer.key("usage")
      writer.object { for (name, count) in response.usage.counts { $0.member(name, count) } }
    }
    writer.member("cost_usd", response.cost.map { JSON.number($0.usd) })
    writer.member("served_model", response.servedModel)
    writer.member("service_tier", response.serviceTier)
    writer.member("speed", response.speed)
    writer.member("inference_geo", response.inferenceGeo)
    guard let deployment = trial.trial.deployment else { return }
    writer.member("answered_by", deployment.model)
    writer.member("fallback", deployment.role != .primary)
    if deployment.role == .scoredFallback { writer.member("fallback_counts", true) }
  }
}

extension JSONWriter {
  /// Writes a score as an object.
  fileprivate mutating func members(of score: Score) {
    object {
      $0.member("scorer", score.scorer)
      $0.member("value", score.value)
      $0.member("passed", score.isPassed)
      if score.weight != 1 { $0.member("weight", score.weight) }
      $0.member("answer", score.answer)
      $0.member("explanation", score.explanation)
    }
  }
}
