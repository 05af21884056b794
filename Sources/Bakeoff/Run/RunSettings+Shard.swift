internal import BakeoffCore

extension RunSettings {
  /// The settings of one shard: its share of what holds for all machines together.
  ///
  /// The one place where such limits are divided.
  func dividedByShards() -> RunSettings {
    guard let shard else { return self }
    var settings = self
    settings.budget = budget.map(shard.share(of:))
    return settings
  }
}
