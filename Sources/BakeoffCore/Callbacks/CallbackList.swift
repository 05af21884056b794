internal import Foundation
internal import Synchronization

/// Callbacks that are called in the order they were given, one call at a time.
public final class CallbackList: Sendable {
  /// Whether there is nobody to tell.
  public var isEmpty: Bool { callbacks.isEmpty }

  private let callbacks: [any Callback]
  private let report: @Sendable (String) -> Void
  // Recursive, since a callback may itself ask a model.
  private let turn = NSRecursiveLock()
  private let reported = Mutex<Set<String>>([])

  /// Nobody.
  public static let none = CallbackList([])

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - callbacks: Who is told, in this order.
  ///   - report: Called with a sentence about each kind of failure of a callback, once; nil writes it to
  ///     standard error.
  public init(
    _ callbacks: [any Callback],
    report: (@Sendable (String) -> Void)? = nil
  ) {
    self.callbacks = callbacks
    self.report =
      report ?? { FileHandle.standardError.write(Data("warning: \($0)\n".utf8)) }
  }

  /// Tells everyone.
  ///
  /// - Parameters:
  ///   - event: The name of the method that is called, for reports.
  ///   - call: Calls it.
  public func tell(_ event: String, _ call: (any Callback) throws -> Void) {
    guard !callbacks.isEmpty else { return }
    turn.lock()
    defer { turn.unlock() }
    for callback in callbacks {
      do { try call(callback) } catch {
        let sentence = "the callback \(type(of: callback)) failed in \(event): \(error)"
        if reported.withLock({ $0.insert(sentence).inserted }) { report(sentence) }
      }
    }
  }
}
