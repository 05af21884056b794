/// A stored answer, as lists show it.
public struct CacheEntry: Hashable, Sendable {
  /// Its number in the store.
  public var id: Int
  /// The model, as it was asked for.
  public var model: String
  /// The URL that was asked.
  public var url: String
  /// Which draw it is, from 1.
  public var epoch: Int
  /// Why it ended, in the words of `StopReason`.
  public var stopReason: String
  /// The limit of tokens that was asked for; nil for none.
  public var maxTokens: Int?
  /// When it was made, in seconds since 1970 (UTC).
  public var madeAt: Double
  /// When it was last found for a request outside of runs, to the hour; nil when it was not.
  public var usedAt: Double?
  /// When its time to live ends; nil for never.
  public var expiresAt: Double?
  /// Whether it is given to the same request; otherwise it is only kept.
  public var isShared: Bool
  /// Whether a run refers to it.
  public var isResult: Bool
  /// What it takes, in bytes.
  public var bytes: Int
  /// What it cost when it was made, in picodollars; nil when that is not known.
  public var picodollars: Int?
  /// How its text begins.
  public var text: String
}

/// What a store's answers come to.
public struct CacheStatistics: Hashable, Sendable {
  /// One model's share.
  public struct Model: Hashable, Sendable {
    /// The model, as it was asked for.
    public var model: String
    /// How many answers it has.
    public var answers: Int
    /// What they take, in bytes.
    public var bytes: Int
    /// What they cost when they were made, in picodollars; nil when none is known.
    public var picodollars: Int?
  }

  /// How many answers there are.
  public var answers = 0
  /// How many are given to the same request.
  public var shared = 0
  /// How many runs refer to: they are never taken out.
  public var results = 0
  /// How many have outlived their time to live.
  public var expired = 0
  /// What all take, in bytes.
  public var bytes = 0
  /// What those take that runs refer to.
  public var resultBytes = 0
  /// What the store's file takes, in bytes.
  public var fileBytes = 0
  /// When the oldest was made, in seconds since 1970 (UTC); nil when there is none.
  public var oldest: Double?
  /// When the newest was made.
  public var newest: Double?
  /// Each model's share, the largest first.
  public var models: [Model] = []
}
