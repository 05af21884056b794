internal import BakeoffCore

extension Table {
  /// The models of a run: how well they answered, at what price and how fast.
  init(of models: [ModelSummary]) {
    // Zeros of rare outcomes would only take room; as soon as one occurs, all models show it.
    let outcomes = Outcome.allCases.filter { outcome in
      outcome == .correct || outcome == .incorrect || models.contains { $0.count(of: outcome) > 0 }
    }
    let isStreamed = models.contains { $0.pace != nil }
    let hasReplays = models.contains { $0.cachedTrials > 0 }
    var columns = [
      Column("model"), Column("n", .right), Column("accuracy", .right),
      Column("95 % interval", .right),
    ]
    columns += outcomes.map { Column($0.rawValue, .right, group: 1) }
    columns += ["cost", "$/correct"].map { Column($0, .right, group: 2) }
    columns += ["p50", "p95"].map { Column($0, .right, group: 3) }
    if isStreamed { columns += ["first token", "tokens/s"].map { Column($0, .right, group: 3) } }
    columns += ["tokens in", "tokens out"].map { Column($0, .right, group: 3) }
    if hasReplays { columns.append(Column("cached", .right, group: 3)) }
    self.init(columns: columns)
    for model in models {
      var cells = [
        Cell(model.model, style: .strong), Cell(Figures.count(model.trials)),
        Cell(Figures.percent(model.accuracy?.value)), Cell(Figures.interval(model.accuracy)),
      ]
      cells += outcomes.map { outcome in
        let count = model.count(of: outcome)
        return Cell(Figures.count(count), style: count > 0 ? TextStyle(outcome) : .plain)
      }
      cells += [
        Cell(model.costFigure), Cell(model.costPerCorrectFigure),
        Cell(Figures.seconds(model.latencyP50)), Cell(Figures.seconds(model.latencyP95)),
      ]
      if isStreamed {
        cells.append(Cell(Figures.seconds(model.pace?.firstToken)))
        cells.append(Cell(Figures.rate(model.pace?.tokensPerSecond)))
      }
      cells += [
        Cell(Figures.count(model.inputTokens)), Cell(Figures.count(model.outputTokens)),
      ]
      if hasReplays { cells.append(Cell(Figures.percent(model.cachedShare))) }
      append(cells)
    }
  }

  /// The errors of a run with one sentence of each.
  init(of errors: [ErrorGroup]) {
    self.init(columns: [
      Column("model"), Column("code"), Column("count", .right), Column("example", isFlexible: true),
    ])
    for error in errors {
      append([
        Cell(error.model, style: .strong), Cell(error.code, style: .bad),
        Cell(Figures.count(error.count)), Cell(error.example),
      ])
    }
  }

  /// The two sides of a comparison.
  init(of comparison: Comparison) {
    self.init(columns: [
      Column("side"), Column("model"), Column("correct", .right), Column("accuracy", .right),
      Column("mean cost", .right, group: 1), Column("median latency", .right, group: 1),
    ])
    for (name, side) in [("base", comparison.base), ("candidate", comparison.candidate)] {
      append([
        Cell(name), Cell(side.label, style: .strong),
        Cell("\(Figures.count(side.correct)) of \(Figures.count(comparison.pairs))"),
        Cell(Figures.percent(comparison.accuracy(of: side))),
        Cell(Figures.cost(dollars: side.meanCost)), Cell(Figures.seconds(side.latencyP50)),
      ])
    }
  }
}
