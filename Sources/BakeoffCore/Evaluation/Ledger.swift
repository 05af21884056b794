/// What trials cost, added up by provider, model, run, day, tag or task.
public struct Ledger: Hashable, Sendable {
  /// What trials are added up by.
  public enum Grouping: String, CaseIterable, Sendable {
    /// What stands before the first slash of the model's name.
    case provider
    /// The model, as it was asked for.
    case model
    /// The run.
    case run
    /// The day of the trial (UTC).
    case day
    /// A tag of the sample or of the run; a trial with several counts under each.
    case tag
    /// The task file.
    case task
  }

  /// What some trials add up to.
  public struct Entry: Hashable, Sendable {
    /// What they have in common; empty when that has no name, as with trials without a tag.
    public var name: String
    /// How many trials there are.
    public var trials: Int
    /// How many of them were answered from the cache.
    public var cachedTrials: Int
    /// What the answers cost that were asked for now; nil when no cost is known.
    public var spent: Cost?
    /// The most that requests may have cost besides `spent` which were lost on their way: timeouts, broken
    /// connections; nil when none were.
    public var possiblySpent: Cost?
    /// How many answers were made elsewhere and imported.
    public var importedTrials: Int
    /// What those cost there, which nobody paid here; nil when no cost is known.
    public var imported: Cost?
    /// What the answers from the cache cost when they were made; nil when no cost is known.
    public var replayed: Cost?
    /// How many answers have no known cost.
    public var unpricedTrials: Int
    /// How many of those came from the cache.
    public var unpricedReplays: Int
    /// How many of those were imported.
    public var unpricedImports: Int
    /// How many trials ended without an answer.
    public var failedTrials: Int
    /// How many requests were sent again because one before them had failed.
    public var retries: Int
    /// How many requests brought no answer; those that were refused or never reached their server cost nothing.
    public var failedAttempts: Int
    /// All input tokens that were counted, those of the cache's answers included; nil when none were.
    public var inputTokens: Int?
    /// All output tokens that were counted, those of the cache's answers included; nil when none were.
    public var outputTokens: Int?

    /// Creates an entry.
    public init(
      name: String,
      trials: Int = 0,
      cachedTrials: Int = 0,
      spent: Cost? = nil,
      possiblySpent: Cost? = nil,
      importedTrials: Int = 0,
      imported: Cost? = nil,
      replayed: Cost? = nil,
      unpricedTrials: Int = 0,
      unpricedReplays: Int = 0,
      unpricedImports: Int = 0,
      failedTrials: Int = 0,
      retries: Int = 0,
      failedAttempts: Int = 0,
      inputTokens: Int? = nil,
      outputTokens: Int? = nil
    ) {
      self.name = name
      self.trials = trials
      self.cachedTrials = cachedTrials
      self.spent = spent
      self.possiblySpent = possiblySpent
      self.importedTrials = importedTrials
      self.imported = imported
      self.replayed = replayed
      self.unpricedTrials = unpricedTrials
      self.unpricedReplays = unpricedReplays
      self.unpricedImports = unpricedImports
      self.failedTrials = failedTrials
      self.retries = retries
      self.failedAttempts = failedAttempts
      self.inputTokens = inputTokens
      self.outputTokens = outputTokens
    }
  }

  /// What the entries are.
  public var grouping: Grouping
  /// How many runs have trials in it.
  public var runs: Int
  /// The entries: days and runs in their order, others by what was spent, the most first.
  public var entries: [Entry]
  /// All trials, each once.
  public var total: Entry
  /// What scorers asked models, which is not in the entries.
  public var judges: [JudgeSpend]
  /// What requests may have cost whose end is not known, such as those in flight when a run with a budget
  /// was killed.
  ///
  /// Nil when there are none. It is in no entry.
  public var setAside: Cost?

  /// Creates a ledger.
  public init(
    grouping: Grouping,
    runs: Int,
    entries: [Entry],
    total: Entry,
    judges: [JudgeSpend] = [],
    setAside: Cost? = nil
  ) {
    self.grouping = grouping
    self.runs = runs
    self.entries = entries
    self.total = total
    self.judges = judges
    self.setAside = setAside
  }

  /// The most that may have been paid besides what was spent, judges included; nil when it is nothing.
  public var possiblySpent: Cost? {
    let parts = [total.possiblySpent, setAside] + judges.map(\.possiblySpent)
    let sum = parts.reduce(Cost.zero) { $0 + ($1 ?? .zero) }
    return sum > .zero ? sum : nil
  }
}
