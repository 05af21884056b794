/// Comparisons with one base, and what they say together, as data before any format.
public struct ComparisonReport: Sendable {
  /// The comparisons, in the order that the candidates were named.
  public var comparisons: [Comparison]
  /// The places of all models among each other; nil for fewer than three.
  public var ranking: Ranking?
  /// The cheapest model that is shown to be good enough; nil where costs are not known.
  public var economy: Economy?
  /// How many flips are shown with whole prompts and answers side by side; nil for the first ten in a
  /// line each.
  public var shownFlips: Int?

  /// Creates a report.
  public init(
    comparisons: [Comparison],
    ranking: Ranking? = nil,
    economy: Economy? = nil,
    shownFlips: Int? = nil
  ) {
    self.comparisons = comparisons
    self.ranking = ranking
    self.economy = economy
    self.shownFlips = shownFlips
  }
}

/// Which places models may have among each other, all at once.
public struct Ranking: Sendable {
  /// One model's places.
  public struct Entry: Sendable {
    /// What the model is called.
    public var label: String
    /// Its accuracy on the samples that it has been scored on, 0…1.
    public var accuracy: Double
    /// Its best place, from 1.
    public var best: Int
    /// Its worst place.
    public var worst: Int

    /// Creates an entry.
    public init(label: String, accuracy: Double, best: Int, worst: Int) {
      self.label = label
      self.accuracy = accuracy
      self.best = best
      self.worst = worst
    }
  }

  /// The difference of two models with its simultaneous interval.
  public struct Difference: Sendable {
    /// What the model is called that is subtracted.
    public var base: String
    /// What the other is called.
    public var candidate: String
    /// The candidate's accuracy less the base's, with the interval at `confidenceOfEach`.
    public var difference: Estimate

    /// Creates a difference.
    public init(base: String, candidate: String, difference: Estimate) {
      self.base = base
      self.candidate = candidate
      self.difference = difference
    }
  }

  /// The models, best accuracy first.
  public var entries: [Entry]
  /// The differences of all pairs of models.
  public var differences: [Difference]
  /// The confidence of each interval, by which all of them hold at once 95 times of 100.
  public var confidenceOfEach: Double

  /// Creates a ranking.
  public init(entries: [Entry], differences: [Difference], confidenceOfEach: Double) {
    self.entries = entries
    self.differences = differences
    self.confidenceOfEach = confidenceOfEach
  }
}
