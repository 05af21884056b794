internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff runs`: what is in the store.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs of a store, newest first.",
    discussion: """
      EXAMPLE
        bakeoff runs
      """
  )

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let store = try store.open()
    let runs = try store.runs()
    if json {
      let list = try runs.map { try Self.json($0, store) }
      Console.result(JSON.array(list).prettyText())
      return
    }
    guard !runs.isEmpty else {
      Console.result("no runs in \(store.path) yet: \"bakeoff run\" makes the first")
      return
    }
    var table = Table(columns: [
      Table.Column("id", .right), Table.Column("name"), Table.Column("status"),
      Table.Column("started"), Table.Column("samples", .right), Table.Column("trials", .right),
      Table.Column("models", isFlexible: true),
    ])
    for run in runs {
      table.append([
        Table.Cell("\(run.id)"), Table.Cell(run.name), Table.Cell(run.status.rawValue),
        Table.Cell(Timestamp.readable(run.startedAt)), Table.Cell(Figures.count(run.sampleCount)),
        Table.Cell("\(try store.trialCount(ofRun: run.id))"),
        Table.Cell(run.models.map(\.model).joined(separator: ", ")),
      ])
    }
    Console.result(table)
  }

  private static func json(_ limit: StoredLimitChange) -> JSON {
    [
      "lane": .string(limit.lane), "kind": .string(limit.change.kind.rawValue),
      "value": .number(limit.change.value), "reason": .string(limit.change.reason),
      "at": .string(Timestamp.iso8601(limit.time)),
    ]
  }

  private static func json(_ run: RunRecord, _ store: Store) throws -> JSON {
    .object([
      "id": .number(run.id), "name": .string(run.name), "status": .string(run.status.rawValue),
      "started_at": .string(Timestamp.iso8601(run.startedAt)),
      "ended_at": run.endedAt.map { .string(Timestamp.iso8601($0)) } ?? .null,
      "samples": .number(run.sampleCount), "epochs": .number(run.epochs),
      "trials": .number(try store.trialCount(ofRun: run.id)),
      "models": .array(run.models.map { .string($0.model) }),
      "task_files": .array(run.taskFiles.map { .string($0) }),
      "tags": .array(run.tags.map { .string($0) }), "metadata": .object(run.metadata),
      "settings": .object(run.settings), "tool_version": .string(run.toolVersion),
      "limits": .array(try store.limitChanges(ofRun: run.id).map(Self.json)),
    ])
  }
}
