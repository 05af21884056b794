internal import BakeoffCore

/// What is special about a model, where anything is known of it.
public struct ModelTraits: Hashable, Sendable {
  /// The words of the model's price row; nil when nothing is known.
  private let flags: Set<String>?
  private let efforts: Set<String>

  init(_ price: Price?) {
    flags = price.flatMap { $0.flags.isEmpty ? nil : Set($0.flags) }
    efforts = Set(price?.efforts ?? [])
  }

  /// Whether it refuses temperature and top_p.
  var refusesSampling: Bool { flags?.contains("no_sampling_params") == true }

  /// Whether it is known to take instructions apart from a prompt.
  var takesSystem: Bool { flags?.contains("system") == true }

  /// Whether it may reason; unknown models may.
  var mayReason: Bool { flags?.contains("reasoning") != false }

  /// Whether it reasons when it is asked with an effort, or with none said.
  ///
  /// Models that can do without reasoning do so unless told otherwise.
  func reasons(_ effort: ReasoningEffort?) -> Bool {
    guard flags?.contains("reasoning") == true else { return false }
    return !(efforts.contains("none") && (effort ?? .off) == .off)
  }

  /// Whether it decides itself how long it thinks, and takes no budget; unknown models are
  /// supposed to be new ones, which do.
  var thinksAdaptively: Bool { flags?.contains("adaptive_thinking") != false }
}
