internal import BakeoffCore
internal import Synchronization

/// The last exchanges of a model and its copies.
final class History: Sendable {
  private let limit: Int
  private let exchanges = Mutex<[Exchange]>([])

  /// Creates an empty history of at most so many exchanges.
  init(limit: Int) { self.limit = limit }

  /// The exchanges, oldest first.
  var all: [Exchange] { exchanges.withLock { $0 } }

  func add(_ exchange: @autoclosure () -> Exchange) {
    guard limit > 0 else { return }
    let exchange = exchange()
    exchanges.withLock { exchanges in
      if exchanges.count >= limit { exchanges.removeFirst(exchanges.count - limit + 1) }
      exchanges.append(exchange)
    }
  }
}

extension LM {
  /// The last exchanges of this model, oldest first, those that a cache answered included.
  ///
  /// `ClientOptions.historyLimit` says how many are kept.
  public var history: [Exchange] { kept.all }

  /// The last exchanges as text, oldest first.
  ///
  /// - Parameter count: How many exchanges are shown at most.
  /// - Returns: What was asked and what came, with an empty line between exchanges.
  public func inspectHistory(_ count: Int = 1) -> String {
    history.suffix(max(0, count)).map(\.description).joined(separator: "\n\n")
  }
}
