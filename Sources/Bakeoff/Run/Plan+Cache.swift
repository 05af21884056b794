internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

extension Plan {
  /// Refuses to go on without a cache where only a cache may answer.
  static func checkCache(_ settings: RunSettings) throws(InputError) {
    guard !settings.usesCache, settings.cacheMode != .default else { return }
    throw InputError(
      "the cache is off, so the cache mode \"\(settings.cacheMode.rawValue)\" has nothing to work on: "
        + "leave out --no-cache or --cache-mode"
    )
  }

  /// Whether new answers are given to the same requests from then on.
  var sharesAnswers: Bool { settings.usesCache && settings.cacheMode != .noStore }

  /// The stored answers to a page of work that may be used, by the keys of the requests.
  ///
  /// It is one query for the page, and one more when something is missing that an answer within a
  /// lower limit of tokens might answer.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  func storedAnswers(
    to work: [Work],
    in store: Store,
    at time: Double
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard settings.cacheMode != .refresh else { return [:] }
    let freshness = Freshness(at: time, maximumAge: settings.cacheMaximumAge?.seconds)
    var stored = try store.responses(for: work.compactMap(\.cacheKey), fresh: freshness)
    guard !settings.usesExactCache, stored.count < work.count, try store.hasLimitedResponses()
    else { return stored }
    var limits: [(key: ContentHash, limit: TokenLimit)] = []
    for item in work {
      guard case .success(let prepared) = item.prepared, stored[prepared.cached.key] == nil,
        let limit = models[item.key.modelIndex].limit(of: prepared)
      else { continue }
      limits.append((prepared.cached.key, limit))
    }
    let further = try store.responses(within: limits, fresh: freshness)
    stored.merge(further) { first, _ in first }
    return stored
  }

  /// How a new answer is recorded.
  func newAnswer(
    to prepared: PreparedRequest,
    of model: Int,
    at time: Double
  ) -> TrialRecord.Answer {
    var request = prepared.cached
    if sharesAnswers, prepared.request.parameters.maxTokens != nil {
      request.limit = models[model].limit(of: prepared)
    }
    let oldest = settings.cacheMaximumAge.map { time - $0.seconds }
    return .new(
      request,
      isShared: sharesAnswers,
      expiry: settings.cacheMode == .refresh ? .infinity : oldest,
      expiresAt: settings.cacheTimeToLive.map { time + $0.seconds }
    )
  }
}
