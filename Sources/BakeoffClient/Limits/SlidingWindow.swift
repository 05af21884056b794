/// A limit on how much is taken in any span of time as long as the window.
///
/// At a time t, what was taken in (t − span, t] and the next amount together are no more than the
/// limit. So nobody who counts by spans of that length, wherever they begin, ever counts more; and no
/// time is lost with even spacing, for the whole limit may be taken at once. Amounts are noted in steps
/// of a 600th of the span, which keeps the memory small, and held for three steps longer: of a minute
/// that is 0.3 s, for requests that are quicker on their way than those before them.
struct SlidingWindow: Sendable {
  /// The most that is taken in a span.
  let limit: Int
  /// The length of the window, in seconds.
  let span: Double
  private var steps: [(number: Int, amount: Int)] = []
  private var sum = 0

  /// Creates a window in which nothing was taken yet.
  ///
  /// - Parameters:
  ///   - limit: The most that is taken in a span, from 1.
  ///   - span: Its length in seconds, above 0.
  init(limit: Int, span: Double = 60) {
    self.limit = limit
    self.span = span
  }

  private static let margin = 3
  private var width: Double { span / 600 }

  /// When so much may be taken.
  ///
  /// What is more than the limit may be taken from an empty window, or it never could.
  ///
  /// - Parameters:
  ///   - amount: What is to be taken.
  ///   - time: Seconds on a clock that never goes back.
  /// - Returns: The seconds until then; 0 when it may be taken now.
  mutating func wait(for amount: Int, at time: Double) -> Double {
    forget(before: time)
    var excess = sum + min(amount, limit) - limit
    guard excess > 0 else { return 0 }
    for step in steps where step.amount > 0 {
      excess -= step.amount
      if excess <= 0 { return max(expiry(of: step.number) - time, 0) }
    }
    return 0
  }

  /// Takes an amount, and gives the step that it is noted in.
  mutating func take(_ amount: Int, at time: Double) -> Int {
    let number = Int((time / width).rounded(.down))
    if steps.last?.number == number {
      steps[steps.count - 1].amount += amount
    } else {
      steps.append((number, amount))
    }
    sum += amount
    return number
  }

  /// Changes an amount that was taken in a step, once it is known better.
  mutating func correct(_ step: Int, by difference: Int) {
    // What has left the window is forgotten.
    guard let index = steps.lastIndex(where: { $0.number == step }) else { return }
    steps[index].amount += difference
    sum += difference
  }

  private func expiry(of step: Int) -> Double { Double(step + 1 + Self.margin) * width + span }

  private mutating func forget(before time: Double) {
    let gone = steps.prefix { expiry(of: $0.number) <= time }
    guard !gone.isEmpty else { return }
    sum -= gone.reduce(0) { $0 + $1.amount }
    steps.removeFirst(gone.count)
  }
}
