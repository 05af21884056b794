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
  public func rendered(_ report: Report) -> String {
    var page = Page(report)
    // A command that can only be shown in part is none.
    if let command = RepeatCommand(report).text, VisibleText.line(command) == command {
      page.blocks.append(.paragraph("Run again: \(code: command)"))
    }
    return rendered(page)
  }

  /// The comparisons as a Markdown page.
  public func rendered(_ report: ComparisonReport) -> String {
    Page.pages(of: report).map { rendered($0) }.joined(separator: "\n")
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
        card.sides.isEmpty
          ? ["- " + MarkdownText.of(card.title)] + card.facts.map { "  - " + line(of: $0) }
          : details(of: card)
      }
    }
  }

  /// A card with whole texts, which GitHub folds away: the sides stand beside each other in a table.
  private func details(of card: Page.Card) -> [String] {
    // Within a line of HTML nothing is read as Markdown.
    let title = card.title.spans.map { MarkdownText.html($0.text) }.joined()
    var lines = ["<details><summary>\(title)</summary>", ""]
    lines += card.facts.map { "\(MarkdownText.escaped($0.label)): \(whole($0))" }
    lines += [
      "", "| \(card.sides.map { MarkdownText.escaped($0.label) }.joined(separator: " | ")) |",
      "|" + String(repeating: " --- |", count: card.sides.count),
      "| \(card.sides.map(whole).joined(separator: " | ")) |", "", "</details>", "",
    ]
    return lines
  }

  /// A whole text, whose lines a table keeps.
  private func whole(_ fact: Page.Fact) -> String {
    fact.value.spans.map(\.text).joined()
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { MarkdownText.escaped(String($0)) }.joined(separator: "<br>")
  }

  private func line(of fact: Page.Fact) -> String {
    let width = fact.isExcerpt ? MarkdownText.excerptWidth : nil
    return "\(MarkdownText.escaped(fact.label)): \(MarkdownText.of(fact.value, width: width))"
  }
}
