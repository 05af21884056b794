internal import BakeoffCore

/// A chat request as mock models read it, and the ways in which they reply.
struct MockExchange {
  /// The request's body.
  let body: JSON
  /// The name of the model that is asked.
  let model: String
  /// The turns of the conversation.
  let turns: [JSON]
  /// The text of the last user turn.
  let prompt: String
  private let onBody: (@Sendable (BodyPart) -> BodyState)?

  /// Reads a request; nil when it is not one of the chat protocol.
  init?(_ request: HTTPRequest) {
    guard let body = try? JSON(parsing: request.body), let model = body["model"]?.stringValue else {
      return nil
    }
    self.body = body
    self.model = model
    onBody = request.onBody
    turns = body["messages"]?.arrayValue ?? []
    prompt = ContentParts(turns.last { $0["role"]?.stringValue == "user" }?["content"]).text
  }

  /// Whether a stream is asked for.
  var isStreamed: Bool { body["stream"]?.boolValue == true }

  /// The reply with an answer, or its failure, after its latency.
  ///
  /// - Parameters:
  ///   - answer: What is answered.
  ///   - failure: How the attempt fails; nil when it does not.
  ///   - servedName: The name of the model that answers.
  ///   - limits: What the exchange may take.
  ///   - cancellation: What ends the wait.
  ///   - clock: What is waited by.
  /// - Returns: The reply.
  /// - Throws: `ModelError` for failures of the connection, and when cancelled.
  func reply(
    _ answer: MockAnswer,
    failure: MockFailure?,
    servedName: String,
    limits: TransportLimits,
    cancellation: Cancellation,
    clock: Clock
  ) throws(ModelError) -> HTTPResponse {
    if case .status(let status, let retryAfter)? = failure {
      return MockReply.failure(status: status, "a scripted failure", retryAfter: retryAfter)
    }
    if failure == .reset {
      throw ModelError(.connection, "the connection was reset, as scripted")
    }
    clock.sleep(min(answer.latency, limits.attempt), cancellation)
    if cancellation.isCancelled {
      throw ModelError(.cancelled, "given up: the program is stopping")
    }
    if failure == .timeout || answer.latency > limits.attempt {
      throw ModelError(.timeout, "no complete answer within \(limits.attempt.secondsText)")
    }
    let input = turns.map { ContentParts($0["content"]).text }.joined()
    var reply = MockReply.success(answer, model: servedName, input: input)
    let isCut = failure == .truncated
    if isStreamed { reply = MockStream.streamed(reply, to: isCut ? nil : onBody) }
    if isCut { reply.body.removeLast(reply.body.count / 2) }
    return reply
  }
}
