internal import BakeoffCore

extension RunSettings {
  /// The settings of one shard: its share of what holds for all machines together.
  ///
  /// The one place where such limits are divided.
  ///
  /// - Throws: `InputError` for a limit in a minute of which each shard would have less than one.
  func dividedByShards() throws(InputError) -> RunSettings {
    guard let shard else { return self }
    var settings = self
    settings.budget = budget.map(shard.share(of:))
    settings.limits = try limits.divided(by: shard)
    for (model, limits) in limitsOfModels {
      settings.limitsOfModels[model] = try limits.divided(by: shard)
    }
    return settings
  }
}

extension LaneLimits {
  /// A shard's share of the limits in a minute; connections are each machine's own.
  fileprivate func divided(by shard: Shard) throws(InputError) -> LaneLimits {
    func share(_ limit: Int?, _ name: String) throws(InputError) -> Int? {
      guard let limit else { return nil }
      guard limit >= shard.count else {
        throw InputError(
          "\(name) is \(limit) for \(shard.count) shards together, less than one a minute for each: "
            + "use at most \(limit) shards"
        )
      }
      return limit / shard.count
    }
    var limits = self
    limits.requestsPerMinute = try share(requestsPerMinute, "rpm")
    limits.tokensPerMinute = try share(tokensPerMinute, "tpm")
    return limits
  }
}
