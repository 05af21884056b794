public import BakeoffCore

/// Markdown (GitHub's), for pull requests and notes.
public struct MarkdownFormat: ReportFormat {
  /// Creates the format.
  public init() {}

  /// `markdown`.
  public var name: String { "markdown" }

  /// `.md` and `.markdown`.
  public var suffixes: [String] { [".md", ".markdown"] }

  /// `false`.
  public var listsTrials: Bool { false }

  /// The report as a Markdown page.
  public func rendered(_ report: Report) -> String { rendered(Page(report)) }

  /// The comparisons as a Markdown page.
  public func rendered(_ comparisons: [Comparison]) -> String {
    comparisons.map { rendered(Page($0)) }.joined(separator: "\n")
  }

  /// The ledger as a Markdown page.
  public func rendered(_ ledger: Ledger) -> String { rendered(Page(ledger)) }

  /// A page in this format.
  func rendered(_ page: Page) -> String {
    page.blocks.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func lines(of block: Page.Block) -> [String] {
    switch block {
    case .title(let text):
      ["## " + text.spans.map { MarkdownText.escaped($0.text) }.joined()]
    case .heading(let text): ["### " + MarkdownText.escaped(text)]
    case .paragraph(let text): [MarkdownText.of(text)]
    case .list(let points): points.map { "- " + MarkdownText.of($0) }
    case .table(let table): MarkdownTable(table).lines
    case .facts(let facts): facts.map { "- " + line(of: $0) }
    case .cards(let cards):
      cards.flatMap { card in
        ["- " + MarkdownText.of(card.title)] + card.facts.map { "  - " + line(of: $0) }
      }
    }
  }

  private func line(of fact: Page.Fact) -> String {
    let width = fact.isExcerpt ? MarkdownText.excerptWidth : nil
    return "\(MarkdownText.escaped(fact.label)): \(MarkdownText.of(fact.value, width: width))"
  }
}
