internal import Bakeoff

/// How many trials each model has done per second lately.
///
/// The whole time would promise too much after a start from the cache, and too little after a pause.
struct RunPace {
  /// How far back is looked, in seconds.
  private static let span = 15.0
  /// How far looks are apart at least, in seconds.
  private static let step = 0.5

  private var looks: [(time: Double, done: [Int])] = []

  /// Takes a look at a run.
  ///
  /// - Parameters:
  ///   - state: The run's state.
  ///   - elapsed: Seconds since this process took it up.
  /// - Returns: Trials per second, by model; 0 until time has passed.
  mutating func rates(_ state: RunProgress.Snapshot, elapsed: Double) -> [Double] {
    let done = state.models.map(\.doneNow)
    if looks.isEmpty { looks.append((0, done.map { _ in 0 })) }
    let first = looks[0]
    let rates = zip(done, first.done).map { now, before in
      elapsed > first.time ? Double(now - before) / (elapsed - first.time) : 0
    }
    if elapsed - (looks.last?.time ?? 0) >= Self.step { looks.append((elapsed, done)) }
    while looks.count > 1, looks[1].time <= elapsed - Self.span { looks.removeFirst() }
    return rates
  }
}
