internal import BakeoffCore

/// What one model costs, and the limits that are known of it.
public struct Price: Hashable, Sendable {
  /// Rates that hold for the whole of a request from a number of input tokens on.
  public struct Band: Hashable, Sendable {
    /// The least input, cached tokens included, to which the rates apply.
    public var minimumInput: Int
    /// The rates.
    public var rates: TokenRates

    /// Creates a band.
    public init(minimumInput: Int, rates: TokenRates) {
      self.minimumInput = minimumInput
      self.rates = rates
    }
  }

  /// The rates of a request that reaches no band.
  public var rates: TokenRates
  /// Rates of longer requests, by rising minimum; the last one that is reached holds.
  public var bands: [Band]
  /// The prices of other tiers of service, of batches, quiet hours and pieces.
  public var terms: PriceTerms
  /// Whether a request with just as many input tokens as a threshold says is above it.
  var includesThresholds = false
  /// The most tokens that go in and come out together, or nil when not known.
  public var contextTokens: Int?
  /// The most tokens that come out, or nil when not known.
  public var maxOutputTokens: Int?
  /// What the model can do and what is special about it, in the words of the price rows.
  public var flags: [String]
  /// The efforts of reasoning that it knows besides low, medium and high.
  public var efforts: [String]
  /// How the model is asked: `chat`, `responses` or `completion`.
  public var mode: String
  /// The last day of the model, as in `2026-12-31`; nil when none is announced.
  public var retirementDate: String?

  /// The price of what is not paid by the token, such as a server of one's own.
  public static let free = Price(rates: TokenRates(input: 0, output: 0))

  /// Creates a price.
  public init(
    rates: TokenRates,
    bands: [Band] = [],
    terms: PriceTerms = PriceTerms(),
    contextTokens: Int? = nil,
    maxOutputTokens: Int? = nil,
    flags: [String] = [],
    efforts: [String] = [],
    mode: String = "chat",
    retirementDate: String? = nil
  ) {
    self.rates = rates
    self.bands = bands
    self.terms = terms
    self.contextTokens = contextTokens
    self.maxOutputTokens = maxOutputTokens
    self.flags = flags
    self.efforts = efforts
    self.mode = mode
    self.retirementDate = retirementDate
  }

  /// Creates a price from dollars per million tokens in decimal digits; nil when one is no number.
  public init?(
    inputPerMillion input: String,
    outputPerMillion output: String,
    cacheReadPerMillion cacheRead: String? = nil,
    cacheWritePerMillion cacheWrite: String? = nil
  ) {
    let rates = TokenRates(
      input: TokenRates.rate(perMillion: input),
      output: TokenRates.rate(perMillion: output),
      cacheRead: cacheRead.flatMap { TokenRates.rate(perMillion: $0) },
      cacheWrite: cacheWrite.flatMap { TokenRates.rate(perMillion: $0) }
    )
    guard rates.input != nil, rates.output != nil,
      (rates.cacheRead == nil) == (cacheRead == nil),
      (rates.cacheWrite == nil) == (cacheWrite == nil)
    else { return nil }
    self.init(rates: rates)
  }

  /// Whether all that is known costs nothing, tokens among it.
  public var isFree: Bool {
    rates.isFree && bands.allSatisfy { $0.rates.isFree } && terms.units.isFree
  }
}
