public import BakeoffCore
internal import Synchronization

/// Time that passes only by sleeping, at once, and chance that is decided by the test.
public final class TestClock: Sendable {
  private struct State {
    var time = 1_800_000_000.0
    var sleeps: [Double] = []
  }

  private let state = Mutex(State())
  private let chance: Double

  /// Starts at 1 800 000 000 seconds since 1970.
  ///
  /// - Parameter random: What every drawn number is, 0..<1.
  public init(random: Double = 0.5) { chance = random }

  /// Every wait so far, in seconds.
  public var sleeps: [Double] { state.withLock { $0.sleeps } }

  /// The clock to pass in.
  public var clock: Clock {
    Clock(
      now: { self.state.withLock { $0.time } },
      uptime: { self.state.withLock { $0.time } },
      sleep: { seconds, _ in
        self.state.withLock { state in
          state.sleeps.append(seconds)
          state.time += seconds
        }
      },
      random: { self.chance }
    )
  }
}

extension Clock {
  /// A clock whose waits are over at once.
  public static var instant: Clock { TestClock().clock }
}
