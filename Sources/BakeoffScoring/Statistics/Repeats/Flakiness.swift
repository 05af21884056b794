/// How often the verdict on a sample changes between its draws; measured sample by sample.
public struct Flakiness: Sendable {
  /// How many samples have some draws that are correct, and some that are not.
  public private(set) var flaky = 0
  /// How many samples have two draws or more.
  public private(set) var samples = 0
  private var agreements = Moments()

  /// The chance that two draws of a sample agree, 0…1, the mean over samples; nil when none has two.
  ///
  /// That of n draws, c of them correct, is the one of two drawn without replacement:
  /// (c(c−1) + (n−c)(n−c−1)) / (n(n−1)). Source: J. L. Fleiss, "Measuring nominal scale agreement among many
  /// raters", Psychological Bulletin 76 (1971) 378–382, formula 2.
  public var agreement: Double? { samples > 0 ? agreements.mean : nil }

  /// Measures nothing yet.
  public init() {}

  /// Adds a sample; one with a single draw counts nowhere.
  ///
  /// - Parameters:
  ///   - correct: How many of its draws are correct, 0…`draws`.
  ///   - draws: How many draws it has.
  public mutating func add(correct: Int, of draws: Int) {
    guard draws > 1 else { return }
    let others = draws - correct
    samples += 1
    if correct > 0, others > 0 { flaky += 1 }
    let agreeing = correct * (correct - 1) + others * (others - 1)
    agreements.add(Double(agreeing) / Double(draws * (draws - 1)))
  }
}
