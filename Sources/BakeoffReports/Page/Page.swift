internal import BakeoffCore

/// What a report says to people, before any markup: the terminal and Markdown write the same page.
struct Page: Sendable {
  /// One part of a page.
  enum Block: Sendable {
    /// The line that names the page.
    case title(RichText)
    /// The line that names what follows.
    case heading(String)
    /// Sentences.
    case paragraph(RichText)
    /// Points, each a sentence or two.
    case list([RichText])
    /// Rows and columns.
    case table(Table)
    /// Labels with values.
    case facts([Fact])
    /// Labels with values, several times, each under a line of its own.
    case cards([Card])
  }

  /// A value with its label.
  struct Fact: Sendable {
    var label: String
    var value: RichText
    /// Whether the value is a prompt or an answer, which is shortened to one line.
    var isExcerpt = false
  }

  /// Values under one line.
  struct Card: Sendable {
    var title: RichText
    var facts: [Fact]
    /// Whole texts to be read beside each other; then the facts are whole texts too.
    var sides: [Fact] = []
  }

  /// The most flips that a page shows; files of data have them all.
  static let maximumFlips = 10

  var blocks: [Block]

  /// Names in a row: `a`, `a and b`, `a, b and 3 others`.
  static func names(_ names: [String]) -> RichText {
    let shown = names.count > 4 ? Array(names.prefix(3)) : names
    var text: RichText = "\(strong: shown.first ?? Figures.none)"
    for name in shown.dropFirst().dropLast(shown.count == names.count ? 1 : 0) {
      text = "\(text), \(strong: name)"
    }
    if shown.count < names.count { return "\(text) and \(String(names.count - 3)) others" }
    guard shown.count > 1, let last = shown.last else { return text }
    return "\(text) and \(strong: last)"
  }
}
