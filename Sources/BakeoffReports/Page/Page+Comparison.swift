internal import BakeoffCore

extension Page {
  /// The pages of a report of comparisons: one of each, and one of what they say together.
  static func pages(of report: ComparisonReport) -> [Page] {
    var pages = report.comparisons.map { Page($0, shownFlips: report.shownFlips) }
    guard report.ranking != nil || report.economy != nil else { return pages }
    var blocks: [Block] = []
    if let ranking = report.ranking {
      blocks = [
        .heading("Ranking"), .table(Table(of: ranking)), .paragraph(Self.method(of: ranking)),
      ]
    }
    if let economy = report.economy { blocks.append(.paragraph(economy.sentence)) }
    if pages.count == 1, report.ranking == nil {
      pages[0].blocks += blocks
    } else {
      pages.append(Page(blocks: blocks))
    }
    return pages
  }

  /// The page of a comparison.
  private init(_ comparison: Comparison, shownFlips: Int?) {
    blocks = [
      .title("\(strong: comparison.base.label) vs \(strong: comparison.candidate.label)"),
      .paragraph(Self.basis(of: comparison)),
      .paragraph(Self.verdict(of: comparison)),
      .paragraph(Self.policy(of: comparison)),
    ]
    if !comparison.warnings.isEmpty {
      blocks += [
        .heading("Warnings"), .list(comparison.warnings.map { RichText($0, style: .warning) }),
      ]
    }
    blocks += [.table(Table(of: comparison)), .facts(Self.facts(of: comparison))]
    if !comparison.metrics.isEmpty {
      blocks += [
        .heading("Metrics"), .table(Table(of: comparison.metrics)),
        .paragraph(
          """
          Means with failed, truncated and refused trials as 0; Student's interval and p of the pairs\
          \(comparison.clustering == nil ? "" : ", clustered"); effect is Cohen's d_z; detectable \
          is the smallest difference shown at 80 % power.
          """
        ),
      ]
    }
    if comparison.shifts.contains(where: { $0.base != $0.candidate }) {
      blocks += [.heading("Outcomes, base → candidate"), .table(Table(of: comparison.shifts))]
    }
    if !comparison.tags.isEmpty {
      blocks += [.heading("Tags"), .table(Table(of: comparison.tags))]
      let isSmall = comparison.tags.contains(where: \.isSmall)
      let mark =
        isSmall ? " Groups of fewer than \(Comparison.Part.smallSize) pairs are small." : ""
      blocks.append(
        .paragraph("The tags' intervals are not corrected for there being several.\(mark)")
      )
    }
    blocks += Self.flips(of: comparison, shown: shownFlips)
  }

  private static func basis(of comparison: Comparison) -> RichText {
    var text: RichText = "\(figure: Figures.count(comparison.pairs, "pair"))"
    if comparison.unpaired == 0, comparison.incomplete == 0 {
      text = "\(text), none left out"
    } else if comparison.unpaired > 0 {
      let unpaired = Figures.count(comparison.unpaired, "trial")
      text = "\(text) · \(figure: unpaired) without a scored partner left out"
    }
    if comparison.incomplete > 0 {
      let incomplete = Figures.count(comparison.incomplete, "pair")
      text = "\(text) · \(figure: incomplete) not answered completely left out"
    }
    guard let clustering = comparison.clustering, let field = clustering.field else { return text }
    let clusters = Figures.count(clustering.count, "cluster")
    let bare = Figures.count(clustering.unlabelled, "sample")
    return clustering.unlabelled == 0
      ? "\(text) · \(figure: clusters) by \(strong: field)"
      : "\(text) · \(figure: clusters) by \(strong: field), \(figure: bare) without it on their own"
  }

  private static func policy(of comparison: Comparison) -> RichText {
    comparison.isCompletedOnly
      ? """
      Only pairs that both sides answered completely count: failed, truncated, refused and unscored \
      trials are left out.
      """
      : "Failed, truncated and refused trials count as not correct; unscored ones are left out."
  }

