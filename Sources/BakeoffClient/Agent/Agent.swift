public import BakeoffCore

/// A model that calls tools until it has an answer.
///
///     let weather = Tool("weather", "The weather in a city") { _ in "3 °C, rain" }
///     print(try Agent(lm, tools: [weather]).run("What is the weather in Oslo?").answer)
///
/// The model is asked, the tools that it calls are run side by side, and it is asked again with their
/// results, until it answers or a limit is reached. Each turn is a request of its own, with the model's
/// retries, cache, costs and callbacks. Every call waits; a value may be used by many threads at once.
public struct Agent: Sendable {
  /// The model.
  public let lm: LM
  /// The tools that are run.
  public let tools: [Tool]
  /// When the loop is stopped.
  public let limits: AgentLimits

  /// Puts a model and tools together.
  ///
  /// - Parameters:
  ///   - lm: The model.
  ///   - tools: The tools that are run, each with another name.
  ///   - limits: When the loop is stopped; nil for those of the model's `ClientOptions`.
  public init(_ lm: LM, tools: [Tool] = [], limits: AgentLimits? = nil) {
    self.lm = lm
    self.tools = tools
    self.limits = limits ?? lm.options.agentLimits
  }

  /// Asks a question, and runs tools until it is answered or a limit is reached.
  ///
  /// - Throws: `ModelError` when a turn brought no answer.
  public func run(_ prompt: String) throws(ModelError) -> AgentResult {
    try run(ModelRequest(prompt))
  }

  /// Asks with a whole request, and runs tools until it is answered or a limit is reached.
  ///
  /// - Parameters:
  ///   - request: What is asked. Its tools are offered beside those that are run; when the model
  ///     calls one of them that is not run, the loop ends with its calls as the answer. A choice that
  ///     makes the model call a tool holds for the first turn only, or it could never answer.
  ///   - cancellation: What stops the loop; nil for the one in the model's options.
  /// - Returns: What the loop came to.
  /// - Throws: `ModelError` when a turn brought no answer, and with `.configuration` when two tools
  ///   have one name.
  public func run(
    _ request: ModelRequest,
    cancellation: Cancellation? = nil
  ) throws(ModelError) -> AgentResult {
    let cancellation = cancellation ?? lm.options.cancellation
    var loop = AgentLoop(self, request, cancellation: cancellation)
    let response = try loop.run { request, seconds throws(ModelError) in
      try lm.limited(to: seconds, cancellation: cancellation).complete(request)
    }.get()
    return AgentResult(response: response, turns: loop.turns)
  }
}

/// What an agent came to.
public struct AgentResult: Sendable {
  /// The whole loop as one answer: the last words, all tool calls, what the turns took together.
  public let response: ModelResponse
  /// The turns, in their order.
  public let turns: [AgentTurn]

  /// The last turn's words; empty when a limit was reached before the model had any.
  public var answer: String { response.text }
  /// Why the loop ended: `.stop` with an answer, `.turnLimit` or `.timeLimit` at a limit, `.toolCalls`
  /// with calls of tools that are not run, or as the last turn ended.
  public var stopReason: StopReason { response.stopReason }
  /// What the turns used together; a count that one of them does not know is unknown.
  public var usage: TokenUsage { response.usage }
  /// What the turns cost together when they were made; nil when that of one is not known.
  public var cost: Cost? { response.cost }
}

extension LM {
  /// The same model, with no more than so many seconds for a request and all its attempts.
  package func limited(to seconds: Double, cancellation: Cancellation) -> LM {
    var limited = self
    limited.options.timeouts.total = min(seconds, options.timeouts.total ?? .infinity)
    limited.options.cancellation = cancellation
    return limited
  }
}
