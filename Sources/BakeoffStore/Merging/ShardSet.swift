internal import BakeoffCore

/// The stores of shards that belong to one run, read and compared before there is a store to merge into.
public struct ShardSet: Sendable {
  /// The stores, by the numbers of their shards.
  let files: [ShardFile]

  /// Reads the stores, which are left as they are.
  ///
  /// - Parameters:
  ///   - paths: The stores' files.
  ///   - name: The name of the run to merge; nil for the newest shard of each store.
  /// - Throws: `MergeRefusal` for what is no shard, or for shards that are not of one run, `StoreError` when
  ///   a store cannot be read.
  public init(_ paths: [String], run name: String? = nil) throws {
    var seen: Set<String> = []
    for path in paths {
      guard seen.insert(ShardFile.place(path)).inserted else {
        throw MergeRefusal("\(path) is named twice: name each store once")
      }
    }
    files = try paths.map { try ShardFile(path: $0, run: name) }
      .sorted { $0.whole.shard.number < $1.whole.shard.number }
    try ShardFile.check(files)
  }
}
