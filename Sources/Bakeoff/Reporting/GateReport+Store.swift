public import BakeoffReports
public import BakeoffScoring
public import BakeoffStore

extension GateReport {
  /// Judges a candidate by a policy, on the samples that it and the base have in common.
  ///
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs or a check
  ///   cannot be measured.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    policy: GatePolicy,
    in store: Store
  ) throws {
    try policy.checkIsMeasurable()
    let trials = try PairedTrials(base: base, candidate: candidate, in: store)
    let result = policy.result { trials.measurement(for: $0, confidence: policy.confidence) }
    self.init(
      base: trials.baseLabel,
      candidate: trials.candidateLabel,
      verdict: Verdict(result.verdict),
      confidence: policy.confidence,
      pairs: trials.count,
      unpaired: trials.unpaired,
      checks: result.checks.map(Check.init)
    )
  }
}

extension GateReport.Verdict {
  fileprivate init(_ verdict: GateVerdict) {
    switch verdict {
    case .pass: self = .pass
    case .fail: self = .fail
    case .inconclusive: self = .inconclusive
    }
  }
}

extension GateReport.Check {
  fileprivate init(_ result: GateCheckResult) {
    let check = result.check
    self.init(
      metric: check.metric.name,
      requirement: "\(check.requirement.key) \(check.requirement.number)",
      tag: check.tag,
      isCritical: check.tier == .critical,
      verdict: GateReport.Verdict(result.verdict),
      estimate: result.measurement.map {
        Estimate(value: $0.value, lower: $0.lower ?? $0.value, upper: $0.upper ?? $0.value)
      },
      samples: result.measurement?.samples,
      settlement: result.settlement?.description
    )
  }
}
