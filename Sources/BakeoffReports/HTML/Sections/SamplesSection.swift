/// The room in which the script shows samples and answers.
struct SamplesSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let samples = report.detail?.samples, !samples.isEmpty else { return nil }
    let all = report.run.sampleCount
    let isPart = samples.count < all
    return .joined([
      isPart
        ? tag("p", ["class": "quiet"]) {
          "\(Figures.count(samples.count)) of \(Figures.count(all, "sample")) are on this page: "
            + "those on which models disagree first, then those that all miss. All of them: "
          tag("code") { "bakeoff report \(report.run.id) -o trials.csv" }
          "."
        } : .nothing,
      tag("noscript") {
        tag("p") { "Samples and answers are shown by a script; all else on this page is not." }
      },
      tag("div", ["id": "browser", "hidden": "hidden"]) {
        tag("form", ["id": "filters", "role": "search", "aria-label": "Filter samples"]) {
          field("Text", tag("input", ["type": "search", "name": "text", "autocomplete": "off"]))
          field("Model", tag("select", ["name": "model"]))
          field("Outcome", tag("select", ["name": "outcome"]))
          field("Tag", tag("select", ["name": "tag"]))
          tag("label", ["class": "check"]) {
            tag("input", ["type": "checkbox", "name": "flips"])
            "models disagree"
          }
          tag("output", ["id": "count"])
        }
        tag("div", ["class": "panes"]) {
          tag("ul", ["id": "list", "aria-label": "Samples"])
          tag("div", ["id": "sample", "role": "region", "aria-label": "Sample", "tabindex": "-1"])
        }
      },
    ])
  }

  private func field(_ name: String, _ control: HTML) -> HTML {
    tag("label") {
      tag("span") { name }
      control
    }
  }
}
