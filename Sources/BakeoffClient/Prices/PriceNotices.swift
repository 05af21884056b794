internal import BakeoffCore

extension Sequence<LM> {
  /// What a user should know of the models' prices before paying for answers, a sentence each.
  ///
  /// Models that only pretend, and providers that state the cost in each reply, are passed over.
  ///
  /// - Parameter now: Seconds since 1970 (UTC).
  /// - Returns: First, once, that built-in prices are old; then the models without a price.
  public func priceNotices(at now: Double) -> [String] {
    var notices: [String] = []
    for model in self {
      let prices = model.options.prices
      if notices.isEmpty, model.price?.isFree == false, prices.source(for: model.name) == .builtIn,
        let notice = prices.ageNotice(at: now)
      {
        notices.append(notice)
      }
    }
    let statesCost: Set = ["mock", "openrouter"]
    for model in self where model.price == nil && !statesCost.contains(model.name.provider) {
      let name = model.name.withoutBaseURL
      notices.append(
        "no price is known for \(model.name), so its cost will be unknown: --prices FILE sets it, "
          + #"as in {"\#(name)": {"input": "0.15", "output": "0.6"}}, in $ per 1M tokens"#
      )
    }
    return notices
  }

  /// Where the models' prices come from and of which day those are, each once, such as
  /// `built-in of 2026-10-21`.
  public var priceSources: [String] {
    reduce(into: []) { sources, model in
      for source in model.options.prices.sources(of: [model.name]) where !sources.contains(source) {
        sources.append(source)
      }
    }
  }
}
