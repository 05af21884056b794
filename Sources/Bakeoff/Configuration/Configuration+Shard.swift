internal import BakeoffCore

extension Configuration {
  /// The configuration of the shard that is to be run, whose files are its own.
  ///
  /// Of `results/bakeoff.sqlite`, shard 3 of 8 has `results/bakeoff.3-of-8.sqlite`; so with reports and the
  /// log of events. Many machines can then work in one folder by the same command.
  ///
  /// - Returns: The configuration itself where no shard is chosen.
  /// - Throws: `InputError` when the shard is to be told by variables that tell none.
  public func ofShard() throws(InputError) -> Configuration {
    guard let shard = try self.shard?.shard(in: environment) else { return self }
    var configuration = self
    configuration.shard = .one(shard)
    configuration.store = shard.path(store)
    configuration.outputs = outputs.map(shard.path)
    configuration.logFile = logFile.map(shard.path)
    return configuration
  }
}

extension Shard {
  /// The shard's own file beside one that all shards would share: `report.3-of-8.md` of `report.md`.
  package func path(_ path: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    let name = path.dropFirst(folder.count)
    // The format of a CSV of sums goes by both parts of its suffix.
    let suffix =
      name.hasSuffix(".summary.csv")
      ? ".summary.csv" : name.dropFirst().lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    return "\(folder)\(name.dropLast(suffix.count)).\(number)-of-\(count)\(suffix)"
  }
}
