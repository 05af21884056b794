internal import BakeoffClient
internal import BakeoffCore
internal import Synchronization

/// Keeps what one trial costs within a limit: all turns and all attempts of it, its judges apart.
///
/// An attempt is sent only if what was spent and the most that it can cost (`LM.worstCost(of:at:)`) are
/// within the limit; else the trial is an error, which costs nothing more. Where no price is known, answers
/// count only once they state their cost.
final class CostLimit: RequestGate {
  private let limit: Cost
  private let clock: Clock
  private let spent = Mutex(Cost.zero)

  /// Creates a limit of a trial that has spent nothing.
  init(_ limit: Cost, clock: Clock) {
    self.limit = limit
    self.clock = clock
  }

  func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass {
    let worst = model.worstCost(of: request, at: clock.now()) ?? .zero
    let spent = spent.withLock { $0 }
    guard spent + worst <= limit else {
      throw ModelError(
        .costLimit,
        "\(model.recordedName): not sent: it may cost \(worst), and the sample may cost \(limit)"
          + (spent > .zero ? ", of which \(spent) is spent" : "")
          + ": raise --cost-limit, or lower --max-tokens"
      )
    }
    return GatePass(waited: 0) { [self] result in
      self.spent.withLock { $0 += result.charge(atMost: worst) }
    }
  }
}
