/// One line of a gate's policy: a metric, what is asked of it, and for which samples.
public struct GateCheck: Hashable, Sendable {
  /// What it means that a check does not pass.
  public enum Tier: String, Hashable, Sendable, CaseIterable {
    /// The gate does not pass either.
    case critical
    /// It is told, and the gate passes nevertheless.
    case advisory
  }

  /// What is held against the bound.
  public enum Evidence: String, Hashable, Sendable, CaseIterable {
    /// The whole interval: what chance may have done is not taken for the truth.
    case interval
    /// The measured value alone.
    case value
  }

  /// What is measured.
  public var metric: GateMetric
  /// What is asked of it.
  public var requirement: GateRequirement
  /// The tag of the samples that count; nil for all.
  public var tag: String?
  /// What it means that the check does not pass.
  public var tier: Tier
  /// What is held against the bound.
  public var evidence: Evidence

  /// Creates a check.
  public init(
    _ metric: GateMetric,
    _ requirement: GateRequirement,
    tag: String? = nil,
    tier: Tier = .critical,
    evidence: Evidence = .interval
  ) {
    self.metric = metric
    self.requirement = requirement
    self.tag = tag
    self.tier = tier
    self.evidence = evidence
  }

  /// Holds a measurement against the check.
  ///
  /// The check passes when all values that the interval allows meet it, fails when none does, and is
  /// inconclusive in between; a value without an interval decides by itself.
  ///
  /// - Parameters:
  ///   - measurement: What was measured on the requirement's scale; nil when it could not be.
  ///   - confidence: The confidence of the measurement's interval.
  ///   - power: How likely the decision is to be reached with the number of samples that is named.
  /// - Returns: The verdict and what would settle it.
  public func result(
    of measurement: GateMeasurement?,
    confidence: Double = 0.95,
    power: Double = 0.8
  ) -> GateCheckResult {
    guard let measurement, !measurement.value.isNaN else {
      return GateCheckResult(
        check: self,
        measurement: nil,
        verdict: .inconclusive,
        settlement: .measurement
      )
    }
    let usesInterval = evidence == .interval
    let lower = usesInterval ? measurement.lower ?? measurement.value : measurement.value
    let upper = usesInterval ? measurement.upper ?? measurement.value : measurement.value
    let verdict: GateVerdict
    if meets(lower), meets(upper) {
      verdict = .pass
    } else if !meets(lower), !meets(upper) {
      verdict = .fail
    } else {
      verdict = .inconclusive
    }
    var settlement: GateSettlement?
    if verdict == .inconclusive {
      let needed = measurement.samplesNeeded(
        against: requirement.bound,
        confidence: confidence,
        power: power
      )
      settlement = needed.map { .samples(Swift.max(1, $0 - measurement.samples)) } ?? .bound
    }
    return GateCheckResult(
      check: self,
      measurement: measurement,
      verdict: verdict,
      settlement: settlement
    )
  }

  /// Whether a value meets the requirement.
  private func meets(_ value: Double) -> Bool {
    if value == requirement.bound { return requirement.includesBound }
    return requirement.isFloor == (value > requirement.bound)
  }
}
