/// The mean over samples of values from 0 to 1, with the interval that its samples leave it.
///
/// Samples are independent of each other and draws of one sample are not, so the interval is Student's over
/// the samples' values, kept within 0…1. Where every value is 0 or 1, or there is one alone, it is
/// Wilson's for as many trials as samples, which keeps a width when all values are the same.
public struct SampleMean: Hashable, IntervalEstimate {
  /// The mean, 0…1.
  public let value: Double
  /// The lower end, 0…1.
  public let lower: Double
  /// The upper end, 0…1.
  public let upper: Double
  /// How many samples it is of.
  public let samples: Int

  /// The mean of values that have been measured; nil without values.
  init?(_ moments: Moments, isBinary: Bool, confidence: Double) {
    if !isBinary, let interval = MeanInterval(moments, confidence: confidence) {
      self.init(interval.value, from: interval.lower, to: interval.upper, samples: moments.count)
    } else {
      self.init(
        share: min(1, max(0, moments.mean)),
        samples: moments.count,
        confidence: confidence
      )
    }
  }

  /// A share that is worth as many trials as there are samples.
  ///
  /// - Returns: nil without samples or when a number is out of range.
  public init?(share: Double, samples: Int, confidence: Double) {
    guard
      let interval = WilsonInterval(
        share: share,
        trials: Double(samples),
        confidence: confidence
      )
    else { return nil }
    self.init(share, from: interval.lower, to: interval.upper, samples: samples)
  }

  /// A mean with its interval, of which nothing lies outside 0…1.
  init(_ value: Double, from lower: Double, to upper: Double, samples: Int) {
    self.value = value
    self.lower = max(0, lower)
    self.upper = min(1, upper)
    self.samples = samples
  }
}
