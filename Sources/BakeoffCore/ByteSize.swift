/// A count of bytes as people write it: `800`, `64KB`, `500MB`, `2GB`, `1GiB`.
public struct ByteSize: Hashable, Sendable, LosslessStringConvertible {
  /// The bytes, from 0.
  public let bytes: Int

  private static let units: [(suffix: String, bytes: Double)] = [
    ("KIB", 1024), ("MIB", 1_048_576), ("GIB", 1_073_741_824), ("TIB", 1_099_511_627_776),
    ("KB", 1e3), ("MB", 1e6), ("GB", 1e9), ("TB", 1e12), ("B", 1),
  ]

  /// What is expected, for messages.
  public static let expectation = "a size such as 500MB, 2GB or 1GiB"

  /// Reads a number of 0 or more with or without a unit; nil for anything else.
  public init?(_ description: String) {
    let text = description.uppercased()
    let unit = Self.units.first { text.hasSuffix($0.suffix) }
    let digits = unit.map { String(text.dropLast($0.suffix.count)) } ?? text
    guard let count = Double(digits), count >= 0, count * (unit?.bytes ?? 1) < 9e18 else {
      return nil
    }
    bytes = Int(count * (unit?.bytes ?? 1))
  }

  /// A count of bytes.
  public init(_ bytes: Int) { self.bytes = max(0, bytes) }

  /// The size with three figures, such as `512 B`, `1.02 KB` or `48.3 MB`.
  public var description: String {
    guard bytes >= 1000 else { return "\(bytes) B" }
    let units = Self.units.filter { $0.suffix.count == 2 }
    let unit = units.last { Double(bytes) >= $0.bytes * 0.9995 } ?? units[0]
    let value = Double(bytes) / unit.bytes
    let decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0
    let scale = decimals == 2 ? 100.0 : decimals == 1 ? 10 : 1
    let scaled = Int((value * scale).rounded())
    guard decimals > 0 else { return "\(scaled) \(unit.suffix)" }
    let rest = String(scaled % Int(scale))
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(scaled / Int(scale)).\(zeros)\(rest) \(unit.suffix)"
  }
}
