internal import BakeoffCore

extension LM {
  /// Gives the recorded answer to a request.
  ///
  /// - Throws: `ModelError` with `.notCached` when there is none.
  func replay(
    _ prepared: PreparedRequest,
    from cassette: Cassette
  ) throws(ModelError) -> ModelResponse {
    guard let response = cassette.answer(to: prepared.cached) else {
      throw failed(prepared, CassetteMiss(of: prepared.cached, in: cassette).error)
    }
    didReplay(response, to: prepared)
    return response
  }
}
