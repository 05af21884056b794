internal import BakeoffCore

/// What tokens cost, in picodollars (10⁻¹² USD) a token; a rate that is not known is nil, never 0.
///
/// A price of X dollars per million tokens is X × 10⁶ picodollars a token, a whole number for every
/// price with up to six decimals.
public struct TokenRates: Hashable, Sendable {
  /// Input at the full rate.
  public var input: Int?
  /// Output, and reasoning where it has no rate of its own.
  public var output: Int?
  /// Input read from a prompt cache; nil means that it costs as much as other input.
  public var cacheRead: Int?
  /// Input written to a prompt cache; nil means that it costs as much as other input.
  public var cacheWrite: Int?
  /// Input written to a prompt cache for an hour; nil means that it costs as any other write.
  public var cacheWrite1h: Int?
  /// Reasoning; nil means that it costs as much as other output.
  public var reasoning: Int?
  /// Sound that goes in; nil means that it costs as much as other input.
  public var audioInput: Int?
  /// Sound that comes out; nil means that it costs as much as other output.
  public var audioOutput: Int?
  /// Sound read from a prompt cache; nil means that it costs as much as other cached input.
  public var audioCacheRead: Int?
  /// Images that go in, by the token; nil means that they cost as much as other input.
  public var imageInput: Int?
  /// Images that come out, by the token; nil means that they cost as much as other output.
  public var imageOutput: Int?
  /// Video that goes in; nil means that it costs as much as other input.
  public var videoInput: Int?

  /// Creates rates in picodollars a token.
  public init(
    input: Int?,
    output: Int?,
    cacheRead: Int? = nil,
    cacheWrite: Int? = nil,
    cacheWrite1h: Int? = nil,
    reasoning: Int? = nil,
    audioInput: Int? = nil,
    audioOutput: Int? = nil,
    audioCacheRead: Int? = nil,
    imageInput: Int? = nil,
    imageOutput: Int? = nil,
    videoInput: Int? = nil
  ) {
    self.input = input
    self.output = output
    self.cacheRead = cacheRead
    self.cacheWrite = cacheWrite
    self.cacheWrite1h = cacheWrite1h
    self.reasoning = reasoning
    self.audioInput = audioInput
    self.audioOutput = audioOutput
    self.audioCacheRead = audioCacheRead
    self.imageInput = imageInput
    self.imageOutput = imageOutput
    self.videoInput = videoInput
  }

  /// Rates of which none is known.
  static let unknown = TokenRates(input: nil, output: nil)

  /// All rates, in the order in which they are listed.
  static let all: [any WritableKeyPath<TokenRates, Int?> & Sendable] = [
    \.input, \.output, \.cacheRead, \.cacheWrite, \.cacheWrite1h, \.reasoning, \.audioInput,
    \.audioOutput, \.audioCacheRead, \.imageInput, \.imageOutput, \.videoInput,
  ]

  /// Reads a price in dollars per million tokens, such as `0.15`; nil for text that is no number,
  /// or a negative one.
  public static func rate(perMillion text: String) -> Int? {
    guard let rate = Cost.scaled(text, by: 6), rate >= 0 else { return nil }
    return rate
  }

  /// Whether all that is known is zero, input and output among it.
  var isFree: Bool {
    input == 0 && output == 0 && Self.all.allSatisfy { (self[keyPath: $0] ?? 0) == 0 }
  }

  /// Adds up what a request costs, in the unit of the rates; nil when input or output has none.
  func sum(of count: TokenCount) -> Int128? {
    guard let input, let output else { return nil }
    let write = cacheWrite ?? input
    let cached = cacheRead ?? input
    let parts = [
      (count.plainInput, input),
      (count.cacheRead, cached),
      (count.cachedAudio, audioCacheRead ?? cached),
      (count.cacheWrite5m, write),
      (count.cacheWrite1h, cacheWrite1h ?? write),
      (count.audioInput, audioInput ?? input),
      (count.imageInput, imageInput ?? input),
      (count.videoInput, videoInput ?? input),
      (count.plainOutput, output),
      (count.reasoning, reasoning ?? output),
      (count.audioOutput, audioOutput ?? output),
      (count.imageOutput, imageOutput ?? output),
    ]
    // Twelve products of two numbers of 64 bits cannot leave the 127.
    return parts.reduce(0) { $0 + Int128($1.0) * Int128($1.1) }
  }
}
