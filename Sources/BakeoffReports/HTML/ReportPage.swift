internal import BakeoffCore

/// The page of a run, in the order of a reader's questions.
struct ReportPage {
  private let report: Report
  private let detail: ReportDetail?

  /// A part of the page that its contents list names.
  private struct Section {
    let id: StaticString
    let title: String
    let html: HTML
  }

  /// Reads a report.
  init(_ report: Report) {
    self.report = report
    detail = report.detail
  }

  /// The document with its style, script and data.
  var document: HTMLDocument {
    HTMLDocument(
      title: "\(VisibleText.line(report.run.name, width: 80)) · Bakeoff",
      body: body,
      data: ReportData(report).bytes
    )
  }

  private var body: HTML {
    let sections = [
      section("models", "Models", ModelsSection(report).html),
      section("compared", "What was compared", ComparedSection(report).html),
      section("pairs", "Pair by pair", PairsSection(report).html),
      section("repeats", "Repeats", RepeatsSection(report).html),
      section("parts", "By tag and task file", PartsSection(report).html),
      section("cost", "Cost", CostSection(report).html),
      section("latency", "Latency", LatencySection(report).html),
      section("disagreements", "Where models disagree", DisagreementsSection(report).html),
      section("errors", "Errors", ErrorsSection(report).html),
      section("samples", "Samples", SamplesSection(report).html),
      section("method", "How it was run", MethodSection(report).html),
    ].compactMap { $0 }
    return .joined([
      tag("a", ["class": "skip", "href": "#models"]) { "Skip to the results" },
      tag("header", ["class": "masthead"]) {
        tag("p", ["class": "overline"]) { "Bakeoff report" }
        tag("h1") { report.run.name }
        tag("p", ["class": "quiet"]) { summary }
        VerdictSection(report).html
      },
      tag("nav", ["aria-label": "Contents"]) {
        tag("ul") {
          for section in sections {
            tag("li") { tag("a", ["href": "#\(section.id)"]) { section.title } }
          }
        }
      },
      tag("main") { for section in sections { section.html } },
      tag("footer") {
        tag("p") {
          "Made by bakeoff \(report.run.toolVersion). This page loads nothing and sends nothing."
        }
      },
      tag("div", ["id": "tip", "hidden": "hidden", "aria-hidden": "true"]),
    ])
  }

  private var summary: String {
    let run = report.run
    let trials = report.models.reduce(0) { $0 + $1.trials }
    return [
      "Run \(run.id), \(run.status)",
      "\(Figures.count(run.sampleCount, "sample")) × \(Figures.count(report.models.count, "model"))"
        + (run.epochs > 1 ? " × \(run.epochs) epochs" : ""),
      Figures.count(trials, "trial"), Timestamp.readable(run.startedAt),
    ].joined(separator: " · ")
  }

  /// A section with its heading; nil where there is nothing to say.
  private func section(_ id: StaticString, _ title: String, _ content: HTML?) -> Section? {
    guard let content else { return nil }
    return Section(
      id: id,
      title: title,
      html: tag("section", ["id": "\(id)", "aria-labelledby": "\(id)-title"]) {
        tag("h2", ["id": "\(id)-title"]) { title }
        content
      }
    )
  }
}
