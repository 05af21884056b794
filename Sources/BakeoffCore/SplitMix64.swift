internal import Foundation

/// Chance that is the same on every run and every machine: the generator SplitMix64.
///
/// It passes the usual batteries of tests and repeats after 2⁶⁴ numbers. Source: G. L. Steele, D. Lea
/// and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA (2014) 453–472.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  @usableFromInline
  var state: UInt64

  /// Creates the generator; equal seeds give equal numbers.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  @inlinable
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A whole number from 0 up to but not including `count`.
  ///
  /// The high half of a product, as D. Lemire's "Fast random integer generation in an interval" (2019)
  /// without its rejections: the bias is below `count` in 2⁶⁴.
  ///
  /// - Parameter count: How many numbers there are, from 1.
  /// - Returns: One of them, each as likely as the others.
  @inlinable
  public mutating func index(below count: Int) -> Int {
    Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: count)).high)
  }

  /// A number from 0 up to but not including 1, of 53 bits.
  @inlinable
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A draw of the standard normal distribution, by the method of Box and Muller.
  public mutating func normal() -> Double {
    // 1 − u is never 0, so that its logarithm is finite.
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return radius * cos(2 * .pi * uniform())
  }
}
