/// A share with its confidence interval.
public struct Estimate: Hashable, Sendable {
  /// The estimate itself, 0…1 for a share, −1…1 for a difference of shares.
  public var value: Double
  /// The lower end of the 95 % interval.
  public var lower: Double
  /// The upper end of the 95 % interval.
  public var upper: Double

  /// Creates an estimate.
  public init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }
}
