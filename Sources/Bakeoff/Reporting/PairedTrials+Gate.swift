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
    let chosen = check.tag.map { indices(tagged: $0) } ?? Array(pairs.indices)
    let scale = check.requirement.scale
    switch check.metric {
    case .accuracy: return share(of: .correct, chosen, scale, confidence)
    case .errors: return share(of: .error, chosen, scale, confidence)
    case .truncations: return share(of: .truncated, chosen, scale, confidence)
    case .refusals: return share(of: .refused, chosen, scale, confidence)
    case .score(let name):
      return score(scores(name, of: chosen), scale, confidence)
    case .cost:
      let costs = costs(of: chosen)
      // What some answers cost says nothing about what all of them do.
      return costs.isComplete ? mean(costs.values, scale, confidence) : nil
    case .latency(let percent):
      return quantile(percent, latencies(of: chosen), scale, confidence)
    case .firstToken(let percent):
      return quantile(percent, values(chosen, \.firstTokens), scale, confidence)
    }
  }

  /// The pairs whose sample has a tag.
  func indices(tagged tag: String) -> [Int] {
    guard let positions = samples.tags[tag] else { return [] }
    var isTagged = [Bool](repeating: false, count: samples.sampleIDs.count)
    for position in positions { isTagged[Int(position)] = true }
    return pairs.indices.filter { isTagged[Int(pairs[$0].position)] }
  }

  /// Numbers of the pairs that have one on both sides.
  struct Values {
    var base: [Double] = []
    var candidate: [Double] = []
    /// What belongs together.
    var labels: [Int32] = []

    mutating func append(_ base: Double, _ candidate: Double, label: Int32) {
      self.base.append(base)
      self.candidate.append(candidate)
      labels.append(label)
    }

    var differences: [Double] { zip(candidate, base).map { $0 - $1 } }
    /// How often each side has a 1, where there is nothing but 0 and 1.
    var counts: PairedCounts {
      let both = zip(base, candidate).filter { $0 + $1 == 2 }.count
      let (left, right) = (Int(base.reduce(0, +)), Int(candidate.reduce(0, +)))
      return PairedCounts(
        both: both,
        baseOnly: left - both,
        candidateOnly: right - both,
        neither: base.count - left - right + both
      )
    }
    var clusters: Clusters { Clusters(labels) }
  }

  /// The costs in US dollars of the pairs that both sides answered, and whether all of them are known.
  func costs(of chosen: some Sequence<Int>) -> (values: Values, isComplete: Bool) {
    let answered = chosen.filter {
      let outcomes = outcomes(of: pairs[$0])
      return outcomes.base != .error && outcomes.candidate != .error
    }
    let costs = values(answered, \.costs)
    return (costs, costs.base.count == answered.count)
  }

  /// The latencies in seconds of the pairs that are measured on both sides.
  func latencies(of chosen: some Sequence<Int>) -> Values { values(chosen, \.latencies) }

  /// What belongs together in the pairs.
  var clusters: Clusters { Clusters(pairs.map(\.cluster)) }

  /// For each cluster, how many draws more the candidate has right than the base.
  func correctMore() -> [Double] {
    let values = shares(of: .correct, pairs.indices)
    return values.clusters.sums(of: values.differences)
  }

  /// The values of a recorded score of the pairs that have one on both sides; 0 where none could be
  /// given.
  func scores(_ name: String, of chosen: some Sequence<Int>) -> Values {
    func known(_ side: RunColumns.Model, _ row: Int32) -> Double {
      if let value = side.metrics[name]?[Int(row)], !value.isNaN { return value }
      // An answer that was scored, but not by this name, was never asked for such a score.
      switch side.outcomes[Int(row)] {
      case .correct, .incorrect: return .nan
      default: return 0
      }
    }
    guard base.metrics[name] != nil || candidate.metrics[name] != nil else { return Values() }
    return values(chosen) { (known(base, $0.base), known(candidate, $0.candidate)) }
  }

  private func values(
    _ chosen: some Sequence<Int>,
    _ column: KeyPath<RunColumns.Model, [Double]>
  ) -> Values {
    let (left, right) = (base[keyPath: column], candidate[keyPath: column])
    return values(chosen) { (left[Int($0.base)], right[Int($0.candidate)]) }
  }

  private func values(
    _ chosen: some Sequence<Int>,
    _ value: (Pair) -> (base: Double, candidate: Double)
  ) -> Values {
    var values = Values()
    for index in chosen {
      let (base, candidate) = value(pairs[index])
      guard !base.isNaN, !candidate.isNaN else { continue }
      values.append(base, candidate, label: pairs[index].cluster)
    }
    return values
  }

  /// 1 for each trial with an outcome, 0 for the others.
  private func shares(of outcome: Outcome, _ chosen: some Sequence<Int>) -> Values {
    values(chosen) {
      let outcomes = outcomes(of: $0)
      return (outcomes.base == outcome ? 1 : 0, outcomes.candidate == outcome ? 1 : 0)
    }
  }

  private func share(
    of outcome: Outcome,
    _ chosen: [Int],
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let values = shares(of: outcome, chosen)
    guard !values.base.isEmpty, scale != .ratio else { return mean(values, scale, confidence) }
    let clusters = values.clusters
    switch (scale, clusters.count < values.base.count) {
    case (.difference, false): return GateMeasurement(values.counts, confidence: confidence)
    case (.difference, true):
      let mean = ClusteredMean(of: values.differences, clusters: clusters)
      return ClusteredDifference(
        values.counts,
        error: mean?.standardError ?? 0,
        clusters: clusters.count,
        confidence: confidence
      ).map { GateMeasurement($0, samples: clusters.count) }
    default:
      var draws = ShareOfDraws()
      let sizes = clusters.sums(of: [Double](repeating: 1, count: values.base.count))
      for (correct, size) in zip(clusters.sums(of: values.candidate), sizes) {
        draws.add(correct: Int(correct), of: Int(size))
      }
      return draws.share(confidence: confidence).map {
        GateMeasurement($0, samples: clusters.count)
      }
    }
  }

  /// What is asked of scores; a width is left where none varies, if they are from 0 to 1.
  private func score(
    _ values: Values,
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let clusters = values.clusters
    switch scale {
    case .ratio: return mean(values, scale, confidence)
    case .difference:
      return PairedScores(
        base: values.base,
        candidate: values.candidate,
        clusters: clusters,
        confidence: confidence
      )?.difference.map { GateMeasurement($0, samples: clusters.count) }
    case .level:
      let mean = ClusteredMean(of: values.candidate, clusters: clusters, confidence: confidence)
      guard let mean, mean.standardError == 0, (0...1).contains(mean.value) else {
        return mean.map { GateMeasurement($0, samples: clusters.count) }
      }
      return SampleMean(share: mean.value, samples: clusters.count, confidence: confidence)
        .map { GateMeasurement($0, samples: clusters.count) }
    }
  }

  private func mean(
    _ values: Values,
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let clusters = values.clusters
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
      return ratio(at: p, values, confidence).map {
        GateMeasurement($0, samples: values.clusters.count)
      }
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

  /// The ratio of a quantile of both sides; nil where nothing was measured, or of one cluster alone.
  ///
  /// Above 2,000 pairs ranks are drawn from their limit, which costs no more than sorting.
  func ratio(at p: Double, _ values: Values, _ confidence: Double = 0.95) -> QuantileRatio? {
    QuantileRatio(
      at: p,
      base: values.base,
      candidate: values.candidate,
      clusters: values.clusters,
      confidence: confidence,
      largestResampled: 2_000,
      seed: 1
    )
  }
}
