extension Instant {
  /// A point in time in UTC without separators, such as `20261021T120000Z`.
  ///
  /// - Parameter seconds: Seconds since 1970, not before.
  /// - Returns: The text; parts of a second are left out.
  static func compact(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.down))
    let (days, second) = whole.quotientAndRemainder(dividingBy: 86_400)
    // Years begin in March here, so that the leap day is the last of a year; 400 of them make an era.
    let (era, day) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    let date =
      padded(year, 4) + padded(month, 2) + padded(dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2)
    let time = padded(second / 3600, 2) + padded(second / 60 % 60, 2) + padded(second % 60, 2)
    return "\(date)T\(time)Z"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(count - digits.count, 0)) + digits
  }
}
