internal import BakeoffCore

/// Which model is cheapest without being worse, and how sure that is.
struct Recommendation {
  /// A difference of accuracy that does not matter much: that of the line in the other formats.
  static let margin = Economy.defaultMargin

  private struct Choice {
    let model: ModelSummary
    let cost: Double
    let pair: ModelPair
  }

  private let leader: ModelSummary
  private let leaderCost: Double
  private let cheaper: [Choice]

  /// Reads a report; nil where it has no two models with a verdict, or the best has no known cost.
  init?(_ report: Report) {
    let scored = report.models.indices.filter { report.models[$0].accuracy != nil }
    let pairs = report.detail?.pairs ?? []
    let best = scored.min { one, other in
      let (one, other) = (report.models[one], report.models[other])
      let (left, right) = (one.accuracy?.value ?? 0, other.accuracy?.value ?? 0)
      return (right, one.meanCost ?? .infinity) < (left, other.meanCost ?? .infinity)
    }
    guard scored.count > 1, !pairs.isEmpty, let best, let cost = report.models[best].meanCost else {
      return nil
    }
    leader = report.models[best]
    leaderCost = cost
    cheaper = scored.filter { $0 != best }.compactMap { index in
      guard let cost = report.models[index].meanCost, cost < report.models[best].meanCost ?? 0,
        let pair = pairs.first(where: { Set([$0.first, $0.second]) == [index, best] })
      else { return nil }
      return Choice(
        model: report.models[index],
        cost: cost,
        pair: pair.first == best ? pair : pair.reversed
      )
    }
    .sorted { $0.cost < $1.cost }
  }

  /// The sentence, and one on how sure it is where there is more to say.
  var sentences: [RichText] {
    let accuracy = Figures.percent(leader.accuracy?.value)
    guard !cheaper.isEmpty else {
      return [
        """
        \(strong: leader.model) is the most accurate at \(figure: accuracy), and no model with a \
        known price is cheaper.
        """
      ]
    }
    if let choice = cheaper.first(where: { ($0.pair.difference?.lower ?? -1) >= -Self.margin }) {
      return [
        """
        \(strong: choice.model.model) is the cheapest that is shown to be within 2 points of \
        \(strong: leader.model), the most accurate at \(figure: accuracy): it costs \
        \(figure: costs(choice)).
        """,
        certainty(choice),
      ]
    }
    let lead: RichText = """
      \(strong: leader.model) is the most accurate at \(figure: accuracy), and no cheaper model is \
      shown to be within 2 points of it.
      """
    guard let choice = cheaper.first(where: { $0.pair.verdict != .worse }) else {
      let nearest = cheaper.max { $0.model.accuracy?.value ?? 0 < $1.model.accuracy?.value ?? 0 }
      return [lead, "Every cheaper model is shown to be worse on the same samples."]
        + (nearest.map { ["The nearest is \(strong: $0.model.model).", certainty($0)] } ?? [])
    }
    return [
      lead,
      """
      The cheapest that is not shown to be worse is \(strong: choice.model.model), at \
      \(figure: costs(choice)).
      """,
      certainty(choice),
      "Whether it is as good is open; more samples would settle it.",
    ]
  }

  private func costs(_ choice: Choice) -> String {
    "\(Figures.cost(dollars: choice.cost)) per answer instead of "
      + Figures.cost(dollars: leaderCost)
  }

  private func certainty(_ choice: Choice) -> RichText {
    guard let difference = choice.pair.difference else {
      return "How its accuracy differs was not measured."
    }
    let ends = "\(Figures.points(difference.lower)) to \(Figures.points(difference.upper))"
    let pairs = Figures.count(choice.pair.pairs, "pair")
    return """
      Its accuracy differs by \(figure: Figures.points(difference.value) + " points") on \
      \(figure: pairs) (95 % interval \(figure: ends), \(figure: Figures.pValue(choice.pair.pValue))).
      """
  }
}
