/// Why a provider table cannot be used, and where it is wrong.
public struct ProviderTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A place in a table.
  public enum Place: Hashable, Sendable, CustomStringConvertible {
    /// The table as a whole.
    case table
    /// A line of text, from 1.
    case line(Int)
    /// A row of a list, from 1.
    case row(Int)

    /// `line 3` or `row 3`; empty for the table.
    public var description: String {
      switch self {
      case .table: ""
      case .line(let number): "line \(number)"
      case .row(let number): "row \(number)"
      }
    }
  }

  /// The name of the table.
  public let source: String
  /// Where it is wrong.
  public let place: Place
  /// What is wrong there.
  public let reason: String

  /// Creates an error.
  public init(source: String, place: Place, reason: String) {
    self.source = source
    self.place = place
    self.reason = reason
  }

  /// Place and reason, as in `rows.jsonl:3: "prefix" is missing` or `providers.json: row 3: …`.
  public var description: String {
    switch place {
    case .table: "\(source): \(reason)"
    case .line(let number): "\(source):\(number): \(reason)"
    case .row: "\(source): \(place): \(reason)"
    }
  }
}
