public import BakeoffCore

/// HTML for a browser: one file with charts and answers in it, which loads nothing.
///
/// Whatever came from a model or a file is text there, never markup: see `HTML`.
public struct HTMLFormat: ReportFormat {
  /// Creates the format.
  public init() {}

  /// `html`.
  public var name: String { "html" }

  /// `.html` and `.htm`.
  public var suffixes: [String] { [".html", ".htm"] }

  /// `false`: it shows those of `Report.detail`.
  public var listsTrials: Bool { false }

  /// `true`.
  public var showsDetail: Bool { true }

  /// The report as a page with charts and samples.
  public func rendered(_ report: Report) -> String { ReportPage(report).document.text }

  /// The comparisons as a page, one below the other.
  public func rendered(_ report: ComparisonReport) -> String {
    let pages = Page.pages(of: report)
    return HTMLDocument(
      title: "Comparison · Bakeoff",
      body: Page(blocks: pages.flatMap(\.blocks)).html
    ).text
  }

  /// The ledger as a page.
  public func rendered(_ ledger: Ledger) -> String {
    HTMLDocument(title: "Cost · Bakeoff", body: Page(ledger).html).text
  }
}
