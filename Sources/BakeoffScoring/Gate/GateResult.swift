/// What a gate says.
public enum GateVerdict: String, Hashable, Sendable, CaseIterable {
  /// It is shown that what was asked holds.
  case pass = "PASS"
  /// It is shown that it does not hold.
  case fail = "FAIL"
  /// Neither is shown.
  case inconclusive = "INCONCLUSIVE"
}

/// What would settle an inconclusive check.
public enum GateSettlement: Hashable, Sendable, CustomStringConvertible {
  /// About so many more samples, if the true value is the measured one, with the policy's power.
  case samples(Int)
  /// Nothing that is known: the measured value is the bound itself, or too close to it.
  case bound
  /// The measurement, which is missing.
  case measurement

  /// The phrase to show after "would settle it".
  public var description: String {
    switch self {
    case .samples(1): "1 more sample"
    case .samples(let count): "\(count) more samples"
    case .bound: "another bound: the measured value lies on this one"
    case .measurement: "trials that have it on both sides; costs need prices (--prices)"
    }
  }
}

/// The verdict of one check.
public struct GateCheckResult: Hashable, Sendable {
  /// What was asked.
  public let check: GateCheck
  /// What was measured; nil when nothing could be.
  public let measurement: GateMeasurement?
  /// Whether it holds.
  public let verdict: GateVerdict
  /// What would settle it; nil when it is settled.
  public let settlement: GateSettlement?
}

/// The verdict of a policy, with those of its checks.
public struct GateResult: Hashable, Sendable {
  /// The checks in the order of the policy.
  public let checks: [GateCheckResult]
  /// The verdict of the critical ones: fail when any fails, else inconclusive when any is, else pass.
  ///
  /// Since all must pass, the chance to pass wrongly is that of a single check and needs no correction for
  /// their number: R. L. Berger, "Multiparameter hypothesis testing and acceptance sampling",
  /// Technometrics 24 (1982) 295–300.
  public let verdict: GateVerdict

  /// Sums up the checks.
  public init(_ checks: [GateCheckResult]) {
    self.checks = checks
    let verdicts = checks.filter { $0.check.tier == .critical }.map(\.verdict)
    if verdicts.contains(.fail) {
      verdict = .fail
    } else {
      verdict = verdicts.contains(.inconclusive) ? .inconclusive : .pass
    }
  }

  /// The advisory checks that did not pass.
  public var advice: [GateCheckResult] {
    checks.filter { $0.check.tier == .advisory && $0.verdict != .pass }
  }
}
