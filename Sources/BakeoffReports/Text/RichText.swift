/// Words with styles: `"\(strong: name) is ahead at \(figure: "91.7 %")"`.
struct RichText: ExpressibleByStringInterpolation, Sendable {
  /// A run of text in one style.
  struct Span: Sendable {
    var text: String
    var style: TextStyle
  }

  /// What keeps the words of a figure on one line; formats write it as a space.
  static let gluingSpace: Character = "\u{A0}"

  var spans: [Span]

  init(_ text: String, style: TextStyle = .plain) { spans = [Span(text: text, style: style)] }

  init(stringLiteral value: String) { self.init(value) }

  init(stringInterpolation: Interpolation) { spans = stringInterpolation.spans }

  static func + (left: RichText, right: RichText) -> RichText {
    var sum = left
    sum.spans += right.spans
    return sum
  }

  /// Collects the spans of a string literal.
  struct Interpolation: StringInterpolationProtocol {
    var spans: [Span] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { append(literal, .plain) }

    mutating func appendInterpolation(_ text: String, style: TextStyle = .plain) {
      append(text, style)
    }

    mutating func appendInterpolation(_ text: RichText) { spans += text.spans }

    mutating func appendInterpolation(strong text: String) { append(text, .strong) }

    mutating func appendInterpolation(code text: String) { append(glued(text), .code) }

    mutating func appendInterpolation(figure text: String) { append(glued(text), .plain) }

    private mutating func append(_ text: String, _ style: TextStyle) {
      if !text.isEmpty { spans.append(Span(text: text, style: style)) }
    }

    private func glued(_ text: String) -> String {
      String(text.map { $0 == " " ? RichText.gluingSpace : $0 })
    }
  }
}
