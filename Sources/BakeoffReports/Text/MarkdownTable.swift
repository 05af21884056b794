/// A table in Markdown, aligned so that its source reads well too; a wide one in several pieces.
struct MarkdownTable {
  private let table: Table
  /// The bytes of a line up to which groups of columns share a table: about what a page shows.
  private static let width = 120

  /// Prepares a table.
  init(_ table: Table) { self.table = table }

  /// The lines, without line breaks; an empty one between tables.
  var lines: [String] {
    let pieces = table.pieces { columns in
      lines(of: columns).allSatisfy { $0.utf8.count <= Self.width }
    }
    return Array(pieces.map(lines(of:)).joined(separator: [""]))
  }

  private func lines(of columns: [Int]) -> [String] {
    let headers = columns.map { MarkdownText.escaped(table.columns[$0].header) }
    let rows = table.rows.map { row in
      columns.map { MarkdownText.escaped(row[$0].text, width: MarkdownText.excerptWidth) }
    }
    let widths = columns.indices.map { index in
      // Long excerpts do not widen the column: only their own line grows.
      rows.map { DisplayWidth.of($0[index]) }.filter { $0 <= 40 }
        .reduce(max(3, DisplayWidth.of(headers[index])), max)
    }
    let rule = zip(columns, widths).map { column, width in
      switch table.columns[column].alignment {
      case .left: String(repeating: "-", count: width)
      case .right: String(repeating: "-", count: width - 1) + ":"
      }
    }
    return [line(headers, columns, widths), line(rule, columns, widths)]
      + rows.map { line($0, columns, widths) }
  }

  private func line(_ cells: [String], _ columns: [Int], _ widths: [Int]) -> String {
    let padded = zip(cells, zip(columns, widths)).map { cell, place in
      let space = String(repeating: " ", count: max(0, place.1 - DisplayWidth.of(cell)))
      switch table.columns[place.0].alignment {
      case .left: return cell + space
      case .right: return space + cell
      }
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}
