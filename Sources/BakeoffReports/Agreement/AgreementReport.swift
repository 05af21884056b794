/// How far judges agree with labels and with each other, as data, before any format.
public struct AgreementReport: Sendable {
  /// A judge, or someone who labelled answers.
  public struct Rater: Sendable {
    /// What the rater is called: the scorer's name, or the label's field.
    public var name: String
    /// Whether it is a judge; else its ratings are labels.
    public var isJudge: Bool
    /// How many answers it gave each category, in the order of categories.
    public var counts: [Int]
    /// How many answers it could not score; 0 for labels.
    public var unscored: Int

    /// Creates a rater.
    public init(name: String, isJudge: Bool, counts: [Int], unscored: Int) {
      self.name = name
      self.isJudge = isJudge
      self.counts = counts
      self.unscored = unscored
    }

    /// How many answers it gave a category.
    public var rated: Int { counts.reduce(0, +) }
  }

  /// Two raters on the answers that both rated.
  public struct Pair: Sendable {
    /// The name of the first: of the labels, where one side is a judge's.
    public var first: String
    /// The name of the second.
    public var second: String
    /// How often the first gave the category of a row and the second that of a column.
    public var table: [[Int]]
    /// The share of answers that both gave the same category; nil without answers.
    public var agreement: Estimate?
    /// Cohen's kappa; nil when either gave one category only, for then it says nothing.
    public var kappa: Estimate?
    /// Kappa weighted by how far categories lie apart; nil for categories without an order.
    public var linearKappa: Estimate?
    /// Kappa weighted by the square of that; nil for categories without an order.
    public var quadraticKappa: Estimate?

    /// Creates a pair.
    public init(
      first: String,
      second: String,
      table: [[Int]],
      agreement: Estimate?,
      kappa: Estimate?,
      linearKappa: Estimate? = nil,
      quadraticKappa: Estimate? = nil
    ) {
      self.first = first
      self.second = second
      self.table = table
      self.agreement = agreement
      self.kappa = kappa
      self.linearKappa = linearKappa
      self.quadraticKappa = quadraticKappa
    }

    /// How many answers both rated.
    public var answers: Int { table.reduce(0) { $0 + $1.reduce(0, +) } }
  }

  /// Krippendorff's alpha of all raters.
  public struct Alpha: Sendable {
    /// The coefficient; nil when it is not defined.
    public var value: Double?
    /// The coefficient with its interval; nil when there is none.
    public var interval: Estimate?
    /// How many ratings count: those of answers with two or more.
    public var ratings: Int
    /// How many resamples the interval is from.
    public var resamples: Int

    /// Creates a coefficient.
    public init(value: Double?, interval: Estimate?, ratings: Int, resamples: Int) {
      self.value = value
      self.interval = interval
      self.ratings = ratings
      self.resamples = resamples
    }
  }

  /// An answer on which raters disagree.
  public struct Disagreement: Sendable {
    /// The sample's id.
    public var sampleID: String
    /// The model that answered.
    public var model: String
    /// Which draw this is, from 1.
    public var epoch: Int
    /// What was asked.
    public var prompt: String
    /// The answer.
    public var output: String
    /// The category that each rater gave, in the order of raters; nil for none.
    public var ratings: [String?]
    /// Why each rater gave it; nil where nothing was said.
    public var reasons: [String?]

    /// Creates a disagreement.
    public init(
      sampleID: String,
      model: String,
      epoch: Int,
      prompt: String,
      output: String,
      ratings: [String?],
      reasons: [String?]
    ) {
      self.sampleID = sampleID
      self.model = model
      self.epoch = epoch
      self.prompt = prompt
      self.output = output
      self.ratings = ratings
      self.reasons = reasons
    }
  }

  /// The run that the judges scored.
  public var run: String
  /// How many answers have a judge's verdict or a label.
  public var answers: Int
  /// How many samples they are of.
  public var samples: Int
  /// The categories of ratings, in their order.
  public var categories: [String]
  /// Whether that order means something, as that of grades does.
  public var isOrdinal: Bool
  /// The raters: labels, then judges.
  public var raters: [Rater]
  /// Every two raters: labels with judges first, then judges with each other, then labels.
  public var pairs: [Pair]
  /// All raters together.
  public var alpha: Alpha
  /// What a reader must know of the figures, a sentence each.
  public var warnings: [String]
  /// Answers on which a judge disagrees with a label, or judges do where there are no labels; maybe only
  /// the first of them.
  public var disagreements: [Disagreement]
  /// How many such answers there are.
  public var disagreementCount: Int

  /// Creates a report.
  public init(
    run: String,
    answers: Int,
    samples: Int,
    categories: [String],
    isOrdinal: Bool,
    raters: [Rater],
    pairs: [Pair],
    alpha: Alpha,
    warnings: [String],
    disagreements: [Disagreement],
    disagreementCount: Int
  ) {
    self.run = run
    self.answers = answers
    self.samples = samples
    self.categories = categories
    self.isOrdinal = isOrdinal
    self.raters = raters
    self.pairs = pairs
    self.alpha = alpha
    self.warnings = warnings
    self.disagreements = disagreements
    self.disagreementCount = disagreementCount
  }

  /// The pairs whose tables are shown: those of labels with judges, or all where there are no labels.
  public var tabledPairs: [Pair] {
    let judges = Set(raters.filter(\.isJudge).map(\.name))
    let mixed = pairs.filter { judges.contains($0.first) != judges.contains($0.second) }
    return mixed.isEmpty ? pairs : mixed
  }
}
