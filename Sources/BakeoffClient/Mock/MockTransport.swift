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
    guard let exchange = MockExchange(request) else {
      return MockReply.failure(status: 400, "the request is not a chat request", retryAfter: nil)
    }
    let model = try self.model(exchange.model)
    guard let answer = model.answer(to: exchange.prompt) else {
      return MockReply.failure(
        status: 404,
        "the script has no rule for this prompt and no default line",
        retryAfter: nil
      )
    }
    return try exchange.reply(
      answer,
      failure: nextFailure(of: answer, model: exchange.model, prompt: exchange.prompt),
      servedName: model.servedName,
      limits: limits,
      cancellation: cancellation,
      clock: clock
    )
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
