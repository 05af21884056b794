internal import BakeoffCore

/// What the run cost.
struct CostSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard let ledger = report.detail?.providers, ledger.total.trials > 0 else { return nil }
    let spent = ledger.total
    return .joined([
      tag("p") {
        "Spent by this run: "
        tag("strong") { spent.spentFigure }
        ". Replayed from the cache: \(spent.replayedFigure)."
        if spent.importedTrials > 0 {
          " Imported, and paid where the answers were made: \(spent.importedFigure)."
        }
        if let possible = ledger.possiblySpent {
          " Possibly paid besides, for requests lost on their way: up to \(Figures.cost(possible))."
        }
      },
      tag("div", ["class": "charts"]) {
        CostChart(ledger).html
        models.html("Cost by model", showsKeys: true)
      },
    ])
  }

  private var models: Table {
    var table = Table(
      columns: [Table.Column("model")]
        + ["all answers", "spent by this run", "without a price"].map { Table.Column($0, .right) }
    )
    for model in report.models {
      table.append([
        Table.Cell(model.model), Table.Cell(model.costFigure),
        Table.Cell(Figures.cost(model.spent)),
        Table.Cell(Figures.count(model.unpricedTrials)),
      ])
    }
    return table
  }
}
