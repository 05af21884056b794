public import BakeoffCore
internal import Synchronization

extension LM {
  private static let requests = Atomic(0)

  /// A request under a number of its own; where there is nobody to tell, it needs none.
  func numbered(_ prepared: PreparedRequest) -> NumberedRequest {
    NumberedRequest(
      number: callbacks.isEmpty ? 0 : Self.requests.add(1, ordering: .relaxed).newValue,
      prepared: prepared
    )
  }

  /// What callbacks are told of a request.
  func event(_ numbered: NumberedRequest) -> RequestEvent {
    RequestEvent(id: numbered.number, model: name, request: numbered.prepared.request)
  }

  /// Tells callbacks and the history of a request that a cache has answered.
  ///
  /// For programs that look answers up themselves; `complete(_:cache:)` does it by itself.
  public func didReplay(_ response: ModelResponse, to prepared: PreparedRequest) {
    if !callbacks.isEmpty {
      let event = event(numbered(prepared))
      callbacks.tell("onRequestStart") { try $0.onRequestStart(event) }
      callbacks.tell("onCacheHit") { try $0.onCacheHit(event, response) }
      callbacks.tell("onRequestEnd") { try $0.onRequestEnd(event, response) }
    }
    kept.add(Exchange(model: name, request: prepared.request, result: .success(response)))
  }

  /// Tells callbacks and the history how a request ended.
  func didEnd(
    _ asked: NumberedRequest,
    _ result: Result<ModelResponse, ModelError>
  ) {
    switch result {
    case .success(let response):
      callbacks.tell("onRequestEnd") { try $0.onRequestEnd(event(asked), response) }
    case .failure(let error):
      callbacks.tell("onError") { try $0.onError(event(asked), error) }
    }
    kept.add(Exchange(model: name, request: asked.prepared.request, result: result))
  }
}

/// A request that callbacks may be told of: the event is only made where there are any.
struct NumberedRequest {
  /// A number that no other request of this program has.
  let number: Int
  /// The request.
  let prepared: PreparedRequest
}
