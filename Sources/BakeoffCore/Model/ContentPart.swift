/// A part of a turn.
public enum ContentPart: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A picture, a document or a recording.
  case attachment(Attachment)

  /// The words; nil for anything else.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// What is shown; nil for words.
  public var attachment: Attachment? {
    if case .attachment(let attachment) = self { attachment } else { nil }
  }
}

/// A picture, a document or a recording that a turn shows to the model.
public struct Attachment: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A picture.
    case image
    /// A document, such as a PDF.
    case document
    /// A recording.
    case audio
  }

  /// Where its bytes are.
  public enum Source: Hashable, Sendable {
    /// At an address that the provider reads.
    case url(String)
    /// Here, in base64, of a media type such as `image/png`.
    case base64(String, mediaType: String)
  }

  /// What it is.
  public var kind: Kind
  /// Where its bytes are.
  public var source: Source
  /// The name of its file; nil when it has none.
  public var name: String?
  /// How closely a picture is looked at, such as `low` or `high`; nil to leave it to the provider.
  public var detail: String?

  /// Describes an attachment.
  public init(_ kind: Kind, _ source: Source, name: String? = nil, detail: String? = nil) {
    self.kind = kind
    self.source = source
    self.name = name
    self.detail = detail
  }

  /// The address, or the bytes as a `data:` URL.
  public var url: String {
    switch source {
    case .url(let url): url
    case .base64(let bytes, let mediaType): "data:\(mediaType);base64,\(bytes)"
    }
  }

  /// Takes a `data:` URL apart; any other URL stays an address.
  public static func source(ofURL url: String) -> Source {
    guard url.hasPrefix("data:"), let comma = url.firstIndex(of: ",") else { return .url(url) }
    let head = url[url.index(url.startIndex, offsetBy: 5)..<comma]
    guard head.hasSuffix(";base64") else { return .url(url) }
    return .base64(
      String(url[url.index(after: comma)...]),
      mediaType: String(head.dropLast(";base64".count))
    )
  }
}
