/// What a gate decided, as data, before any format.
public struct GateReport: Sendable {
  /// What came of one requirement, or of all.
  public enum Verdict: String, Hashable, Sendable {
    /// It is shown to be met.
    case pass = "PASS"
    /// It is shown to be broken.
    case fail = "FAIL"
    /// Neither is shown.
    case inconclusive = "INCONCLUSIVE"
  }

  /// One requirement with what was measured for it.
  public struct Check: Sendable {
    /// What is measured, such as `accuracy`.
    public var metric: String
    /// What is asked, such as `max_drop 0.02`.
    public var requirement: String
    /// The tag of the samples that it concerns; nil for all.
    public var tag: String?
    /// Whether it decides the gate; an advisory one is only shown.
    public var isCritical: Bool
    /// What came of it.
    public var verdict: Verdict
    /// The measured value with its interval at the gate's confidence; nil when nothing was measured.
    ///
    /// Without an interval its ends are the value.
    public var estimate: Estimate?
    /// How many samples it was measured on; nil when nothing was.
    public var samples: Int?
    /// What would settle it, such as `412 more samples`; nil when it is settled.
    public var settlement: String?

    /// Creates a check.
    public init(
      metric: String,
      requirement: String,
      tag: String?,
      isCritical: Bool,
      verdict: Verdict,
      estimate: Estimate?,
      samples: Int?,
      settlement: String?
    ) {
      self.metric = metric
      self.requirement = requirement
      self.tag = tag
      self.isCritical = isCritical
      self.verdict = verdict
      self.estimate = estimate
      self.samples = samples
      self.settlement = settlement
    }

    /// The metric with the samples it is measured on.
    public var name: String { tag.map { "\(metric) (\($0))" } ?? metric }
  }

  /// What is compared with.
  public var base: String
  /// What is judged.
  public var candidate: String
  /// What came of it.
  public var verdict: Verdict
  /// The confidence of the intervals, more than 0 and less than 1.
  public var confidence: Double
  /// How many trials both sides have.
  public var pairs: Int
  /// How many trials have no scored partner and are left out.
  public var unpaired: Int
  /// The requirements, in the order of the policy.
  public var checks: [Check]

  /// Creates a report.
  public init(
    base: String,
    candidate: String,
    verdict: Verdict,
    confidence: Double,
    pairs: Int,
    unpaired: Int,
    checks: [Check]
  ) {
    self.base = base
    self.candidate = candidate
    self.verdict = verdict
    self.confidence = confidence
    self.pairs = pairs
    self.unpaired = unpaired
    self.checks = checks
  }
}
