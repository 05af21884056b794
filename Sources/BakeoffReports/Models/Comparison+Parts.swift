public import BakeoffCore

extension Comparison {
  /// A recorded score of both sides, beside correctness.
  public struct Metric: Sendable {
    /// The name that the score is recorded by.
    public var name: String
    /// How many pairs have it on both sides; failed, truncated and refused trials count as 0.
    public var pairs: Int
    /// The base's mean.
    public var base: Double
    /// The candidate's mean.
    public var candidate: Double
    /// The candidate's mean less the base's, with Student's interval, clustered where draws or samples
    /// belong together; nil for a single sample.
    public var difference: Estimate?
    /// The two-sided p-value of the paired t test; nil for a single sample.
    public var pValue: Double?
    /// The two-sided p-value of Wilcoxon's signed-rank test.
    public var wilcoxonPValue: Double
    /// `pValue` corrected for all metrics of all comparisons; nil when there is one, or none is asked for.
    public var adjustedPValue: Double?
    /// Cohen's d_z; nil when all differences are the same.
    public var effectSize: Double?
    /// The smallest difference of means that so many samples show four times of five; nil when unknown.
    public var detectable: Double?

    /// Creates a metric.
    public init(
      name: String,
      pairs: Int,
      base: Double,
      candidate: Double,
      difference: Estimate?,
      pValue: Double?,
      wilcoxonPValue: Double,
      effectSize: Double?,
      detectable: Double?
    ) {
      self.name = name
      self.pairs = pairs
      self.base = base
      self.candidate = candidate
      self.difference = difference
      self.pValue = pValue
      self.wilcoxonPValue = wilcoxonPValue
      self.effectSize = effectSize
      self.detectable = detectable
    }

    /// What the t test shows at a level, corrected where p-values are.
    public func verdict(at level: Double = 0.05) -> Verdict {
      guard let pValue = adjustedPValue ?? pValue, let difference else { return .untested }
      guard pValue < level, difference.value != 0 else { return .undecided }
      return difference.value > 0 ? .better : .worse
    }
  }

  /// How many pairs went from one outcome to another.
  public struct Shift: Hashable, Sendable {
    /// What became of the sample with the base.
    public var base: Outcome
    /// What became of it with the candidate.
    public var candidate: Outcome
    /// How many pairs.
    public var count: Int

    /// Creates a shift.
    public init(base: Outcome, candidate: Outcome, count: Int) {
      self.base = base
      self.candidate = candidate
      self.count = count
    }
  }

  /// Both sides' accuracy on some of the pairs.
  public struct Part: Sendable {
    /// What the pairs have in common, such as a tag.
    public var name: String
    /// How many pairs there are.
    public var pairs: Int
    /// How many the base has right.
    public var baseCorrect: Int
    /// How many the candidate has right.
    public var candidateCorrect: Int
    /// The difference of the shares with its interval; nil where there is none.
    public var difference: Estimate?
    /// The two-sided p-value; nil where none was computed.
    public var pValue: Double?

    /// With fewer pairs a part is marked as small.
    public static let smallSize = 30

    /// Whether the pairs are too few to say much.
    public var isSmall: Bool { pairs < Self.smallSize }

    /// Creates a part.
    public init(
      name: String,
      pairs: Int,
      baseCorrect: Int,
      candidateCorrect: Int,
      difference: Estimate?,
      pValue: Double? = nil
    ) {
      self.name = name
      self.pairs = pairs
      self.baseCorrect = baseCorrect
      self.candidateCorrect = candidateCorrect
      self.difference = difference
      self.pValue = pValue
    }
  }

  /// What belongs together, so that its pairs are no independent observations.
  public struct Clustering: Hashable, Sendable {
    /// The metadata field whose equal values make a cluster; nil when only the draws of a sample do.
    public var field: String?
    /// How many clusters the pairs are in.
    public var count: Int
    /// How many samples lack the field, each a cluster of its own.
    public var unlabelled: Int

    /// Creates a clustering.
    public init(field: String?, count: Int, unlabelled: Int) {
      self.field = field
      self.count = count
      self.unlabelled = unlabelled
    }
  }
}
