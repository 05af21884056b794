internal import Foundation

/// Chance that is the same each time: drawn from a seed, a model and a prompt.
package struct MockChance {
  private let start: UInt64

  /// Creates chance for one request.
  package init(seed: String, model: String, prompt: String) {
    start = Self.hash("\(seed)\n\(model)\n\(prompt)", from: 0xCBF2_9CE4_8422_2325)
  }

  /// A number from 0..<1, even over prompts.
  ///
  /// - Parameter purpose: What it is for; two purposes get independent numbers.
  /// - Returns: The number, always the same for the same request and purpose.
  func uniform(_ purpose: String) -> Double {
    Double(Self.mixed(Self.hash(purpose, from: start)) >> 11) / 0x1p53
  }

  /// A positive number around a median: its logarithm is normal, with a deviation of `spread`.
  func scattered(median: Double, spread: Double) -> Double {
    // Box and Muller's method; 1 − u is never 0.
    let radius = (-2 * log(1 - uniform("radius"))).squareRoot()
    return median * exp(spread * radius * cos(2 * .pi * uniform("angle")))
  }

  /// FNV-1a.
  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The finaliser of SplitMix64, which spreads what FNV leaves clustered.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
