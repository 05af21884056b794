/// Text that is shown as it came, such as a prompt or an answer: its lines and spaces are kept, control
/// characters made visible, and lines longer than a terminal broken between words.
public struct TextBlock: Sendable {
  /// The text; every line break in it begins a line.
  public var text: String
  /// What it is.
  public var style: TextStyle
  /// How many columns every line is moved to the right.
  public var indent: Int

  /// Creates a block.
  public init(_ text: String, style: TextStyle = .plain, indent: Int = 0) {
    self.text = text
    self.style = style
    self.indent = indent
  }

  /// The lines.
  ///
  /// - Parameters:
  ///   - width: The columns of a line; nil for no limit. Deep indents are cut to half of it.
  ///   - colour: Whether the style becomes an ANSI colour or weight.
  /// - Returns: At least one line, without line breaks.
  public func lines(width: Int?, colour: Bool) -> [String] {
    let margin = String(repeating: " ", count: width.map { min(indent, $0 / 2) } ?? indent)
    let room = width.map { max(1, $0 - margin.utf8.count) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.flatMap { line in
      Self.broken(VisibleText.line(String(line)), room: room).map { piece in
        piece.isEmpty ? margin : margin + style.painted(piece, colour: colour)
      }
    }
  }

  /// A line in pieces that have room, broken after spaces where there are any.
  private static func broken(_ line: String, room: Int?) -> [String] {
    guard let room, DisplayWidth.of(line) > room else { return [line] }
    var pieces: [String] = []
    var start = line.startIndex
    var wordStart = start
    var used = 0
    var index = start
    while index < line.endIndex {
      let character = line[index]
      let columns = DisplayWidth.of(character)
      if used + columns > room, index > start, character != " " {
        let end = wordStart > start ? wordStart : index
        pieces.append(trimmed(line[start..<end]))
        (start, wordStart) = (end, end)
        used = DisplayWidth.of(String(line[end..<index]))
      }
      used += columns
      index = line.index(after: index)
      if character == " " { wordStart = index }
    }
    pieces.append(trimmed(line[start...]))
    return pieces
  }

  /// Spaces at the end of a row would run over it, and are not seen.
  private static func trimmed(_ piece: Substring) -> String {
    var piece = piece
    while piece.last == " " { piece.removeLast() }
    return String(piece)
  }
}
