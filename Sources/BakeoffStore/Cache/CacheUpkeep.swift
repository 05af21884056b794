internal import Synchronization

/// What a store remembers of its cache between writes.
final class CacheUpkeep: Sendable {
  private struct State {
    var uses: [Int: Double] = [:]
    var bound: Int?
    var bytes = 0
    /// Room is made when there is more than this.
    var mark = 0
  }

  private let state = Mutex(State())

  /// What an answer takes besides its request and reply, roughly.
  static let rowBytes = 512
  /// How many uses are written down together.
  private static let group = 256

  /// Notes that an answer was used; true when the notes should be written down.
  func note(_ id: Int, usedAt time: Double) -> Bool {
    state.withLock { state in
      state.uses[id] = time
      return state.uses.count >= Self.group
    }
  }

  /// The uses that are not written down yet, which are forgotten here.
  func takeUses() -> [Int: Double] {
    state.withLock { state in
      defer { state.uses = [:] }
      return state.uses
    }
  }

  /// Notes that an answer was stored; the bound when room has to be made, else nil.
  ///
  /// Where little can be taken out it is not tried again for each answer.
  func add(_ bytes: Int) -> Int? {
    state.withLock { state in
      guard let bound = state.bound else { return nil }
      state.bytes += bytes
      guard state.bytes > state.mark else { return nil }
      state.mark = state.bytes + bound / 10
      return bound
    }
  }

  /// Sets the bound, and what there is.
  func set(bound: Int?, bytes: Int) {
    state.withLock { ($0.bound, $0.bytes, $0.mark) = (bound, bytes, bound ?? 0) }
  }

  /// Notes what is left after room was made.
  func set(bytes: Int) {
    state.withLock { state in
      let bound = state.bound ?? 0
      state.bytes = bytes
      state.mark = max(bound, bytes + bound / 10)
    }
  }
}
