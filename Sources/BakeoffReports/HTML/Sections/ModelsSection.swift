internal import BakeoffCore

/// The models side by side: the table, quality against cost, outcomes.
struct ModelsSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    guard !report.models.isEmpty else { return nil }
    let figures = [FrontierChart(report.models).html, OutcomeChart(report.models).html]
    return .joined([
      table.html("What each model did", showsKeys: true),
      tag("div", ["class": "charts"]) { for figure in figures { figure } },
    ])
  }

  private var table: Table {
    let isStreamed = report.models.contains { $0.pace != nil }
    let outcomes = Outcome.allCases.filter { outcome in
      outcome != .correct && report.models.contains { $0.count(of: outcome) > 0 }
    }
    var columns = [
      Table.Column("model"), Table.Column("accuracy", .right),
      Table.Column("95 % interval", .right), Table.Column("correct", .right),
    ]
    columns += outcomes.map { Table.Column($0.words, .right) }
    columns += ["cost", "per answer", "per correct", "p50", "p95", "p99"].map {
      Table.Column($0, .right)
    }
    if isStreamed { columns += ["first token", "tokens/s"].map { Table.Column($0, .right) } }
    columns += ["tokens in", "tokens out", "cached"].map { Table.Column($0, .right) }
    var table = Table(columns: columns)
    for (index, model) in report.models.enumerated() {
      var cells = [
        Table.Cell(model.model), Table.Cell(Figures.percent(model.accuracy?.value), style: .strong),
        Table.Cell(Figures.interval(model.accuracy)),
        Table.Cell(
          "\(Figures.count(model.count(of: .correct))) of \(Figures.count(model.trials))"
        ),
      ]
      cells += outcomes.map { Table.Cell(Figures.count(model.count(of: $0))) }
      cells += [
        Table.Cell(model.costFigure), Table.Cell(Figures.cost(dollars: model.meanCost)),
        Table.Cell(model.costPerCorrectFigure), Table.Cell(Figures.seconds(model.latencyP50)),
        Table.Cell(Figures.seconds(model.latencyP95)), Table.Cell(Figures.seconds(p99(index))),
      ]
      if isStreamed {
        cells.append(Table.Cell(Figures.seconds(model.pace?.firstToken)))
        cells.append(Table.Cell(Figures.rate(model.pace?.tokensPerSecond)))
      }
      cells += [
        Table.Cell(Figures.count(model.inputTokens)), Table.Cell(Figures.count(model.outputTokens)),
        Table.Cell(Figures.percent(model.cachedShare)),
      ]
      table.append(cells)
    }
    return table
  }

  private func p99(_ index: Int) -> Double? {
    guard let latencies = report.detail?.latencies, latencies.indices.contains(index),
      latencies[index].count > 99
    else { return nil }
    return latencies[index][99]
  }
}
