/// A request that a scorer made of a model: for the verdict of a judge, or for an embedding.
///
/// Not every one ended in a verdict: a judge may fail, or say what is no verdict. It was paid for
/// nevertheless.
public struct Judgement: Hashable, Sendable {
  /// The model that was asked, as records call it.
  public var model: String
  /// What it was asked for, with the version of the prompt, such as `rubric/1`.
  public var purpose: String
  /// The number of its answer in the store; nil when none came.
  public var responseID: Int?
  /// What the answer cost when it was made; nil when unknown.
  public var cost: Cost?
  /// Whether the answer was there already, so that nothing was sent.
  public var isReplayed: Bool
  /// How many requests were sent for it, from 0.
  public var attempts: Int
  /// Why no answer came; nil when one did.
  public var error: String?
  /// The most that requests may have cost which were lost on their way; nil when there were none, or no
  /// price is known.
  public var possibleCost: Cost?

  /// Describes a request.
  public init(
    model: String,
    purpose: String,
    responseID: Int? = nil,
    cost: Cost? = nil,
    isReplayed: Bool = false,
    attempts: Int = 0,
    error: String? = nil,
    possibleCost: Cost? = nil
  ) {
    self.model = model
    self.purpose = purpose
    self.responseID = responseID
    self.cost = cost
    self.isReplayed = isReplayed
    self.attempts = attempts
    self.error = error
    self.possibleCost = possibleCost
  }
}
