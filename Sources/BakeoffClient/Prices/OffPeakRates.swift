internal import Foundation

/// Rates of the hours in which few ask.
public struct OffPeakRates: Hashable, Sendable {
  /// A part of the day, on some days of the week.
  public struct Window: Hashable, Sendable {
    /// Minutes after midnight (UTC) at which it begins, 0…1439.
    public var start: Int
    /// Minutes after midnight (UTC) before which it ends.
    ///
    /// One that is before the start is on the day after; the same as the start means the whole day.
    public var end: Int
    /// The days of the week on which it holds, Monday being 1.
    public var weekdays: Set<Int>

    /// Creates a window.
    public init(start: Int, end: Int, weekdays: Set<Int> = Set(1...7)) {
      self.start = start
      self.end = end
      self.weekdays = weekdays
    }

    /// Whether a minute of the day lies in it.
    func holds(minute: Int) -> Bool {
      if start == end { return true }
      return start < end
        ? (start..<end).contains(minute) : minute >= start || minute < end
    }
  }

  /// The rates; one that is nil is the standard one.
  public var rates: TokenRates
  /// When they hold.
  public var windows: [Window]
  /// The time zone whose days of the week count, such as `Asia/Shanghai`; nil for UTC.
  public var weekdayTimeZone: String?

  /// Creates rates.
  public init(rates: TokenRates, windows: [Window], weekdayTimeZone: String? = nil) {
    self.rates = rates
    self.windows = windows
    self.weekdayTimeZone = weekdayTimeZone
  }

  /// Whether the rates hold at a time, in seconds since 1970 (UTC).
  public func hold(at time: Double) -> Bool {
    guard time.magnitude < 1e12 else { return false }
    let minute = Int((time / 60).rounded(.down))
    let weekday = Self.weekday(at: time, zone: weekdayTimeZone)
    let minuteOfDay = minute - Self.floored(minute, by: 1440) * 1440
    return windows.contains { $0.weekdays.contains(weekday) && $0.holds(minute: minuteOfDay) }
  }

  /// The day of the week, Monday being 1.
  private static func weekday(at time: Double, zone: String?) -> Int {
    let zone = zone.flatMap { TimeZone(identifier: $0) }
    let offset = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: time)) ?? 0
    let day = floored(Int(time.rounded(.down)) + offset, by: 86_400)
    // 1 January 1970 was a Thursday.
    return (day + 3) - floored(day + 3, by: 7) * 7 + 1
  }

  private static func floored(_ value: Int, by divisor: Int) -> Int {
    Int((Double(value) / Double(divisor)).rounded(.down))
  }
}
