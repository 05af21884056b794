public import BakeoffClient
public import BakeoffCore
public import BakeoffStore

/// Why the cache does or does not answer a request, with the nearest request that it has.
public struct CacheExplanation: Sendable {
  /// What the cache makes of the request.
  public enum Verdict: Hashable, Sendable {
    /// The same request is stored, and its answer is given.
    case answers
    /// The request differs in its limit of tokens alone, and the finished answer is given.
    case answersWithinLimit
    /// The same request is stored, but its answer's time to live has ended.
    case expired
    /// The same request is stored, but its answer is not given any more: it came with the cache off, a
    /// newer one took its place, or it was taken out of the cache.
    case unshared
    /// The request differs in its limit of tokens alone, but the stored answer was cut off, or its
    /// limit is higher.
    case otherLimit
    /// Nothing but other requests are stored.
    case differs
    /// Nothing is stored that could be compared.
    case nothingStored
  }

  /// What was asked.
  public let request: CachedRequest
  /// What the cache makes of it.
  public let verdict: Verdict
  /// The nearest stored request; nil when there is none.
  public let nearest: StoredRequest?
  /// In what it differs; empty when it is the same.
  public let differences: [RequestDifference]

  /// Looks a request up.
  ///
  /// - Parameters:
  ///   - prepared: The request.
  ///   - model: The model that it is for.
  ///   - store: The store that is the cache.
  ///   - sample: The sample that it asks about, by its place in a run; nil for none.
  ///   - time: The time by which times to live are judged, in seconds since 1970 (UTC).
  /// - Throws: `StoreError` when the store cannot be read.
  public init(
    _ prepared: PreparedRequest,
    of model: LM,
    in store: Store,
    sample: (run: Int, position: Int)? = nil,
    at time: Double = Clock.system.now()
  ) throws {
    var request = prepared.cached
    if !model.usesExactCache { request.limit = model.limit(of: prepared) }
    try self.init(request, in: store, sample: sample, before: nil, at: time)
  }

  /// Looks a request up among the answers that were there before another.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - hasKey: Whether the key of the request is known; otherwise its body has to do.
  ///   - store: The store that is the cache.
  ///   - sample: The sample that it asks about, by its place in a run; nil for none.
  ///   - limit: The number of the other answer; nil for all that there are.
  ///   - time: The time by which times to live are judged, in seconds since 1970 (UTC).
  /// - Throws: `StoreError` when the store cannot be read.
  init(
    _ request: CachedRequest,
    hasKey: Bool = true,
    in store: Store,
    sample: (run: Int, position: Int)?,
    before limit: Int?,
    at time: Double
  ) throws {
    self.request = request
    let candidates = try store.requests(like: request, sample: sample, before: limit)
    let asked = (request.url, request.epoch, RequestComparison.members(of: request.body))
    var best: (request: StoredRequest, comparison: RequestComparison)?
    for candidate in candidates {
      let members = RequestComparison.members(of: candidate.body)
      let comparison = RequestComparison(
        asked: asked,
        stored: (candidate.url, candidate.epoch, members)
      )
      let isNearer = best.map { comparison.distance < $0.comparison.distance } ?? true
      if isNearer || candidate.key == request.key { best = (candidate, comparison) }
      if candidate.key == request.key { break }
    }
    let isFound = limit == nil ? try Self.isFound(request, in: store, at: time) : false
    nearest = best?.request
    var differences = best?.comparison.differences ?? []
    if let key = best?.request.key, differences.isEmpty, hasKey, key != request.key {
      // The bodies are the same, so what else shapes the answer is not.
      differences = [RequestDifference(field: "protocol or headers", asked: nil, stored: nil)]
    }
    self.differences = differences
    verdict = Self.verdict(on: request, best?.request, differences, isFound: isFound, at: time)
  }

  private static func isFound(
    _ request: CachedRequest,
    in store: Store,
    at time: Double
  ) throws -> Bool {
    try store.answer(to: request, fresh: Freshness(at: time)) != nil
  }

  private static func verdict(
    on request: CachedRequest,
    _ nearest: StoredRequest?,
    _ differences: [RequestDifference],
    isFound: Bool,
    at time: Double
  ) -> Verdict {
    guard let nearest else { return .nothingStored }
    let isSame = nearest.key == request.key
    if isFound { return isSame ? .answers : .answersWithinLimit }
    if isSame || differences.isEmpty {
      return nearest.expiresAt.map { $0 <= time } == true ? .expired : .unshared
    }
    let names = differences.compactMap { $0.field.split(separator: ".").last.map(String.init) }
    return names.count == 1 && limitNames.contains(names[0]) ? .otherLimit : .differs
  }

  /// What protocols call the limit of tokens.
  private static let limitNames: Set = [
    "max_tokens", "max_completion_tokens", "max_output_tokens", "maxOutputTokens", "maxTokens",
    "num_predict", "max_new_tokens",
  ]
}
