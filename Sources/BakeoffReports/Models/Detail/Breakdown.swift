/// How the models did on a part of the samples.
public struct Breakdown: Sendable {
  /// What one model did on it.
  public struct Share: Hashable, Sendable {
    /// How many trials are correct.
    public var correct: Int
    /// How many trials are scored or failed.
    public var scored: Int

    /// Creates a share.
    public init(correct: Int = 0, scored: Int = 0) {
      self.correct = correct
      self.scored = scored
    }

    /// The accuracy, 0…1; nil when nothing is scored.
    public var accuracy: Double? { scored > 0 ? Double(correct) / Double(scored) : nil }
  }

  /// The tag or the task file.
  public var name: String
  /// How many samples belong to it.
  public var samples: Int
  /// What each model did, in the order of the report.
  public var shares: [Share]

  /// Creates a breakdown.
  public init(name: String, samples: Int, shares: [Share]) {
    self.name = name
    self.samples = samples
    self.shares = shares
  }
}
