/// The name of a model as users write it: `provider/model`, or `provider/model@URL`.
///
/// Everything before the first slash is the provider's prefix, the rest is the name that the
/// provider knows, further slashes included: `openrouter/anthropic/claude-sonnet-4.5`. From
/// `@http://` or `@https://` on it says where this model alone is asked; any other `@` belongs to
/// the model, as in `vertex_ai/claude-sonnet-4@20250514`. A model at two URLs has two names.
public struct ModelName: Hashable, Sendable, LosslessStringConvertible {
  /// The provider's prefix, as in the provider table.
  public let provider: String
  /// The provider's own name of the model.
  public let model: String
  /// Where the provider's URLs start for this model, without a user's name or password; nil where
  /// the name does not say.
  public let baseURL: String?

  /// Splits a name at its first slash; nil when a part is missing or it holds white space.
  public init?(_ description: String) {
    let (name, url) = Self.split(description)
    guard let slash = name.firstIndex(of: "/") else { return nil }
    let provider = name[..<slash]
    let model = name[name.index(after: slash)...]
    let isClean = ![provider, url ?? ""].contains { part in
      part.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
    }
    let isPrintable = !model.unicodeScalars.contains { $0.value < 0x20 }
    guard !provider.isEmpty, !model.isEmpty, isClean, isPrintable,
      model.first?.isWhitespace == false, model.last?.isWhitespace == false
    else { return nil }
    self.init(
      provider: String(provider),
      model: String(model),
      baseURL: url.map { URLParts(String($0)).withoutUser }
    )
  }

  private init(provider: String, model: String, baseURL: String?) {
    self.provider = provider
    self.model = model
    self.baseURL = baseURL
  }

  /// The name as it was written, but for a user's name or password in its URL.
  public var description: String { "\(provider)/\(model)" + (baseURL.map { "@\($0)" } ?? "") }

  /// The name of the same model wherever it is asked: what prices go by.
  public var withoutBaseURL: ModelName {
    ModelName(provider: provider, model: model, baseURL: nil)
  }

  /// Whether the model's name ends in what can only be an address that lacks its `http://`, such as
  /// `@localhost:8000/v1`.
  package var hasBareAddress: Bool {
    model.split(separator: "@", omittingEmptySubsequences: false).dropFirst().contains { part in
      if part.contains("://") { return true }
      let authority = part.prefix { $0 != "/" }
      let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
      let numbers = pieces[0].split(separator: ".", omittingEmptySubsequences: false)
      let hasPort = pieces.count == 2 && !pieces[0].isEmpty && UInt16(pieces[1]) != nil
      return pieces[0] == "localhost" || hasPort
        || (numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil })
    }
  }

  /// The name alone and the URL as it was written, secrets included; nil when there is none.
  package static func split(_ text: String) -> (name: Substring, url: Substring?) {
    let starts = ["@http://", "@https://"].compactMap { text.firstRange(of: $0)?.lowerBound }
    guard let at = starts.min() else { return (text[...], nil) }
    return (text[..<at], text[text.index(after: at)...])
  }
}
