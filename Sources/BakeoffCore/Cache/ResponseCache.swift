internal import Foundation

/// Where answers are kept so that the same request is not paid for twice.
///
/// Safe to use from any thread.
public protocol ResponseCache: Sendable {
  /// The stored answer to a request; nil when there is none that is good.
  ///
  /// With a limit in the request, a finished answer within a lower limit counts as well.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - freshness: Which stored answers are still good.
  /// - Returns: The answer, marked as replayed.
  /// - Throws: What the storage throws when it cannot be read.
  func answer(to request: CachedRequest, fresh freshness: Freshness) throws -> CachedAnswer?

  /// Keeps a complete, successful answer under the key of its request.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - request: What was asked.
  ///   - replacing: Whether it takes the place of a stored answer; otherwise one whose time to live
  ///     has not ended stays.
  /// - Throws: What the storage throws when it cannot be written.
  func store(_ answer: CachedAnswer, to request: CachedRequest, replacing: Bool) throws

  /// The requests whose answers will be stored here, so that identical ones are sent once.
  var flights: RequestFlights { get }

  /// Claims a request among all processes that use this cache, and waits while another has it on its
  /// way.
  ///
  /// - Parameters:
  ///   - key: The key of the request.
  ///   - goesOn: Whether to wait any longer.
  /// - Returns: The claim, to be given back once the answer is stored; nil when there was no more reason
  ///   to wait.
  func claim(_ key: ContentHash, while goesOn: () -> Bool) -> RequestClaim?
}

extension ResponseCache {
  /// A claim that keeps nobody out, for a cache that one process has to itself.
  public func claim(_ key: ContentHash, while goesOn: () -> Bool) -> RequestClaim? {
    RequestClaim()
  }

  /// Keeps a complete, successful answer for ever, unless there is one already.
  ///
  /// - Throws: What the storage throws when it cannot be written.
  public func store(_ response: ModelResponse, to request: CachedRequest) throws {
    try store(CachedAnswer(response), to: request, replacing: false)
  }
}

/// An answer in a cache.
public struct CachedAnswer: Hashable, Sendable {
  /// The answer.
  public var response: ModelResponse
  /// When it was made, in seconds since 1970 (UTC).
  public var madeAt: Double
  /// When its time to live ends, in seconds since 1970 (UTC); nil for never.
  public var expiresAt: Double?

  /// Describes an answer.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - madeAt: When it was made; nil for when its last attempt began, or now.
  ///   - expiresAt: When its time to live ends; nil for never.
  public init(_ response: ModelResponse, madeAt: Double? = nil, expiresAt: Double? = nil) {
    self.response = response
    self.madeAt =
      madeAt ?? response.attempts.last?.startedAt ?? Date().timeIntervalSince1970
    self.expiresAt = expiresAt
  }
}

extension ModelResponse {
  /// This answer as it is given again from a cache: what it cost then is kept, nothing is spent.
  public var replayed: ModelResponse {
    var copy = self
    copy.isReplayed = true
    copy.attempts = []
    return copy
  }
}
