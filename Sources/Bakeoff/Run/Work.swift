internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore
internal import Foundation
internal import Synchronization

/// One trial to be done: what is sent, and what its answer is checked against.
///
/// A class, because it is handed from list to list and would be copied each time.
final class Work: Sendable {
  let key: TrialKey
  let sample: Sample
  let prepared: Result<PreparedRequest, ModelError>
  /// The tools that are run; where there are any, what is sent is only the first turn.
  let tools: [Tool]
  /// Whether a group is asked: then what is prepared is only what its first deployment would be sent.
  let asksGroup: Bool

  init(
    key: TrialKey,
    sample: Sample,
    prepared: Result<PreparedRequest, ModelError>,
    tools: [Tool] = [],
    asksGroup: Bool = false
  ) {
    self.key = key
    self.sample = sample
    self.prepared = prepared
    self.tools = tools
    self.asksGroup = asksGroup
  }

  /// Whether the model is asked again with the results of tools.
  var isLoop: Bool { !tools.isEmpty }

  /// The key of its answer; nil when it cannot be sent, or several could answer.
  var cacheKey: ContentHash? { asksGroup ? nil : (try? prepared.get())?.cached.key }
}

/// What waits for a worker.
///
/// Bounded, so that a cursor never runs far ahead of its workers.
final class WorkQueue<Item: Sendable>: Sendable {
  private struct State {
    var items: [(work: Item, at: Double)] = []
    var head = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  // Two counters rather than one condition, so that a push wakes one worker and not all of them.
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: 0)

  init(limit: Int) {
    // Not created with the value: a semaphore that is let go below its first value, as when a run is
    // stopped with work left, ends the program.
    for _ in 0..<limit { free.signal() }
  }

  /// Adds work; waits while the queue is full.
  func push(_ work: Item, at time: Double) {
    free.wait()
    let isClosed = state.withLock { state in
      if !state.isClosed { state.items.append((work, time)) }
      return state.isClosed
    }
    if isClosed { free.signal() } else { filled.signal() }
  }

  /// Takes the oldest work and when it was added; nil when there is none and none will come.
  func pop() -> (Item, Double)? {
    filled.wait()
    let item: (Item, Double)? = state.withLock { state in
      guard state.head < state.items.count else { return nil }
      let item = state.items[state.head]
      state.head += 1
      if state.head > 1024 || state.head == state.items.count {
        state.items.removeFirst(state.head)
        state.head = 0
      }
      return item
    }
    // At the end every worker is let go by the one before it.
    if item == nil { filled.signal() } else { free.signal() }
    return item
  }

  /// Says that no more work will come, and lets everyone go who waits to bring or take some.
  func close() {
    state.withLock { $0.isClosed = true }
    filled.signal()
    free.signal()
  }
}
