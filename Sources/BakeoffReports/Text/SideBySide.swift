/// Lays whole texts out beside each other, for a terminal.
struct SideBySide {
  /// The columns of a line; nil for no limit.
  var width: Int?
  /// Whether styles become ANSI colours.
  var colour: Bool

  /// The columns of a line where there is no limit.
  private static let usualWidth = 160
  private static let gap = " │ "

  /// The facts of a card, each wrapped over as many lines as it takes, and below them its sides in columns
  /// of equal width.
  func lines(of card: Page.Card) -> [String] {
    let width = width ?? Self.usualWidth
    var lines: [String] = []
    for fact in card.facts {
      lines += wrapped("\(fact.label): " + text(of: fact), width: width - 2).map { "  " + $0 }
    }
    let gaps = DisplayWidth.of(Self.gap) * (card.sides.count - 1)
    let column = max(10, (width - 2 - gaps) / max(1, card.sides.count))
    let columns = card.sides.map { side in
      [VisibleText.line(side.label, width: column), String(repeating: "─", count: column)]
        + wrapped(text(of: side), width: column)
    }
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      var line = "  "
      for (index, cells) in columns.enumerated() {
        let cell = row < cells.count ? cells[row] : ""
        let space = String(repeating: " ", count: max(0, column - DisplayWidth.of(cell)))
        line += (index > 0 ? Self.gap : "") + cell + space
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines
  }

  private func text(of fact: Page.Fact) -> String { fact.value.spans.map(\.text).joined() }

  /// The lines of a text, each wrapped; an empty text is one empty line.
  private func wrapped(_ text: String, width: Int) -> [String] {
    let wrapping = TextWrapping(width: max(1, width), colour: colour)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { wrapping.lines(RichText(String($0))) }
  }
}
