/// Markup that was made here: every text and every attribute's value in it is escaped.
///
/// Names of elements and attributes are literals of the program, so that nothing that came from a
/// model, a task file or a provider can become markup.
struct HTML: Sendable {
  private(set) var markup: String

  /// Text of unknown origin on one line, with its control characters made visible.
  init(_ text: String) { markup = Self.escaped(VisibleText.line(text)) }

  private init(markup: String) { self.markup = markup }

  /// Nothing.
  static var nothing: HTML { HTML(markup: "") }

  /// A style, a script or data within its element; whoever calls has seen to it that the element
  /// does not end within it.
  static func raw(_ bytes: some Sequence<UInt8>) -> HTML {
    HTML(markup: String(decoding: Array(bytes), as: UTF8.self))
  }

  /// An element; attributes whose value is nil are left out.
  static func element(
    _ name: StaticString,
    _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: HTML
  ) -> HTML {
    var markup = "<\(name)"
    for (key, value) in attributes {
      if let value { markup += " \(key)=\"\(escaped(VisibleText.line(value)))\"" }
    }
    markup += ">"
    guard !isVoid(name) else { return HTML(markup: markup) }
    return HTML(markup: markup + content.markup + "</\(name)>")
  }

  /// Pieces one after another.
  static func joined(_ pieces: [HTML]) -> HTML { HTML(markup: pieces.map(\.markup).joined()) }

  private static func isVoid(_ name: StaticString) -> Bool {
    ["meta", "link", "br", "hr", "input"].contains("\(name)")
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Lists what an element holds; strings are text.
@resultBuilder enum HTMLBuilder {
  static func buildExpression(_ html: HTML) -> HTML { html }
  static func buildExpression(_ html: HTML?) -> HTML { html ?? .nothing }
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildBlock(_ parts: HTML...) -> HTML { .joined(parts) }
  static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
  static func buildOptional(_ part: HTML?) -> HTML { part ?? .nothing }
  static func buildEither(first part: HTML) -> HTML { part }
  static func buildEither(second part: HTML) -> HTML { part }
}

/// An element with what it holds.
func tag(
  _ name: StaticString,
  _ attributes: KeyValuePairs<StaticString, String?> = [:],
  @HTMLBuilder content: () -> HTML = { .nothing }
) -> HTML {
  .element(name, attributes, content())
}
