internal import Foundation

/// The number of heads in tosses of a fair coin.
///
/// The probability of one count follows C. Loader, "Fast and accurate computation of binomial
/// probabilities" (2000): factorials as Stirling's formula plus its error, so that no large
/// logarithms cancel and a million tosses lose no digits.
struct FairBinomial {
  /// How many tosses there are, from 0.
  let trials: Int

  /// The probability of exactly `heads` heads; 0 outside 0…trials.
  func probability(_ heads: Int) -> Double {
    guard (0...trials).contains(heads) else { return 0 }
    let n = Double(trials)
    guard heads > 0, heads < trials else { return exp(-n * log(2)) }
    let x = Double(heads)
    let y = n - x
    let exponent =
      Self.stirlingError(n) - Self.stirlingError(x) - Self.stirlingError(y)
      - Self.deviance(x, n / 2) - Self.deviance(y, n / 2)
    return exp(exponent) * (n / (2 * .pi * x * y)).squareRoot()
  }

  /// The probability of at most `heads` heads, for `heads` up to half the tosses.
  func cumulative(_ heads: Int) -> Double {
    guard heads >= 0 else { return 0 }
    var term = probability(heads)
    var sum = term
    var count = heads
    // Downwards each term is smaller than the one before by a factor that only shrinks.
    while count > 0, term > sum * 1e-18 {
      term *= Double(count) / Double(trials - count + 1)
      sum += term
      count -= 1
    }
    return min(1, sum)
  }

  /// The logarithm of `n!` over Stirling's formula for it, for whole `n` from 1.
  private static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else {
      return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * .pi)
    }
    let square = n * n
    return
      (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square)
        / square)
      / n
  }

  /// Loader's deviance part, `x·log(x/mean) + mean − x`, by a series where the two nearly cancel.
  private static func deviance(_ x: Double, _ mean: Double) -> Double {
    guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var power = 2 * x * ratio
    var divisor = 3.0
    while true {
      power *= ratio * ratio
      let next = sum + power / divisor
      if next == sum { return sum }
      sum = next
      divisor += 2
    }
  }
}
