internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

/// One side of a comparison: a model of a run.
public struct ComparedModel: Sendable {
  /// The run.
  public var run: RunRecord
  /// The model's name.
  public var model: String

  /// Names a side.
  public init(run: RunRecord, model: String) {
    self.run = run
    self.model = model
  }
}

extension Comparison {
  /// Compares two models on the samples that both have been asked.
  ///
  /// Trials are paired by the sample's id and the draw; where an id stands in several task files of
  /// a run, by task file too. Unscored trials pair with nothing. Truncated, refused and failed ones
  /// count as not correct.
  ///
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    in store: Store
  ) throws {
    let trials = try PairedTrials(base: base, candidate: candidate, in: store)
    let pairs = trials.pairs
    var baseOnly = 0
    var candidateOnly = 0
    var both = 0
    for pair in pairs {
      switch (pair.base.outcome == .correct, pair.candidate.outcome == .correct) {
      case (true, true): both += 1
      case (true, false): baseOnly += 1
      case (false, true): candidateOnly += 1
      case (false, false): break
      }
    }
    let counts = PairedCounts(
      both: both,
      baseOnly: baseOnly,
      candidateOnly: candidateOnly,
      neither: pairs.count - both - baseOnly - candidateOnly
    )
    let difference = TangoInterval(counts)
    let baseSide = Side(
      label: trials.baseLabel,
      correct: both + baseOnly,
      rows: pairs.map(\.base)
    )
    let candidateSide = Side(
      label: trials.candidateLabel,
      correct: both + candidateOnly,
      rows: pairs.map(\.candidate)
    )
    let flips = pairs.filter {
      ($0.base.outcome == .correct) != ($0.candidate.outcome == .correct)
    }
    self.init(
      base: baseSide,
      candidate: candidateSide,
      pairs: pairs.count,
      unpaired: trials.unpaired,
      baseOnly: baseOnly,
      candidateOnly: candidateOnly,
      difference: difference.map { Estimate(value: $0.value, lower: $0.lower, upper: $0.upper) },
      pValue: McNemarTest(baseOnly: baseOnly, candidateOnly: candidateOnly).pValue,
      costRatio: Self.ratio(candidateSide.meanCost, baseSide.meanCost),
      latencyRatio: Self.ratio(candidateSide.latencyP50, baseSide.latencyP50),
      flips: try flips.map { try Flip($0.base, $0.candidate, run: base.run, store: store) }
    )
    detectable = PairedPower(counts)?.detectableDifference(pairs: counts.pairs)
    costRatioInterval = trials.estimate(.cost, .maxRatio(1))
    latencyRatioInterval = trials.estimate(.latency(percent: 50), .maxRatio(1))
  }

  private static func ratio(_ candidate: Double?, _ base: Double?) -> Double? {
    guard let candidate, let base, base > 0 else { return nil }
    return candidate / base
  }
}

extension PairedTrials {
  /// A measured value with its interval; nil where there is none.
  fileprivate func estimate(_ metric: GateMetric, _ requirement: GateRequirement) -> Estimate? {
    guard let measurement = measurement(for: GateCheck(metric, requirement)),
      let lower = measurement.lower, let upper = measurement.upper
    else { return nil }
    return Estimate(value: measurement.value, lower: lower, upper: upper)
  }
}

extension Comparison.Side {
  fileprivate init(label: String, correct: Int, rows: [TrialRow]) {
    let costs = rows.compactMap(\.cost)
    let latencies = rows.compactMap(\.latencyMilliseconds).map { $0 / 1000 }.sorted()
    self.init(
      label: label,
      correct: correct,
      meanCost: costs.isEmpty
        ? nil : costs.reduce(Cost.zero, +).dollars / Double(costs.count),
      latencyP50: quantile(0.5, ofSorted: latencies)
    )
  }
}

extension Comparison.Flip {
  fileprivate init(
    _ base: TrialRow,
    _ candidate: TrialRow,
    run: RunRecord,
    store: Store
  ) throws(StoreError) {
    let samples = try store.samples(ofRun: run.id, named: base.sampleID)
    let sample = samples.first { $0.taskFile == base.taskFile } ?? samples.first
    self.init(
      sampleID: base.sampleID,
      epoch: base.epoch,
      prompt: sample?.sample.prompt ?? "",
      base: base.outcome,
      candidate: candidate.outcome,
      baseOutput: base.output ?? base.error ?? "",
      candidateOutput: candidate.output ?? candidate.error ?? ""
    )
  }
}
