public import BakeoffCore
internal import Synchronization

extension LM {
  private static let requests = Atomic(0)

  /// A request under a number of its own.
  func event(_ prepared: PreparedRequest) -> RequestEvent {
    RequestEvent(
      id: Self.requests.add(1, ordering: .relaxed).newValue,
      model: name,
      request: prepared.request
    )
  }

  /// Tells callbacks and the history of a request that a cache has answered.
  ///
  /// For programs that look answers up themselves; `complete(_:cache:)` does it by itself.
  public func didReplay(_ response: ModelResponse, to prepared: PreparedRequest) {
    if !callbacks.isEmpty {
      let event = event(prepared)
      callbacks.tell("onRequestStart") { try $0.onRequestStart(event) }
      callbacks.tell("onCacheHit") { try $0.onCacheHit(event, response) }
      callbacks.tell("onRequestEnd") { try $0.onRequestEnd(event, response) }
    }
    kept.add(Exchange(model: name, request: prepared.request, result: .success(response)))
  }

  /// Tells callbacks and the history how a request ended.
  func didEnd(
    _ event: RequestEvent,
    _ result: Result<ModelResponse, ModelError>
  ) {
    switch result {
    case .success(let response):
      callbacks.tell("onRequestEnd") { try $0.onRequestEnd(event, response) }
    case .failure(let error):
      callbacks.tell("onError") { try $0.onError(event, error) }
    }
    kept.add(Exchange(model: name, request: event.request, result: result))
  }
}
