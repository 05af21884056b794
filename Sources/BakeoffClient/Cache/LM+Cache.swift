public import BakeoffCore

extension LM {
  /// Gives the cached answer to a request, or asks the model and caches its answer.
  ///
  /// Of identical requests that come at the same time, with this model or another that has the same
  /// cache, one is sent, and its answer is given to all.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - mode: How the cache is used. Requests that refresh it or store nothing are each sent.
  /// - Returns: The answer, marked as replayed when it was not sent for.
  /// - Throws: `ModelError` when no answer came or the cache cannot be used; with `.notCached` when
  ///   only stored answers were asked for and there is none.
  public func complete(
    _ request: ModelRequest,
    cache mode: CacheMode = .default
  ) throws(ModelError) -> ModelResponse {
    let prepared = try prepare(request)
    guard let cache, cassette == nil else {
      if mode == .only, cassette == nil { throw notCached(prepared) }
      return try send(prepared)
    }
    if mode == .refresh { return try sendAndStore(prepared, in: cache, replacing: true) }
    let start = options.clock.uptime()
    while true {
      if let response = try stored(prepared, in: cache) {
        didReplay(response, to: prepared)
        return response
      }
      if mode == .only { throw notCached(prepared) }
      if mode == .noStore { return try send(prepared) }
      switch cache.flights.join(prepared.cached.key, owner: owner) {
      case .leads: return try lead(prepared, in: cache, since: start)
      case .waits(let flight):
        if let response = try wait(for: flight, prepared, since: start) { return response }
      }
    }
  }

  /// The answer to a request that the cache has; nil when it has none, or there is no cache.
  ///
  /// - Throws: `ModelError` when the request cannot be written or the cache cannot be used.
  func replayed(_ request: ModelRequest) throws(ModelError) -> ModelResponse? {
    guard let cache, cassette == nil else { return nil }
    let prepared = try prepare(request)
    guard let response = try stored(prepared, in: cache) else { return nil }
    didReplay(response, to: prepared)
    return response
  }

  /// Whether only an answer to the very same request is taken from a cache.
  public var usesExactCache: Bool { options.usesExactCache }

  /// Why a request was not answered that only a stored answer could have answered.
  ///
  /// For programs that look answers up themselves; `complete(_:cache:)` throws it by itself.
  public func notCached(_ prepared: PreparedRequest) -> ModelError {
    let epoch = prepared.cached.epoch
    return ModelError(
      .notCached,
      "\(recordedName): no stored answer to this request" + (epoch > 1 ? " (epoch \(epoch))" : "")
        + ", and nothing is sent in the cache mode \"only\"; \"bakeoff cache explain\" tells what is "
        + "stored and what differs"
    )
  }

  /// Sends a request that others may wait for.
  private func lead(
    _ prepared: PreparedRequest,
    in cache: any ResponseCache,
    since start: Double
  ) throws(ModelError) -> ModelResponse {
    let result = Result { () throws(ModelError) in
      let claim = cache.claim(prepared.cached.key) { mayWait(since: start) }
      defer { claim?.release() }
      guard claim != nil else { throw givenUp(prepared) }
      // Whoever led before, here or in another process, may have landed since the cache was looked at.
      if let response = try stored(prepared, in: cache) {
        didReplay(response, to: prepared)
        return response
      }
      return try sendAndStore(prepared, in: cache, replacing: false)
    }
    cache.flights.land(prepared.cached.key, result)
    return try result.get()
  }

  /// Waits for somebody else's request; nil when it says nothing about this one.
  private func wait(
    for flight: Flight,
    _ prepared: PreparedRequest,
    since start: Double
  ) throws(ModelError) -> ModelResponse? {
    switch flight.wait(while: { mayWait(since: start) }) {
    case .success(let response)?:
      let response = response.replayed
      didReplay(response, to: prepared)
      return response
    case .failure(let error)? where error.code == .cancelled || flight.owner != owner: return nil
    case .failure(var error)?:
      // The attempts are those of whoever sent it.
      error.attempts = []
      throw failed(prepared, error)
    case nil: throw givenUp(prepared)
    }
  }

  /// Whether the same request of another may be waited for any longer.
  private func mayWait(since start: Double) -> Bool {
    let end = options.timeouts.total.map { start + $0 } ?? .infinity
    return !options.cancellation.isCancelled && options.clock.uptime() < end
  }

  /// Why the same request of another is not waited for any more.
  private func givenUp(_ prepared: PreparedRequest) -> ModelError {
    let total = (options.timeouts.total ?? 0).secondsText
    return failed(
      prepared,
      options.cancellation.isCancelled
        ? ModelError(.cancelled, "\(name): given up: the program is stopping")
        : ModelError(.timeout, "\(name): no answer to the same request of another within \(total)")
    )
  }

  /// Who asks: copies of a model share keys, retries and limits, so an error of one counts for all.
  private var owner: ObjectIdentifier { ObjectIdentifier(kept) }

  /// Tells callbacks and the history of a request that was not sent and has failed all the same.
  func failed(_ prepared: PreparedRequest, _ error: ModelError) -> ModelError {
    let asked = numbered(prepared)
    callbacks.tell("onRequestStart") { try $0.onRequestStart(event(asked)) }
    didEnd(asked, .failure(error))
    return error
  }

  private func sendAndStore(
    _ prepared: PreparedRequest,
    in cache: any ResponseCache,
    replacing: Bool
  ) throws(ModelError) -> ModelResponse {
    let response = try send(prepared)
    var request = prepared.cached
    if prepared.request.parameters.maxTokens != nil { request.limit = limit(of: prepared) }
    try accessing {
      try cache.store(CachedAnswer(response), to: request, replacing: replacing)
    }
    return response
  }

  /// The stored answer to a request, or one that was finished within a lower limit of tokens.
  private func stored(
    _ prepared: PreparedRequest,
    in cache: any ResponseCache
  ) throws(ModelError) -> ModelResponse? {
    let freshness = Freshness(at: options.clock.now())
    var request = prepared.cached
    if let answer = try accessing({ try cache.answer(to: request, fresh: freshness) }) {
      return answer.response
    }
    guard !options.usesExactCache, let limit = limit(of: prepared) else { return nil }
    request.limit = limit
    return try accessing { try cache.answer(to: request, fresh: freshness) }?.response
  }

  private func accessing<Value>(_ access: () throws -> Value) throws(ModelError) -> Value {
    do {
      return try access()
    } catch {
      throw ModelError(.configuration, "\(name): the cache of answers cannot be used: \(error)")
    }
  }
}
