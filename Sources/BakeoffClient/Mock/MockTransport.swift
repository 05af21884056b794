public import BakeoffCore
internal import Synchronization

/// Models that need no network: they read a real chat request and answer with a real reply, so that
/// everything but the connection is the same as with a provider.
///
/// | model | answers |
/// |---|---|
/// | `mock/echo` | the last user turn |
/// | `mock/fixed?text=TEXT` | the text, percent-decoded |
/// | `mock/script?file=PATH` | what the rules of a file say, see `MockScript`; `&model=NAME` picks one of its models |
/// | `mock/NAME` | what the built-in script says for that model |
///
/// Asked for embeddings, each has texts of the same words near each other.
///
/// Each takes options, joined with `&`: `latency_ms=50` how long an answer takes, `seed=7` what
/// chance is drawn from, `input_price=0.15&output_price=0.6` US dollars per million tokens, and
/// `fail_rate=0.1` the share of requests whose first attempt fails with status 500.
public final class MockTransport: Transport {
  private struct State {
    var models: [String: MockModel] = [:]
    /// How many attempts at a request have failed as scripted, by model and prompt.
    var failures: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let clock: Clock

  /// Creates a transport in which nothing has failed yet.
  ///
  /// - Parameter clock: What the models wait by.
  public init(clock: Clock = .system) { self.clock = clock }

  /// Answers a chat request.
  ///
  /// - Throws: `ModelError` for a model string or script that cannot be used, for failures of the
  ///   connection that the script asks for, and when cancelled.
  public func send(
    _ request: HTTPRequest,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPResponse {
    guard let body = try? JSON(parsing: request.body), let name = body["model"]?.stringValue else {
      return MockReply.failure(status: 400, "the request is not a chat request", retryAfter: nil)
    }
    let model = try self.model(name)
    if let text = body["input"]?.stringValue {
      let price = model.answer(to: text)?.inputPrice
      return MockEmbedding.reply(to: text, model: model.servedName, price: price)
    }
    let turns = body["messages"]?.arrayValue ?? []
    let prompt = ContentParts(turns.last { $0["role"]?.stringValue == "user" }?["content"]).text
    guard let answer = model.answer(to: prompt) else {
      return MockReply.failure(
        status: 404,
        "the script has no rule for this prompt and no default line",
        retryAfter: nil
      )
    }
    let failure = nextFailure(of: answer, model: name, prompt: prompt)
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
    var reply = MockReply.success(answer, model: model.servedName, input: input)
    let isCut = failure == .truncated
    if body["stream"]?.boolValue == true {
      reply = MockStream.streamed(reply, to: isCut ? nil : request.onBody)
    }
    if isCut { reply.body.removeLast(reply.body.count / 2) }
    return reply
  }

  /// Reads the model's options and its script.
  ///
  /// - Throws: `ModelError` for a model string or script that cannot be used.
  public func check(_ model: ModelName, url: String) throws(ModelError) {
    _ = try self.model(model.model)
  }

  private func model(_ name: String) throws(ModelError) -> MockModel {
    if let known = state.withLock({ $0.models[name] }) { return known }
    let model = try MockModel(name)
    state.withLock { $0.models[name] = model }
    return model
  }

  private func nextFailure(
    of answer: MockAnswer,
    model: String,
    prompt: String
  ) -> MockFailure? {
    guard !answer.failures.isEmpty else { return nil }
    return state.withLock { state in
      let count = state.failures["\(model)\n\(prompt)", default: 0]
      guard count < answer.failures.count else { return nil }
      state.failures["\(model)\n\(prompt)"] = count + 1
      return answer.failures[count]
    }
  }
}
