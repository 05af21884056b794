/// The interval of a share by Wilson's score method, without continuity correction.
///
/// It stays within 0…1 and keeps a width when all or none succeed. Source: E. B. Wilson, "Probable
/// inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212.
public struct WilsonInterval: Hashable, Sendable {
  /// The share itself, 0…1.
  public let value: Double
  /// The lower end, 0…1.
  public let lower: Double
  /// The upper end, 0…1.
  public let upper: Double

  /// Computes the interval; nil without trials or when a number is out of range.
  ///
  /// - Parameters:
  ///   - successes: How many trials succeeded, from 0 to `trials`.
  ///   - trials: How many trials there were, from 1.
  ///   - confidence: How often such intervals hold the true share, more than 0 and less than 1.
  public init?(successes: Int, trials: Int, confidence: Double = 0.95) {
    guard trials > 0, (0...trials).contains(successes) else { return nil }
    self.init(
      share: Double(successes) / Double(trials),
      trials: Double(trials),
      confidence: confidence
    )
  }

  /// Computes the interval of a share that was not counted in whole trials.
  ///
  /// - Parameters:
  ///   - share: The share, 0…1.
  ///   - trials: How many independent trials it is worth, more than 0.
  ///   - confidence: How often such intervals hold the true share, more than 0 and less than 1.
  init?(share: Double, trials: Double, confidence: Double = 0.95) {
    guard trials > 0, (0...1).contains(share), confidence > 0, confidence < 1 else { return nil }
    let z = -normalQuantile((1 - confidence) / 2)
    let square = z * z / trials
    let centre = share + square / 2
    let reach = z * ((share * (1 - share) + square / 4) / trials).squareRoot()
    value = share
    // At the ends the bound is the end itself; rounding would leave it a hair off.
    lower = share == 0 ? 0 : max(0, (centre - reach) / (1 + square))
    upper = share == 1 ? 1 : min(1, (centre + reach) / (1 + square))
  }
}
