internal import BakeoffClient
public import BakeoffCore
internal import BakeoffStore

/// What a run would send, and about what it would cost.
public struct RunEstimate: Sendable {
  /// One model's part.
  public struct Model: Sendable {
    /// The model, as it was asked for.
    public var name: String
    /// How many requests would be sent.
    public var toSend = 0
    /// How many trials would be answered from the cache.
    public var cached = 0
    /// The input tokens of what would be sent, estimated at four bytes each.
    public var inputTokens = 0
    /// What it would cost, about, if every answer had as many tokens as it may; nil when the price is
    /// unknown.
    public var estimatedCost: Cost? = .zero
  }

  /// How many tokens an answer is supposed to have where no limit is given.
  public static let assumedOutputTokens = 1024

  /// Each model's part, in the order of the run.
  public internal(set) var models: [Model]
}

extension Runner {
  /// Estimates what the run would send.
  ///
  /// Nothing is sent; what an unfinished run has done already is found in the cache.
  ///
  /// - Throws: `StoreError` when the store cannot be used.
  public func estimate() throws -> RunEstimate {
    var estimate = RunEstimate(models: plan.models.map { .init(name: $0.recordedName) })
    let prices = plan.models.map(\.price)
    let expiry = plan.settings.cacheMaximumAge.map { clock.now() - $0 }
    for page in stride(from: 0, to: plan.samples.count, by: 500) {
      let places = plan.samples[page..<min(page + 500, plan.samples.count)]
      let samples = try store.samples(withContents: places.map { ($0.contentID, $0.name) })
      for (index, model) in plan.models.enumerated() {
        for epoch in 1...plan.settings.epochs {
          let requests = samples.map { plan.request(for: $0, epoch: epoch) }
          // A request that cannot be made is sent by no run either: there it is an error.
          let prepared = requests.map { try? model.prepare($0) }
          let stored =
            plan.settings.usesCache
            ? try store.responses(for: prepared.compactMap { $0?.cached.key }, expiry: expiry) : [:]
          for case let request? in prepared {
            if stored[request.cached.key] != nil {
              estimate.models[index].cached += 1
            } else {
              estimate.models[index].add(request.request, price: prices[index])
            }
          }
        }
      }
    }
    return estimate
  }
}

extension RunEstimate.Model {
  fileprivate mutating func add(_ request: ModelRequest, price: Price?) {
    let bytes = request.messages.reduce(0) { $0 + $1.text.utf8.count }
    let input = max(1, bytes / 4)
    toSend += 1
    inputTokens += input
    let usage = TokenUsage(
      inputTokens: input,
      outputTokens: request.parameters.maxTokens ?? RunEstimate.assumedOutputTokens
    )
    if let total = estimatedCost, let cost = price?.cost(of: usage) {
      estimatedCost = total + cost
    } else {
      estimatedCost = nil
    }
  }
}
