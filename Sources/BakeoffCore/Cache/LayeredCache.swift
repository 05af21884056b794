internal import Foundation

/// A cache in memory before one on disk, with rules for how long answers are good.
///
/// What is found on disk is held in memory too. The rules hold for both: the time to live is fixed
/// when an answer is stored, the greatest age is looked at when it is read.
public final class LayeredCache: ResponseCache {
  /// The answers in memory; nil when none are held.
  public let memory: MemoryCache?
  /// The answers that outlive the program; nil when none do.
  public let disk: (any ResponseCache)?
  /// How long a new answer is good; nil for ever.
  public let timeToLive: Age?
  /// How old an answer may be when it is read; nil for any age.
  public let maximumAge: Age?
  /// The requests whose answers will be kept here.
  public let flights = RequestFlights()

  /// Creates a cache of two levels.
  public init(
    memory: MemoryCache?,
    disk: (any ResponseCache)?,
    timeToLive: Age? = nil,
    maximumAge: Age? = nil
  ) {
    self.memory = memory
    self.disk = disk
    self.timeToLive = timeToLive
    self.maximumAge = maximumAge
  }

  /// The stored answer, from memory if it is there; nil when there is none that is good.
  ///
  /// - Throws: What the cache on disk throws when it cannot be read.
  public func answer(
    to request: CachedRequest,
    fresh freshness: Freshness
  ) throws -> CachedAnswer? {
    let freshness = freshness.limited(to: maximumAge?.seconds)
    if let answer = memory?.answer(to: request, fresh: freshness) { return answer }
    guard let answer = try disk?.answer(to: request, fresh: freshness) else { return nil }
    memory?.store(answer, to: request, replacing: true)
    return answer
  }

  /// Keeps an answer on both levels.
  ///
  /// - Throws: What the cache on disk throws when it cannot be written.
  public func store(_ answer: CachedAnswer, to request: CachedRequest, replacing: Bool) throws {
    var answer = answer
    if answer.expiresAt == nil {
      answer.expiresAt = timeToLive.map { answer.madeAt + $0.seconds }
    }
    // A stored answer that is too old to be read must not keep the new one out.
    let replacing = replacing || maximumAge != nil
    try disk?.store(answer, to: request, replacing: replacing)
    memory?.store(answer, to: request, replacing: replacing)
  }

  /// Claims a request among all processes that use the cache on disk; nil when there was no more reason
  /// to wait.
  public func claim(_ key: ContentHash, while goesOn: () -> Bool) -> RequestClaim? {
    guard let disk else { return RequestClaim() }
    return disk.claim(key, while: goesOn)
  }
}
