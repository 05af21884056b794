internal import Foundation
internal import Synchronization

/// A value that another thread is working out.
final class Future<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  /// Begins to work it out.
  init(_ work: @escaping @Sendable () throws -> Value) {
    done.enter()
    Thread.detachNewThread { [self] in
      let value = Result { try work() }
      result.withLock { $0 = value }
      done.leave()
    }
  }

  /// The value, once it is there.
  ///
  /// - Throws: What the work threw.
  func get() throws -> Value {
    done.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("the work is done, so there is a result")
    }
    return try result.get()
  }
}
