/// A measured value and the interval that holds the true one.
public protocol IntervalEstimate: Sendable {
  /// The value itself.
  var value: Double { get }
  /// The lower end.
  var lower: Double { get }
  /// The upper end.
  var upper: Double { get }
}

extension WilsonInterval: IntervalEstimate {}
extension PairedDifference: IntervalEstimate {}
