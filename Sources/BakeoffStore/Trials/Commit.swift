internal import Foundation

/// What those wait for whose trials are committed together: one word of the writer wakes them all.
///
/// The failure is written once, before the end, and read after it; the group orders the two.
final class Commit: @unchecked Sendable {
  private let group = DispatchGroup()
  private var failure: StoreError?

  /// Begins.
  init() { group.enter() }

  /// Says that the trials are durable, or why they will never be; called once.
  func end(_ failure: StoreError? = nil) {
    self.failure = failure
    group.leave()
  }

  /// Waits for the end.
  ///
  /// - Throws: `StoreError` when the store could not be written.
  func wait() throws(StoreError) {
    group.wait()
    if let failure { throw failure }
  }
}
