/// The names of tiers of service.
enum ServiceTier {
  /// What Anthropic calls the tier of its batches.
  static let batch = "batch"

  /// The name that prices have for a provider's word; empty when there is none.
  static func name(_ word: String?) -> String {
    let word = word?.lowercased() ?? ""
    // Vertex says `ON_DEMAND_PRIORITY`.
    let name = word.hasPrefix("on_demand_") ? String(word.dropFirst("on_demand_".count)) : word
    return name == "fast" ? "priority" : name
  }
}
