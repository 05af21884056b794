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

  /// A request to a deployment of one of the models; a model itself is its only one.
  struct Asked {
    let model: Int
    let deployment: Int
    let prepared: PreparedRequest
  }

  /// A stored answer, and the request that it answers.
  struct Hit {
    let stored: StoredResponse
    let asked: Asked
  }

  /// The requests of which any answer is good for some work.
  func asked(_ work: Work) -> [Asked] {
    guard case .success(let first) = work.prepared else { return [] }
    let model = work.key.modelIndex
    return [Asked(model: model, deployment: 0, prepared: first)]
      + work.others.enumerated().map {
        Asked(model: model, deployment: $0.offset + 1, prepared: $0.element)
      }
  }

  /// The stored answer to some work among those of a page; nil for none.
  func hit(
    for work: Work,
    in stored: [ContentHash: StoredResponse]
  ) -> Hit? {
    guard !stored.isEmpty else { return nil }
    for deployment in 0...work.others.count {
      guard case .success(let prepared)? = work.prepared(by: deployment),
        let found = stored[prepared.cached.key]
      else { continue }
      let model = work.key.modelIndex
      return Hit(
        stored: found,
        asked: Asked(model: model, deployment: deployment, prepared: prepared)
      )
    }
    return nil
  }

  /// The stored answers to a page of requests that may be used, by the keys of the requests.
  ///
  /// It is one query for the page, and one more when something is missing that an answer within a
  /// lower limit of tokens might answer.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  func storedAnswers(
    to requests: [Asked],
    in store: Store,
    at time: Double
  ) throws(StoreError) -> [ContentHash: StoredResponse] {
    guard settings.cacheMode != .refresh else { return [:] }
    let freshness = Freshness(at: time, maximumAge: settings.cacheMaximumAge?.seconds)
    var stored = try store.responses(for: requests.map(\.prepared.cached.key), fresh: freshness)
    guard !settings.usesExactCache, stored.count < requests.count, try store.hasLimitedResponses()
    else { return stored }
    var limits: [(key: ContentHash, limit: TokenLimit)] = []
    for asked in requests where stored[asked.prepared.cached.key] == nil {
      let lm = models[asked.model].deployments[asked.deployment]
      guard let limit = lm.limit(of: asked.prepared) else { continue }
      limits.append((asked.prepared.cached.key, limit))
    }
    let further = try store.responses(within: limits, fresh: freshness)
    stored.merge(further) { first, _ in first }
    return stored
  }

  /// How a new answer is recorded.
  func newAnswer(
    to prepared: PreparedRequest,
    of lm: LM,
    at time: Double
  ) -> TrialRecord.Answer {
    var request = prepared.cached
    if sharesAnswers, prepared.request.parameters.maxTokens != nil {
      request.limit = lm.limit(of: prepared)
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
