internal import Foundation
internal import Synchronization

/// What waits for a worker.
///
/// Bounded, so that a cursor never runs far ahead of its workers.
final class WorkQueue<Item: Sendable>: Sendable {
  private struct State {
    var items: [(work: Item, at: Double)] = []
    var head = 0
    /// How many wait for room.
    var waiting = 0
    var isClosed = false

    var count: Int { items.count - head }

    /// How many are to be woken now.
    mutating func takeWaiting() -> Int {
      defer { waiting = 0 }
      return waiting
    }
  }

  private let limit: Int
  private let state = Mutex(State())
  // Two counters rather than one condition, so that a push wakes one worker and not all of them.
  private let filled = DispatchSemaphore(value: 0)
  private let roomy = DispatchSemaphore(value: 0)

  /// Creates an empty queue for at most so many items, from 1.
  init(limit: Int) { self.limit = limit }

  /// Adds work; waits while the queue is full.
  ///
  /// Whoever waits for room is woken when half of the queue is free, and not for each place in it.
  func push(_ work: Item, at time: Double) {
    while true {
      let isDone = state.withLock { state in
        if state.isClosed { return true }
        guard state.count < limit else {
          state.waiting += 1
          return false
        }
        state.items.append((work, time))
        return true
      }
      if isDone { break }
      roomy.wait()
    }
    filled.signal()
  }

  /// Takes the oldest work and when it was added; nil when there is none and none will come.
  func pop() -> (Item, Double)? {
    filled.wait()
    let (item, woken): ((Item, Double)?, Int) = state.withLock { state in
      guard state.count > 0 else { return (nil, 0) }
      let item = state.items[state.head]
      state.head += 1
      if state.count == 0 {
        state.items.removeAll(keepingCapacity: true)
        state.head = 0
      } else if state.head > 1024 {
        state.items.removeFirst(state.head)
        state.head = 0
      }
      return (item, state.count <= limit / 2 ? state.takeWaiting() : 0)
    }
    for _ in 0..<woken { roomy.signal() }
    // At the end every worker is let go by the one before it.
    if item == nil { filled.signal() }
    return item
  }

  /// Says that no more work will come, and lets everyone go who waits to bring or take some.
  func close() {
    let woken = state.withLock { state in
      state.isClosed = true
      return state.takeWaiting()
    }
    for _ in 0..<woken { roomy.signal() }
    filled.signal()
  }
}
