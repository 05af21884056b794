internal import BakeoffCore

/// Comparisons as rows of one table: `kind` says what a row is, and the columns that it does not need are
/// empty.
struct ComparisonRows {
  private let report: ComparisonReport

  private static let columns = [
    "sample_id", "epoch", "prompt", "base", "candidate", "base_outcome", "candidate_outcome",
    "base_output", "candidate_output", "kind", "name", "pairs", "base_value", "candidate_value",
    "difference", "lower", "upper", "p_value", "p_adjusted", "effect_size", "detectable", "verdict",
  ]

  /// The figures of a row.
  private struct Figures {
    var kind: String
    var name: String?
    var pairs: Int?
    var base: Double?
    var candidate: Double?
    var difference: Estimate?
    var pValue: Double?
    var adjustedPValue: Double?
    var effectSize: Double?
    var detectable: Double?
    var verdict: String?
  }

  /// Takes what is to be written.
  init(_ report: ComparisonReport) { self.report = report }

  /// The table.
  func text(escapesFormulas: Bool) -> String {
    var writer = CSVWriter(
      columns: Self.columns,
      escapesFormulas: escapesFormulas,
      capacity: report.comparisons.reduce(2048) { $0 + $1.flips.count * 512 }
    )
    for comparison in report.comparisons {
      for flip in comparison.flips { add(flip, of: comparison, to: &writer) }
    }
    for comparison in report.comparisons {
      for figures in Self.figures(of: comparison) {
        add(figures, comparison.base.label, comparison.candidate.label, to: &writer)
      }
      for shift in comparison.shifts { add(shift, of: comparison, to: &writer) }
    }
    for figures in Self.places(of: report.ranking) { add(figures, nil, figures.name, to: &writer) }
    if let economy = report.economy { add(economy, to: &writer) }
    return writer.result
  }

  private func add(
    _ flip: Comparison.Flip,
    of comparison: Comparison,
    to writer: inout CSVWriter
  ) {
    writer.text(flip.sampleID)
    writer.number(flip.epoch)
    writer.text(flip.prompt)
    writer.text(comparison.base.label)
    writer.text(comparison.candidate.label)
    writer.text(flip.base.rawValue)
    writer.text(flip.candidate.rawValue)
    writer.text(flip.baseOutput)
    writer.text(flip.candidateOutput)
    end(Figures(kind: "flip"), &writer)
  }

  private func add(
    _ shift: Comparison.Shift,
    of comparison: Comparison,
    to writer: inout CSVWriter
  ) {
    skip(3, &writer)
    writer.text(comparison.base.label)
    writer.text(comparison.candidate.label)
    writer.text(shift.base.rawValue)
    writer.text(shift.candidate.rawValue)
    skip(2, &writer)
    end(Figures(kind: "shift", pairs: shift.count), &writer)
  }

  private func add(_ economy: Economy, to writer: inout CSVWriter) {
    for entry in economy.entries {
      let isChosen =
        if case .cheaper(let chosen) = economy.finding { chosen.label == entry.label } else {
          false
        }
      add(
        Figures(
          kind: "cheapest",
          name: "max_drop \(economy.margin)",
          candidate: entry.costRatio,
          difference: entry.difference,
          verdict: isChosen ? "cheapest" : nil
        ),
        economy.reference,
        entry.label,
        to: &writer
      )
    }
  }

  private func add(
    _ figures: Figures,
    _ base: String?,
    _ candidate: String?,
    to writer: inout CSVWriter
  ) {
    skip(3, &writer)
    writer.text(base)
    writer.text(candidate)
    skip(4, &writer)
    end(figures, &writer)
  }

  private func skip(_ count: Int, _ writer: inout CSVWriter) {
    for _ in 0..<count { writer.text(nil) }
  }

  private func end(_ figures: Figures, _ writer: inout CSVWriter) {
    writer.text(figures.kind)
    writer.text(figures.name)
    writer.number(figures.pairs)
    writer.number(figures.base)
    writer.number(figures.candidate)
    writer.number(figures.difference?.value)
    writer.number(figures.difference?.lower)
    writer.number(figures.difference?.upper)
    writer.number(figures.pValue)
    writer.number(figures.adjustedPValue)
    writer.number(figures.effectSize)
    writer.number(figures.detectable)
    writer.text(figures.verdict)
    writer.endRow()
  }

  private static func figures(of comparison: Comparison) -> [Figures] {
    var rows = [
      Figures(
        kind: "accuracy",
        name: comparison.isCompletedOnly ? "completed pairs" : "all pairs",
        pairs: comparison.pairs,
        base: comparison.accuracy(of: comparison.base),
        candidate: comparison.accuracy(of: comparison.candidate),
        difference: comparison.difference,
        pValue: comparison.pValue,
        adjustedPValue: comparison.adjustedPValue,
        detectable: comparison.detectable,
        verdict: comparison.verdict().rawValue
      )
    ]
    rows += comparison.otherPolicy.map { [figures(of: $0, kind: "accuracy")] } ?? []
    rows += comparison.metrics.map { metric in
      Figures(
        kind: "metric",
        name: metric.name,
        pairs: metric.pairs,
        base: metric.base,
        candidate: metric.candidate,
        difference: metric.difference,
        pValue: metric.pValue,
        adjustedPValue: metric.adjustedPValue,
        effectSize: metric.effectSize,
        detectable: metric.detectable,
        verdict: metric.verdict().rawValue
      )
    }
    rows += [
      ("cost", comparison.costRatioInterval), ("latency_p50", comparison.latencyRatioInterval),
      ("latency_p95", comparison.latencyP95Interval),
    ].compactMap { name, ratio in
      ratio.map { Figures(kind: "ratio", name: name, difference: $0) }
    }
    rows += comparison.tags.map { figures(of: $0, kind: "tag") }
    rows += comparison.warnings.map { Figures(kind: "warning", name: $0) }
    return rows
  }

  private static func figures(of part: Comparison.Part, kind: String) -> Figures {
    Figures(
      kind: kind,
      name: part.name,
      pairs: part.pairs,
      base: Double(part.baseCorrect) / Double(max(1, part.pairs)),
      candidate: Double(part.candidateCorrect) / Double(max(1, part.pairs)),
      difference: part.difference,
      pValue: part.pValue,
      verdict: part.isSmall ? "small" : nil
    )
  }

  /// The places of each model: the best one as its lower end, the worst as its upper.
  private static func places(of ranking: Ranking?) -> [Figures] {
    (ranking?.entries ?? []).map { entry in
      Figures(
        kind: "place",
        name: entry.label,
        candidate: entry.accuracy,
        difference: Estimate(
          value: Double(entry.best),
          lower: Double(entry.best),
          upper: Double(entry.worst)
        )
      )
    }
  }
}
