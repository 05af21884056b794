/// The name of a model as users write it: `provider/model`.
///
/// Everything before the first slash is the provider's prefix, the rest is the name that the
/// provider knows, further slashes included: `openrouter/anthropic/claude-sonnet-4.5`.
public struct ModelName: Hashable, Sendable, LosslessStringConvertible {
  /// The provider's prefix, as in the provider table.
  public let provider: String
  /// The provider's own name of the model.
  public let model: String

  /// Splits a name at its first slash; nil when a part is missing or it holds white space.
  public init?(_ description: String) {
    guard let slash = description.firstIndex(of: "/") else { return nil }
    let provider = description[..<slash]
    let model = description[description.index(after: slash)...]
    let isClean = !provider.unicodeScalars.contains {
      $0.properties.isWhitespace || $0.value < 0x20
    }
    let isPrintable = !model.unicodeScalars.contains { $0.value < 0x20 }
    guard !provider.isEmpty, !model.isEmpty, isClean, isPrintable,
      model.first?.isWhitespace == false, model.last?.isWhitespace == false
    else { return nil }
    self.provider = String(provider)
    self.model = String(model)
  }

  /// The name as it was written.
  public var description: String { "\(provider)/\(model)" }
}
