/// What several draws of each sample come to, and the samples on which verdicts change between them.
struct RepeatsSection {
  private let report: Report

  /// The most flaky samples that are listed.
  private static let maximumFlaky = 50

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let repeats = report.repeats, !repeats.models.isEmpty else { return nil }
    return .joined([
      Table(of: repeats).html("What the draws of each sample come to", showsKeys: true),
      .joined(repeats.notes.map { note in tag("p", ["class": "quiet"]) { note.html } }),
      repeats.flaky.isEmpty ? .nothing : list(of: repeats),
    ])
  }

  private func list(of repeats: Repeats) -> HTML {
    let (count, shown) = (repeats.flakyCount, min(repeats.flaky.count, Self.maximumFlaky))
    let embedded = Set((report.detail?.samples ?? []).map(\.position))
    return .joined([
      tag("h3") { "Flaky samples: \(Figures.count(count))" },
      shown < count
        ? tag("p", ["class": "quiet"]) {
          "\(shown) of them are listed, those whose draws split most evenly."
        } : .nothing,
      tag(
        "div",
        [
          "class": "scroll tall", "role": "region", "aria-label": "Flaky samples",
          "tabindex": "0",
        ]
      ) {
        tag("table") {
          tag("caption") { "Samples on which a verdict changes between draws" }
          tag("thead") {
            tag("tr") {
              for name in ["sample", "model", "correct", "draws", "prompt"] {
                tag("th", ["scope": "col", "class": name == "correct" ? "number" : nil]) { name }
              }
            }
          }
          tag("tbody") {
            for sample in repeats.flaky.prefix(shown) {
              row(of: sample, isEmbedded: embedded.contains(sample.position))
            }
          }
        }
      },
    ])
  }

  private func row(of sample: Repeats.FlakySample, isEmbedded: Bool) -> HTML {
    let name = VisibleText.line(sample.sampleID, width: 40)
    return tag("tr") {
      tag("th", ["scope": "row"]) {
        if isEmbedded {
          tag("a", ["href": "#samples", "data-sample": String(sample.position)]) { name }
        } else {
          name
        }
      }
      tag("td") {
        if let index = report.models.firstIndex(where: { $0.model == sample.model }) {
          ModelKey(index).badge
        }
        sample.model
      }
      tag("td", ["class": "number"]) { sample.share }
      tag("td", ["class": "warning"]) { sample.verdicts }
      tag("td", ["class": "flexible"]) { VisibleText.line(sample.prompt, width: 160) }
    }
  }
}
