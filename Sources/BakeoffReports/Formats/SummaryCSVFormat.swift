public import BakeoffCore

/// Comma-separated values of sums: a row per model, per comparison, or per entry of a ledger.
public struct SummaryCSVFormat: ReportFormat {
  /// Creates the format.
  public init() {}

  /// `summary-csv`.
  public var name: String { "summary-csv" }

  /// `.summary.csv`.
  public var suffixes: [String] { [".summary.csv"] }

  /// `false`.
  public var listsTrials: Bool { false }

  /// The models, one per row; of a run with several draws of each sample also what these come to.
  public func rendered(_ report: Report) -> String {
    let outcomes = Outcome.allCases.map(\.rawValue)
    let reduced = report.repeats?.models.first?.values.map(\.reducer) ?? []
    let repeated = reduced.flatMap { [$0, "\($0)_lower", "\($0)_upper"] }
    var writer = CSVWriter(
      columns: ["run", "model", "trials"] + outcomes + [
        "accuracy", "accuracy_lower", "accuracy_upper", "completed_accuracy", "cost_usd",
        "spent_usd", "cost_per_correct_usd", "unpriced_trials", "cached_trials", "latency_p50_ms",
        "latency_p95_ms", "ttft_p50_ms", "output_tokens_per_s_p50", "input_tokens",
        "output_tokens", "imported_usd", "limiter_ms", "backoff_ms", "turned_away",
      ] + (report.repeats == nil ? [] : repeated + Self.repeatColumns),
      escapesFormulas: true,
      capacity: report.models.count * 256
    )
    for (index, model) in report.models.enumerated() {
      writer.text(report.run.name)
      writer.text(model.model)
      writer.number(model.trials)
      for outcome in Outcome.allCases { writer.number(model.count(of: outcome)) }
      writer.number(model.accuracy?.value)
      writer.number(model.accuracy?.lower)
      writer.number(model.accuracy?.upper)
      writer.number(model.completedAccuracy)
      writer.digits(model.cost?.usd)
      writer.digits(model.spent.usd)
      writer.digits(model.costPerCorrect?.usd)
      writer.number(model.unpricedTrials)
      writer.number(model.cachedTrials)
      writer.number(JSONWriter.milliseconds(model.latencyP50))
      writer.number(JSONWriter.milliseconds(model.latencyP95))
      writer.number(JSONWriter.milliseconds(model.pace?.firstToken))
      writer.number(JSONWriter.rounded(model.pace?.tokensPerSecond))
      writer.number(model.inputTokens)
      writer.number(model.outputTokens)
      writer.digits(model.isImported ? model.cost?.usd : nil)
      writer.number(JSONWriter.milliseconds(model.throttling?.limiter))
      writer.number(JSONWriter.milliseconds(model.throttling?.backoff))
      writer.number(model.throttling?.turnedAway)
      if let repeats = report.repeats?.models[index] { write(repeats, to: &writer) }
      writer.endRow()
    }
    return writer.result
  }

  private static let repeatColumns = ["repeated_samples", "flaky_samples", "draw_agreement"]

  private func write(_ repeats: Repeats.Model, to writer: inout CSVWriter) {
    for value in repeats.values {
      writer.number(value.mean?.value)
      writer.number(value.mean?.lower)
      writer.number(value.mean?.upper)
    }
    writer.number(repeats.samples)
    writer.number(repeats.flaky)
    writer.number(repeats.agreement)
  }

  /// The comparisons, one per row.
  public func rendered(_ report: ComparisonReport) -> String {
    var writer = CSVWriter(
      columns: [
        "base", "candidate", "verdict", "pairs", "base_only_correct", "candidate_only_correct",
        "difference", "difference_lower", "difference_upper", "p_value", "p_adjusted", "cost_ratio",
        "latency_ratio",
      ],
      escapesFormulas: true,
      capacity: report.comparisons.count * 256
    )
    for comparison in report.comparisons {
      writer.text(comparison.base.label)
      writer.text(comparison.candidate.label)
      writer.text(comparison.verdict().rawValue)
      writer.number(comparison.pairs)
      writer.number(comparison.baseOnly)
      writer.number(comparison.candidateOnly)
      writer.number(comparison.difference?.value)
      writer.number(comparison.difference?.lower)
      writer.number(comparison.difference?.upper)
      writer.number(comparison.pValue)
      writer.number(comparison.adjustedPValue)
      writer.number(comparison.costRatio)
      writer.number(comparison.latencyRatio)
      writer.endRow()
    }
    return writer.result
  }

  /// The entries, as `CSVFormat` writes them.
  public func rendered(_ ledger: Ledger) -> String { CSVFormat().rendered(ledger) }
}
