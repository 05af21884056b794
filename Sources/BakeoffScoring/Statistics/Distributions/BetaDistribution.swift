internal import Foundation

/// The beta distribution: the regularised incomplete beta function and its inverse.
///
/// The function is the continued fraction of A. R. DiDonato and A. H. Morris, "Algorithm 708: significant
/// digit computation of the incomplete beta function ratios", ACM Transactions on Mathematical Software 18
/// (1992) 360–373, by W. J. Lentz's method, on the side of the mean where its terms do not cancel.
struct BetaDistribution {
  /// The first parameter, more than 0.
  let a: Double
  /// The second parameter, more than 0.
  let b: Double

  /// The probabilities of less and of more than `x`, each accurate when it is the small one.
  ///
  /// - Parameters:
  ///   - x: Where, 0…1.
  ///   - y: 1 − x, which the caller may know to more digits than a subtraction gives.
  /// - Returns: Both tails, which add up to 1.
  func tails(at x: Double, complement y: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    let kernel = betaKernel(a, b, at: x, complement: y)
    guard a * y >= b * x else {
      let upper = min(1, kernel / Self.fraction(b, a, y, x))
      return (1 - upper, upper)
    }
    let lower = min(1, kernel / Self.fraction(a, b, x, y))
    return (lower, 1 - lower)
  }

  /// The value below which the variable falls with probability `p`, for `p` in 0…1.
  func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? 0 : p == 1 ? 1 : .nan }
    guard p <= 0.5 else { return 1 - BetaDistribution(a: b, b: a).quantile(1 - p) }
    // Newton's method on the logarithm of the tail over that of x: the curve is concave and nearly
    // straight, so that steps from the left never pass the root.
    var logarithm = log(a / (a + b))
    var bounds = (lower: -745.0, upper: 0.0)
    for _ in 0..<200 {
      let x = exp(logarithm)
      let y = -expm1(logarithm)
      let tail = tails(at: x, complement: y).lower
      if tail < p { bounds.lower = logarithm } else { bounds.upper = logarithm }
      let slope = betaKernel(a, b, at: x, complement: y) / (y * tail)
      let newton = (log(p) - log(tail)) / slope
      // The last step: a smaller one is below the rounding of the tail.
      if abs(newton) < 1e-14 { return exp(logarithm + newton) }
      var next = logarithm + newton
      if !(next > bounds.lower && next < bounds.upper) { next = (bounds.lower + bounds.upper) / 2 }
      logarithm = next
    }
    return exp(logarithm)
  }

  /// What the kernel is divided by for the lower tail, where x is not above the mean.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    // How far x is below the mean, times a + b; the difference that other forms of the fraction lose.
    let distance = a * y - b * x
    var value = away(a / (a + 1) * (distance + 1))
    var numerator = value
    var denominator = 0.0
    var n = 1.0
    // The terms that are needed grow with the root of the parameters; a million needs a few thousand.
    while n < 100_000 {
      let place = a + 2 * n - 1
      let above = (a + n - 1) / place * ((a + b + n - 1) / place) * n * (b - n) * x * x
      let below =
        n + n * (b - n) * x / place + (a + n) / (place + 2) * (distance + 1 + n * (1 + y))
      denominator = 1 / away(below + above * denominator)
      numerator = away(below + above / numerator)
      let factor = denominator * numerator
      value *= factor
      if abs(factor - 1) < 3e-16 { break }
      n += 1
    }
    return value
  }
}
