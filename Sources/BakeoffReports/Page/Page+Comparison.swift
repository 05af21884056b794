internal import BakeoffCore

extension Page {
  /// The page of a comparison.
  init(_ comparison: Comparison) {
    let pairs = Figures.count(comparison.pairs, "pair")
    let unpaired = Figures.count(comparison.unpaired, "trial")
    blocks = [
      .title("\(strong: comparison.base.label) vs \(strong: comparison.candidate.label)"),
      .paragraph(
        comparison.unpaired == 0
          ? "\(figure: pairs), none left out"
          : "\(figure: pairs) · \(figure: unpaired) without a scored partner left out"
      ),
      .paragraph(Self.verdict(of: comparison)),
      .paragraph(
        "Failed, truncated and refused trials count as not correct; unscored ones are left out."
      ),
      .table(Table(of: comparison)),
      .facts(Self.facts(of: comparison)),
    ]
    guard !comparison.flips.isEmpty else { return }
    let shown = comparison.flips.prefix(Self.maximumFlips)
    blocks.append(.heading("Flips: \(Figures.count(comparison.flips.count)) of \(pairs)"))
    blocks.append(.cards(shown.map { Self.card(of: $0, in: comparison) }))
    let rest = comparison.flips.count - shown.count
    if rest > 0 {
      blocks.append(
        .paragraph("… and \(figure: Figures.count(rest)) more; JSON and CSV have all of them.")
      )
    }
  }

  private static func verdict(of comparison: Comparison) -> RichText {
    let name = comparison.hasRepeats ? "permutation test over samples" : "McNemar's exact test"
    var test = "\(name), \(Figures.pValue(comparison.pValue))"
    if let adjusted = comparison.adjustedPValue, let correction = comparison.correction {
      test += ", \(correction)-corrected \(Figures.pValue(adjusted))"
    }
    return switch comparison.verdict() {
    case .better:
      "\("The candidate is better", style: .good) at the 5 % level (\(test))."
    case .worse:
      "\("The candidate is worse", style: .bad) at the 5 % level (\(test))."
    case .undecided:
      """
      \("No difference is shown", style: .warning) at the 5 % level (\(test)): that is no proof \
      that there is none.
      """
    case .untested:
      "\("Nothing to compare", style: .warning): no trial is scored on both sides."
    }
  }

  private static func facts(of comparison: Comparison) -> [Fact] {
    var facts: [Fact] = []
    if let difference = comparison.difference {
      let lower = Figures.points(difference.lower)
      let upper = Figures.points(difference.upper)
      let method = comparison.hasRepeats ? "t, draws clustered by sample" : "Tango, paired"
      facts.append(
        Fact(
          label: "difference",
          value: """
            \(figure: Figures.points(difference.value) + " points"), 95 % interval \
            \(figure: "[\(lower) to \(upper)]") (\(method))
            """
        )
      )
    }
    if let detectable = comparison.detectable {
      let points = "\(Figures.points(detectable)) points".drop { $0 == "+" }
      facts.append(
        Fact(
          label: "detectable",
          value: "\(figure: String(points)) or more, at 80 % power with these disagreements"
        )
      )
    }
    facts += [
      Fact(label: "only base correct", value: "\(Figures.count(comparison.baseOnly))"),
      Fact(label: "only candidate correct", value: "\(Figures.count(comparison.candidateOnly))"),
      Fact(
        label: "cost ratio",
        value: ratio(comparison.costRatio, comparison.costRatioInterval, unknown: "unknown")
      ),
      Fact(
        label: "latency ratio",
        value: ratio(
          comparison.latencyRatio,
          comparison.latencyRatioInterval,
          unknown: "not measured"
        )
      ),
    ]
    return facts
  }

  private static func ratio(
    _ ratio: Double?,
    _ interval: Estimate?,
    unknown: String
  ) -> RichText {
    guard let ratio else { return "\(unknown)" }
    guard let interval else { return "\(Figures.ratio(ratio)) the base's" }
    let ends = "[\(Figures.ratio(interval.lower)) to \(Figures.ratio(interval.upper))]"
    return "\(Figures.ratio(ratio)) the base's, 95 % interval \(figure: ends)"
  }

  private static func card(of flip: Comparison.Flip, in comparison: Comparison) -> Card {
    let epoch = flip.epoch == 1 ? "" : " (epoch \(flip.epoch))"
    let base = RichText(flip.base.rawValue, style: TextStyle(flip.base))
    let candidate = RichText(flip.candidate.rawValue, style: TextStyle(flip.candidate))
    return Card(
      title: "\(strong: flip.sampleID)\(epoch): \(base) → \(candidate)",
      facts: [
        Fact(label: "prompt", value: RichText(flip.prompt), isExcerpt: true),
        Fact(label: "base", value: RichText(flip.baseOutput), isExcerpt: true),
        Fact(label: "candidate", value: RichText(flip.candidateOutput), isExcerpt: true),
      ]
    )
  }
}
