/// How likely a model held a token of its answer, and what it might have written instead.
public struct TokenLogprob: Hashable, Sendable {
  /// The token's text.
  public var token: String
  /// The natural logarithm of its probability, 0 or less.
  public var logprob: Double
  /// The likeliest tokens in its place, as far as the provider was asked for them.
  public var alternatives: [TokenLogprob]

  /// Describes a token.
  public init(token: String, logprob: Double, alternatives: [TokenLogprob] = []) {
    self.token = token
    self.logprob = logprob
    self.alternatives = alternatives
  }
}
