internal import Foundation
internal import Synchronization

/// A value that another thread is working out.
final class Future<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let done = DispatchGroup()

  /// Begins to work it out.
  ///
  /// - Parameters:
  ///   - stackSize: The bytes of the thread's stack; nil for what the system gives.
  ///   - work: What is worked out.
  init(stackSize: Int? = nil, _ work: @escaping @Sendable () throws -> Value) {
    done.enter()
    let thread = Thread { [self] in
      let value = Result { try work() }
      result.withLock { $0 = value }
      done.leave()
    }
    if let stackSize { thread.stackSize = stackSize }
    thread.start()
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
