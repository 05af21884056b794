internal import BakeoffCore
internal import Synchronization

/// Something of limited life: fetched when it is needed, kept until shortly before it expires, and
/// fetched anew by one thread for all.
final class ExpiringCache<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    /// When the value is of no more use, and when another one is fetched, in seconds since 1970.
    var expiry = 0.0
    var renewal = 0.0
    /// What the last exchange failed with, and until when it is not tried again.
    var failure: ModelError?
    var failureEnd = 0.0
  }

  /// How many seconds before its end a value is replaced, if it lives long enough.
  private let margin = 300.0
  /// How many seconds are waited after a renewal that failed while the old value still holds.
  private let pause = 15.0
  /// For how many seconds credentials that were refused are not tried again.
  private let refusal = 30.0

  private let state = Mutex(State())
  /// How many exchanges have ended, well or not.
  private let ended = Atomic<Int>(0)

  /// Creates a cache without a value.
  init() {}

  /// A value that holds; if need be, it is fetched.
  ///
  /// Whoever comes while another thread fetches waits for it, and shares what comes of it.
  ///
  /// - Parameters:
  ///   - clock: What expiry is measured by.
  ///   - fetch: Gets a value, and the seconds from now until it expires.
  /// - Returns: The value.
  /// - Throws: `ModelError` when there is none to be had.
  func value(
    clock: Clock,
    fetch: () throws(ModelError) -> (value: Value, lifetime: Double)
  ) throws(ModelError) -> Value {
    let before = ended.load(ordering: .acquiring)
    return try state.withLock { state throws(ModelError) in
      let now = clock.now()
      if let value = state.value, now < state.renewal { return value }
      if let failure = state.failure,
        ended.load(ordering: .acquiring) != before || now < state.failureEnd
      {
        throw failure
      }
      defer { ended.add(1, ordering: .releasing) }
      do throws(ModelError) {
        let (value, lifetime) = try fetch()
        // The time of the exchange is taken off.
        state.expiry = now + lifetime
        state.renewal = state.expiry - min(margin, lifetime / 2)
        (state.value, state.failure) = (value, nil)
        return value
      } catch {
        if let value = state.value, clock.now() < state.expiry {
          state.renewal = clock.now() + pause
          return value
        }
        // Who gave up does not speak for the others.
        state.failure = error.code == .cancelled ? nil : error
        state.failureEnd = error.isRetryable ? 0 : clock.now() + refusal
        throw error
      }
    }
  }

  /// Drops a value that was refused, unless another one has taken its place.
  func discard(where isRefused: (Value) -> Bool) {
    state.withLock { state in
      guard let value = state.value, isRefused(value) else { return }
      state.value = nil
    }
  }
}
