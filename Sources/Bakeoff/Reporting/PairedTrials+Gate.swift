internal import BakeoffCore
public import BakeoffScoring

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
      let answered = chosen.filter {
        pairs[$0].base.outcome != .error && pairs[$0].candidate.outcome != .error
      }
      let costs = values(answered) {
        (pairs[$0].base.cost?.dollars, pairs[$0].candidate.cost?.dollars)
      }
      // What some answers cost says nothing about what all of them do.
      let known = scale == .level ? costs.candidate.count : costs.base.count
      return known == answered.count ? mean(costs, scale, confidence) : nil
    case .latency(let percent):
      let times = values(chosen) {
        (pairs[$0].base.latencyMilliseconds, pairs[$0].candidate.latencyMilliseconds)
      }
      return quantile(percent, times.map { $0 / 1000 }, scale, confidence)
    case .firstToken(let percent):
      let times = values(chosen) {
        (pairs[$0].base.pace?.firstToken, pairs[$0].candidate.pace?.firstToken)
      }
      return quantile(percent, times, scale, confidence)
    }
  }

  /// Numbers of the pairs that have one on both sides.
  private struct Values {
    var base: [Double] = []
    var candidate: [Double] = []
    var samples: [String] = []

    var differences: [Double] { zip(candidate, base).map { $0 - $1 } }

    func map(_ change: (Double) -> Double) -> Values {
      Values(base: base.map(change), candidate: candidate.map(change), samples: samples)
    }
  }

  private func values(
    _ chosen: [Int],
    _ value: (Int) -> (base: Double?, candidate: Double?)
  ) -> Values {
    var values = Values()
    for index in chosen {
      guard case (let base?, let candidate?) = value(index) else { continue }
      values.base.append(base)
      values.candidate.append(candidate)
      values.samples.append(pairs[index].base.taskFile + "\n" + pairs[index].base.sampleID)
    }
    return values
  }

  private func scoreValues(_ name: String, _ index: Int) -> (base: Double?, candidate: Double?) {
    guard let value = metrics[name]?[index] else { return (nil, nil) }
    let pair = pairs[index]
    return (
      value.base ?? (pair.base.outcome == .error ? 0 : nil),
      value.candidate ?? (pair.candidate.outcome == .error ? 0 : nil)
    )
  }

  private func share(
    of outcome: Outcome,
    _ chosen: [Int],
    _ scale: GateRequirement.Scale,
    _ confidence: Double
  ) -> GateMeasurement? {
    let values = values(chosen) {
      (pairs[$0].base.outcome == outcome ? 1 : 0, pairs[$0].candidate.outcome == outcome ? 1 : 0)
    }
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
