internal import Foundation

extension PriceTable {
  /// The age in days from which the built-in prices are called old.
  public static let maximumAge = 90

  /// A sentence when the built-in prices are older than `maximumAge` days; nil otherwise.
  ///
  /// - Parameter now: Seconds since 1970 (UTC).
  /// - Returns: How old they are, and how to get newer ones.
  public func ageNotice(at now: Double) -> String? {
    guard let day = try? Date(date, strategy: .iso8601.year().month().day()) else { return nil }
    let days = Int(((now - day.timeIntervalSince1970) / 86_400).rounded(.down))
    guard days > Self.maximumAge else { return nil }
    return "the built-in prices are of \(date), \(days) days ago: "
      + "\"bakeoff prices import FILE\" reads newer ones from LiteLLM's map, and --prices FILE uses "
      + "a file once"
  }

  /// Where the prices of some models come from and of which day those are, each once, such as
  /// `built-in of 2026-10-21`; models that are free or without a price have none.
  public func sources(of names: some Sequence<ModelName>) -> [String] {
    var sources: [String] = []
    for name in names {
      guard price(for: name)?.isFree == false, let source = source(for: name) else { continue }
      let day = source == .builtIn ? date : files.first { .file($0.path) == source }?.date
      let words = day.map { "\(source) of \($0)" } ?? "\(source)"
      if !sources.contains(words) { sources.append(words) }
    }
    return sources
  }
}
