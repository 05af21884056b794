/// Between how many requests in flight an endpoint's number moves, written `MIN-START-MAX`.
public struct ConnectionRange: Hashable, Sendable, LosslessStringConvertible {
  /// The fewest, from 1.
  public let minimum: Int
  /// How many to begin with.
  public let start: Int
  /// The most.
  public let maximum: Int

  /// What is expected, for messages.
  public static let expectation = "MIN-START-MAX such as 1-8-64, rising and at most 10000"

  /// Sets the bounds; nil when they do not rise from 1 up to at most 10,000.
  public init?(minimum: Int, start: Int, maximum: Int) {
    guard minimum >= 1, start >= minimum, maximum >= start, maximum <= 10_000 else { return nil }
    self.minimum = minimum
    self.start = start
    self.maximum = maximum
  }

  /// Reads `1-8-64`; nil for anything else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard parts.count == 3, let minimum = parts[0], let start = parts[1], let maximum = parts[2]
    else { return nil }
    self.init(minimum: minimum, start: start, maximum: maximum)
  }

  /// The bounds as they are written.
  public var description: String { "\(minimum)-\(start)-\(maximum)" }
}
