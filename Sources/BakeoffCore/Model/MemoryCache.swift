internal import Synchronization

/// A cache that lasts as long as the program.
public final class MemoryCache: ResponseCache {
  private let responses = Mutex<[ContentHash: ModelResponse]>([:])

  /// Creates an empty cache.
  public init() {}

  /// The stored answer, marked as replayed; nil when there is none.
  public func response(for key: ContentHash) -> ModelResponse? {
    responses.withLock { $0[key]?.replayed }
  }

  /// Keeps an answer.
  public func store(_ response: ModelResponse, to request: CachedRequest) {
    responses.withLock { $0[request.key] = response }
  }
}
