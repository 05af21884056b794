internal import BakeoffCore

/// Under which parameters the models were asked, and what else is to be known.
struct ComparedSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    let notes = Notes(report).points
    guard !report.models.isEmpty else { return nil }
    return .joined([
      names.isEmpty
        ? tag("p") { "No parameter was set: every model was asked with its provider's defaults." }
        : table.html("Parameters of each model"),
      notes.isEmpty
        ? .nothing
        : tag("ul", ["class": "points"]) { for note in notes { tag("li") { note.html } } },
    ])
  }

  private var names: [String] {
    report.models.flatMap(\.parameters.keys).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  private var table: Table {
    var table = Table(
      columns: [Table.Column("parameter")] + report.models.map { Table.Column($0.model) }
        + [Table.Column("alike")]
    )
    for name in names {
      let values = report.models.map { $0.parameters[name] }
      let isAlike = Set(values).count == 1
      table.append(
        [Table.Cell(name)]
          + values.map { value in
            Table.Cell(value.map { $0.stringValue ?? $0.text } ?? "not sent")
          }
          + [Table.Cell(isAlike ? "yes" : "differs", style: isAlike ? .plain : .warning)]
      )
    }
    return table
  }
}
