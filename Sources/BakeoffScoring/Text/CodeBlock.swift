/// A fenced block of code in Markdown.
struct CodeBlock {
  /// The word after the opening fence, in lower case; empty without.
  let language: String
  /// What stands between the fences.
  let text: String
  /// Whether the text it was found in has nothing else but white space.
  let isAlone: Bool

  /// The first block of a text; nil without.
  ///
  /// A fence that is not closed reaches to the end.
  static func first(in text: String) -> CodeBlock? {
    guard let open = text.firstRange(of: "```") else { return nil }
    let fence = text[open.lowerBound...].prefix { $0 == "`" }
    let rest = text[fence.endIndex...]
    guard let line = rest.firstIndex(where: \.isNewline) else { return nil }
    let body = rest[rest.index(after: line)...]
    let close = body.firstRange(of: String(fence))
    let after = close.map { body[$0.upperBound...] } ?? ""
    return CodeBlock(
      language: rest[..<line].filter { !$0.isWhitespace }.lowercased(),
      text: String(body[..<(close?.lowerBound ?? body.endIndex)]),
      isAlone: text[..<open.lowerBound].allSatisfy(\.isWhitespace)
        && after.allSatisfy(\.isWhitespace)
    )
  }
}
