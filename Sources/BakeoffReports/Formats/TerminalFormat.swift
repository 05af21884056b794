public import BakeoffCore

/// Plain text for people, laid out for the width of a terminal.
public struct TerminalFormat: ReportFormat {
  /// The columns of a line; nil for no limit.
  public var width: Int?
  /// Whether to use ANSI colours.
  public var colour: Bool

  /// The most columns of an excerpt where lines have no limit.
  private static let excerptWidth = 300

  /// Creates the format.
  ///
  /// - Parameters:
  ///   - width: The columns of a line, at least 40; nil for no limit.
  ///   - colour: Whether to use ANSI colours; only for a terminal.
  public init(width: Int? = 100, colour: Bool = false) {
    self.width = width.map { max(40, $0) }
    self.colour = colour
  }

  /// `text`.
  public var name: String { "text" }

  /// `.txt`.
  public var suffixes: [String] { [".txt"] }

  /// `false`.
  public var listsTrials: Bool { false }

  /// The report for a terminal.
  public func rendered(_ report: Report) -> String { rendered(Page(report)) }

  /// The comparisons for a terminal, one below the other.
  public func rendered(_ report: ComparisonReport) -> String {
    Page.pages(of: report).map { rendered($0) }.joined(separator: "\n")
  }

  /// The ledger for a terminal.
  public func rendered(_ ledger: Ledger) -> String { rendered(Page(ledger)) }

  /// A page in this format.
  func rendered(_ page: Page) -> String {
    var text = ""
    var isAfterHeading = true
    for block in page.blocks {
      if !isAfterHeading { text += "\n" }
      for line in lines(of: block) { text += line + "\n" }
      switch block {
      case .title, .heading: isAfterHeading = true
      default: isAfterHeading = false
      }
    }
    return text
  }

  private func lines(of block: Page.Block) -> [String] {
    let wrapping = TextWrapping(width: width, colour: colour)
    return switch block {
    case .title(let text), .paragraph(let text): wrapping.lines(text)
    case .heading(let text): wrapping.lines(RichText(text, style: .strong))
    case .list(let points): points.flatMap { wrapping.lines($0, first: "- ", rest: "  ") }
    case .table(let table): TextTable(table, width: width, colour: colour).lines
    case .facts(let facts): lines(of: facts, indent: "")
    case .cards(let cards):
      Array(
        cards.map { card in
          wrapping.lines(card.title)
            + (card.sides.isEmpty
              ? lines(of: card.facts, indent: "  ")
              : SideBySide(width: width, colour: colour).lines(of: card))
        }
        .joined(separator: [""])
      )
    }
  }

  private func lines(of facts: [Page.Fact], indent: String) -> [String] {
    let wrapping = TextWrapping(width: width, colour: colour)
    let labelWidth = facts.map { DisplayWidth.of($0.label) }.max() ?? 0
    let start = indent.utf8.count + labelWidth + 2
    return facts.flatMap { fact in
      let space = String(repeating: " ", count: labelWidth - DisplayWidth.of(fact.label) + 2)
      let first = indent + fact.label + space
      guard fact.isExcerpt else {
        let rest = String(repeating: " ", count: start)
        return wrapping.lines(fact.value, first: first, rest: rest)
      }
      let room = width.map { max(1, $0 - start) } ?? Self.excerptWidth
      return [first + VisibleText.line(fact.value.spans.map(\.text).joined(), width: room)]
    }
  }
}
