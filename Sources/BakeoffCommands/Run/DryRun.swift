internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// What a run would send, without sending it.
struct DryRun {
  /// The estimate, as text.
  let text: String

  init(_ runner: Runner, store: Store) throws {
    let estimate = try runner.estimate()
    var table = Table(columns: [
      Table.Column("model"), Table.Column("to send", .right), Table.Column("from cache", .right),
      Table.Column("input tokens", .right), Table.Column("cost, about", .right),
    ])
    for model in estimate.models {
      table.append([
        Table.Cell(model.name), Table.Cell(Figures.count(model.toSend)),
        Table.Cell(Figures.count(model.cached)), Table.Cell("~" + Figures.count(model.inputTokens)),
        Table.Cell(model.estimatedCost.map(Figures.cost) ?? "unknown"),
      ])
    }
    text = """
      nothing was sent; this is what the run would send:

      \(Console.laidOut(table))

      Input tokens are estimated at four characters each. The cost supposes that every answer uses \
      all its tokens (--max-tokens, \(RunEstimate.assumedOutputTokens) where it is not given).
      """
  }
}
