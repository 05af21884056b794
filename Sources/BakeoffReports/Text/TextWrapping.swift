/// Breaks styled text into lines of a terminal.
struct TextWrapping {
  /// The columns of a line; nil for no limit.
  var width: Int?
  /// Whether styles become ANSI colours.
  var colour: Bool

  /// The text in lines; words longer than a line are cut.
  ///
  /// - Parameters:
  ///   - text: What to write; it is made visible here.
  ///   - first: What the first line begins with.
  ///   - rest: What every other line begins with.
  /// - Returns: At least one line.
  func lines(_ text: RichText, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var used = DisplayWidth.of(first)
    var isEmpty = true
    func breakLine() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = rest
      used = DisplayWidth.of(rest)
      isEmpty = true
    }
    for word in words(of: text) {
      let columns = word.reduce(0) { $0 + DisplayWidth.of($1.text) }
      let room = width.map { $0 - used - (isEmpty ? 0 : 1) } ?? .max
      if columns > room, !isEmpty { breakLine() }
      if !isEmpty {
        line += " "
        used += 1
      }
      isEmpty = false
      for piece in word {
        for part in cut(piece.text, used: used, indent: DisplayWidth.of(rest)) {
          if part.breaksBefore { breakLine() }
          line += piece.style.painted(part.text, colour: colour)
          used += DisplayWidth.of(part.text)
          isEmpty = false
        }
      }
    }
    if !isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// The words, each in the styles it is made of; spaces that glue stay within their word.
  private func words(of text: RichText) -> [[RichText.Span]] {
    var words: [[RichText.Span]] = []
    var word: [RichText.Span] = []
    for span in text.spans {
      var run = ""
      for character in shown(span) {
        if character == " " {
          if !run.isEmpty { word.append(RichText.Span(text: run, style: span.style)) }
          if !word.isEmpty { words.append(word) }
          (run, word) = ("", [])
        } else {
          run.append(character == RichText.gluingSpace ? " " : character)
        }
      }
      if !run.isEmpty { word.append(RichText.Span(text: run, style: span.style)) }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The text of a span; what is to be typed stands in backticks.
  private func shown(_ span: RichText.Span) -> String {
    let text = VisibleText.line(span.text)
    return span.style == .code ? "`\(text)`" : text
  }

  private func cut(_ text: String, used: Int, indent: Int) -> [(text: String, breaksBefore: Bool)] {
    guard let width, used + DisplayWidth.of(text) > width else { return [(text, false)] }
    var parts: [(text: String, breaksBefore: Bool)] = [("", false)]
    var used = used
    for character in text {
      let columns = DisplayWidth.of(character)
      if used + columns > width, used > indent {
        parts.append(("", true))
        used = indent
      }
      parts[parts.count - 1].text.append(character)
      used += columns
    }
    return parts
  }
}
