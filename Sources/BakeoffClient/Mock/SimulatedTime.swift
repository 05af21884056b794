internal import BakeoffCore
internal import Synchronization

/// Time that passes by waiting alone, and at once.
final class SimulatedTime: Sendable {
  private struct State {
    /// Seconds since 1970: some moment, always the same.
    var time = 1_800_000_000.0
    var chance = SplitMix64(seed: 1)
  }

  private let state = Mutex(State())

  /// The clock to pass on; its chance is the same each time.
  var clock: Clock {
    Clock(
      now: { self.state.withLock { $0.time } },
      uptime: { self.state.withLock { $0.time } },
      sleep: { seconds, _ in
        guard seconds.isFinite else { return }
        self.state.withLock { $0.time += seconds }
      },
      random: { self.state.withLock { $0.chance.uniform() } }
    )
  }
}