  private static func flips(of comparison: Comparison, shown: Int?) -> [Block] {
    let flips = comparison.flips.prefix(shown ?? maximumFlips)
    guard comparison.flipCount > 0, shown != 0 else { return [] }
    let pairs = Figures.count(comparison.pairs, "pair")
    var blocks: [Block] = [
      .heading("Flips: \(Figures.count(comparison.flipCount)) of \(pairs)"),
      .cards(flips.map { card(of: $0, in: comparison, isWhole: shown != nil) }),
    ]
    let rest = comparison.flipCount - flips.count
    if rest > 0 {
      blocks.append(
        .paragraph(
          """
          … and \(figure: Figures.count(rest)) more; \(code: "--show-flips N") shows as many as you \
          like, JSON and CSV have all of them.
          """
        )
      )
    }
    return blocks
  }

  /// Why a test may not show what its interval says.
  private static let stricter: RichText = """
     The interval leaves out 0 all the same: with few disagreements the test, which counts every way they \
    could fall, is stricter, and so is one that is corrected for several. More samples would settle it.
    """

  private static func verdict(of comparison: Comparison) -> RichText {
    let name =
      comparison.clustering == nil
      ? "McNemar's exact test"
      : comparison.clustering?.field == nil
        ? "permutation test over samples" : "permutation test over clusters"
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
      that there is none.\(comparison.leavesOutZero ? Self.stricter : "")
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
      let method =
        comparison.clustering == nil
        ? "Tango, paired"
        : "Tango, clustered by \(comparison.clustering?.field ?? "sample")"
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
    if let other = comparison.otherPolicy { facts.append(Self.fact(of: other)) }
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
    if let slow = comparison.latencyP95Interval {
      facts.append(Fact(label: "p95 latency ratio", value: ratio(slow.value, slow, unknown: "")))
    }
    if let error = comparison.latencyMonteCarloError {
      facts.append(
        Fact(
          label: "resampling",
          value: "the ends of latencies' intervals err by \(figure: Figures.error(error))"
        )
      )
    }
    return facts
  }

  private static func fact(of part: Comparison.Part) -> Fact {
    let shares = [part.baseCorrect, part.candidateCorrect].map {
      Figures.percent(Double($0) / Double(max(1, part.pairs)))
    }
    let count = Figures.count(part.pairs, "pair")
    var value: RichText = "\(figure: shares[0]) and \(figure: shares[1]) of \(figure: count)"
    if let difference = part.difference {
      let ends = "[\(Figures.points(difference.lower)) to \(Figures.points(difference.upper))]"
      value = """
        \(value): \(figure: Figures.points(difference.value) + " points"), \(figure: ends), \
        \(figure: Figures.pValue(part.pValue))
        """
    }
    return Fact(label: part.name, value: value)
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

  private static func card(
    of flip: Comparison.Flip,
    in comparison: Comparison,
    isWhole: Bool
  ) -> Card {
    let epoch = flip.epoch == 1 ? "" : " (epoch \(flip.epoch))"
    let base = RichText(flip.base.rawValue, style: TextStyle(flip.base))
    let candidate = RichText(flip.candidate.rawValue, style: TextStyle(flip.candidate))
    let prompt = Fact(label: "prompt", value: RichText(flip.prompt), isExcerpt: !isWhole)
    let labels =
      isWhole ? [comparison.base.label, comparison.candidate.label] : ["base", "candidate"]
    let outputs = zip(labels, [flip.baseOutput, flip.candidateOutput]).map {
      Fact(label: $0, value: RichText($1), isExcerpt: !isWhole)
    }
    return Card(
      title: "\(strong: flip.sampleID)\(epoch): \(base) → \(candidate)",
      facts: isWhole ? [prompt] : [prompt] + outputs,
      sides: isWhole ? outputs : []
    )
  }
}

extension Comparison {
  /// Whether the interval of the difference is on one side of 0.
  fileprivate var leavesOutZero: Bool { difference.map { $0.lower > 0 || $0.upper < 0 } ?? false }
}
