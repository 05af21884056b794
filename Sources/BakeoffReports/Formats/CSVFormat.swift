public import BakeoffCore

/// Comma-separated values (RFC 4180 quoting): a row per trial, per flip and figure of a
/// comparison, or per entry of a ledger.
public struct CSVFormat: ReportFormat {
  /// Whether text that a spreadsheet would run as a formula gets an apostrophe before it.
  ///
  /// It concerns text fields that begin with `=`, `+`, `-`, `@`, a tab or a carriage return and are
  /// no number. JSON holds every text as it came.
  public var escapesFormulas: Bool

  /// Creates the format.
  public init(escapesFormulas: Bool = true) { self.escapesFormulas = escapesFormulas }

  /// `csv`.
  public var name: String { "csv" }

  /// `.csv`.
  public var suffixes: [String] { [".csv"] }

  /// `true`.
  public var listsTrials: Bool { true }

  /// The trials, one per row.
  public func rendered(_ report: Report) -> String {
    var writer = CSVWriter(
      columns: [
        "run", "task_file", "sample_id", "model", "epoch", "outcome", "score", "scorer", "answer",
        "output", "stop_reason", "cached", "latency_ms", "attempts", "input_tokens",
        "output_tokens", "cost_usd", "error_code", "error", "tags", "ttft_ms", "first_answer_ms",
        "between_tokens_ms", "output_tokens_per_s",
      ],
      escapesFormulas: escapesFormulas,
      capacity: report.trials.count * 256
    )
    for trial in report.trials {
      writer.text(trial.run)
      writer.text(trial.taskFile)
      writer.text(trial.sampleID)
      writer.text(trial.model)
      writer.number(trial.epoch)
      writer.text(trial.outcome.rawValue)
      writer.number(trial.score)
      writer.text(trial.scorer)
      writer.text(trial.answer)
      writer.text(trial.output)
      writer.text(trial.stopReason)
      writer.number(trial.isCached ? 1 : 0)
      writer.number(trial.latencyMilliseconds)
      writer.number(trial.attempts)
      writer.number(trial.inputTokens)
      writer.number(trial.outputTokens)
      writer.digits(trial.cost?.usd)
      writer.text(trial.errorCode)
      writer.text(trial.error)
      writer.text(trial.tags.joined(separator: ";"))
      writer.number(JSONWriter.milliseconds(trial.pace?.firstToken))
      writer.number(JSONWriter.milliseconds(trial.pace?.firstAnswer))
      writer.number(JSONWriter.milliseconds(trial.pace?.betweenTokens))
      writer.number(JSONWriter.rounded(trial.pace?.tokensPerSecond))
      writer.endRow()
    }
    return writer.result
  }

  /// The flips of all comparisons, one per row, and below them a row for each of their figures.
  public func rendered(_ report: ComparisonReport) -> String {
    ComparisonRows(report).text(escapesFormulas: escapesFormulas)
  }

  /// The entries, one per row; the total is not among them.
  public func rendered(_ ledger: Ledger) -> String {
    var writer = CSVWriter(
      columns: [
        ledger.grouping.rawValue, "trials", "cached_trials", "spent_usd", "replayed_usd",
        "unpriced_trials", "unpriced_replays", "failed_trials", "retries", "failed_attempts",
        "input_tokens", "output_tokens", "possibly_spent_usd", "imported_trials", "imported_usd",
        "unpriced_imports",
      ],
      escapesFormulas: escapesFormulas,
      capacity: ledger.entries.count * 128
    )
    for entry in ledger.entries {
      writer.text(entry.name)
      writer.number(entry.trials)
      writer.number(entry.cachedTrials)
      writer.digits(entry.spent?.usd)
      writer.digits(entry.replayed?.usd)
      writer.number(entry.unpricedTrials)
      writer.number(entry.unpricedReplays)
      writer.number(entry.failedTrials)
      writer.number(entry.retries)
      writer.number(entry.failedAttempts)
      writer.number(entry.inputTokens)
      writer.number(entry.outputTokens)
      writer.digits(entry.possiblySpent?.usd)
      writer.number(entry.importedTrials)
      writer.digits(entry.imported?.usd)
      writer.number(entry.unpricedImports)
      writer.endRow()
    }
    return writer.result
  }
}
