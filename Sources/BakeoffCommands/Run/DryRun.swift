internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// What a run would send, without sending it.
struct DryRun {
  /// The estimate, as text.
  let text: String

  init(_ runner: Runner, budget: Cost?) throws {
    let estimate = try runner.estimate()
    let judges = estimate.judges.map { judge in
      var judge = judge
      judge.name = "judge \(judge.name)"
      return judge
    }
    let parts = [
      Self.table(estimate.models + judges),
      Self.notes(estimate.models + estimate.judges, budget: budget),
    ]
    text =
      "nothing was sent; this is what the run would send:\n\n"
      + parts.joined(separator: "\n\n")
  }

  private static func table(_ models: [RunEstimate.Model]) -> String {
    var table = Table(columns: [
      Table.Column("model"), Table.Column("to send", .right), Table.Column("from cache", .right),
      Table.Column("input tokens", .right), Table.Column("low", .right),
      Table.Column("expected", .right), Table.Column("high", .right),
    ])
    for model in models {
      table.append(
        [
          Table.Cell(model.name), Table.Cell(Figures.count(model.toSend)),
          Table.Cell(Figures.count(model.cached)),
          Table.Cell("~" + Figures.count(model.inputTokens)),
        ] + [model.low, model.expected, model.high].map { Table.Cell(Figures.cost($0)) }
      )
    }
    if models.count > 1 {
      let sums = [sum(of: models) { $0.low }, expected(models), high(models)]
      table.append(
        [
          "total", Table.Cell(Figures.count(models.reduce(0) { $0 + $1.toSend })),
          Table.Cell(Figures.count(models.reduce(0) { $0 + $1.cached })),
          Table.Cell("~" + Figures.count(models.reduce(0) { $0 + $1.inputTokens })),
        ] + sums.map { Table.Cell($0.text) }
      )
    }
    return Console.laidOut(table)
  }

  private static func notes(_ models: [RunEstimate.Model], budget: Cost?) -> String {
    var lines = ["Input tokens are estimated at four bytes each."]
    lines += models.filter { $0.toSend > 0 }.flatMap(notes)
    if let budget { lines.append(self.budget(budget, models)) }
    return lines.joined(separator: "\n")
  }

  private static func notes(on model: RunEstimate.Model) -> [String] {
    var lines: [String] = []
    let name = VisibleText.line(model.name)
    switch model.lengths {
    // Embeddings have no length.
    case .seen(0, _, _, _): break
    case .seen(let answers, let low, let median, let high):
      lines.append(
        "\(name): of \(Figures.count(answers, "answer")) in the store, 10 % had at most "
          + "\(Figures.count(low, "token")), half \(Figures.count(median)), 90 % "
          + "\(Figures.count(high)): low, expected and high go by them."
      )
    case .limit:
      lines.append(
        "\(name): few answers in the store tell their length: low is the input alone, high is with "
          + "--max-tokens used up."
      )
    case .modelLimit(let most):
      lines.append(
        "\(name): few answers in the store tell their length: low is the input alone, high is with "
          + "the model's limit of \(Figures.count(most, "token")) used up; --max-tokens lowers it."
      )
    case .unknown:
      lines.append(
        "\(name): nothing tells how long its answers are: low is the input alone; --max-tokens "
          + "sets a limit."
      )
    }
    if !model.hasPrice {
      lines = [
        "\(name): no price is known; --prices FILE sets it, as in "
          + #"{"\#(ModelName(name)?.withoutBaseURL.description ?? name)": "#
          + #"{"input": "0.15", "output": "0.6"}}, in $ per 1M tokens."#
      ]
    }
    if model.loops > 0 {
      lines.append(
        "\(name): \(Figures.count(model.loops, "request")) may be followed by others with the results "
          + "of tools, at most --max-turns in all; they are not estimated."
      )
    }
    if model.countedAttachments > 0 {
      lines.append(
        "\(name): \(Figures.count(model.attachmentTokens, "token")) stand for "
          + "\(Figures.count(model.countedAttachments, "attachment")), by the rule that the model's "
          + "maker publishes."
      )
    }
    if model.attachments > 0 {
      lines.append(
        "\(name): \(Figures.count(model.attachments, "attachment")) would be sent as well, whose "
          + "tokens are not estimated."
      )
    }
    return lines
  }

  /// What models add up to, and whether that is only a lower bound.
  private typealias Sum = (cost: Cost, isBound: Bool, text: String)

  /// Adds up a part; where a model has none, what it costs at least stands for it.
  private static func sum(
    of models: [RunEstimate.Model],
    orAtLeast least: (RunEstimate.Model) -> Cost? = { _ in nil },
    _ part: (RunEstimate.Model) -> Cost?
  ) -> Sum {
    let known = models.compactMap { part($0) ?? least($0) }
    let cost = known.reduce(.zero, +)
    let isBound = models.contains { part($0) == nil }
    let text = known.isEmpty ? Figures.cost(nil) : (isBound ? "≥ " : "") + Figures.cost(cost)
    return (cost, isBound, text)
  }

  private static func expected(_ models: [RunEstimate.Model]) -> Sum {
    sum(of: models, orAtLeast: { $0.low }) { $0.expected }
  }

  private static func high(_ models: [RunEstimate.Model]) -> Sum {
    sum(of: models, orAtLeast: { $0.expected ?? $0.low }) { $0.high }
  }

  private static func budget(_ budget: Cost, _ models: [RunEstimate.Model]) -> String {
    let low = sum(of: models) { $0.low }
    let (expected, high) = (expected(models), high(models))
    let name = "The budget of \(Figures.cost(budget))"
    // The run stops as soon as so much is spent.
    if low.cost >= budget { return "\(name) would be reached even with short answers." }
    if expected.cost >= budget { return "\(name) would be reached with answers as expected." }
    if !high.isBound, high.cost < budget { return "\(name) would not be reached." }
    if !expected.isBound { return "\(name) would be reached by long answers only." }
    return
      "Whether \(name.prefix(1).lowercased() + name.dropFirst()) would be reached is not known."
  }
}
