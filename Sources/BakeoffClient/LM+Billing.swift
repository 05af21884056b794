public import BakeoffCore

extension LM {
  /// How an answer to a request is billed, as far as the request and the way to the model tell.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - time: When it is sent, in seconds since 1970 (UTC); nil when that is not known.
  /// - Returns: The terms; the tier of service is the one that is asked for.
  public func billing(of request: ModelRequest, at time: Double? = nil) -> Billing {
    let asked = parameters.overridden(by: request.parameters)
    let tools = asked.extra["tools"]?.arrayValue ?? []
    let search =
      asked.extra["web_search_options"] ?? tools.first { $0["search_context_size"] != nil }
    var billing = way.billing
    billing.serviceTier = asked.serviceTier
    billing.time = time
    billing.searchSize = search?["search_context_size"]?.stringValue.flatMap {
      Billing.SearchSize(rawValue: $0)
    }
    billing.inputImages = request.messages.reduce(0) { count, message in
      count + message.attachments.count { $0.kind == .image }
    }
    billing.inputCharacters = request.messages.reduce(0) { $0 + $1.text.unicodeScalars.count }
    return billing
  }

  /// What an answer cost: what the reply says, or what the price makes of its usage.
  func cost(of answer: ModelResponse, to request: ModelRequest, sentAt time: Double) -> Cost? {
    if let cost = answer.cost { return cost }
    guard let price = price(of: answer) else { return nil }
    var billing = billing(of: request, at: time)
    // The tier that counts is the one that has answered.
    billing.serviceTier = answer.serviceTier ?? billing.serviceTier
    billing.speed = answer.speed
    billing.inferenceGeo = answer.inferenceGeo
    billing.seconds = answer.timing.latency
    billing.outputCharacters = answer.text.unicodeScalars.count
    return price.cost(of: answer.usage, billed: billing)
  }

  /// The model's price, or that of the model that answered where its name is the user's own.
  private func price(of answer: ModelResponse) -> Price? {
    guard price == nil, let served = answer.servedModel else { return price }
    if name.isModelRouter {
      let names = ["azure_ai/\(served)", "azure/\(served)"].compactMap { ModelName($0) }
      return names.lazy.compactMap { options.prices.price(for: $0) }.first?.routed
    }
    guard route.provider.pricesServedModel, let name = ModelName("\(name.provider)/\(served)")
    else { return nil }
    return options.prices.price(for: name)
  }
}

extension Route {
  /// What the URL tells of how answers are billed.
  var billing: Billing {
    let parts = URLParts(url)
    var billing = Billing()
    let host = parts.authority.lowercased()
    switch name.provider {
    case "openai":
      if host.hasPrefix("eu.api.openai.com") { billing.residency = .eu }
      if host.hasPrefix("us.api.openai.com") { billing.residency = .us }
    case "vertex_ai", "vertex_ai_beta":
      billing.isRegionalEndpoint =
        parts.rest.contains("/locations/") && !parts.rest.contains("/locations/global/")
    default: break
    }
    return billing
  }
}

extension Price {
  /// What Azure's router charges for each token that goes in, whatever model it chooses, in
  /// picodollars.
  private static let routerFee = 140_000

  /// The price of a model that Azure's router has chosen.
  var routed: Price {
    var price = self
    func raised(_ rates: TokenRates) -> TokenRates {
      var rates = rates
      let inputs: [WritableKeyPath<TokenRates, Int?>] = [
        \.input, \.cacheRead, \.cacheWrite, \.cacheWrite1h, \.audioInput, \.audioCacheRead,
        \.imageInput, \.videoInput,
      ]
      for rate in inputs { rates[keyPath: rate] = rates[keyPath: rate].map { $0 + Self.routerFee } }
      return rates
    }
    price.rates = raised(rates)
    price.bands = bands.map { Band(minimumInput: $0.minimumInput, rates: raised($0.rates)) }
    price.terms.serviceTiers = terms.serviceTiers.mapValues { set in
      RateSet(
        rates: raised(set.rates),
        tiers: set.tiers.map { PriceOverride.Tier(above: $0.above, rates: raised($0.rates)) }
      )
    }
    return price
  }
}
