public import BakeoffCore

/// What is paid by the piece rather than by the token, in picodollars (10⁻¹² USD) each; nil when no
/// price is known.
public struct UnitRates: Hashable, Sendable {
  /// Each request.
  public var request: Int?
  /// Each second that an answer takes.
  public var second: Int?
  /// Each image that goes in.
  public var inputImage: Int?
  /// Each image that comes out.
  public var outputImage: Int?
  /// Each character that goes in, for models that are not paid by the token.
  public var inputCharacter: Int?
  /// Each character that comes out, for models that are not paid by the token.
  public var outputCharacter: Int?
  /// Each web search, by how much it reads.
  public var searches: [Billing.SearchSize: Int]
  /// Whether all searches for one answer are paid for as one.
  public var paysSearchesOnce: Bool
  /// Each question to a map.
  public var mapSearch: Int?

  /// Creates prices in picodollars; whatever is left out is not known.
  public init(
    request: Int? = nil,
    second: Int? = nil,
    inputImage: Int? = nil,
    outputImage: Int? = nil,
    inputCharacter: Int? = nil,
    outputCharacter: Int? = nil,
    searches: [Billing.SearchSize: Int] = [:],
    paysSearchesOnce: Bool = false,
    mapSearch: Int? = nil
  ) {
    self.request = request
    self.second = second
    self.inputImage = inputImage
    self.outputImage = outputImage
    self.inputCharacter = inputCharacter
    self.outputCharacter = outputCharacter
    self.searches = searches
    self.paysSearchesOnce = paysSearchesOnce
    self.mapSearch = mapSearch
  }

  /// Whether nothing has a price other than zero.
  var isFree: Bool {
    let prices = [
      request, second, inputImage, outputImage, inputCharacter, outputCharacter, mapSearch,
    ]
    return prices.allSatisfy { ($0 ?? 0) == 0 } && searches.values.allSatisfy { $0 == 0 }
  }

  /// What is paid on top of the tokens, in picodollars; nil when something has no known price.
  func fees(of usage: TokenUsage, billed billing: Billing) -> Int128? {
    var sum = Int128(request ?? 0)
    if let count = usage.searches, count != 0 {
      guard count > 0, let price = searches[billing.searchSize ?? .medium] else { return nil }
      sum += Int128(paysSearchesOnce ? 1 : count) * Int128(price)
    }
    if let count = usage.mapSearches, count != 0 {
      guard count > 0, let mapSearch else { return nil }
      sum += Int128(count) * Int128(mapSearch)
    }
    sum += Int128(max(0, billing.inputImages ?? 0)) * Int128(inputImage ?? 0)
    // Where images that come out are counted in tokens, those are paid for.
    if usage.imageOutputTokens == nil {
      sum += Int128(max(0, billing.outputImages ?? 0)) * Int128(outputImage ?? 0)
    }
    return sum
  }

  /// What is paid for a model that is not paid by the token, in millionths of picodollars; nil when
  /// no such price is known, or not how much there was of it.
  func amount(billed billing: Billing) -> Int128? {
    if let second {
      guard let seconds = billing.seconds, seconds >= 0, seconds < 1e9 else { return nil }
      return Int128((seconds * 1e6).rounded()) * Int128(second)
    }
    if let inputCharacter {
      guard let read = billing.inputCharacters, let written = billing.outputCharacters,
        read >= 0, written >= 0
      else { return nil }
      let sum =
        Int128(read) * Int128(inputCharacter)
        + Int128(written) * Int128(outputCharacter ?? inputCharacter)
      return sum * 1_000_000
    }
    // Images are among the fees.
    return inputImage != nil && billing.inputImages != nil ? 0 : nil
  }
}
