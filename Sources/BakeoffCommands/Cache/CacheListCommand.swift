internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff cache list`: the stored answers, newest first.
struct CacheListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the stored answers, newest first.",
    discussion: """
      EXAMPLE
        bakeoff cache list --model 'openai/*' --limit 20
      """
  )

  @Option(
    help: ArgumentHelp("Only answers of this model; * for any text.", valueName: "model")
  )
  var model: String?

  @Option(help: ArgumentHelp("The most answers that are listed.", valueName: "n"))
  var limit = 50

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit): expected 1 or more") }
  }

  func run() throws {
    let store = try store.open()
    let entries = try store.cacheEntries(model: model, limit: limit)
    if json {
      Console.result(JSON.array(entries.map(Self.json)).prettyText())
      return
    }
    guard !entries.isEmpty else {
      Console.result(
        "no answers" + (model.map { " of \($0)" } ?? "") + " in \(store.path)"
      )
      return
    }
    var table = Table(columns: [
      Table.Column("id", .right), Table.Column("model"), Table.Column("made"),
      Table.Column("ended by"), Table.Column("size", .right), Table.Column("is"),
      Table.Column("answer", isFlexible: true),
    ])
    for entry in entries {
      table.append([
        Table.Cell("\(entry.id)"),
        Table.Cell(entry.model + (entry.epoch > 1 ? " (epoch \(entry.epoch))" : "")),
        Table.Cell(Timestamp.readable(entry.madeAt)), Table.Cell(entry.stopReason),
        Table.Cell("\(ByteSize(entry.bytes))"), Table.Cell(Self.state(entry)),
        Table.Cell(entry.text),
      ])
    }
    Console.result(table)
  }

  /// What an answer is there for.
  private static func state(_ entry: CacheEntry) -> String {
    var words: [String] = []
    if entry.isResult { words.append("a result") }
    if !entry.isShared {
      words.append("not shared")
    } else if let end = entry.expiresAt {
      words.append(
        end <= Clock.system.now() ? "expired" : "shared until \(Timestamp.readable(end))"
      )
    } else {
      words.append("shared")
    }
    return words.joined(separator: ", ")
  }

  private static func json(_ entry: CacheEntry) -> JSON {
    .object([
      "id": .number(entry.id), "model": .string(entry.model), "url": .string(entry.url),
      "epoch": .number(entry.epoch), "stop_reason": .string(entry.stopReason),
      "made_at": CacheJSON.time(entry.madeAt), "used_at": CacheJSON.time(entry.usedAt),
      "expires_at": CacheJSON.time(entry.expiresAt), "shared": .bool(entry.isShared),
      "result": .bool(entry.isResult), "bytes": .number(entry.bytes),
      "cost_usd": CacheJSON.cost(entry.picodollars), "text": .string(entry.text),
    ])
  }
}
