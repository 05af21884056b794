internal import Foundation

/// Student's t distribution.
///
/// Tails are those of a beta variable: M. Abramowitz and I. A. Stegun, Handbook of Mathematical
/// Functions (1964), formula 26.7.1.
struct StudentDistribution {
  /// The degrees of freedom, more than 0.
  let degrees: Double

  private var beta: BetaDistribution { BetaDistribution(a: degrees / 2, b: 0.5) }

  /// The share of the beta variable that belongs to `t`, and its complement.
  private func place(_ t: Double) -> (x: Double, y: Double) {
    guard t.isFinite else { return (0, 1) }
    let square = t * t
    return (degrees / (degrees + square), square / (degrees + square))
  }

  /// The probability of more than `t`.
  func upperTail(_ t: Double) -> Double {
    guard t >= 0 else { return t.isNaN ? .nan : 1 - upperTail(-t) }
    let place = place(t)
    return 0.5 * beta.tails(at: place.x, complement: place.y).lower
  }

  /// The probability of at most `t`.
  func cumulative(_ t: Double) -> Double { upperTail(-t) }

  /// The probability of a value at least as far from 0 as `t`.
  func twoSided(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

  /// The value below which the variable falls with probability `p`, for `p` in 0…1.
  func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    if p == 0.5 { return 0 }
    guard p < 0.5 else { return -quantile(1 - p) }
    let x = beta.quantile(2 * p)
    // Where x is close to 1 too few digits of 1 − x are left; the normal quantile is close there, and
    // below the root, from where Newton's method only rises.
    var t = x < 0.9 ? (degrees * (1 - x) / x).squareRoot() : -normalQuantile(p)
    for _ in 0..<50 {
      let place = place(t)
      let density = betaKernel(degrees / 2, 0.5, at: place.x, complement: place.y) / t
      let step = (upperTail(t) - p) / density
      t += step
      if abs(step) < 1e-14 * t { break }
    }
    return -t
  }

  /// How many standard errors an interval reaches to each side, for `confidence` in 0…1.
  func reach(_ confidence: Double) -> Double { -quantile((1 - confidence) / 2) }
}
