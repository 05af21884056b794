public import BakeoffCore
internal import Synchronization

/// Adds up what answers cost, by model and by provider.
public final class CostCallback: Callback {
  /// What answers have cost.
  public struct Tally: Hashable, Sendable {
    /// What was spent, so far as prices are known.
    public var spent = Cost.zero
    /// What answers from a cache cost when they were made; nothing was spent on them now.
    public var replayed = Cost.zero
    /// How many answers came from the models.
    public var answers = 0
    /// How many answers a cache gave.
    public var replays = 0
    /// How many answers have no known cost.
    public var unpriced = 0

    /// Creates an empty tally.
    public init() {}

    fileprivate mutating func add(_ response: ModelResponse) {
      if response.isReplayed { replays += 1 } else { answers += 1 }
      guard let cost = response.cost else { return unpriced += 1 }
      if response.isReplayed { replayed += cost } else { spent += cost }
    }
  }

  private let tallies = Mutex<[ModelName: Tally]>([:])

  /// Creates a callback that has seen nothing yet.
  public init() {}

  /// What each model's answers have cost.
  public var byModel: [ModelName: Tally] { tallies.withLock { $0 } }

  /// What each provider's answers have cost, by its prefix.
  public var byProvider: [String: Tally] {
    byModel.reduce(into: [:]) { sums, entry in
      let other = entry.value
      var sum = sums[entry.key.provider] ?? Tally()
      sum.spent += other.spent
      sum.replayed += other.replayed
      sum.answers += other.answers
      sum.replays += other.replays
      sum.unpriced += other.unpriced
      sums[entry.key.provider] = sum
    }
  }

  /// What was spent in all, so far as prices are known.
  public var spent: Cost { byModel.values.reduce(.zero) { $0 + $1.spent } }

  /// Adds an answer.
  public func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) {
    tallies.withLock { $0[request.model, default: Tally()].add(response) }
  }
}
