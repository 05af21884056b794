internal import Foundation
internal import Synchronization

/// The requests that are on their way for one cache: identical ones are sent once.
///
/// Safe to use from any thread.
public final class RequestFlights: Sendable {
  private let flights = Mutex<[ContentHash: Flight]>([:])

  /// Creates an empty list.
  public init() {}

  /// What a caller does about a request.
  package enum Part {
    /// It sends the request, and must land the flight however that ends.
    case leads
    /// Somebody else has sent it.
    case waits(Flight)
  }

  /// Notes that a caller wants the answer to a request.
  ///
  /// - Parameters:
  ///   - key: The key of the request.
  ///   - owner: Who asks: an error counts for callers that ask in the same way.
  /// - Returns: What the caller does about it.
  package func join(_ key: ContentHash, owner: ObjectIdentifier) -> Part {
    flights.withLock { flights in
      if let flight = flights[key] { return .waits(flight) }
      flights[key] = Flight(owner: owner)
      return .leads
    }
  }

  /// Notes how a request ended, and wakes everyone who waits for it.
  package func land(_ key: ContentHash, _ result: Result<ModelResponse, ModelError>) {
    flights.withLock { $0.removeValue(forKey: key) }?.land(result)
  }
}

/// A request on its way, and who waits for its answer.
package final class Flight: @unchecked Sendable {
  /// Who sent it.
  package let owner: ObjectIdentifier
  // Guarded by `condition`.
  private var result: Result<ModelResponse, ModelError>?
  private let condition = NSCondition()
  /// How long those who wait sleep at most before they look whether they still should, in seconds.
  private static let patience = 0.05

  fileprivate init(owner: ObjectIdentifier) { self.owner = owner }

  fileprivate func land(_ result: Result<ModelResponse, ModelError>) {
    condition.withLock {
      self.result = result
      condition.broadcast()
    }
  }

  /// Waits for the end of the request; nil when there was no more reason to.
  package func wait(while goesOn: () -> Bool) -> Result<ModelResponse, ModelError>? {
    condition.lock()
    defer { condition.unlock() }
    while result == nil {
      guard goesOn() else { return nil }
      _ = condition.wait(until: Date(timeIntervalSinceNow: Self.patience))
    }
    return result
  }
}
