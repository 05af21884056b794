package import BakeoffCore

extension JSONWriter {
  /// Writes the members of a run.
  mutating func members(of run: RunDescription) {
    member("id", run.id)
    member("name", run.name)
    member("status", run.status)
    member("started_at", Timestamp.iso8601(run.startedAt))
    nullable("ended_at", run.endedAt.map(Timestamp.iso8601))
    member("tool_version", run.toolVersion)
    strings("task_files", run.taskFiles)
    member("samples", run.sampleCount)
    member("epochs", run.epochs)
    key("settings")
    object { writer in for (name, value) in run.settings { writer.member(name, value) } }
  }

  /// Writes the members of a model.
  mutating func members(of model: ModelSummary) {
    member("model", model.model)
    member("parameters", JSON.object(model.parameters))
    if !model.audit.isEmpty { member("parameter_audit", .array(model.audit.map(\.json))) }
    member("trials", model.trials)
    key("outcomes")
    object { writer in
      for outcome in Outcome.allCases {
        writer.member(outcome.rawValue, model.count(of: outcome))
      }
    }
    nullable("accuracy", model.accuracy)
    nullable("completed_accuracy", model.completedAccuracy)
    nullable("latency_p50_ms", Self.milliseconds(model.latencyP50))
    nullable("latency_p95_ms", Self.milliseconds(model.latencyP95))
    nullable("ttft_p50_ms", Self.milliseconds(model.pace?.firstToken))
    nullable("first_answer_p50_ms", Self.milliseconds(model.pace?.firstAnswer))
    nullable("between_tokens_p50_ms", Self.milliseconds(model.pace?.betweenTokens))
    nullable("output_tokens_per_s_p50", Self.rounded(model.pace?.tokensPerSecond))
    if let throttling = model.throttling {
      key("throttling")
      object { $0.members(of: throttling) }
    }
    nullable("input_tokens", model.inputTokens)
    nullable("output_tokens", model.outputTokens)
    nullable("cost_usd", model.cost)
    nullable("spent_usd", model.spent)
    if model.isImported { nullable("imported_usd", model.cost) }
    member("unpriced_trials", model.unpricedTrials)
    nullable("cost_per_correct_usd", model.costPerCorrect)
    member("cached_trials", model.cachedTrials)
    guard !model.fallbacks.isEmpty else { return }
    key("fallbacks")
    object { writer in
      for (name, count) in model.fallbacks.sorted(by: { $0.key < $1.key }) {
        writer.member(name, count)
      }
    }
    member("left_out_trials", model.leftOutTrials)
  }

  /// Writes the members of what slowed a model's requests.
  private mutating func members(of throttling: Throttling) {
    nullable("answering_ms", Self.milliseconds(throttling.answering))
    nullable("limiter_ms", Self.milliseconds(throttling.limiter))
    nullable("backoff_ms", Self.milliseconds(throttling.backoff))
    member("turned_away", throttling.turnedAway)
    member("pauses", throttling.pauses)
    nullable("pauses_ms", Self.milliseconds(throttling.pauseSeconds))
    nullable("fewest_connections", throttling.fewestConnections)
    nullable("rpm", Self.rounded(throttling.requestsPerMinute))
    nullable("tpm", Self.rounded(throttling.tokensPerMinute))
  }

  /// Writes the members of a group of errors.
  mutating func members(of error: ErrorGroup) {
    member("model", error.model)
    member("code", error.code)
    member("count", error.count)
    member("example", error.example)
  }

  /// Writes the members of a trial, named as the columns of the view `v_results`.
  mutating func members(of trial: TrialRow) {
    member("run", trial.run)
    member("task_file", trial.taskFile)
    member("sample_id", trial.sampleID)
    member("model", trial.model)
    member("epoch", trial.epoch)
    member("outcome", trial.outcome.rawValue)
    nullable("score", trial.score)
    nullable("scorer", trial.scorer)
    nullable("answer", trial.answer)
    nullable("output", trial.output)
    nullable("stop_reason", trial.stopReason)
    member("cached", trial.isCached)
    nullable("latency_ms", trial.latencyMilliseconds)
    member("attempts", trial.attempts)
    nullable("input_tokens", trial.inputTokens)
    nullable("output_tokens", trial.outputTokens)
    nullable("cost_usd", trial.cost)
    nullable("error_code", trial.errorCode)
    nullable("error", trial.error)
    strings("tags", trial.tags)
    nullable("ttft_ms", Self.milliseconds(trial.pace?.firstToken))
    nullable("first_answer_ms", Self.milliseconds(trial.pace?.firstAnswer))
    nullable("between_tokens_ms", Self.milliseconds(trial.pace?.betweenTokens))
    nullable("output_tokens_per_s", Self.rounded(trial.pace?.tokensPerSecond))
    guard let deployment = trial.deployment else { return }
    member("answered_by", deployment.model)
    member("fallback", deployment.role != .primary)
  }

  /// Seconds as milliseconds, to a microsecond.
  package static func milliseconds(_ seconds: Double?) -> Double? {
    rounded(seconds.map { $0 * 1000 })
  }

  /// A measured number to a thousandth.
  static func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1000).rounded() / 1000 } }
}
