import Bakeoff
import BakeoffTestSupport

/// A folder with a store and a task file, for runs against servers of their own.
final class RunBench {
  let folder: TemporaryFolder
  let store: Store
  let tasks: String

  init(samples: Int) throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
    tasks = try folder.write(
      (1...samples).map { "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\", \"target\": 4}\n" }
        .joined(),
      to: "tasks.jsonl"
    )
  }

  deinit { folder.remove() }

  func run(
    _ models: [String],
    maxTokens: Int? = 100,
    retry: RetryPolicy = .never,
    streams: Bool = false,
    control: RunControl = RunControl(grace: 0.2),
    _ change: (inout RunSettings) -> Void = { _ in }
  ) throws -> RunEnd {
    var settings = RunSettings()
    settings.taskFiles = [tasks]
    settings.models = models
    settings.usesCache = false
    change(&settings)
    var options = ClientOptions(
      retry: retry,
      environment: Environment(process: ["OPENAI_API_KEY": "sk-test"])
    )
    options.streams = streams
    let lms = try models.map { try LM($0, maxTokens: maxTokens, options: options) }
    return try Runner(settings, models: lms, store: store, control: control).run()
  }

  /// The rows of a query, each with its columns by name.
  func rows(_ sql: String) throws -> [[String: JSON]] {
    let result = try StoreQuery.run(sql, path: folder.path("store.sqlite"))
    return result.rows.map { Dictionary(uniqueKeysWithValues: zip(result.columns, $0)) }
  }
}
