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
  /// count as not correct, and several draws of a sample as a cluster of it: what a gate measures
  /// (`PairedTrials.measurement(for:confidence:)`) is what a comparison shows.
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
    let accuracy = trials.measurement(for: GateCheck(.accuracy, .minGain(0)))
    let costs = trials.costs(of: pairs.indices)
    let latencies = trials.latencies(of: pairs.indices)
    let baseSide = Side(
      label: trials.baseLabel,
      correct: both + baseOnly,
      meanCost: Self.mean(costs.values.base),
      latencyP50: Self.median(latencies.base)
    )
    let candidateSide = Side(
      label: trials.candidateLabel,
      correct: both + candidateOnly,
      meanCost: Self.mean(costs.values.candidate),
      latencyP50: Self.median(latencies.candidate)
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
      difference: accuracy.flatMap(Estimate.init),
      pValue: trials.hasRepeats
        ? SignFlipTest(differences: trials.correctMore(), seed: 1).pValue
        : McNemarTest(baseOnly: baseOnly, candidateOnly: candidateOnly).pValue,
      costRatio: costs.isComplete
        ? Self.ratio(candidateSide.meanCost, baseSide.meanCost) : nil,
      latencyRatio: Self.ratio(candidateSide.latencyP50, baseSide.latencyP50),
      flips: try flips.map { try Flip($0.base, $0.candidate, run: base.run, store: store) }
    )
    hasRepeats = trials.hasRepeats
    detectable = accuracy?.counts.flatMap { counts in
      PairedPower(counts)?.detectableDifference(pairs: counts.pairs)
    }
    costRatioInterval = trials.measurement(for: GateCheck(.cost, .maxRatio(1)))
      .flatMap(Estimate.init)
    latencyRatioInterval = trials.measurement(for: GateCheck(.latency(percent: 50), .maxRatio(1)))
      .flatMap(Estimate.init)
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
  /// A measured value with its interval; nil where it has none.
  fileprivate init?(_ measurement: GateMeasurement) {
    guard let lower = measurement.lower, let upper = measurement.upper else { return nil }
    self.init(value: measurement.value, lower: lower, upper: upper)
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
