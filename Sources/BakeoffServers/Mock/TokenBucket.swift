/// A limit on how much is taken in a minute: a store that fills evenly, and is full at first.
struct TokenBucket: Sendable {
  /// How much it holds, and how much comes in a minute.
  let capacity: Int
  private var level: Double
  private var time: Double

  /// Creates a full bucket.
  ///
  /// - Parameters:
  ///   - capacity: How much it holds, from 1.
  ///   - time: Seconds on any clock.
  init(capacity: Int, at time: Double) {
    self.capacity = capacity
    self.time = time
    level = Double(capacity)
  }

  /// How much can be taken, rounded down.
  var remaining: Int { Int(max(level, 0)) }

  /// How many seconds it takes until it is full.
  var reset: Double { (Double(capacity) - level) / rate }

  private var rate: Double { Double(capacity) / 60 }

  /// Lets in what has come since the last time.
  mutating func fill(at time: Double) {
    level = min(Double(capacity), level + max(time - self.time, 0) * rate)
    self.time = max(time, self.time)
  }

  /// How many seconds it takes until so much can be taken; 0 when it can be now.
  ///
  /// What is more than it ever holds can be taken when it is full, or else it never could.
  func wait(for amount: Int) -> Double {
    let needed = min(Double(amount), Double(capacity))
    return max(needed - level, 0) / rate
  }

  /// Takes an amount out.
  mutating func take(_ amount: Int) { level -= Double(amount) }
}

/// The limits of one model.
struct ServerLimits: Sendable {
  /// The limit on requests; nil for none.
  var requests: TokenBucket?
  /// The limit on tokens; nil for none.
  var tokens: TokenBucket?

  /// Takes a request with its tokens out, unless there is not enough.
  ///
  /// - Returns: How many seconds to wait until there is; nil when it was taken.
  mutating func take(tokens count: Int, at time: Double) -> Double? {
    requests?.fill(at: time)
    tokens?.fill(at: time)
    let wait = max(requests?.wait(for: 1) ?? 0, tokens?.wait(for: count) ?? 0)
    guard wait == 0 else { return wait }
    requests?.take(1)
    tokens?.take(count)
    return nil
  }
}
