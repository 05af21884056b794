/// Which answers are taken out of a store.
///
/// Answers that a run refers to are results and never taken out. Those that no run refers to and that
/// answer nothing any more, since a newer one has their place, always are.
public struct CachePruning: Hashable, Sendable {
  /// Whether all answers are taken out, and those of runs are not shared any more.
  public var everything: Bool
  /// Whether answers are taken out whose time to live has ended.
  public var expired: Bool
  /// Answers are taken out that were neither made nor used since then, in seconds since 1970 (UTC);
  /// nil for none.
  public var unusedSince: Double?
  /// The most bytes that requests and replies may take afterwards: those that were not used for
  /// longest are taken out; nil for no limit.
  public var maxBytes: Int?
  /// The models whose answers are looked at, `*` for any text; nil for all.
  public var model: String?
  /// Whether nothing is done but to count.
  public var isDryRun: Bool

  /// Describes what is taken out; by default only what answers nothing any more.
  public init(
    everything: Bool = false,
    expired: Bool = false,
    unusedSince: Double? = nil,
    maxBytes: Int? = nil,
    model: String? = nil,
    isDryRun: Bool = false
  ) {
    self.everything = everything
    self.expired = expired
    self.unusedSince = unusedSince
    self.maxBytes = maxBytes
    self.model = model
    self.isDryRun = isDryRun
  }
}

/// What became of a store's answers.
public struct CachePruned: Hashable, Sendable {
  /// How many answers were taken out.
  public var removed = 0
  /// What they took, in bytes.
  public var removedBytes = 0
  /// How many answers were kept that would have been taken out, if no run referred to them.
  public var kept = 0
  /// What those take, in bytes.
  public var keptBytes = 0
  /// How many answers of runs are not shared any more.
  public var unshared = 0
  /// What all remaining answers take, in bytes.
  public var remainingBytes = 0
}
