/// The samples that some models get right and others do not.
struct DisagreementsSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let detail = report.detail, report.models.count > 1 else { return nil }
    let (count, shown) = (detail.disagreementCount, detail.disagreements.count)
    guard count > 0 else { return tag("p") { "The models agree on every sample." } }
    let embedded = Set(detail.samples.map(\.position))
    return .joined([
      tag("p", ["class": "quiet"]) {
        "On \(Figures.count(count, "sample")) of \(Figures.count(report.run.sampleCount)) some "
          + "models are right and others are not; those that split them most evenly come first."
          + (shown < count ? " \(shown) of them are listed." : "")
      },
      tag(
        "div",
        [
          "class": "scroll tall", "role": "region",
          "aria-label": "Samples on which models disagree",
          "tabindex": "0",
        ]
      ) {
        tag("table", ["class": "disagreements"]) {
          tag("caption") { "Samples on which models disagree" }
          tag("thead") {
            tag("tr") {
              tag("th", ["scope": "col"]) { "sample" }
              for (index, model) in report.models.enumerated() {
                tag("th", ["scope": "col", "class": "center"]) {
                  ModelKey(index).badge
                  tag("span", ["class": "visually-hidden"]) { model.model }
                }
              }
              tag("th", ["scope": "col"]) { "prompt" }
            }
          }
          tag("tbody") {
            for entry in detail.disagreements {
              row(of: entry, isEmbedded: embedded.contains(entry.position))
            }
          }
        }
      },
      ModelKey.legend(report.models),
    ])
  }

  private func row(of entry: SplitSample, isEmbedded: Bool) -> HTML {
    let name = VisibleText.line(entry.sampleID, width: 40)
    return tag("tr") {
      tag("th", ["scope": "row"]) {
        if isEmbedded {
          tag("a", ["href": "#samples", "data-sample": String(entry.position)]) { name }
        } else {
          name
        }
      }
      for share in entry.shares { cell(share) }
      tag("td", ["class": "flexible"]) { VisibleText.line(entry.prompt, width: 160) }
    }
  }

  private func cell(_ share: Breakdown.Share) -> HTML {
    let isRight = share.scored > 0 && share.correct == share.scored
    let words =
      share.scored == 0
      ? Figures.none
      : share.scored == 1 ? (isRight ? "✓" : "✗") : "\(share.correct)/\(share.scored)"
    let sense = share.scored == 0 ? "no verdict" : isRight ? "correct" : "not correct"
    return tag("td", ["class": "center \(share.scored == 0 ? "" : isRight ? "good" : "bad")"]) {
      tag("span", ["aria-hidden": "true"]) { words }
      tag("span", ["class": "visually-hidden"]) { sense }
    }
  }
}
