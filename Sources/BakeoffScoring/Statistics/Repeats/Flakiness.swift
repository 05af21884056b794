/// How often the verdict on a sample changes between its epochs.
public struct Flakiness: Hashable, Sendable {
  /// The samples, by their index, that pass in some epochs but not in all.
  public let flaky: [Int]
  /// How many samples have two epochs or more.
  public let samples: Int
  /// The chance that two epochs of a sample agree, 0…1, the mean over samples; nil when none has two.
  public let agreement: Double?

  /// The share of flaky samples, 0…1; nil when no sample has two epochs.
  public var share: Double? { samples > 0 ? Double(flaky.count) / Double(samples) : nil }

  /// Measures samples; those with a single epoch count nowhere.
  ///
  /// The agreement of n epochs, c of them passed, is that of two drawn without replacement:
  /// (c(c−1) + (n−c)(n−c−1)) / (n(n−1)). Source: J. L. Fleiss, "Measuring nominal scale agreement among many
  /// raters", Psychological Bulletin 76 (1971) 378–382, formula 2.
  ///
  /// - Parameter verdicts: Whether each epoch of each sample passed.
  public init(_ verdicts: [[Bool]]) {
    var flaky: [Int] = []
    var agreements: [Double] = []
    for (index, epochs) in verdicts.enumerated() where epochs.count > 1 {
      let passed = epochs.filter { $0 }.count
      let failed = epochs.count - passed
      if passed > 0, failed > 0 { flaky.append(index) }
      let agreeing = passed * (passed - 1) + failed * (failed - 1)
      agreements.append(Double(agreeing) / Double(epochs.count * (epochs.count - 1)))
    }
    self.flaky = flaky
    samples = agreements.count
    agreement = agreements.isEmpty ? nil : Moments(agreements).mean
  }
}
