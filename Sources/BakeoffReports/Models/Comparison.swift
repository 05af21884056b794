public import BakeoffCore

/// Two models on the same samples, as data.
public struct Comparison: Sendable {
  /// One of the two sides.
  public struct Side: Sendable {
    /// What it is called: a model, or a run and a model.
    public var label: String
    /// How many of the paired trials are correct.
    public var correct: Int
    /// The mean cost of the pairs that both sides answered at a known cost; nil without such pairs.
    public var meanCost: Double?
    /// The median latency in seconds of the pairs measured on both sides; nil without such pairs.
    public var latencyP50: Double?

    /// Creates a side.
    public init(label: String, correct: Int, meanCost: Double?, latencyP50: Double?) {
      self.label = label
      self.correct = correct
      self.meanCost = meanCost
      self.latencyP50 = latencyP50
    }
  }

  /// A sample on which the verdicts differ.
  public struct Flip: Sendable {
    /// The sample's id.
    public var sampleID: String
    /// Which draw this is, from 1.
    public var epoch: Int
    /// The sample's prompt.
    public var prompt: String
    /// What became of it on the base side.
    public var base: Outcome
    /// What became of it on the candidate's side.
    public var candidate: Outcome
    /// The base side's answer, or its error.
    public var baseOutput: String
    /// The candidate's answer, or its error.
    public var candidateOutput: String

    /// Creates a flip.
    public init(
      sampleID: String,
      epoch: Int,
      prompt: String,
      base: Outcome,
      candidate: Outcome,
      baseOutput: String,
      candidateOutput: String
    ) {
      self.sampleID = sampleID
      self.epoch = epoch
      self.prompt = prompt
      self.base = base
      self.candidate = candidate
      self.baseOutput = baseOutput
      self.candidateOutput = candidateOutput
    }
  }

  /// What is compared with.
  public var base: Side
  /// What is compared.
  public var candidate: Side
  /// How many trials both sides have, unscored ones left out.
  public var pairs: Int
  /// How many trials only one side has, or whose scoring is missing on a side.
  public var unpaired: Int
  /// How many pairs only the base side has right.
  public var baseOnly: Int
  /// How many pairs only the candidate has right.
  public var candidateOnly: Int
  /// Candidate's accuracy less the base's, with Tango's interval, or with that of means by sample where
  /// there are repeats; nil without pairs, and with repeats of a single sample.
  public var difference: Estimate?
  /// The two-sided p-value of McNemar's exact test, or with repeats of the permutation test over samples;
  /// nil without pairs.
  public var pValue: Double?
  /// Whether samples were drawn several times; the draws of one then count as a cluster of it.
  public var hasRepeats = false
  /// The candidate's mean cost over the base's; nil when a cost is unknown or the base's is 0.
  public var costRatio: Double?
  /// The candidate's median latency over the base's; nil without pairs measured on both sides.
  public var latencyRatio: Double?
  /// The p-value corrected for there being several candidates; nil when there is one.
  public var adjustedPValue: Double?
  /// How p-values were corrected, such as `holm`; nil when they were not.
  public var correction: String?
  /// The smallest difference that so many pairs with so many disagreements show four times of five,
  /// 0…1; nil when none would be, and with repeats.
  public var detectable: Double?
  /// The ratio of mean costs with its interval; nil when there is none.
  public var costRatioInterval: Estimate?
  /// The ratio of median latencies with its interval; nil when there is none.
  public var latencyRatioInterval: Estimate?
  /// The ratio of 95th percentiles of latency with its interval; nil when there is none.
  public var latencyP95Interval: Estimate?
  /// The standard error of the less certain end of the latencies' intervals from having drawn finitely
  /// many resamples; nil when there is none.
  public var latencyMonteCarloError: Double?
  /// Whether only pairs count that both sides answered completely.
  public var isCompletedOnly = false
  /// How many pairs that count are left out by that.
  public var incomplete = 0
  /// Both sides on the pairs that the other policy counts: completed ones by default, and all where only
  /// completed ones count; nil when the policies agree.
  public var otherPolicy: Part?
  /// What belongs together; nil when each pair is on its own.
  public var clustering: Clustering?
  /// The recorded scores of both sides, by name; those that only repeat the verdict are left out.
  public var metrics: [Metric] = []
  /// How many pairs went from which outcome to which; only those that occur.
  public var shifts: [Shift] = []
  /// The pairs of each tag, by its name.
  public var tags: [Part] = []
  /// What else differs between the sides, a sentence each.
  public var warnings: [String] = []
  /// The samples whose verdicts differ, in the order of the run; maybe only the first of them.
  public var flips: [Flip]

  /// How many pairs' verdicts differ.
  public var flipCount: Int { baseOnly + candidateOnly }

  /// Creates a comparison.
  public init(
    base: Side,
    candidate: Side,
    pairs: Int,
    unpaired: Int,
    baseOnly: Int,
    candidateOnly: Int,
    difference: Estimate?,
    pValue: Double?,
    costRatio: Double?,
    latencyRatio: Double?,
    flips: [Flip]
  ) {
    self.base = base
    self.candidate = candidate
    self.pairs = pairs
    self.unpaired = unpaired
    self.baseOnly = baseOnly
    self.candidateOnly = candidateOnly
    self.difference = difference
    self.pValue = pValue
    self.costRatio = costRatio
    self.latencyRatio = latencyRatio
    self.flips = flips
  }
}
