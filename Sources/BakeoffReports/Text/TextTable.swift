/// A table laid out for a terminal.
///
/// It is written in one piece where the width allows; else in pieces of whole groups of columns;
/// else as one block of lines per row. Flexible columns are shortened before that.
public struct TextTable {
  private let table: Table
  private let width: Int?
  private let colour: Bool
  /// The cells as they are shown, in full length.
  private let shown: [[String]]

  /// The narrowest that a flexible column becomes.
  private static let narrowest = 40
  private static let gap = "  "

  /// Prepares a table.
  ///
  /// - Parameters:
  ///   - table: What to write.
  ///   - width: The columns of the terminal; nil for no limit.
  ///   - colour: Whether styles become ANSI colours.
  public init(_ table: Table, width: Int?, colour: Bool = false) {
    self.table = table
    self.width = width
    self.colour = colour
    shown = table.rows.map { row in row.map { VisibleText.line($0.text) } }
  }

  /// The lines, without line breaks; none is wider than the width.
  public var lines: [String] {
    let pieces = table.pieces { columnWidths(of: $0) != nil }
    let widths = pieces.compactMap { columnWidths(of: $0) }
    guard widths.count == pieces.count else { return blocks() }
    return Array(zip(pieces, widths).map { grid($0, $1) }.joined(separator: [""]))
  }

  /// The width of each of these columns; nil when they do not fit side by side.
  private func columnWidths(of columns: [Int]) -> [Int]? {
    var widths = columns.map { column in
      shown.reduce(DisplayWidth.of(table.columns[column].header)) {
        max($0, DisplayWidth.of($1[column]))
      }
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap.utf8.count * (columns.count - 1) - width
    for (index, column) in columns.enumerated() where table.columns[column].isFlexible {
      let given = max(0, min(excess, widths[index] - Self.narrowest))
      widths[index] -= given
      excess -= given
    }
    return excess > 0 ? nil : widths
  }

  private func grid(_ columns: [Int], _ widths: [Int]) -> [String] {
    let header = columns.map { Table.Cell(table.columns[$0].header, style: .strong) }
    let rule = widths.map { Table.Cell(String(repeating: "─", count: $0)) }
    var lines = [
      line(columns, widths, header.map(\.text), header),
      line(columns, widths, rule.map(\.text), rule),
    ]
    for (cells, texts) in zip(table.rows, shown) {
      lines.append(line(columns, widths, columns.map { texts[$0] }, columns.map { cells[$0] }))
    }
    return lines
  }

  private func line(
    _ columns: [Int],
    _ widths: [Int],
    _ texts: [String],
    _ cells: [Table.Cell]
  ) -> String {
    var line = ""
    for (index, column) in columns.enumerated() {
      let isTooWide = DisplayWidth.of(texts[index]) > widths[index]
      let text = isTooWide ? VisibleText.line(texts[index], width: widths[index]) : texts[index]
      let space = String(repeating: " ", count: widths[index] - DisplayWidth.of(text))
      let painted = cells[index].style.painted(text, colour: colour)
      let isLast = index == columns.count - 1
      if index > 0 { line += Self.gap }
      switch table.columns[column].alignment {
      case .left: line += isLast ? painted : painted + space
      case .right: line += space + painted
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// One block of lines per row: its name, then a line or more for each group of columns.
  private func blocks() -> [String] {
    let wrapping = TextWrapping(width: width, colour: colour)
    let glue = String(RichText.gluingSpace)
    var blocks: [[String]] = []
    for row in table.rows {
      var lines = wrapping.lines(RichText(row[0].text, style: .strong))
      for group in table.groups {
        let pairs = group.columns.map { pair(table.columns[$0], row[$0]) }
        guard var text = pairs.first else { continue }
        for pair in pairs.dropFirst() { text = "\(text)\(glue)· \(pair)" }
        lines += wrapping.lines(text, first: "  ", rest: "  ")
      }
      blocks.append(lines)
    }
    return Array(blocks.joined(separator: [""]))
  }

  private func pair(_ column: Table.Column, _ cell: Table.Cell) -> RichText {
    let value = cell.text.isEmpty ? Figures.none : cell.text
    if column.isFlexible { return "\(column.header) \(value, style: cell.style)" }
    let glue = String(RichText.gluingSpace)
    let text = String(value.map { $0 == " " ? RichText.gluingSpace : $0 })
    return "\(figure: column.header)\(glue)\(text, style: cell.style)"
  }
}
