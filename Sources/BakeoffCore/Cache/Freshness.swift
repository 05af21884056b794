/// Which stored answers are still good.
public struct Freshness: Hashable, Sendable {
  /// The time, in seconds since 1970 (UTC): answers whose time to live has ended by then are not.
  public var time: Double
  /// How old an answer may be, in seconds; nil for any age.
  public var maximumAge: Double?

  /// Describes what is good at a time.
  public init(at time: Double, maximumAge: Double? = nil) {
    self.time = time
    self.maximumAge = maximumAge
  }

  /// Before when answers were made that are too old, in seconds since 1970 (UTC).
  public var earliest: Double { maximumAge.map { time - $0 } ?? 0 }

  /// The same, for answers up to an age at most; nil for any age.
  public func limited(to age: Double?) -> Freshness {
    guard let age else { return self }
    return Freshness(at: time, maximumAge: min(age, maximumAge ?? .infinity))
  }

  /// Whether an answer is good that was made at a time and may live until another; nil for ever.
  public func admits(madeAt: Double, expiresAt: Double?) -> Bool {
    madeAt >= earliest && (expiresAt ?? .infinity) > time
  }
}
