internal import BakeoffCore
internal import Foundation
internal import GRDB

/// A store whose run is a shard, read before anything is merged.
struct ShardFile: Sendable {
  /// The store's file.
  let path: String
  /// The file itself, whatever links lead to it.
  var place: String { Self.place(path) }
  /// Its run, and what that is a part of.
  let run: RunRecord
  let whole: RunShard
  /// How many samples have a trial that was not tried yet, or waits for judges.
  let samplesLeft: Int

  /// Where a path leads to.
  static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The name that the user gave the run; nil for one that was made up.
  var givenName: String? { run.name == "run-\(run.id)" ? nil : run.name }

  /// The settings of the whole.
  var settings: JSONObject {
    var settings = run.settings
    settings["shard"] = nil
    return settings
  }

  /// Reads a store's newest shard, or that of a run.
  ///
  /// - Parameters:
  ///   - path: The store's file, which is left as it is.
  ///   - name: The name of the run; nil for the newest that is a shard.
  /// - Throws: `MergeRefusal` for a file that is no store, was made by another version or has no such
  ///   run; `StoreError` when it cannot be read.
  init(path: String, run name: String?) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      throw StoreError("no store at \(path): check the path, or run that shard first")
    }
    var configuration = Configuration.distrusting
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      try Self.check(queue, path: path)
      (run, whole, samplesLeft) = try queue.read { database in
        let runs = try Store.runs(
          where: "id IN (SELECT run_id FROM shards) AND (?1 IS NULL OR name = ?1) "
            + "ORDER BY id DESC LIMIT 1",
          [name],
          in: database
        )
        guard let run = runs.first, let whole = try RunShard.find(ofRun: run.id, in: database)
        else {
          throw MergeRefusal(
            "\(path) has no \(name.map { "run \"\($0)\" that is" } ?? "run that is") a shard: only "
              + "runs with --shard can be merged"
          )
        }
        let isFinished = run.status == .finished
        return (run, whole, isFinished ? 0 : try Self.samplesLeft(of: run, in: database))
      }
    } catch let error as MergeRefusal {
      throw error
    } catch {
      throw Store.explain(error, path: path)
    }
  }

  /// Refuses what is no store, or one of another version.
  private static func check(_ queue: DatabaseQueue, path: String) throws {
    let (isNewer, isOlder) = try queue.read { database in
      (
        try Schema.migrator.hasBeenSuperseded(database),
        try !Schema.migrator.hasCompletedMigrations(database)
      )
    }
    if isNewer {
      throw MergeRefusal(
        "\(path) was made by a newer version of bakeoff: merge with that version"
      )
    }
    guard isOlder else { return }
    throw MergeRefusal(
      "\(path) was made by an older version of bakeoff: bring it up to date with \"bakeoff runs "
        + "--store \(path)\" (keep a copy if the older version is still to use it), and merge again"
    )
  }

  private static func samplesLeft(of run: RunRecord, in database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM run_samples AS sample
        WHERE run_id = :run AND :trials > (
          SELECT count(*) FROM trials
          WHERE run_id = :run AND position = sample.position
            AND id NOT IN (SELECT trial_id FROM awaiting_judges))
        """,
      arguments: ["run": run.id, "trials": run.models.count * run.epochs]
    ) ?? 0
  }
}
