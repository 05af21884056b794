/// What a terminal shows of the bytes that it got: text, line feeds, cursor up, erasing, wrapping, and
/// the breaking anew of long lines when its window gets another width.
///
/// Every character fills one column. Scrolled lines are kept, as in a window that is high enough.
public struct Screen {
  /// A line as it was written; it fills several rows where it is longer than the window is wide.
  private var lines: [[Character]] = [[]]
  private var line = 0
  private var column = 0
  private var columns: Int
  /// Sequences that no picture should have.
  public private(set) var unknown: [String] = []
  /// The longest line that was ever shown.
  public private(set) var widest = 0

  /// An empty window.
  public init(columns: Int) { self.columns = columns }

  /// The rows as they are seen, without those that are empty at the end.
  public var rows: [String] {
    var rows = lines.flatMap { line in
      stride(from: 0, to: max(1, line.count), by: columns).map { start in
        String(line[start..<min(start + columns, line.count)])
      }
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// Gives the window another width, as terminals do that break their lines anew.
  public mutating func resize(columns: Int) { self.columns = columns }

  /// Shows what a program wrote.
  public mutating func write(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r": column = column / columns * columns
      case "\n": feed()
      case "\u{1B}": control(&rest)
      default: put(Character(scalar))
      }
    }
  }

  private mutating func feed() {
    line += 1
    column = 0
    if line == lines.count { lines.append([]) }
  }

  private mutating func put(_ character: Character) {
    while lines[line].count <= column { lines[line].append(" ") }
    lines[line][column] = character
    column += 1
    widest = max(widest, column)
  }

  private mutating func control(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return unknown.append("ESC") }
    var parameters = ""
    while let scalar = rest.popFirst() {
      guard ("@"..."~").contains(scalar) else {
        parameters.unicodeScalars.append(scalar)
        continue
      }
      switch (scalar, parameters) {
      case ("A", _): for _ in 0..<(Int(parameters) ?? 1) { moveUp() }
      case ("K", ""): lines[line].removeSubrange(min(column, lines[line].count)...)
      case ("J", ""):
        lines[line].removeSubrange(min(column, lines[line].count)...)
        lines.removeSubrange((line + 1)...)
      case ("h", "?2026"), ("l", "?2026"), ("m", _): break
      default: unknown.append("ESC[\(parameters)\(scalar)")
      }
      return
    }
  }

  /// One row up: within a broken line, or to the last row of the line above.
  private mutating func moveUp() {
    if column >= columns {
      column -= columns
    } else if line > 0 {
      line -= 1
      column += max(0, lines[line].count - 1) / columns * columns
    }
  }
}
