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
  /// The same as the further primary models of a group are sent it, in their order.
  let others: [PreparedRequest]
  /// What tells it from work with another answer; nil when it cannot be sent.
  let cacheKey: ContentHash?
  /// The tools that are run; where there are any, what is sent is only the first turn.
  let tools: [Tool]

  init(
    key: TrialKey,
    sample: Sample,
    prepared: Result<PreparedRequest, ModelError>,
    others: [PreparedRequest] = [],
    isOfGroup: Bool = false,
    tools: [Tool] = []
  ) {
    self.key = key
    self.sample = sample
    self.prepared = prepared
    self.others = others
    let first = (try? prepared.get())?.cached.key
    if isOfGroup, let first {
      // What a group comes to is its own: others may not have its fallbacks.
      let mark = Array("group \(key.modelIndex)".utf8)
      cacheKey = ContentHash(of: [mark, first.bytes] + others.map(\.cached.key.bytes))
    } else {
      cacheKey = first
    }
    self.tools = tools
  }

  /// Whether the model is asked again with the results of tools.
  var isLoop: Bool { !tools.isEmpty }

  /// What a deployment is sent; nil for one that is only asked when others have failed.
  func prepared(by deployment: Int) -> Result<PreparedRequest, ModelError>? {
    if deployment == 0 { return prepared }
    return deployment <= others.count ? .success(others[deployment - 1]) : nil
  }
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
      if state.head == state.items.count {
        state.items.removeAll(keepingCapacity: true)
        state.head = 0
      } else if state.head > 1024 {
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

/// Requests on their way, each with the trials that wait for the same answer: identical requests
/// are sent once.
final class Flights: Sendable {
  /// One of the parts that the requests are shared out to by their keys, so that workers seldom wait for
  /// each other.
  private final class Part: Sendable {
    let waiting = Mutex<[ContentHash: [Work]]>([:])
  }

  private let parts = (0..<64).map { _ in Part() }

  /// Notes that a request is on its way; false when an identical one already is, and this trial then
  /// waits for its answer.
  func claim(_ work: Work) -> Bool {
    guard let key = work.cacheKey else { return true }
    return part(of: key).waiting.withLock { waiting in
      guard waiting[key] == nil else {
        waiting[key]?.append(work)
        return false
      }
      waiting[key] = []
      return true
    }
  }

  /// Notes that an answer is here, and gives the trials that waited for it.
  func land(_ key: ContentHash) -> [Work] {
    part(of: key).waiting.withLock { $0.removeValue(forKey: key) ?? [] }
  }

  private func part(of key: ContentHash) -> Part {
    parts[key.withUnsafeBytes { Int($0[0]) } % parts.count]
  }
}
