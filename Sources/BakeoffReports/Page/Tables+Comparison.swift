internal import BakeoffCore

extension Table {
  /// The scores that both sides have.
  init(of metrics: [Comparison.Metric]) {
    let isCorrected = metrics.contains { $0.adjustedPValue != nil }
    self.init(
      columns: [
        Column("metric"), Column("n", .right), Column("base", .right),
        Column("candidate", .right), Column("difference", .right),
        Column("95 % interval", .right), Column("p", .right, group: 1),
      ] + (isCorrected ? [Column("corrected p", .right, group: 1)] : [])
        + [
          Column("Wilcoxon p", .right, group: 1), Column("effect", .right, group: 1),
          Column("detectable", .right, group: 1), Column("verdict", group: 1),
        ]
    )
    for metric in metrics {
      let verdict = metric.verdict()
      let style: TextStyle =
        switch verdict {
        case .better: .good
        case .worse: .bad
        case .undecided, .untested: .warning
        }
      append(
        [
          Cell(metric.name, style: .strong), Cell(Figures.count(metric.pairs)),
          Cell(Figures.score(metric.base)), Cell(Figures.score(metric.candidate)),
          Cell(Figures.signedScore(metric.difference?.value)),
          Cell(Figures.scoreInterval(metric.difference)), Cell(Self.bare(metric.pValue)),
        ] + (isCorrected ? [Cell(Self.bare(metric.adjustedPValue))] : [])
          + [
            Cell(Self.bare(metric.wilcoxonPValue)), Cell(Figures.signedScore(metric.effectSize)),
            Cell(Figures.score(metric.detectable)), Cell(verdict.rawValue, style: style),
          ]
      )
    }
  }

  /// A p-value whose column already says so.
  private static func bare(_ value: Double?) -> String {
    let text = Figures.pValue(value)
    if text.hasPrefix("p = ") { return String(text.dropFirst(4)) }
    return text.hasPrefix("p ") ? String(text.dropFirst(2)) : text
  }

  /// How many pairs went from which outcome, a row each, to which, a column each.
  init(of shifts: [Comparison.Shift]) {
    let rows = Outcome.allCases.filter { outcome in shifts.contains { $0.base == outcome } }
    let columns = Outcome.allCases.filter { outcome in shifts.contains { $0.candidate == outcome } }
    self.init(
      columns: [Column("base")] + columns.map { Column("→ \($0.rawValue)", .right) }
    )
    for row in rows {
      append(
        [Cell(row.rawValue, style: TextStyle(row))]
          + columns.map { column in
            let count = shifts.first { $0.base == row && $0.candidate == column }?.count ?? 0
            return Cell(Figures.count(count), style: count > 0 ? TextStyle(column) : .plain)
          }
      )
    }
  }

  /// Both sides on the samples of each tag.
  init(of parts: [Comparison.Part]) {
    self.init(columns: [
      Column("tag"), Column("n", .right), Column("base", .right), Column("candidate", .right),
      Column("difference", .right), Column("95 % interval", .right), Column(""),
    ])
    for part in parts {
      func share(_ correct: Int) -> String {
        Figures.percent(Double(correct) / Double(max(1, part.pairs)))
      }
      append([
        Cell(part.name, style: .strong), Cell(Figures.count(part.pairs)),
        Cell(share(part.baseCorrect)), Cell(share(part.candidateCorrect)),
        Cell(part.difference.map { Figures.points($0.value) } ?? Figures.none),
        Cell(Figures.pointsInterval(part.difference)),
        Cell(part.isSmall ? "small" : "", style: .warning),
      ])
    }
  }

  /// The places of models.
  init(of ranking: Ranking) {
    self.init(columns: [
      Column("place", .right), Column("model"), Column("accuracy", .right),
    ])
    for entry in ranking.entries {
      append([
        Cell(entry.best == entry.worst ? "\(entry.best)" : "\(entry.best)–\(entry.worst)"),
        Cell(entry.label, style: .strong), Cell(Figures.percent(entry.accuracy)),
      ])
    }
  }
}
