extension Table {
  /// The table as markup, in a region of its own that scrolls where it is too wide.
  ///
  /// - Parameters:
  ///   - caption: What the table is called, for those who cannot see it.
  ///   - showsKeys: Whether rows begin with the number of their model in the charts.
  /// - Returns: The markup.
  func html(_ caption: String, showsKeys: Bool = false) -> HTML {
    tag("div", ["class": "scroll", "role": "region", "aria-label": caption, "tabindex": "0"]) {
      tag("table") {
        tag("caption") { caption }
        tag("thead") {
          tag("tr") { for column in columns { Self.header(column) } }
        }
        tag("tbody") {
          for (number, row) in rows.enumerated() {
            tag("tr") {
              for (index, cell) in row.enumerated() {
                if index == 0 {
                  tag("th", ["scope": "row"]) {
                    if showsKeys { ModelKey(number).badge }
                    cell.text
                  }
                } else {
                  tag("td", ["class": classes(of: cell, in: columns[index])]) { cell.text }
                }
              }
            }
          }
        }
      }
    }
  }

  private static func header(_ column: Column) -> HTML {
    // A header without words would be none to those who have the page read to them.
    guard !column.header.isEmpty else { return tag("td") { "" } }
    return tag("th", ["scope": "col", "class": column.alignment == .right ? "number" : nil]) {
      column.header
    }
  }

  private func classes(of cell: Cell, in column: Column) -> String? {
    var names = column.alignment == .right ? ["number"] : []
    if column.isFlexible { names.append("flexible") }
    if let style = cell.style.className { names.append(style) }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
