internal import Foundation

/// Moments in UTC as text.
public enum Timestamp {
  /// ISO 8601 with milliseconds, such as `2026-03-01T09:30:00.250Z`.
  public static func iso8601(_ secondsSince1970: Double) -> String {
    Date(timeIntervalSince1970: secondsSince1970)
      .formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// A moment for people, such as `2026-03-01 09:30:00 UTC`.
  public static func readable(_ secondsSince1970: Double) -> String {
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space).year().month().day()
      .time(includingFractionalSeconds: false)
    return Date(timeIntervalSince1970: secondsSince1970).formatted(style) + " UTC"
  }
}
