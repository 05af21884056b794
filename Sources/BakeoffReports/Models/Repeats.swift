public import BakeoffCore

/// What several draws of each sample come to.
public struct Repeats: Sendable {
  /// What the draws of a model's samples reduce to by one reducer.
  public struct Value: Sendable {
    /// The reducer by its name, such as `pass@3`.
    public var reducer: String
    /// The mean over samples with its interval, 0…1; nil when no sample has enough scored draws.
    public var mean: Estimate?
    /// How many samples it is of.
    public var samples: Int
    /// How many samples have scored draws, but too few for it.
    public var omitted: Int

    /// Creates a value.
    public init(reducer: String, mean: Estimate?, samples: Int, omitted: Int = 0) {
      self.reducer = reducer
      self.mean = mean
      self.samples = samples
      self.omitted = omitted
    }
  }

  /// What one model's draws come to.
  public struct Model: Sendable {
    /// The model, as it was asked for.
    public var model: String
    /// A value of each reducer, in the same order for all models.
    public var values: [Value]
    /// How many samples have two scored draws or more.
    public var samples: Int
    /// On how many of them the verdict changes between draws.
    public var flaky: Int
    /// The chance that two draws of a sample have the same verdict, 0…1; nil when no sample has two.
    public var agreement: Double?

    /// Creates an entry.
    public init(
      model: String,
      values: [Value],
      samples: Int,
      flaky: Int,
      agreement: Double?
    ) {
      self.model = model
      self.values = values
      self.samples = samples
      self.flaky = flaky
      self.agreement = agreement
    }
  }

  /// A sample on which a model's verdict changes between draws.
  public struct FlakySample: Sendable {
    /// The sample's place in the run, from 0.
    public var position: Int
    /// The sample's id.
    public var sampleID: String
    /// What it asks, the beginning of it.
    public var prompt: String
    /// The model, as it was asked for.
    public var model: String
    /// How many scored draws ended in each outcome; those that did not occur may be absent.
    public var outcomes: [Outcome: Int]

    /// Creates an entry.
    public init(
      position: Int,
      sampleID: String,
      prompt: String,
      model: String,
      outcomes: [Outcome: Int]
    ) {
      self.position = position
      self.sampleID = sampleID
      self.prompt = prompt
      self.model = model
      self.outcomes = outcomes
    }

    /// How many of the draws are correct.
    public var correct: Int { outcomes[.correct] ?? 0 }

    /// How many scored draws there are.
    public var scored: Int { outcomes.values.reduce(0, +) }
  }

  /// The models, in the order of the report.
  public var models: [Model]
  /// Flaky samples, those whose draws split most evenly first; maybe only the first of them.
  public var flaky: [FlakySample]

  /// Creates a record.
  public init(models: [Model], flaky: [FlakySample]) {
    self.models = models
    self.flaky = flaky
  }

  /// How many flaky samples there are, each counted for each model that is flaky on it.
  public var flakyCount: Int { models.reduce(0) { $0 + $1.flaky } }
}
