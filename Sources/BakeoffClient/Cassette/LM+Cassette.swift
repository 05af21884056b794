internal import BakeoffCore

extension LM {
  /// Gives the recorded answer to a request.
  ///
  /// - Throws: `ModelError` with `.notCached` when there is none.
  func replay(
    _ prepared: PreparedRequest,
    from cassette: Cassette
  ) throws(ModelError) -> ModelResponse {
    if let response = cassette.answer(to: prepared.cached) {
      didReplay(response, to: prepared)
      return response
    }
    let error = CassetteMiss(of: prepared.cached, in: cassette).error
    let event = event(prepared)
    callbacks.tell("onRequestStart") { try $0.onRequestStart(event) }
    didEnd(event, .failure(error))
    throw error
  }
}
