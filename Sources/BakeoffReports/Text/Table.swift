/// A table as data, before any layout.
public struct Table: Sendable {
  /// On which side the cells of a column line up.
  public enum Alignment: Sendable {
    /// For words.
    case left
    /// For figures.
    case right
  }

  /// What a column is called and how it may be laid out.
  public struct Column: Sendable {
    /// Its name.
    public var header: String
    /// On which side its cells line up.
    public var alignment: Alignment
    /// Columns of one number stay together when the table is too wide for one piece.
    public var group: Int
    /// Whether its cells may be shortened.
    public var isFlexible: Bool

    /// Creates a column.
    public init(
      _ header: String,
      _ alignment: Alignment = .left,
      group: Int = 0,
      isFlexible: Bool = false
    ) {
      self.header = header
      self.alignment = alignment
      self.group = group
      self.isFlexible = isFlexible
    }
  }

  /// What stands in one row and column.
  public struct Cell: Sendable, ExpressibleByStringLiteral {
    /// The text as it came; layouts make it safe.
    public var text: String
    /// How to show it.
    public var style: TextStyle

    /// Creates a cell.
    public init(_ text: String, style: TextStyle = .plain) {
      self.text = text
      self.style = style
    }

    /// Creates a plain cell.
    public init(stringLiteral value: String) { self.init(value) }
  }

  /// The columns; the first names the row and is repeated in every piece.
  public var columns: [Column]
  /// The rows, each with one cell per column.
  public private(set) var rows: [[Cell]] = []

  /// Creates a table without rows.
  public init(columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells are empty and surplus ones are dropped.
  public mutating func append(_ cells: [Cell]) {
    let missing = max(0, columns.count - cells.count)
    rows.append(Array(cells.prefix(columns.count)) + Array(repeating: "", count: missing))
  }

  /// The columns in as few pieces as fit: each has the first column and whole groups.
  ///
  /// - Parameter fits: Whether these columns fit side by side. A group that does not even fit alone
  ///   is a piece all the same.
  /// - Returns: The columns of each piece; one piece when there are no groups.
  func pieces(where fits: (_ columns: [Int]) -> Bool) -> [[Int]] {
    var pieces: [[Int]] = []
    for group in groups {
      if let piece = pieces.last, fits(piece + group.columns) {
        pieces[pieces.count - 1] += group.columns
      } else {
        pieces.append([0] + group.columns)
      }
    }
    return pieces.isEmpty ? [Array(columns.indices)] : pieces
  }

  /// The columns after the first, by group, in the order in which the groups begin.
  var groups: [(number: Int, columns: [Int])] {
    var groups: [(number: Int, columns: [Int])] = []
    for index in columns.indices.dropFirst() {
      let number = columns[index].group
      if let known = groups.firstIndex(where: { $0.number == number }) {
        groups[known].columns.append(index)
      } else {
        groups.append((number, [index]))
      }
    }
    return groups
  }
}
