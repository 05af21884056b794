/// Reads lengths of time as Go prints them: `1h30m0s`, `2m59.56s`, `12ms`.
enum GoDuration {
  private static let secondsPerUnit: [String: Double] = [
    "h": 3600, "m": 60, "s": 1, "ms": 1e-3, "us": 1e-6, "µs": 1e-6, "ns": 1e-9,
  ]

  /// The length in seconds; nil when the text is not a run of numbers with units.
  static func seconds(_ text: String) -> Double? {
    var rest = Substring(text)
    guard !rest.isEmpty else { return nil }
    var total = 0.0
    while !rest.isEmpty {
      let digits = rest.prefix { $0 == "." || ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      let unit = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(unit.count)
      guard let number = Double(digits), let scale = secondsPerUnit[String(unit)] else {
        return nil
      }
      total += number * scale
    }
    return total.isFinite ? total : nil
  }
}
