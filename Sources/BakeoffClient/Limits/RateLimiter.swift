public import BakeoffCore
internal import Foundation
internal import Synchronization

/// Keeps the requests to an endpoint within its limits: so many requests, and so many tokens, a minute.
///
///     let limiter = RateLimiter(requestsPerMinute: 500, tokensPerMinute: 200_000)
///     let lm = try LM("openai/gpt-4o-mini", options: ClientOptions(gate: limiter))
///
/// Limits that are given hold for all models together, in any 60 seconds (`SlidingWindow`). Those that
/// are not given are learned for each model from the headers of its replies (`LearnedLimit`). Tokens
/// are estimated before a request is sent, and corrected by the usage when it is answered. When a
/// provider asks to wait, all requests wait.
public final class RateLimiter: RequestGate {
  /// The requests to one model, which wait in a row: only the first looks when it is let through.
  private final class Row: @unchecked Sendable {
    let turn = NSLock()
  }

  private struct State {
    var requests: SlidingWindow?
    var tokens: SlidingWindow?
    var pausedUntil = -Double.infinity
    var models: [ObjectIdentifier: ModelLimits] = [:]
    var rows: [ObjectIdentifier: Row] = [:]
  }

  private let clock: Clock
  private let onChange: @Sendable (LimitChange) -> Void
  private let state: Mutex<State>
  private let countsTokens: Atomic<Bool>
  /// Those who wait look again after so many seconds, for less may be used than was estimated.
  private static let patience = 0.25

  /// Creates a limiter.
  ///
  /// - Parameters:
  ///   - requestsPerMinute: The most requests in any 60 seconds, from 1; nil to learn it.
  ///   - tokensPerMinute: The most tokens, in and out, in any 60 seconds, from 1; nil to learn it.
  ///   - clock: Time and waiting.
  ///   - onChange: Called when a limit is learned or a provider asks to wait.
  public convenience init(
    requestsPerMinute: Int? = nil,
    tokensPerMinute: Int? = nil,
    clock: Clock = .system,
    onChange: @escaping @Sendable (LimitChange) -> Void = { _ in }
  ) {
    self.init(requestsPerMinute, tokensPerMinute, span: 60, clock: clock, onChange: onChange)
  }

  /// Creates a limiter whose minute is of another length, in seconds.
  package init(
    _ requests: Int?,
    _ tokens: Int?,
    span: Double,
    clock: Clock,
    onChange: @escaping @Sendable (LimitChange) -> Void = { _ in }
  ) {
    self.clock = clock
    self.onChange = onChange
    var state = State()
    state.requests = requests.map { SlidingWindow(limit: $0, span: span) }
    state.tokens = tokens.map { SlidingWindow(limit: $0, span: span) }
    self.state = Mutex(state)
    countsTokens = Atomic(tokens != nil)
  }

  /// Waits until the limits have room for a request.
  ///
  /// - Throws: `ModelError` with `.cancelled` when the program is stopping meanwhile.
  public func admit(
    _ request: PreparedRequest,
    to model: LM,
    cancellation: Cancellation
  ) throws(ModelError) -> GatePass {
    let id = ObjectIdentifier(model.way)
    let start = clock.uptime()
    var tokens = estimate(of: request, model)
    var taken = take(tokens, by: id, at: start)
    var waited = 0.0
    if taken.wait > 0 {
      let row = state.withLock { state in
        let row = state.rows[id] ?? Row()
        state.rows[id] = row
        return row
      }
      row.turn.lock()
      defer { row.turn.unlock() }
      while true {
        tokens = estimate(of: request, model)
        taken = take(tokens, by: id, at: clock.uptime())
        guard taken.wait > 0 else { break }
        clock.sleep(min(taken.wait, Self.patience), cancellation)
        if cancellation.isCancelled {
          throw ModelError(.cancelled, "\(model.name): given up: the program is stopping")
        }
      }
      waited = clock.uptime() - start
    }
    let step = taken.step
    let mostPause = model.options.retry.maximumHint
    // The way and not the model, of which each part would be copied.
    return GatePass(waited: waited) { [self, tokens, way = model.way] result in
      note(result, of: way, estimate: tokens, step: step, mostPause: mostPause)
    }
  }

  /// What a request may take of the limits on tokens; nothing while there are none.
  private func estimate(of request: PreparedRequest, _ model: LM) -> TokenEstimate {
    guard countsTokens.load(ordering: .relaxed) else { return .zero }
    let id = ObjectIdentifier(model.way)
    let usual = state.withLock { $0.models[id]?.usualOutput }
    return TokenEstimate(of: request.request, to: model, usualOutput: usual)
  }

  /// Takes a request out of the limits, or gives the seconds until that is possible.
  private func take(
    _ tokens: TokenEstimate,
    by id: ObjectIdentifier,
    at now: Double
  ) -> (wait: Double, step: Int?) {
    state.withLock { state in
      var wait = max(state.pausedUntil - now, 0)
      wait = max(wait, state.requests?.wait(for: 1, at: now) ?? 0)
      wait = max(wait, state.tokens?.wait(for: tokens.total, at: now) ?? 0)
      wait = max(wait, state.models[id]?.wait(for: tokens, at: now) ?? 0)
      guard wait <= 0 else { return (wait, nil) }
      _ = state.requests?.take(1, at: now)
      state.models[id, default: ModelLimits()].send(tokens)
      return (0, state.tokens?.take(tokens.total, at: now))
    }
  }

  /// Learns from what became of an attempt.
  private func note(
    _ result: Result<ModelResponse, ModelError>,
    of way: ModelWay,
    estimate: TokenEstimate,
    step: Int?,
    mostPause: Double
  ) {
    let id = ObjectIdentifier(way)
    let now = clock.uptime()
    let used: Int?
    let output: Int?
    let limits: RateLimits?
    var pause: Double?
    switch result {
    case .success(let response):
      limits = response.rateLimits
      let usage = response.usage
      used = usage.inputTokens.map { $0 + (usage.outputTokens ?? 0) }
      output = usage.outputTokens
    case .failure(let error):
      limits = error.rateLimits
      // What is turned away uses no tokens; what gets lost on the way may have.
      used = error.wasSent && (error.status ?? 0) < 400 ? nil : 0
      output = nil
      if error.isRetryable, let wait = error.retryAfter, wait <= mostPause { pause = wait }
    }
    if limits?.countsTokens == true { countsTokens.store(true, ordering: .relaxed) }
    let changes: [LimitChange] = state.withLock { state in
      if let step, let used { state.tokens?.correct(step, by: used - estimate.total) }
      state.models[id, default: ModelLimits()].end(estimate, output: output)
      var changes: [LimitChange] = []
      if let limits {
        let (requests, tokens) = (state.requests == nil, state.tokens == nil)
        let news = state.models[id, default: ModelLimits()].learn(
          limits,
          requests: requests,
          tokens: tokens,
          at: now
        )
        changes = news.map { kind, value in
          LimitChange(kind, to: value, because: "the headers of \(way.route.name) say so")
        }
      }
      // Of those that are turned away together only the first is told of.
      if let pause, now + pause > state.pausedUntil {
        let isPaused = state.pausedUntil > now
        state.pausedUntil = now + pause
        if !isPaused {
          changes.append(LimitChange(.pause, to: pause, because: "\(way.route.name) asks to wait"))
        }
      }
      return changes
    }
    for change in changes { onChange(change) }
  }
}
