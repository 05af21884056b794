public import BakeoffCore

/// A rule that says how good an answer is.
///
/// A scorer is pure but for what it asks through its tools: the same answer to the same sample has
/// the same score, from any thread. When it
/// cannot decide, for want of a target say, the score has no value but a reason; 0 means wrong.
public protocol Scorer: Sendable {
  /// The name its scores are recorded under.
  var name: String { get }

  /// Whether it asks models, so that a verdict may take seconds and cost money.
  var asksModels: Bool { get }

  /// The verdict on an answer to a sample.
  func score(_ answer: ModelResponse, for sample: Sample) -> Score

  /// The verdict, followed by those that are recorded beside it and decide nothing.
  func scores(_ answer: ModelResponse, for sample: Sample) -> [Score]
}

extension Scorer {
  /// No.
  public var asksModels: Bool { false }

  /// The verdict alone.
  public func scores(_ answer: ModelResponse, for sample: Sample) -> [Score] {
    [score(answer, for: sample)]
  }
}

/// What a check sets beyond the scorer's name.
public struct ScorerSettings: Sendable {
  /// What to compare with instead of the sample's targets, or the scorer's own option; nil for none.
  public var value: JSON?
  /// The number in parentheses, for scorers that read it as theirs, as a tolerance say; nil for none.
  public var threshold: Double?
  /// Whether the threshold was written as a percentage, as in `numeric(1%)`; it then holds the share.
  public var isShare: Bool
  /// The model that the check names; nil for the run's.
  public var provider: String?
  /// What the scorer may use outside of this library.
  public var tools: ScoringTools

  /// Creates settings.
  public init(
    value: JSON? = nil,
    threshold: Double? = nil,
    isShare: Bool = false,
    provider: String? = nil,
    tools: ScoringTools = ScoringTools()
  ) {
    self.value = value
    self.threshold = threshold
    self.isShare = isShare
    self.provider = provider
    self.tools = tools
  }
}

/// One entry of the list of scorers.
public struct ScorerKind: Sendable {
  /// What the number in parentheses, or `threshold` of a check, means.
  public enum ThresholdMeaning: Hashable, Sendable {
    /// The least score that passes, 0…1.
    case leastScore
    /// A setting of the scorer itself.
    case setting
    /// How far off a number may be; with a per cent sign, as a share of the right one.
    case tolerance
  }

  /// The name to write.
  public let name: String
  /// What it checks, in one line.
  public let summary: String
  /// A spec that makes it, to show how one is written.
  public let example: String
  /// What the threshold means.
  public let threshold: ThresholdMeaning
  /// Makes the scorer.
  public let make: @Sendable (ScorerSettings) throws(ScorerError) -> any Scorer

  /// Creates an entry.
  public init(
    name: String,
    summary: String,
    example: String,
    threshold: ThresholdMeaning = .leastScore,
    make: @escaping @Sendable (ScorerSettings) throws(ScorerError) -> any Scorer
  ) {
    self.name = name
    self.summary = summary
    self.example = example
    self.threshold = threshold
    self.make = make
  }
}
