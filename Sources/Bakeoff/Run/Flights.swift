internal import BakeoffClient
internal import BakeoffCore
internal import Foundation
internal import Synchronization

/// Requests on their way, each with the trials that wait for the same answer: identical requests
/// are sent once, whichever lane they come from.
final class Flights: Sendable {
  /// What waits for an answer.
  private enum Waiting {
    /// A trial, which is done once the answer is here.
    case trial(Work)
    /// A thread that would otherwise send the same.
    case thread(FlightWaiter)
  }

  /// One of the parts that the requests are shared out to by their keys, so that workers seldom wait for
  /// each other.
  private final class Part: Sendable {
    let waiting = Mutex<[ContentHash: [Waiting]]>([:])
  }

  private let parts = (0..<64).map { _ in Part() }

  /// Notes that a request is on its way; false when an identical one already is, and this trial then
  /// waits for its answer.
  func claim(_ work: Work) -> Bool {
    guard let key = work.cacheKey else { return true }
    return claim(key) { .trial(work) }
  }

  /// Notes that a request is on its way.
  ///
  /// - Returns: Nil when the caller is to send it, and to let it land; otherwise what waits for whoever
  ///   sends it already.
  func join(_ key: ContentHash) -> FlightWaiter? {
    let waiter = FlightWaiter()
    return claim(key) { .thread(waiter) } ? nil : waiter
  }

  private func claim(_ key: ContentHash, or wait: () -> Waiting) -> Bool {
    part(of: key).waiting.withLock { waiting in
      guard waiting[key] == nil else {
        waiting[key]?.append(wait())
        return false
      }
      waiting[key] = []
      return true
    }
  }

  /// Notes that an answer is here, and gives the trials that waited for it.
  ///
  /// - Parameters:
  ///   - key: The request's key.
  ///   - answer: What threads that wait are given; nil lets them find out for themselves.
  /// - Returns: The trials, in the order in which they came.
  func land(_ key: ContentHash, _ answer: ModelResponse? = nil) -> [Work] {
    let waiting = part(of: key).waiting.withLock { $0.removeValue(forKey: key) ?? [] }
    return waiting.compactMap { waiting in
      switch waiting {
      case .trial(let work): return work
      case .thread(let waiter):
        waiter.end(with: answer)
        return nil
      }
    }
  }

  private func part(of key: ContentHash) -> Part { parts[Int(key.bytes[0]) % parts.count] }
}

/// A thread's wait for a request that another has sent.
final class FlightWaiter: Sendable {
  private let answer = Mutex<ModelResponse?>(nil)
  private let hasEnded = DispatchSemaphore(value: 0)

  /// Waits for the end.
  ///
  /// - Parameter isStopped: Asked now and then; true ends the wait.
  /// - Returns: The answer; nil when there is none to share.
  func wait(unless isStopped: () -> Bool) -> ModelResponse? {
    while hasEnded.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      if isStopped() { return nil }
    }
    return answer.withLock { $0 }
  }

  fileprivate func end(with answer: ModelResponse?) {
    self.answer.withLock { $0 = answer }
    hasEnded.signal()
  }
}
