internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff cache stats`: what the stored answers come to.
struct CacheStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Say how many answers are stored, of which models, and what they take.",
    discussion: """
      EXAMPLE
        bakeoff cache stats
      """
  )

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let store = try store.open()
    let statistics = try store.cacheStatistics()
    if json {
      Console.result(Self.json(statistics).prettyText())
      return
    }
    guard let oldest = statistics.oldest, let newest = statistics.newest else {
      Console.result("no answers in \(store.path) yet: \"bakeoff run\" stores the first")
      return
    }
    Console.result(
      """
      \(store.path): \(Figures.count(statistics.answers, "answer")), \
      \(ByteSize(statistics.bytes)) (the file has \(ByteSize(statistics.fileBytes)))
      \(Figures.count(statistics.shared)) answer the same request again
      \(Figures.count(statistics.results)) are results of runs, \
      \(ByteSize(statistics.resultBytes)): they are never taken out
      \(Figures.count(statistics.expired)) have outlived their time to live
      made from \(Timestamp.readable(oldest)) to \(Timestamp.readable(newest))


      """
    )
    var table = Table(columns: [
      Table.Column("model", isFlexible: true), Table.Column("answers", .right),
      Table.Column("size", .right), Table.Column("cost when made", .right),
    ])
    for model in statistics.models {
      table.append([
        Table.Cell(model.model), Table.Cell(Figures.count(model.answers)),
        Table.Cell("\(ByteSize(model.bytes))"),
        Table.Cell(Figures.cost(model.picodollars.map(Cost.init(picodollars:)))),
      ])
    }
    Console.result(table)
  }

  private static func json(_ statistics: CacheStatistics) -> JSON {
    .object([
      "answers": .number(statistics.answers), "shared": .number(statistics.shared),
      "results": .number(statistics.results), "expired": .number(statistics.expired),
      "bytes": .number(statistics.bytes), "result_bytes": .number(statistics.resultBytes),
      "file_bytes": .number(statistics.fileBytes),
      "oldest": CacheJSON.time(statistics.oldest), "newest": CacheJSON.time(statistics.newest),
      "models": .array(
        statistics.models.map { model in
          .object([
            "model": .string(model.model), "answers": .number(model.answers),
            "bytes": .number(model.bytes), "cost_usd": CacheJSON.cost(model.picodollars),
          ])
        }
      ),
    ])
  }
}

/// How times and costs of answers stand in JSON.
enum CacheJSON {
  /// A moment; null for none.
  static func time(_ seconds: Double?) -> JSON {
    guard let seconds else { return .null }
    return .string(Timestamp.iso8601(seconds))
  }

  /// A cost in dollars; null when it is not known.
  static func cost(_ picodollars: Int?) -> JSON {
    guard let picodollars else { return .null }
    return .number(Cost(picodollars: picodollars).usd)
  }

  /// A text; null for none.
  static func text(_ text: String?) -> JSON {
    guard let text else { return .null }
    return .string(text)
  }
}
