/// A span of time as people write it: `90s`, `15m`, `12h`, `7D`, `2W`, `3M`.
public struct Age: Hashable, Sendable, LosslessStringConvertible {
  /// Its seconds, above 0.
  public let seconds: Double
  /// The age as it was written.
  public let description: String

  /// The units, the longest first: a month has 30 days; `d` and `w` are the same as `D` and `W`.
  private static let units: [(letter: Character, seconds: Double)] = [
    ("M", 2_592_000), ("W", 604_800), ("D", 86_400), ("h", 3600), ("m", 60), ("s", 1),
  ]

  /// What is expected, for messages.
  public static let expectation = "an age such as 90s, 15m, 12h, 7D, 2W or 3M"

  /// Reads a number above 0 and a unit; nil for anything else.
  public init?(_ description: String) {
    guard let letter = description.last, let count = Double(description.dropLast()), count > 0
    else { return nil }
    let unit = ["d": "D", "w": "W"][letter] ?? letter
    guard let scale = Self.units.first(where: { $0.letter == unit })?.seconds,
      (count * scale).isFinite
    else { return nil }
    seconds = count * scale
    self.description = description
  }

  /// A span of so many seconds, above 0, written in the largest unit that leaves no fraction.
  public init(seconds: Double) {
    precondition(seconds > 0 && seconds.isFinite, "an age is above 0")
    self.seconds = seconds
    let unit =
      Self.units.first { (seconds / $0.seconds).rounded() == seconds / $0.seconds }
      ?? (letter: "s", seconds: 1)
    description = JSON.number(seconds / unit.seconds).text + "\(unit.letter)"
  }

  /// So many hours.
  public static func hours(_ count: Double) -> Age { Age(seconds: count * 3600) }

  /// So many days.
  public static func days(_ count: Double) -> Age { Age(seconds: count * 86_400) }
}
