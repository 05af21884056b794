/// What the requests that scorers made of one model add up to.
public struct JudgeSpend: Hashable, Sendable {
  /// The model, as records call it.
  public var model: String
  /// How many requests scorers made of it, those that were answered from the cache included.
  public var requests: Int
  /// How many of them were answered from the cache.
  public var cachedRequests: Int
  /// How many of them were not answered.
  public var failedRequests: Int
  /// What the answers cost that were asked for now; nil when no cost is known.
  public var spent: Cost?
  /// What the answers from the cache cost when they were made; nil when no cost is known.
  public var replayed: Cost?
  /// The most that requests may have cost besides which were lost on their way; nil when none were.
  public var possiblySpent: Cost?
  /// How many answers that were asked for now have no known cost.
  public var unpricedRequests: Int
  /// All input tokens that were counted, those of the cache's answers included; nil when none were.
  public var inputTokens: Int?
  /// All output tokens that were counted, those of the cache's answers included; nil when none were.
  public var outputTokens: Int?

  /// Creates a sum.
  public init(
    model: String,
    requests: Int,
    cachedRequests: Int = 0,
    failedRequests: Int = 0,
    spent: Cost? = nil,
    replayed: Cost? = nil,
    possiblySpent: Cost? = nil,
    unpricedRequests: Int = 0,
    inputTokens: Int? = nil,
    outputTokens: Int? = nil
  ) {
    self.model = model
    self.requests = requests
    self.cachedRequests = cachedRequests
    self.failedRequests = failedRequests
    self.spent = spent
    self.replayed = replayed
    self.possiblySpent = possiblySpent
    self.unpricedRequests = unpricedRequests
    self.inputTokens = inputTokens
    self.outputTokens = outputTokens
  }
}
