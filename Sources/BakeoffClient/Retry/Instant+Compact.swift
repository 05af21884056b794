extension Instant {
  /// A point in time in UTC without separators, such as `20261021T120000Z`.
  ///
  /// - Parameter seconds: Seconds since 1970, not before.
  /// - Returns: The text; parts of a second are left out.
  static func compact(_ seconds: Double) -> String {
    let date = CivilTime(seconds)
    let time = padded(date.hour, 2) + padded(date.minute, 2) + padded(date.second, 2)
    return "\(padded(date.year, 4))\(padded(date.month, 2))\(padded(date.day, 2))T\(time)Z"
  }

  /// A point in time as HTTP's headers have it, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  ///
  /// - Parameter seconds: Seconds since 1970, not before.
  /// - Returns: The text; parts of a second are left out.
  static func http(_ seconds: Double) -> String {
    let date = CivilTime(seconds)
    let time = [date.hour, date.minute, date.second].map { padded($0, 2) }.joined(separator: ":")
    let names = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let month = months[date.month - 1]
    return "\(names[date.days % 7]), \(padded(date.day, 2)) \(month.prefix(1).uppercased())"
      + "\(month.dropFirst()) \(padded(date.year, 4)) \(time) GMT"
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(count - digits.count, 0)) + digits
  }
}

/// A point in time in the parts of a calendar and a clock, in UTC.
private struct CivilTime {
  /// Days since 1970.
  let days: Int
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  /// Takes seconds since 1970 apart.
  init(_ seconds: Double) {
    let (days, rest) = Int(seconds.rounded(.down)).quotientAndRemainder(dividingBy: 86_400)
    // Years begin in March here, so that the leap day is the last of a year; 400 of them make an era.
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60)
    self.days = days
  }
}
