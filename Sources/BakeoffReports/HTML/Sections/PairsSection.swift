/// Every model against every other on the same samples.
struct PairsSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let pairs = report.detail?.pairs, pairs.contains(where: { $0.pairs > 0 }) else {
      return nil
    }
    return .joined([
      tag("p", ["class": "quiet"]) {
        """
        Accuracy of the model of the row less that of the column, in points, with its 95 % \
        interval. "Better" and "worse" are shown at the 5 % level, p-values corrected by Holm for \
        all pairs; anything else is open, which is no proof of equality.
        """
      },
      matrix(pairs),
    ])
  }

  private func matrix(_ pairs: [ModelPair]) -> HTML {
    let models = report.models
    return tag(
      "div",
      ["class": "scroll", "role": "region", "aria-label": "Pairs of models", "tabindex": "0"]
    ) {
      tag("table", ["class": "matrix"]) {
        tag("caption") { "Pairs of models" }
        tag("thead") {
          tag("tr") {
            tag("th", ["scope": "col"]) { "model" }
            for (index, model) in models.enumerated() {
              tag("th", ["scope": "col"]) {
                ModelKey(index).badge
                "than \(ModelKey.label(model.model, width: 24))"
              }
            }
          }
        }
        tag("tbody") {
          for (row, model) in models.enumerated() {
            tag("tr") {
              tag("th", ["scope": "row"]) {
                ModelKey(row).badge
                model.model
              }
              for column in models.indices { cell(pairs, of: row, against: column) }
            }
          }
        }
      }
    }
  }

  private func cell(_ pairs: [ModelPair], of row: Int, against column: Int) -> HTML {
    guard row != column, let pair = pair(pairs, column, row), let difference = pair.difference
    else {
      return tag("td", ["class": "none"]) { Figures.none }
    }
    let (word, style): (String, TextStyle) =
      switch pair.verdict {
      case .better: ("better", .good)
      case .worse: ("worse", .bad)
      case .undecided, .untested: ("open", .plain)
      }
    return tag("td", ["class": style.className]) {
      tag("strong") { Figures.points(difference.value) }
      tag("span", ["class": "word"]) { word }
      tag("span", ["class": "small"]) {
        "[\(Figures.points(difference.lower)) to \(Figures.points(difference.upper))], "
          + Figures.pValue(pair.pValue)
      }
    }
  }

  /// The pair with its models in this order.
  private func pair(_ pairs: [ModelPair], _ first: Int, _ second: Int) -> ModelPair? {
    if let pair = pairs.first(where: { $0.first == first && $0.second == second }) { return pair }
    return pairs.first { $0.first == second && $0.second == first }?.reversed
  }
}
