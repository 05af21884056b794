/// How fast a streamed answer came, or the medians of many.
public struct StreamPace: Hashable, Sendable {
  /// Request sent → first words, reasoning included, in seconds; nil when it had no words.
  public var firstToken: Double?
  /// Request sent → first words of the answer itself, in seconds; nil when it had none.
  public var firstAnswer: Double?
  /// The mean time between its parts, in seconds; nil when there are fewer than two.
  public var betweenTokens: Double?
  /// The tokens that came after the first words, by the time that they took; nil when they were not
  /// counted.
  public var tokensPerSecond: Double?

  /// Creates a record; whatever is left out is unknown.
  public init(
    firstToken: Double? = nil,
    firstAnswer: Double? = nil,
    betweenTokens: Double? = nil,
    tokensPerSecond: Double? = nil
  ) {
    self.firstToken = firstToken
    self.firstAnswer = firstAnswer
    self.betweenTokens = betweenTokens
    self.tokensPerSecond = tokensPerSecond
  }
}
