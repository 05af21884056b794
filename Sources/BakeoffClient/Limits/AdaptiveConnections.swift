public import BakeoffCore
internal import Foundation

/// Finds out how many requests an endpoint takes at once.
///
/// As the sender of a network does: the number grows by one with each answer until the first 429, and
/// from then on by one for as many answers as it is large. A 429 halves it; further ones of requests that
/// were sent before do not. After a failure of the server, a timeout or a broken connection it does not
/// grow for ten seconds, for such failures tell of trouble but not of too many requests. It grows only
/// while it is what holds requests back. Answers from a cache do not pass here.
public final class AdaptiveConnections: RequestGate, @unchecked Sendable {
  /// The bounds.
  public let range: ConnectionRange

  private let clock: Clock
  private let onChange: @Sendable (LimitChange) -> Void
  private let condition = NSCondition()
  // Guarded by `condition`.
  private var limit: Double
  private var inFlight = 0
  private var isLimited = false
  private var growsFrom = -Double.infinity
  private var lastHalving = -Double.infinity
  private var toldLimit: Int

  private static let growthPause = 10.0

  /// Creates a gate that lets `range.start` requests through at once.
  ///
  /// - Parameters:
  ///   - range: The bounds.
  ///   - clock: Time.
  ///   - onChange: Called when the number is halved, and when it has grown by a quarter.
  public init(
    _ range: ConnectionRange,
    clock: Clock = .system,
    onChange: @escaping @Sendable (LimitChange) -> Void = { _ in }
  ) {
    self.range = range
    self.clock = clock
    self.onChange = onChange
    limit = Double(range.start)
    toldLimit = range.start
  }

  /// How many requests may be in flight at once now.
  public var current: Int { condition.withLock { Int(limit) } }

  /// Waits until there is room for one more request.
  ///
  /// - Throws: `ModelError` with `.cancelled` when the program is stopping meanwhile.
  public func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass {
    let start = clock.uptime()
    condition.lock()
    var hasWaited = false
    while inFlight >= Int(limit) {
      if cancellation.isCancelled {
        condition.unlock()
        throw ModelError(.cancelled, "\(model.name): given up: the program is stopping")
      }
      hasWaited = true
      _ = condition.wait(until: Date(timeIntervalSinceNow: 0.05))
    }
    inFlight += 1
    let isFull = inFlight >= Int(limit)
    condition.unlock()
    let sentAt = clock.uptime()
    return GatePass(waited: hasWaited ? sentAt - start : 0) { [self] result in
      end(result, sentAt: sentAt, wasFull: isFull)
    }
  }

  private func end(
    _ result: Result<ModelResponse, ModelError>,
    sentAt: Double,
    wasFull: Bool
  ) {
    let now = clock.uptime()
    condition.lock()
    inFlight -= 1
    var change: LimitChange?
    switch result {
    case .success where wasFull && now >= growsFrom:
      limit = min(Double(range.maximum), limit + (isLimited ? 1 / limit : 1))
      if Int(limit) > toldLimit, limit >= Double(toldLimit) * 1.25 || Int(limit) == range.maximum {
        change = told("requests were answered")
      }
    case .failure(let error) where error.code == .rateLimited && error.wasSent:
      isLimited = true
      guard sentAt >= lastHalving else { break }
      lastHalving = now
      limit = Double(max(range.minimum, Int(limit) / 2))
      if Int(limit) != toldLimit { change = told(LimitChange.turnedAway) }
    case .failure(let error) where error.code.isTrouble: growsFrom = now + Self.growthPause
    case .success, .failure: break
    }
    condition.broadcast()
    condition.unlock()
    if let change { onChange(change) }
  }

  private func told(_ reason: String) -> LimitChange {
    toldLimit = Int(limit)
    return LimitChange(.connections, to: Double(toldLimit), because: reason)
  }
}

extension ModelError.Code {
  /// Whether the server has trouble, which more requests would not mend.
  fileprivate var isTrouble: Bool {
    [.serverError, .overloaded, .timeout, .connection].contains(self)
  }
}
