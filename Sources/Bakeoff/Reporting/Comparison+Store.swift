internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

extension Comparison {
  /// Compares two models on the samples that both have been asked, whose runs have been read.
  ///
  /// Trials are paired by the sample's id and the draw; where an id stands in several task files of
  /// a run, by task file too. Unscored trials pair with nothing. Truncated, refused and failed ones
  /// count as not correct, and several draws of a sample as a cluster of it: what a gate measures
  /// (`PairedTrials.measurement(for:confidence:)`) is what a comparison shows.
  ///
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    in runs: ComparedRuns,
    settings: ComparisonSettings = ComparisonSettings()
  ) throws {
    let all = try PairedTrials(base: base, candidate: candidate, in: runs)
    let completed = all.completed
    let trials = settings.isCompletedOnly ? completed : all
    guard trials.count > 0 else {
      throw InputError(
        "nothing to compare: \(base.model) and \(candidate.model) have no sample that both answered "
          + "completely; leave out --completed-only"
      )
    }
    let counts = trials.counts
    let costs = trials.costs(of: trials.pairs.indices)
    let latencies = trials.latencies(of: trials.pairs.indices)
    let baseSide = Side(
      label: trials.baseLabel,
      correct: counts.both + counts.baseOnly,
      meanCost: Self.mean(costs.values.base),
      latencyP50: Self.median(latencies.base)
    )
    let candidateSide = Side(
      label: trials.candidateLabel,
      correct: counts.both + counts.candidateOnly,
      meanCost: Self.mean(costs.values.candidate),
      latencyP50: Self.median(latencies.candidate)
    )
    let clusters = trials.clusters
    let accuracy = trials.measurement(for: GateCheck(.accuracy, .maxDrop(0)))
    self.init(
      base: baseSide,
      candidate: candidateSide,
      pairs: trials.count,
      unpaired: trials.unpaired,
      baseOnly: counts.baseOnly,
      candidateOnly: counts.candidateOnly,
      difference: accuracy.flatMap(Estimate.init),
      pValue: trials.pValue,
      costRatio: costs.isComplete
        ? Self.ratio(candidateSide.meanCost, baseSide.meanCost) : nil,
      latencyRatio: Self.ratio(candidateSide.latencyP50, baseSide.latencyP50),
      flips: try trials.flips(in: runs, limit: settings.flipLimit)
    )
    hasRepeats = Set(trials.pairs.map(\.position)).count < trials.count
    if hasRepeats || settings.clusterField != nil {
      clustering = Clustering(
        field: settings.clusterField,
        count: clusters.count,
        unlabelled: trials.unlabelled
      )
    }
    detectable = accuracy?.counts.flatMap { counts in
      PairedPower(counts)?.detectableDifference(pairs: counts.pairs)
    }
    costRatioInterval = trials.measurement(for: GateCheck(.cost, .maxRatio(1)))
      .flatMap(Estimate.init)
    let (middle, slow) = (trials.ratio(at: 0.5, latencies), trials.ratio(at: 0.95, latencies))
    latencyRatioInterval = middle.map { Estimate($0) }
    latencyP95Interval = slow.map { Estimate($0) }
    latencyMonteCarloError = [middle, slow].compactMap(\.?.monteCarloError).max()
    isCompletedOnly = settings.isCompletedOnly
    incomplete = settings.isCompletedOnly ? all.count - completed.count : 0
    if completed.count < all.count {
      let other = settings.isCompletedOnly ? all : completed
      otherPolicy = other.part(named: settings.isCompletedOnly ? "all pairs" : "completed pairs")
    }
    metrics = trials.metrics + settings.reducers.compactMap { trials.metric(reducedBy: $0) }
    shifts = trials.shifts
    tags = trials.tagParts
    warnings = try ComparisonWarnings(base: base, candidate: candidate, runs: runs).sentences
  }

  /// Compares two models of a store.
  ///
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    in store: Store,
    settings: ComparisonSettings = ComparisonSettings()
  ) throws {
    try self.init(
      base: base,
      candidate: candidate,
      in: ComparedRuns([base, candidate], in: store, clusteredBy: settings.clusterField),
      settings: settings
    )
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func median(_ values: [Double]) -> Double? {
    quantile(0.5, ofSorted: values.sorted())
  }

  private static func ratio(_ candidate: Double?, _ base: Double?) -> Double? {
    guard let candidate, let base, base > 0 else { return nil }
    return candidate / base
  }
}

extension Estimate {
  /// A value with its interval.
  init(_ estimate: some IntervalEstimate) {
    self.init(value: estimate.value, lower: estimate.lower, upper: estimate.upper)
  }

  /// A measured value with its interval; nil where it has none.
  init?(_ measurement: GateMeasurement) {
    guard let lower = measurement.lower, let upper = measurement.upper else { return nil }
    self.init(value: measurement.value, lower: lower, upper: upper)
  }
}
