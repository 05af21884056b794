internal import Synchronization

/// A cache that lasts as long as the program, and forgets what was not used for longest when it is
/// full.
public final class MemoryCache: ResponseCache {
  /// The requests whose answers will be kept here.
  public let flights = RequestFlights()
  private let answers: Mutex<RecentAnswers>

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - entries: The most answers that are held, from 1.
  ///   - bytes: The most bytes that they may take together; one that is larger is not held.
  public init(entries: Int = 10_000, bytes: Int = 64 << 20) {
    precondition(entries > 0 && bytes > 0, "a cache has room for something")
    answers = Mutex(RecentAnswers(entries: entries, bytes: bytes))
  }

  /// How many answers are held.
  public var count: Int { answers.withLock { $0.count } }

  /// How many bytes they take, as far as texts and bodies go.
  public var bytes: Int { answers.withLock { $0.bytes } }

  /// The stored answer, marked as replayed; nil when there is none that is good.
  public func answer(to request: CachedRequest, fresh freshness: Freshness) -> CachedAnswer? {
    answers.withLock { $0.answer(to: request, fresh: freshness) }
  }

  /// Keeps an answer.
  public func store(_ answer: CachedAnswer, to request: CachedRequest, replacing: Bool) {
    var answer = answer
    answer.response = answer.response.replayed
    answers.withLock { $0.store(answer, to: request, replacing: replacing) }
  }

  /// Forgets everything.
  public func removeAll() { answers.withLock { $0.removeAll() } }
}
