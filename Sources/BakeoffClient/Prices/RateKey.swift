internal import Foundation

/// The name of a rate in LiteLLM's map, such as `input_cost_per_token_above_272k_tokens_priority`.
struct RateKey {
  /// The names of the rates, with the rates they are.
  static let names: [(key: String, rate: any WritableKeyPath<TokenRates, Int?> & Sendable)] = [
    ("input_cost_per_token", \.input), ("output_cost_per_token", \.output),
    ("cache_read_input_token_cost", \.cacheRead),
    ("cache_creation_input_token_cost", \.cacheWrite),
    ("cache_creation_input_token_cost_above_1hr", \.cacheWrite1h),
    ("output_cost_per_reasoning_token", \.reasoning),
    ("input_cost_per_audio_token", \.audioInput), ("output_cost_per_audio_token", \.audioOutput),
    ("cache_read_input_audio_token_cost", \.audioCacheRead),
    ("input_cost_per_image_token", \.imageInput), ("output_cost_per_image_token", \.imageOutput),
    ("input_cost_per_video_token", \.videoInput),
  ]

  /// The ending of batch rates.
  static let batches = "batches"
  /// The endings that name a tier of service.
  static let tiers = ["priority", "flex", "ultrafast", "balanced", "decisions", batches]

  /// The rate.
  let rate: any WritableKeyPath<TokenRates, Int?> & Sendable
  /// The input tokens above which it holds; nil when it holds for all requests.
  let threshold: Int?
  /// The tier of service that it is of, or `batches`; nil for the standard one.
  let tier: String?

  /// Reads a name; nil when it is that of no rate.
  init?(_ name: some StringProtocol) {
    var rest = String(name)
    let tier = Self.tiers.first { rest.hasSuffix("_\($0)") }
    if let tier { rest.removeLast(tier.count + 1) }
    var threshold: Int?
    if rest.hasSuffix("k_tokens"), let above = rest.range(of: "_above_", options: .backwards) {
      guard let thousands = Int(rest[above.upperBound...].dropLast("k_tokens".count)),
        (1..<1 << 40).contains(thousands)
      else { return nil }
      threshold = thousands * 1000
      rest.removeSubrange(above.lowerBound...)
    }
    guard let rate = Self.names.first(where: { $0.key == rest })?.rate else { return nil }
    self.rate = rate
    self.threshold = threshold
    self.tier = tier
  }
}
