extension Provider {
  /// Why this version cannot ask a provider.
  public struct Obstacle: Hashable, Sendable {
    /// Whether it is a language model's API, and may be asked by a later version.
    public let isLanguageModel: Bool
    /// What is in the way, as in `protocol "cohere-v2" is not spoken yet`.
    public let reason: String
  }

  /// What keeps this version from asking the provider; nil when nothing does.
  public var obstacle: Obstacle? {
    if WireProtocols.otherAPIs.contains(wireProtocol) {
      return Obstacle(isLanguageModel: false, reason: "not a language-model API")
    }
    var reasons: [String] = []
    if WireProtocols.named(wireProtocol) == nil {
      reasons.append("protocol \"\(wireProtocol)\" is not spoken yet")
    }
    switch authentication {
    case .unsupported("interactive-login"):
      reasons.append("only a person can log in, at a browser, and there are no keys for programs")
    case .unsupported(let scheme): reasons.append("authentication by \(scheme) is not there yet")
    default: break
    }
    guard !reasons.isEmpty else { return nil }
    return Obstacle(isLanguageModel: true, reason: reasons.joined(separator: "; "))
  }
}
