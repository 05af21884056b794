internal import Foundation

/// How many of independent trials succeed.
struct BinomialDistribution {
  /// How many trials there are, from 0.
  let trials: Int
  /// How likely each succeeds, 0…1.
  let probability: Double

  /// The probability of exactly so many successes; 0 outside 0…trials.
  ///
  /// By Loader's method, see `betaKernel`.
  func density(_ successes: Int) -> Double {
    guard (0...trials).contains(successes) else { return 0 }
    let (n, k) = (Double(trials), Double(successes))
    if successes == 0 { return exp(n * log1p(-probability)) }
    if successes == trials { return exp(n * log(probability)) }
    // The beta kernel has Γ(n) / (Γ(k) Γ(n−k)) where the binomial coefficient has n / (k (n−k)) more.
    return betaKernel(k, n - k, at: probability, complement: 1 - probability) * n / (k * (n - k))
  }

  /// The probability of at most so many successes, as a tail of the beta distribution (DLMF 8.17.5).
  func atMost(_ successes: Int) -> Double {
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    let beta = BetaDistribution(a: Double(trials - successes), b: Double(successes + 1))
    return beta.tails(at: 1 - probability, complement: probability).lower
  }
}
