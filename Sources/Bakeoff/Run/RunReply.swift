internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore

/// An answer to a request of a run, and how it came about.
struct RunReply {
  /// The answer.
  var response: ModelResponse
  /// Where it is kept.
  var answer: TrialRecord.Answer
  /// The request that it answers.
  var request: PreparedRequest
  /// Who gave it of a group; nil for a model that was asked itself.
  var deployment: AnsweringDeployment?
  /// The request that others of the run may wait for until it is recorded; nil for none.
  var flight: ContentHash?
  /// What keeps other processes from sending the request until it is recorded; nil for none.
  var claim: RequestClaim?

  /// The same for a trial that waited for another's request: it sent nothing itself.
  var shared: RunReply {
    var shared = self
    shared.response = response.replayed
    shared.flight = nil
    shared.claim = nil
    if case .new(let request, _, _, _) = answer { shared.answer = .shared(request.key) }
    return shared
  }
}

extension Result<RunReply, ModelError> {
  /// The same for a trial that waited for another's request: it sent nothing itself.
  var shared: Self {
    map(\.shared).mapError { error in
      var error = error
      error.attempts = []
      return error
    }
  }
}
