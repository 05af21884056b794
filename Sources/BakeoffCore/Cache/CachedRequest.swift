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
  /// What tells that an answer within a lower limit of tokens answers this request too; nil where
  /// only the very same request counts.
  public var limit: TokenLimit?

  /// Describes a request.
  public init(
    key: ContentHash,
    model: ModelName,
    url: String,
    body: [UInt8],
    epoch: Int,
    limit: TokenLimit? = nil
  ) {
    self.key = key
    self.model = model
    self.url = url
    self.body = body
    self.epoch = epoch
    self.limit = limit
  }
}

/// The most tokens that a request allows its answer, apart from all else that it asks.
///
/// An answer that was finished within one limit would have been the same within a higher one.
public struct TokenLimit: Hashable, Sendable {
  /// The hash of everything else that shapes the answer: requests that share it differ in their
  /// limits alone.
  public var key: ContentHash
  /// The limit; nil for none.
  public var tokens: Int?

  /// Describes a limit.
  public init(key: ContentHash, tokens: Int?) {
    self.key = key
    self.tokens = tokens
  }
}
