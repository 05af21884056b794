internal import BakeoffCore

/// What a report found on the cheapest model that is good enough, in sentences for people who were not
/// there.
struct Recommendation {
  private let economy: Economy
  private let models: [ModelSummary]

  /// Reads a report; nil where it has no two models whose accuracy and costs can be compared.
  init?(_ report: Report) {
    guard let economy = report.economy else { return nil }
    self.economy = economy
    models = report.models
  }

  /// The sentence, and one on how sure it is where there is more to say.
  var sentences: [RichText] {
    let leader = economy.reference
    let accuracy = Figures.percent(models.first { $0.model == leader }?.accuracy?.value)
    let within = economy.marginText
    let standing: RichText =
      level > 1
      ? "is the cheapest of the \(String(level)) most accurate, at \(figure: accuracy)"
      : "is the most accurate at \(figure: accuracy)"
    let lead: RichText = """
      \(strong: leader) \(standing), and no cheaper model is shown to be within \(figure: within) of it.
      """
    switch economy.finding {
    case .unknownCosts: return []
    case .reference:
      return [
        """
        \(strong: leader) \(standing), and no model with a known price is cheaper.
        """
      ]
    case .cheaper(let entry):
      return [
        """
        \(strong: entry.label) is the cheapest that is shown to be within \(figure: within) of \
        \(strong: leader), \(level > 1 ? "one of the most accurate" : "the most accurate") at \
        \(figure: accuracy): it costs \(figure: costs(entry)).
        """,
        certainty(entry),
      ]
    case .noneShown:
      guard let open = economy.cheaper.first(where: economy.isOpen) else { return [lead] }
      return [
        lead,
        """
        The cheapest that is not shown to be worse than that is \(strong: open.label), at \
        \(figure: costs(open)).
        """,
        certainty(open),
        "Whether it is as good is open; more samples would settle it.",
      ]
    case .allWorse:
      let nearest = economy.cheaper.max {
        ($0.difference?.value ?? -1) < ($1.difference?.value ?? -1)
      }
      return [lead, "Every cheaper model is shown to be worse than that on the same samples."]
        + (nearest.map { ["The nearest is \(strong: $0.label).", certainty($0)] } ?? [])
    }
  }

  /// How many models are as accurate as the most accurate.
  private var level: Int {
    let accuracy = models.first { $0.model == economy.reference }?.accuracy?.value
    return models.count { $0.accuracy?.value == accuracy }
  }

  private func costs(_ entry: Economy.Entry) -> String {
    func cost(_ name: String) -> Double? { models.first { $0.model == name }?.meanCost }
    guard let own = cost(entry.label), let other = cost(economy.reference) else {
      return "\(Figures.ratio(entry.costRatio)) as much"
    }
    return "\(Figures.cost(dollars: own)) per answer instead of \(Figures.cost(dollars: other))"
  }

  private func certainty(_ entry: Economy.Entry) -> RichText {
    guard let difference = entry.difference else {
      return "How its accuracy differs was not measured."
    }
    let ends = "\(Figures.points(difference.lower)) to \(Figures.points(difference.upper))"
    return """
      Its accuracy differs by \(figure: Figures.points(difference.value) + " points") on the samples that \
      both have (95 % interval \(figure: ends)\(economy.correctionText)).
      """
  }
}
