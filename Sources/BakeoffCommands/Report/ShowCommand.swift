internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff show`: what happened to each sample, or everything about one.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the samples of a run with their outcomes, or one sample with its answers.",
    discussion: """
      On a terminal, what is longer than a screen goes through BAKEOFF_PAGER, PAGER or less.

      EXAMPLE
        bakeoff show latest
        bakeoff show latest capital-of-australia
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number, or latest.", valueName: "run"))
  var name: String

  @Argument(help: ArgumentHelp("A sample's id; all samples by default.", valueName: "sample"))
  var sample: String?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  @Flag(help: "Print all at once, even where it is longer than the terminal is high.")
  var noPager = false

  @OptionGroup var scoring: ScoringOption
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let (run, store) = try scoring.find(name, in: store)
    guard let sample else {
      try list(run, store)
      return
    }
    let found = try store.samples(ofRun: run.id, named: sample)
    guard !found.isEmpty else {
      throw InputError(
        "run \"\(run.name)\" has no sample \"\(sample)\": \"bakeoff show \(run.name)\" lists them"
      )
    }
    let rows = try store.results(ofRun: run.id, sample: sample)
    let details = try found.map { stored in
      SampleDetail(
        stored: stored,
        trials: rows.filter { $0.taskFile == stored.taskFile },
        scores: try store.scores(ofRun: run.id, position: stored.position),
        models: run.models.map(\.model),
        turns: try store.turns(ofRun: run.id, position: stored.position),
        reasoning: try store.reasoning(ofRun: run.id, position: stored.position)
      )
    }
    show(
      json
        ? details.map { $0.json.prettyText() }.joined(separator: "\n")
        : details.map { $0.text(width: Console.resultWidth, colour: Console.usesColour) }
          .joined(separator: "\n")
    )
  }

  private func show(_ text: String) { noPager ? Console.result(text) : Pager.show(text) }

  private func list(_ run: RunRecord, _ store: Store) throws {
    let rows = try store.results(ofRun: run.id)
    if json {
      show(
        JSON.array(
          rows.map {
            [
              "sample_id": .string($0.sampleID), "model": .string($0.model),
              "epoch": .number($0.epoch), "outcome": .string($0.outcome.rawValue),
              "score": $0.score.map { .number($0) } ?? .null,
            ]
          }
        ).prettyText()
      )
      return
    }
    var table = Table(
      columns: [Table.Column("sample")] + run.models.map { Table.Column($0.model) }
    )
    var order: [String] = []
    var outcomes: [String: [String: [String]]] = [:]
    for row in rows {
      let name = run.taskFiles.count > 1 ? "\(row.taskFile): \(row.sampleID)" : row.sampleID
      if outcomes[name] == nil { order.append(name) }
      outcomes[name, default: [:]][row.model, default: []].append(row.outcome.rawValue)
    }
    for name in order {
      table.append(
        [Table.Cell(name)]
          + run.models.map {
            Table.Cell((outcomes[name]?[$0.model] ?? []).joined(separator: ", "))
          }
      )
    }
    show(Console.laidOut(table))
  }
}
