/// Reads points in time as HTTP headers spell them, into seconds since 1970.
enum Instant {
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A date in one of HTTP's three forms: `Sun, 06 Nov 1994 08:49:37 GMT`,
  /// `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`; nil for other text.
  static func http(_ text: String) -> Double? {
    let words = text.split { " ,-".contains($0) }
    guard words.count >= 5, let time = timeOfDay(words.first { $0.contains(":") }) else {
      return nil
    }
    let isAsctime = words[3].contains(":")
    guard let month = months.firstIndex(of: words[isAsctime ? 1 : 2].lowercased()),
      let day = Int(words[isAsctime ? 2 : 1]), var year = Int(words[isAsctime ? 4 : 3])
    else { return nil }
    // RFC 9110 has two digits mean the nearest such year; nothing here is older than 1970.
    if year < 70 { year += 2000 } else if year < 100 { year += 1900 }
    return midnight(year: year, month: month + 1, day: day).map { $0 + time }
  }

  /// An instant such as `2026-10-21T12:00:00Z` or `2026-10-21T14:00:00.5+02:00`; nil for other
  /// text.
  static func rfc3339(_ text: String) -> Double? {
    let halves = text.uppercased().split(separator: "T")
    guard halves.count == 2 else { return nil }
    let date = halves[0].split(separator: "-").compactMap { Int($0) }
    let clock = halves[1].prefix { "0123456789:.".contains($0) }
    guard date.count == 3, let time = timeOfDay(clock),
      let offset = offset(halves[1].dropFirst(clock.count))
    else { return nil }
    return midnight(year: date[0], month: date[1], day: date[2]).map { $0 + time - offset }
  }

  private static func offset(_ text: Substring) -> Double? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-",
      let seconds = timeOfDay(text.dropFirst() + ":00")
    else { return nil }
    return sign == "-" ? -seconds : seconds
  }

  private static func timeOfDay(_ text: Substring?) -> Double? {
    let parts = (text ?? "").split(separator: ":").compactMap { RetryHint.number($0) }
    guard parts.count == 3, parts[0] < 24, parts[1] < 60, parts[2] <= 60 else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  /// Counts days by the Gregorian calendar, with years that begin in March so that the leap day is
  /// the last of a year.
  private static func midnight(year: Int, month: Int, day: Int) -> Double? {
    guard (1...12).contains(month), (1...31).contains(day), (1...9999).contains(year) else {
      return nil
    }
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let days =
      365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400
      + (153 * marchMonth + 2) / 5 + day - 1
    return Double(days - 719_468) * 86_400
  }
}
