/// Where answers are kept so that the same request is not paid for twice.
public protocol ResponseCache: Sendable {
  /// The stored answer to a request, marked as replayed; nil when there is none.
  ///
  /// - Throws: What the storage throws when it cannot be read.
  func response(for key: ContentHash) throws -> ModelResponse?

  /// Keeps a complete, successful answer under the key of its request.
  ///
  /// - Throws: What the storage throws when it cannot be written.
  func store(_ response: ModelResponse, to request: CachedRequest) throws
}

/// What identifies a request in a cache, and what is kept of it.
public struct CachedRequest: Hashable, Sendable {
  /// The hash of everything that shapes the answer: protocol, URL, body as sent, epoch.
  public var key: ContentHash
  /// The model's name as the user wrote it.
  public var model: ModelName
  /// The URL that was asked.
  public var url: String
  /// The body as it was sent.
  public var body: [UInt8]
  /// Which draw this is, from 1.
  public var epoch: Int

  /// Describes a request.
  public init(key: ContentHash, model: ModelName, url: String, body: [UInt8], epoch: Int) {
    self.key = key
    self.model = model
    self.url = url
    self.body = body
    self.epoch = epoch
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
