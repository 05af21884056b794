extension Economy {
  /// The margin, as in `2.0 points`.
  var marginText: String { String("\(Figures.points(margin)) points".drop { $0 == "+" }) }

  /// What follows an interval, for several that hold at once; empty for one.
  var correctionText: String { intervals > 1 ? ", corrected for \(intervals) intervals" : "" }

  /// What is found, as one line.
  var sentence: RichText {
    let lead: RichText = """
      Cheapest model not worse than \(strong: reference) by more than \(figure: marginText)
      """
    let corrected = correctionText
    switch finding {
    case .cheaper(let entry):
      let ends = entry.difference.map {
        "\(Figures.points($0.value)) [\(Figures.points($0.lower)) to \(Figures.points($0.upper))]"
      }
      return """
        \(lead): \(entry.label, style: .good), at \(figure: Figures.ratio(entry.costRatio)) its cost \
        (difference \(figure: ends ?? Figures.none) points\(corrected)).
        """
    case .reference: return "\(lead): itself, for none of the others is cheaper."
    case .noneShown(let cheaper):
      return """
        \(lead): none shown. \(figure: Figures.count(cheaper, "model")) \(cheaper == 1 ? "is" : "are") \
        cheaper, but the interval of the difference reaches below the margin\(corrected): more samples \
        may decide it.
        """
    case .allWorse(let cheaper):
      let models = Figures.count(cheaper, "model")
      return """
        \(lead): none. \(figure: models) \(cheaper == 1 ? "is" : "are") cheaper, and shown to be worse by \
        more than that\(corrected).
        """
    case .unknownCosts:
      return "\(lead): unknown, for no cost of another can be compared with its cost."
    }
  }
}

extension Page {
  /// How a ranking came about.
  static func method(of ranking: Ranking) -> RichText {
    let share = Figures.fixed(ranking.confidenceOfEach * 100, decimals: 2)
    let pairs = Figures.count(ranking.differences.count)
    return """
      Places that hold all at once at 95 %: a model is before another only where the interval of their \
      difference excludes 0, each of the \(figure: pairs) at \(figure: share + " %") (Bonferroni; ranks \
      after Klein, Wright and Wieczorek 2020).
      """
  }
}
