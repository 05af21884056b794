/// What a check asks of its metric.
public enum GateRequirement: Hashable, Sendable {
  /// What must be measured for it.
  public enum Scale: String, Hashable, Sendable {
    /// The candidate's value less the base's.
    case difference
    /// The candidate's value over the base's.
    case ratio
    /// The candidate's value itself.
    case level
  }

  /// Non-inferiority: the candidate is lower than the base by less than the margin.
  case maxDrop(Double)
  /// Non-inferiority of what should be low: the candidate is higher by less than the margin.
  case maxRise(Double)
  /// Superiority: the candidate is higher than the base by more than this, 0 for any gain.
  case minGain(Double)
  /// The candidate is at least this.
  case min(Double)
  /// The candidate is at most this.
  case max(Double)
  /// The candidate is at most so many times the base.
  case maxRatio(Double)
  /// The candidate is at least so many times the base.
  case minRatio(Double)

  static let kinds: [(key: String, make: @Sendable (Double) -> GateRequirement)] = [
    ("max_drop", { .maxDrop($0) }), ("max_rise", { .maxRise($0) }), ("min_gain", { .minGain($0) }),
    ("min", { .min($0) }), ("max", { .max($0) }), ("max_ratio", { .maxRatio($0) }),
    ("min_ratio", { .minRatio($0) }),
  ]

  /// The key in a policy, as `max_drop`.
  public var key: String {
    switch self {
    case .maxDrop: "max_drop"
    case .maxRise: "max_rise"
    case .minGain: "min_gain"
    case .min: "min"
    case .max: "max"
    case .maxRatio: "max_ratio"
    case .minRatio: "min_ratio"
    }
  }

  /// The number in a policy.
  public var number: Double {
    switch self {
    case .maxDrop(let number), .maxRise(let number), .minGain(let number), .min(let number),
      .max(let number), .maxRatio(let number), .minRatio(let number):
      number
    }
  }

  /// What must be measured.
  public var scale: Scale {
    switch self {
    case .maxDrop, .maxRise, .minGain: .difference
    case .maxRatio, .minRatio: .ratio
    case .min, .max: .level
    }
  }

  /// The value that the measured one is held against: −margin for a drop, else the number itself.
  public var bound: Double {
    if case .maxDrop(let margin) = self { return -margin }
    return number
  }

  /// Whether the measured value must be above the bound; below it when false.
  public var isFloor: Bool {
    switch self {
    case .maxDrop, .minGain, .min, .minRatio: true
    case .maxRise, .max, .maxRatio: false
    }
  }

  /// Whether the bound itself will do: so for thresholds ("at least 0.9"), not for differences.
  var includesBound: Bool { scale != .difference }
}
