internal import BakeoffCore
internal import GRDB

extension Store {
  /// Brings the shards of a run together in this store, as the run that a single machine would have
  /// made.
  ///
  /// Samples get the places that they have in the whole, and the cache gets all answers. Each shard is one
  /// transaction; what was merged before is not copied again, so that a merge can be repeated, after a kill
  /// as well. A run of which shards are missing or unfinished is `interrupted`: it can be merged again, or
  /// gone on with here by the command without a shard.
  ///
  /// - Parameters:
  ///   - shards: The shards' stores, which are left as they are.
  ///   - onShard: Called with each shard once it is merged.
  /// - Returns: The merged run.
  /// - Throws: `MergeRefusal` when this store cannot take them, `StoreError` when a store cannot be read or
  ///   written.
  public func merge(
    _ shards: ShardSet,
    onShard: (MergedRun.Part) -> Void = { _ in }
  ) throws -> MergedRun {
    let own = ShardFile.place(path)
    if let file = shards.files.first(where: { $0.place == own }) {
      throw MergeRefusal(
        "\(file.path) is the store that is merged into: name another with --into"
      )
    }
    let files = shards.files
    // Two merges at once would both find that a trial is missing.
    let lock = FileLock(path: "\(path).merging.lock", waits: true)
    defer { lock?.release() }
    let isNew = try !hasRuns()
    let run = try mergedRun(of: files)
    guard let runLock = RunLock(store: self, run: run) else {
      throw StoreError(
        "\(path): run \(run) is being worked on by another process: wait for it, and merge again"
      )
    }
    defer { runLock.release() }
    let parts = try filling(isNew: isNew) { database in
      // All shards have places of their own, so none finds a trial that another has brought.
      let hasTrials = try Bool.fetchOne(
        database,
        sql: "SELECT EXISTS (SELECT 1 FROM trials WHERE run_id = ?)",
        arguments: [run]
      )
      return try files.map { file in
        let part = try Self.merge(file, into: run, isFirst: hasTrials == false, database)
        onShard(part)
        return part
      }
    }
    return try conclude(run, files, parts)
  }

  private static func merge(
    _ file: ShardFile,
    into run: Int,
    isFirst: Bool,
    _ database: Database
  ) throws -> MergedRun.Part {
    try database.execute(sql: "ATTACH ? AS shard", arguments: [file.path])
    defer { try? database.execute(sql: "DETACH shard") }
    var copied = 0
    try database.inTransaction(.immediate) {
      try copyDescription(ofRun: file.run.id, into: run, database)
      copied = try ShardCopy(of: file, into: run, isFirst: isFirst, database).copy()
      try database.execute(
        sql: "INSERT OR REPLACE INTO main.merged_shards VALUES (?, ?, ?, ?)",
        arguments: [run, file.whole.shard.number, file.whole.shard.count, file.run.startedAt]
      )
      return .commit
    }
    return MergedRun.Part(
      shard: file.whole.shard,
      path: file.path,
      sampleCount: file.run.sampleCount,
      samplesLeft: file.samplesLeft,
      copiedTrials: copied
    )
  }

  /// Notes whether the merged run has all its trials, and gives it.
  private func conclude(
    _ run: Int,
    _ files: [ShardFile],
    _ parts: [MergedRun.Part]
  ) throws(StoreError) -> MergedRun {
    let shardCount = files.first?.whole.shard.count ?? 0
    let (trials, missing) = try perform {
      try database.write { database in
        let trials = try Self.concludeTimes(ofMerged: run, files, in: database)
        let merged = try Int.fetchSet(
          database,
          sql: "SELECT number FROM merged_shards WHERE run_id = ?",
          arguments: [run]
        )
        return (trials, (1...max(1, shardCount)).filter { !merged.contains($0) })
      }
    }
    guard let record = try self.run(id: run) else {
      throw StoreError("\(path): the merged run vanished")
    }
    var versions: [String] = []
    for file in files where !versions.contains(file.run.toolVersion) {
      versions.append(file.run.toolVersion)
    }
    return MergedRun(
      run: record,
      trialCount: trials,
      shardCount: shardCount,
      missing: missing,
      parts: parts,
      toolVersions: versions.count > 1 ? versions : []
    )
  }
}
