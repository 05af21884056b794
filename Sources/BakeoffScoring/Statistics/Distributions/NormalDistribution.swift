internal import Foundation

/// The probability that a standard normal variable is at most `x`.
///
/// By the complementary error function, so that a small tail keeps its digits.
func normalCumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

/// The probability that a standard normal variable is at least as far from 0 as `z`.
func normalTwoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

/// How many standard errors an interval reaches to each side, for `confidence` in 0…1.
func normalReach(_ confidence: Double) -> Double { -normalQuantile((1 - confidence) / 2) }
