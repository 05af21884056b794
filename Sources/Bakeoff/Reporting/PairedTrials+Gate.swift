internal import BakeoffCore
public import BakeoffScoring
internal import BakeoffStore

extension PairedTrials {
  /// What a gate measures on the pairs: a difference, a ratio, or the candidate's own value.
  ///
  /// Several draws of a sample are a cluster of it. Failed, truncated and refused trials count as not
  /// correct, and as 0 for a score. Costs are of the pairs that both sides answered, latencies of
  /// those that both sides have measured.
  ///
  /// - Parameters:
  ///   - check: What is asked for.
  ///   - confidence: The confidence of the interval, more than 0 and less than 1.
  /// - Returns: The value with its interval; nil where nothing was measured, as when a price is
  ///   missing.
  public func measurement(for check: GateCheck, confidence: Double = 0.95) -> GateMeasurement? {
    let chosen = pairs.indices.filter { index in
      check.tag.map { pairs[index].base.tags.contains($0) } ?? true
    }
    let scale = check.requirement.scale
    switch check.metric {
    case .accuracy: return share(of: .correct, chosen, scale, confidence)
    case .errors: return share(of: .error, chosen, scale, confidence)
    case .truncations: return share(of: .truncated, chosen, scale, confidence)
    case .refusals: return share(of: .refused, chosen, scale, confidence)
    case .score(let name):
      return mean(values(chosen) { scoreValues(name, $0) }, scale, confidence)
    case .cost:
      let costs = costs(of: chosen)
      // What some answers cost says nothing about what all of them do.
      return costs.isComplete ? mean(costs.values, scale, confidence) : nil
    case .latency(let percent):
      return quantile(percent, latencies(of: chosen), scale, confidence)
    case .firstToken(let percent):
      let times = values(chosen) {
        (pairs[$0].base.pace?.firstToken, pairs[$0].candidate.pace?.firstToken)
      }
      return quantile(percent, times, scale, confidence)
    }
  }

  /// Numbers of the pairs that have one on both sides.
  struct Values {
    var base: [Double] = []
    var candidate: [Double] = []
    var samples: [String] = []

    var differences: [Double] { zip(candidate, base).map { $0 - $1 } }

    func map(_ change: (Double) -> Double) -> Values {
      Values(base: base.map(change), candidate: candidate.map(change), samples: samples)
    }
  }

  /// The costs in US dollars of the pairs that both sides answered, and whether all of them are known.
  func costs(of chosen: some Sequence<Int>) -> (values: Values, isComplete: Bool) {
    let answered = chosen.filter {
      pairs[$0].base.outcome != .error && pairs[$0].candidate.outcome != .error
    }
    let costs = values(answered) {
      (pairs[$0].base.cost?.dollars, pairs[$0].candidate.cost?.dollars)
    }
    return (costs, costs.base.count == answered.count)
  }

  /// The latencies in seconds of the pairs that are measured on both sides.
  func latencies(of chosen: some Sequence<Int>) -> Values {
    values(chosen) {
      (pairs[$0].base.latencyMilliseconds, pairs[$0].candidate.latencyMilliseconds)
    }.map { $0 / 1000 }
  }

  /// Whether samples were drawn several times.
  var hasRepeats: Bool { Set(pairs.map(\.base.sampleKey)).count < pairs.count }

  /// For each sample, how many draws more the candidate has right than the base.
  func correctMore() -> [Double] {
    let values = shares(of: .correct, pairs.indices)
    return Clusters(values.samples).sums(of: values.differences)
  }

  private func values(
    _ chosen: some Sequence<Int>,
    _ value: (Int) -> (base: Double?, candidate: Double?)
  ) -> Values {
    var values = Values()
    for index in chosen {
      guard case (let base?, let candidate?) = value(index) else { continue }
      values.base.append(base)
      values.candidate.append(candidate)
      values.samples.append(pairs[index].base.sampleKey)
    }
    return values
  }

  private func scoreValues(_ name: String, _ index: Int) -> (base: Double?, candidate: Double?) {
    guard let value = metrics[name]?[index] else { return (nil, nil) }
    func known(_ value: Double?, _ trial: TrialRow) -> Double? {
      // An answer that was scored, but not by this name, was never asked for such a score.
      value ?? (trial.outcome == .correct || trial.outcome == .incorrect ? nil : 0)
    }
    return (known(value.base, pairs[index].base), known(value.candidate, pairs[index].candidate))
  }

  /// 1 for each trial with an outcome, 0 for the others.
  private func shares(of outcome: Outcome, _ chosen: some Sequence<Int>) -> Values {
    values(chosen) {
      (pairs[$0].base.outcome == outcome ? 1 : 0, pairs[$0].candidate.outcome == outcome ? 1 : 0)
    }
  }

  private func share(
    of outcome: Outcome,
    _ chosen: [Int],
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let values = shares(of: outcome, chosen)
    let count = values.base.count
    guard Set(values.samples).count == count, count > 0 else {
      return mean(values, scale, confidence)
    }
    let (base, candidate) = (Int(values.base.reduce(0, +)), Int(values.candidate.reduce(0, +)))
    switch scale {
    case .difference:
      let both = zip(values.base, values.candidate).filter { $0 + $1 == 2 }.count
      let counts = PairedCounts(
        both: both,
        baseOnly: base - both,
        candidateOnly: candidate - both,
        neither: count - base - candidate + both
      )
      return GateMeasurement(counts, confidence: confidence)
    case .level:
      return WilsonInterval(successes: candidate, trials: count, confidence: confidence).map {
        GateMeasurement(
          value: Double(candidate) / Double(count),
          lower: $0.lower,
          upper: $0.upper,
          samples: count
        )
      }
    case .ratio: return mean(values, scale, confidence)
    }
  }

  private func mean(
    _ values: Values,
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let clusters = Clusters(values.samples)
    if scale == .ratio {
      return RatioOfMeans(
        base: values.base,
        candidate: values.candidate,
        clusters: clusters,
        confidence: confidence
      ).map { GateMeasurement($0, samples: clusters.count) }
    }
    return ClusteredMean(
      of: scale == .level ? values.candidate : values.differences,
      clusters: clusters,
      confidence: confidence
    ).map { GateMeasurement($0, samples: clusters.count) }
  }

  private func quantile(
    _ percent: Int,
    _ values: Values,
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let p = Double(percent) / 100
    let count = values.base.count
    switch scale {
    case .ratio:
      return QuantileRatio(
        at: p,
        base: values.base,
        candidate: values.candidate,
        confidence: confidence,
        seed: 1
      ).map { GateMeasurement($0, samples: count) }
    case .level:
      // The quantiles between which the share below the true one lies.
      let sorted = values.candidate.sorted()
      let below = Int((p * Double(count)).rounded())
      guard
        let share = WilsonInterval(successes: below, trials: count, confidence: confidence),
        let value = BakeoffScoring.quantile(p, ofSorted: sorted),
        let lower = BakeoffScoring.quantile(share.lower, ofSorted: sorted),
        let upper = BakeoffScoring.quantile(share.upper, ofSorted: sorted)
      else { return nil }
      return GateMeasurement(value: value, lower: lower, upper: upper, samples: count)
    case .difference: return nil
    }
  }
}

extension TrialRow {
  /// What all draws of a sample have in common.
  fileprivate var sampleKey: String { taskFile + "\n" + sampleID }
}
