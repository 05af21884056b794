extension Figures {
  /// A score or a difference of scores, such as `0.812`; nil is `—`.
  static func score(_ value: Double?) -> String {
    guard let value, value.isFinite else { return none }
    return fixed(value, decimals: abs(value) < 99.95 ? 3 : 1)
  }

  /// A difference of scores with its sign, such as `+0.012`; nil is `—`.
  static func signedScore(_ value: Double?) -> String {
    guard let value, value > 0 else { return score(value) }
    let digits = score(value)
    return digits == "0.000" || digits == none ? digits : "+" + digits
  }

  /// The ends of an interval of differences of scores, such as `[−0.021 to +0.034]`; nil is `—`.
  static func scoreInterval(_ estimate: Estimate?) -> String {
    guard let estimate else { return none }
    return "[\(signedScore(estimate.lower)) to \(signedScore(estimate.upper))]"
  }

  /// The ends of an interval of differences of shares in points, such as `[−2.1 to +3.4]`; nil is `—`.
  static func pointsInterval(_ estimate: Estimate?) -> String {
    guard let estimate else { return none }
    return "[\(points(estimate.lower)) to \(points(estimate.upper))]"
  }

  /// An error of a ratio, such as `±0.002`, or `less than ±0.001`.
  static func error(_ value: Double) -> String {
    value < 0.0005 ? "less than ±0.001" : "±" + fixed(value, decimals: 3)
  }
}
