/// What a candidate must show to take the base's place.
public struct GatePolicy: Hashable, Sendable {
  /// The confidence of every interval, more than 0 and less than 1.
  public var confidence: Double
  /// How likely a decision is to be reached with the number of samples that is named.
  public var power: Double
  /// The checks; all critical ones must pass.
  public var checks: [GateCheck]

  /// Creates a policy.
  public init(confidence: Double = 0.95, power: Double = 0.8, checks: [GateCheck]) {
    self.confidence = confidence
    self.power = power
    self.checks = checks
  }

  /// Holds measurements against all checks.
  ///
  /// - Parameter measure: Measures what a check asks, with the policy's confidence; nil when it cannot.
  /// - Returns: The verdict.
  public func result(_ measure: (_ check: GateCheck) -> GateMeasurement?) -> GateResult {
    GateResult(
      checks.map { $0.result(of: measure($0), confidence: confidence, power: power) }
    )
  }
}
