/// A measured value that a check is held against.
public struct GateMeasurement: Hashable, Sendable {
  /// The value on the requirement's scale.
  public let value: Double
  /// The lower end of its interval; nil when it has none.
  public let lower: Double?
  /// The upper end of its interval; nil when it has none.
  public let upper: Double?
  /// How many samples it was measured on.
  public let samples: Int
  /// How often each side was right, when the value is the difference of these shares.
  public let counts: PairedCounts?

  /// A value without an interval.
  public init(value: Double, samples: Int) {
    self.init(value: value, lower: nil, upper: nil, samples: samples, counts: nil)
  }

  /// A value with an interval.
  public init(_ estimate: some IntervalEstimate, samples: Int) {
    self.init(
      value: estimate.value,
      lower: estimate.lower,
      upper: estimate.upper,
      samples: samples,
      counts: nil
    )
  }

  /// The difference of two shares on the same samples, with Tango's interval.
  ///
  /// It is nil without pairs or when the confidence is out of range.
  public init?(_ counts: PairedCounts, confidence: Double = 0.95) {
    guard let interval = TangoInterval(counts, confidence: confidence) else { return nil }
    self.init(
      value: interval.value,
      lower: interval.lower,
      upper: interval.upper,
      samples: counts.pairs,
      counts: counts
    )
  }

  /// A value with the ends of its interval, on the requirement's scale.
  public init(value: Double, lower: Double, upper: Double, samples: Int) {
    self.init(value: value, lower: lower, upper: upper, samples: samples, counts: nil)
  }

  private init(
    value: Double,
    lower: Double?,
    upper: Double?,
    samples: Int,
    counts: PairedCounts?
  ) {
    self.value = value
    self.lower = lower
    self.upper = upper
    self.samples = samples
    self.counts = counts
  }

  /// How many samples it takes to show on which side of a bound the true value is, if it is the measured
  /// one.
  ///
  /// For counts the formula of `PairedPower`; else the interval is taken to shrink with the root of the
  /// number of samples.
  ///
  /// - Parameters:
  ///   - bound: The bound, in the unit of the value.
  ///   - confidence: The confidence of the interval.
  ///   - power: How likely the decision is to be reached.
  /// - Returns: The number of samples from 1; nil when the value is the bound itself, without an interval,
  ///   or when the number is too large to count.
  public func samplesNeeded(
    against bound: Double,
    confidence: Double = 0.95,
    power: Double = 0.8
  ) -> Int? {
    if let counts {
      let plan = PairedPower(counts, confidence: confidence, power: power)
      return plan?.pairsNeeded(against: bound)
    }
    guard
      let end = value > bound ? lower : upper, value != bound,
      confidence > 0, confidence < 1, power > 0, power < 1
    else { return nil }
    let z = normalReach(confidence)
    let root = abs(value - end) * (1 + normalQuantile(power) / z) / abs(value - bound)
    return wholeCount(Double(samples) * root * root)
  }
}
