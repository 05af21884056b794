public import BakeoffCore

/// What came of merging shards.
public struct MergedRun: Sendable {
  /// One of the stores that were merged.
  public struct Part: Sendable {
    /// Which shard it has.
    public var shard: Shard
    /// The store's file.
    public var path: String
    /// How many samples the shard has.
    public var sampleCount: Int
    /// How many of them still have a trial that was not tried; repeating the shard's command tries it.
    public var samplesLeft: Int
    /// How many trials were new to the merged store, or newer than what it had.
    public var copiedTrials: Int
  }

  /// The merged run, as it is in the store: finished when all its trials were tried.
  public var run: RunRecord
  /// How many trials it has.
  public var trialCount: Int
  /// How many shards it is made of.
  public var shardCount: Int
  /// The numbers of the shards that were never merged, ascending.
  public var missing: [Int]
  /// The stores that were merged now, by the numbers of their shards.
  public var parts: [Part]
  /// Versions of the tool that made the shards, if there is more than one.
  public var toolVersions: [String]
}
