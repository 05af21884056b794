public import BakeoffCore
internal import GRDB

/// What a run that asks only a shard of the samples is a part of.
public struct RunShard: Hashable, Sendable {
  /// Which shard it asks.
  public var shard: Shard
  /// The hash of the whole plan: the one that a single machine would have.
  public var planHash: ContentHash
  /// How many samples the whole has.
  public var sampleCount: Int

  /// Describes the whole.
  public init(_ shard: Shard, planHash: ContentHash, sampleCount: Int) {
    self.shard = shard
    self.planHash = planHash
    self.sampleCount = sampleCount
  }

  /// What a run is a part of; nil for a run that asks all samples.
  static func find(ofRun run: Int, in database: Database) throws -> RunShard? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT number, count, plan_hash, sample_count FROM shards WHERE run_id = ?",
      arguments: [run]
    )
    guard let row, let shard = Shard(number: row[0], of: row[1]),
      let hash = ContentHash(bytes: Array(row[2] as Blob))
    else { return nil }
    return RunShard(shard, planHash: hash, sampleCount: row[3])
  }

  func insert(forRun run: Int, into database: Database) throws {
    try database.execute(
      sql: "INSERT OR IGNORE INTO shards VALUES (?, ?, ?, ?, ?)",
      arguments: [run, shard.number, shard.count, Blob(planHash.bytes), sampleCount]
    )
  }
}
