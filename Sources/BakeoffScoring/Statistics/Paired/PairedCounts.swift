/// How often each side is right on the samples that both have.
public struct PairedCounts: Hashable, Sendable {
  /// How many pairs both sides have right.
  public let both: Int
  /// How many only the base has right.
  public let baseOnly: Int
  /// How many only the candidate has right.
  public let candidateOnly: Int
  /// How many neither has right.
  public let neither: Int

  /// Creates the counts; those below 0 count as 0.
  public init(both: Int, baseOnly: Int, candidateOnly: Int, neither: Int) {
    self.both = max(0, both)
    self.baseOnly = max(0, baseOnly)
    self.candidateOnly = max(0, candidateOnly)
    self.neither = max(0, neither)
  }

  /// How many pairs there are.
  public var pairs: Int { both + baseOnly + candidateOnly + neither }
  /// How many pairs the sides disagree on.
  public var discordant: Int { baseOnly + candidateOnly }
  /// The candidate's share less the base's, −1…1; not a number without pairs.
  public var difference: Double { Double(candidateOnly - baseOnly) / Double(pairs) }
}
