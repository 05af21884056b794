/// What a provider counted for one answer.
///
/// Unknown counts are nil, never 0.
public struct TokenUsage: Hashable, Sendable {
  /// Tokens that went in, those read from and written to a prompt cache included.
  public var inputTokens: Int?
  /// The part of `inputTokens` that was read from the provider's prompt cache.
  public var cachedInputTokens: Int?
  /// The part of `inputTokens` that was written to the provider's prompt cache.
  public var cacheWriteTokens: Int?
  /// The part of `cacheWriteTokens` that was written with a lifetime of one hour.
  public var cacheWrite1hTokens: Int?
  /// Tokens that came out, reasoning included.
  public var outputTokens: Int?
  /// The part of `outputTokens` that was spent on reasoning.
  public var reasoningTokens: Int?
  /// The part of `inputTokens` that was sound, cached sound included.
  public var audioInputTokens: Int?
  /// The part of `cachedInputTokens` that was sound.
  public var cachedAudioTokens: Int?
  /// The part of `outputTokens` that was sound.
  public var audioOutputTokens: Int?
  /// The part of `inputTokens` that was images.
  public var imageInputTokens: Int?
  /// The part of `outputTokens` that was images.
  public var imageOutputTokens: Int?
  /// The part of `inputTokens` that was video.
  public var videoInputTokens: Int?
  /// Searches of the web that the provider ran for the answer.
  public var searches: Int?
  /// Questions to a map that the provider asked for the answer.
  public var mapSearches: Int?

  /// Creates a record; whatever is left out is unknown.
  public init(
    inputTokens: Int? = nil,
    cachedInputTokens: Int? = nil,
    cacheWriteTokens: Int? = nil,
    cacheWrite1hTokens: Int? = nil,
    outputTokens: Int? = nil,
    reasoningTokens: Int? = nil,
    audioInputTokens: Int? = nil,
    cachedAudioTokens: Int? = nil,
    audioOutputTokens: Int? = nil,
    imageInputTokens: Int? = nil,
    imageOutputTokens: Int? = nil,
    videoInputTokens: Int? = nil,
    searches: Int? = nil,
    mapSearches: Int? = nil
  ) {
    self.inputTokens = inputTokens
    self.cachedInputTokens = cachedInputTokens
    self.cacheWriteTokens = cacheWriteTokens
    self.cacheWrite1hTokens = cacheWrite1hTokens
    self.outputTokens = outputTokens
    self.reasoningTokens = reasoningTokens
    self.audioInputTokens = audioInputTokens
    self.cachedAudioTokens = cachedAudioTokens
    self.audioOutputTokens = audioOutputTokens
    self.imageInputTokens = imageInputTokens
    self.imageOutputTokens = imageOutputTokens
    self.videoInputTokens = videoInputTokens
    self.searches = searches
    self.mapSearches = mapSearches
  }

  /// Whether nothing was counted.
  public var isUnknown: Bool { self == TokenUsage() }
}

extension TokenUsage {
  /// The counts with the names that lines, columns and cassettes have for them, in their order.
  package static let fields:
    [(name: String, path: any WritableKeyPath<TokenUsage, Int?> & Sendable)] = [
      ("input_tokens", \.inputTokens), ("cached_input_tokens", \.cachedInputTokens),
      ("cache_write_tokens", \.cacheWriteTokens), ("cache_write_1h_tokens", \.cacheWrite1hTokens),
      ("output_tokens", \.outputTokens), ("reasoning_tokens", \.reasoningTokens),
      ("audio_input_tokens", \.audioInputTokens), ("cached_audio_tokens", \.cachedAudioTokens),
      ("audio_output_tokens", \.audioOutputTokens), ("image_input_tokens", \.imageInputTokens),
      ("image_output_tokens", \.imageOutputTokens), ("video_input_tokens", \.videoInputTokens),
      ("searches", \.searches), ("map_searches", \.mapSearches),
    ]

  /// The counts in the order of `fields`; nil where nothing was counted.
  package var counts: [(name: String, count: Int?)] {
    Self.fields.map { ($0.name, self[keyPath: $0.path]) }
  }
}
