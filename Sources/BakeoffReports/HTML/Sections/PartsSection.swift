/// How the models did per tag and per task file.
struct PartsSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let detail = report.detail else { return nil }
    let figures = [
      HeatMap(report.models, detail.tags, noun: "tag").html,
      HeatMap(report.models, detail.taskFiles, noun: "task file").html,
    ].compactMap { $0 }
    guard !figures.isEmpty else { return nil }
    return tag("div", ["class": "charts"]) { for figure in figures { figure } }
  }
}
