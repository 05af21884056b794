internal import BakeoffReports
public import BakeoffScoring

/// How models are compared.
public struct ComparisonSettings: Sendable {
  /// Whether only pairs count that both sides answered completely; otherwise failed, truncated and refused
  /// trials count as not correct.
  public var isCompletedOnly = false
  /// The metadata field of samples whose equal values make a cluster; nil when only the draws of a sample
  /// belong together.
  public var clusterField: String?
  /// How the draws of a sample become one value; each is compared as a score is.
  public var reducers: [EpochReducer] = []
  /// How p-values of several tests are corrected.
  public var correction = PValueCorrection.holm
  /// How much lower a cheaper model's accuracy may be, 0…1.
  public var margin = Economy.defaultMargin
  /// How many flips are read with their texts; nil for all.
  public var flipLimit: Int?
  /// How many flips are shown with whole texts side by side; nil for the first ten in a line each.
  public var shownFlips: Int?

  /// Creates the defaults.
  public init() {}
}
