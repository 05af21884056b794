/// Finds how long to wait in the words of an error, such as "Please try again in 7m12s".
enum WaitPhrase {
  private static let phrases = [
    "try again in ", "retry in ", "try again after ", "retry after ", "please wait ",
  ]
  private static let units: [(start: String, seconds: Double)] = [
    ("millisecond", 1e-3), ("ms", 1e-3), ("second", 1), ("minute", 60), ("hour", 3600),
    ("day", 86_400),
  ]

  /// The seconds; nil when the text does not name a time.
  static func seconds(in text: String) -> Double? {
    let text = text.lowercased()
    for phrase in phrases {
      guard let range = text.firstRange(of: phrase) else { continue }
      let words = text[range.upperBound...].split(whereSeparator: \.isWhitespace).prefix(2)
        .map { $0.trimmingPrefix("~") }
        .map { $0.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") } }
        .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
      guard let first = words.first else { continue }
      if let seconds = GoDuration.seconds(first) { return seconds }
      guard let count = RetryHint.number(first), let word = words.dropFirst().first,
        let unit = units.first(where: { word.hasPrefix($0.start) })
      else { continue }
      return count * unit.seconds
    }
    return nil
  }
}
