/// A sample that some models get right and others do not.
public struct SplitSample: Sendable {
  /// The sample's place in the run, from 0.
  public var position: Int
  /// The sample's id.
  public var sampleID: String
  /// What it asks, the beginning of it.
  public var prompt: String
  /// Of each model, how many of its draws are correct.
  public var shares: [Breakdown.Share]

  /// Creates a record.
  public init(position: Int, sampleID: String, prompt: String, shares: [Breakdown.Share]) {
    self.position = position
    self.sampleID = sampleID
    self.prompt = prompt
    self.shares = shares
  }
}
