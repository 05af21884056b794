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
  /// - Throws: `StoreError` when the store cannot be read.
  func storedAnswers(
    to work: [Work],
    in store: Store,
    at time: Double
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    try storedAnswers(for: work.map(\.cacheKey), in: store, at: time) { index in
      guard case .success(let prepared) = work[index].prepared else { return nil }
      return models[work[index].key.modelIndex].lm.limit(of: prepared)
    }
  }

  /// The stored answers to a page of requests that may be used, by their keys.
  ///
  /// It is one query for the page, and one more when something is missing that an answer within a
  /// lower limit of tokens might answer.
  ///
  /// - Parameters:
  ///   - keys: The keys of the requests; nil for one that is not looked for.
  ///   - store: Where they are looked for.
  ///   - time: The time, in seconds since 1970 (UTC).
  ///   - limit: The limit of tokens of the request at a place in `keys`; nil when it has none.
  /// - Returns: The answers that there are.
  /// - Throws: `StoreError` when the store cannot be read.
  func storedAnswers(
    for keys: [ContentHash?],
    in store: Store,
    at time: Double,
    limit: (Int) -> TokenLimit?
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard settings.cacheMode != .refresh else { return [:] }
    let freshness = Freshness(at: time, maximumAge: settings.cacheMaximumAge?.seconds)
    var stored = try store.responses(for: keys.compactMap { $0 }, fresh: freshness)
    guard !settings.usesExactCache, stored.count < keys.count, try store.hasLimitedResponses()
    else { return stored }
    var limits: [(key: ContentHash, limit: TokenLimit)] = []
    for (index, key) in keys.enumerated() {
      guard let key, stored[key] == nil, let limit = limit(index) else { continue }
      limits.append((key, limit))
    }
    let further = try store.responses(within: limits, fresh: freshness)
    stored.merge(further) { first, _ in first }
    return stored
  }

  /// How a new answer of a model is recorded.
  func newAnswer(
    to prepared: PreparedRequest,
    by model: LM,
    at time: Double
  ) -> TrialRecord.Answer {
    var request = prepared.cached
    if sharesAnswers, prepared.request.parameters.maxTokens != nil {
      request.limit = model.limit(of: prepared)
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
