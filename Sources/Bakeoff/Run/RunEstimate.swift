internal import BakeoffClient
public import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// What a run would send, and between what bounds it would cost.
public struct RunEstimate: Sendable {
  /// One model's part.
  public struct Model: Sendable {
    /// The model, as it was asked for.
    public var name: String
    /// How many requests would be sent.
    public var toSend = 0
    /// How many trials would be answered from the cache.
    public var cached = 0
    /// The input tokens of what would be sent, its text estimated at four bytes each.
    public var inputTokens = 0
    /// How many pictures and documents would be sent whose tokens are estimated, by their makers'
    /// published rules.
    public var countedAttachments = 0
    /// How many tokens those are; they are among the input tokens.
    public var attachmentTokens = 0
    /// How many pictures, documents and recordings would be sent besides; their tokens are not
    /// estimated.
    public var attachments = 0
    /// How many of the requests are the first turns of loops with tools, whose further turns nobody
    /// knows.
    public var loops = 0
    /// Where the lengths of answers are taken from.
    public var lengths: AnswerLengths
    /// Whether the price of its tokens is known.
    public var hasPrice: Bool
    /// What it would cost with short answers; nil when that cannot be known.
    public var low: Cost? = .zero
    /// What it would cost with answers of the usual length; nil when that cannot be known.
    public var expected: Cost? = .zero
    /// What it would cost with long answers; nil when that cannot be known.
    public var high: Cost? = .zero
  }

  /// What the lengths of answers are supposed to be.
  public enum AnswerLengths: Hashable, Sendable {
    /// As long as earlier answers of the model: so many were looked at, and 10 %, half and 90 % of
    /// them had no more tokens than these.
    case seen(answers: Int, low: Int, median: Int, high: Int)
    /// Anything from nothing to the limit that is asked for.
    case limit
    /// Anything from nothing to what the model can write at most.
    case modelLimit(Int)
    /// Not known at all.
    case unknown
  }

  /// How many earlier answers there must be to go by them.
  public static let minimumAnswers = 5

  /// Each model's part, in the order of the run.
  public internal(set) var models: [Model]
  /// What scorers would ask models, by the models' names; answers that are not there yet are supposed
  /// to be as long as usual.
  public internal(set) var judges: [Model] = []
}

extension Runner {
  /// Estimates what the run would send.
  ///
  /// Nothing is sent; what an unfinished run has done already is found in the cache.
  ///
  /// - Throws: `StoreError` when the store cannot be used.
  public func estimate() throws -> RunEstimate {
    var estimate = RunEstimate(
      models: try plan.models.map { model in
        var part = try initialEstimate(model.lm)
        part.name = model.name
        return part
      }
    )
    let counting = EstimatingGrader(self)
    let scoring = try estimating(counting)
    try store.eachPage(of: plan.samples, 500) { places in
      let samples = try store.samples(withContents: places.map { ($0.contentID, $0.name) })
      for (index, model) in plan.models.enumerated() {
        for epoch in 1...plan.settings.epochs {
          // Where in the run it stands makes no difference to what is sent.
          let key = TrialKey(position: 0, modelIndex: index, epoch: epoch)
          let work = samples.map { sample in
            let request = plan.request(for: sample, epoch: epoch)
            // A request that cannot be made is sent by no run either: there it is an error.
            return plan.work(request, for: sample, key)
          }
          let stored =
            plan.settings.usesCache
            ? try plan.storedAnswers(
              to: work.flatMap(plan.asked),
              in: store,
              at: clock.now()
            ) : [:]
          for (item, sample) in zip(work, samples) {
            guard case .success(let request) = item.prepared else { continue }
            let hit = plan.hit(for: item, in: stored)?.stored
            if plan.asksModels, scoring.asksModels(for: sample) {
              let part = estimate.models[index]
              let response = hit?.response ?? Self.placeholder(part, part.toSend)
              _ = scoring.scores(for: response, sample: sample)
            }
            if hit != nil || model.lm.cassette != nil {
              estimate.models[index].cached += 1
            } else if plan.settings.cacheMode != .only {
              estimate.models[index].add(request.request, to: model.lm, at: clock.now())
              if !plan.tools(of: sample).isEmpty { estimate.models[index].loops += 1 }
            }
          }
        }
      }
    }
    estimate.judges = counting.parts
    return estimate
  }

  func initialEstimate(_ model: LM) throws -> RunEstimate.Model {
    let seen = try store.outputTokens(of: model.name).map(Double.init).sorted()
    var lengths = RunEstimate.AnswerLengths.unknown
    if seen.count >= RunEstimate.minimumAnswers {
      func tokens(_ share: Double) -> Int { Int((quantile(share, ofSorted: seen) ?? 0).rounded()) }
      lengths = .seen(
        answers: seen.count,
        low: tokens(0.1),
        median: tokens(0.5),
        high: tokens(0.9)
      )
    } else if plan.settings.parameters.maxTokens != nil || model.parameters.maxTokens != nil {
      lengths = .limit
    } else if let most = model.price?.maxOutputTokens {
      lengths = .modelLimit(most)
    }
    return RunEstimate.Model(
      name: model.recordedName,
      lengths: lengths,
      hasPrice: model.price != nil
    )
  }
}

extension RunEstimate.Model {
  mutating func add(_ request: ModelRequest, to model: LM, at time: Double) {
    let bytes = request.messages.reduce(0) { $0 + $1.text.utf8.count }
    var input = max(1, bytes / 4)
    for attachment in request.messages.flatMap(\.attachments) {
      guard let tokens = model.estimatedTokens(of: attachment) else {
        attachments += 1
        continue
      }
      countedAttachments += 1
      attachmentTokens += tokens
      input += tokens
    }
    toSend += 1
    inputTokens += input
    let limit = request.parameters.maxTokens ?? model.parameters.maxTokens
    let billing = model.billing(of: request, at: time)
    func cost(_ output: Int?) -> Cost? {
      guard let price = model.price else { return nil }
      guard let output = output ?? (price.isFree ? 0 : nil) else { return nil }
      let usage = TokenUsage(inputTokens: input, outputTokens: min(output, limit ?? .max))
      return price.cost(of: usage, billed: billing)
    }
    func adding(_ part: Cost?, to sum: Cost?) -> Cost? {
      sum.flatMap { sum in part.map { sum + $0 } }
    }
    let (least, usual, most): (Int?, Int?, Int?) =
      switch lengths {
      case .seen(_, let low, let median, let high): (low, median, high)
      case .limit, .unknown: (0, nil, limit)
      case .modelLimit(let most): (0, nil, limit ?? most)
      }
    low = adding(cost(least), to: low)
    expected = adding(cost(usual), to: expected)
    high = adding(cost(most), to: high)
  }
}
