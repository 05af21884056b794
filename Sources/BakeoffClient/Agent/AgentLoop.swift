package import BakeoffCore

/// The loop of an agent: model → tool calls → results → model.
///
/// It does not ask the model itself, so that a run can look for each turn's answer in its store.
package struct AgentLoop {
  /// The turns so far.
  package private(set) var turns: [AgentTurn] = []

  private let agent: Agent
  private let cancellation: Cancellation
  private let offered: Set<String>
  private let runnable: [String: Tool]
  private var request: ModelRequest
  private var usedIDs: Set<String> = []

  /// A clock may say a moment before a limit that is up that it is not.
  private static let tolerance = 0.05

  /// Prepares a loop.
  ///
  /// - Parameters:
  ///   - agent: The model, the tools that are run, and the limits.
  ///   - request: What is asked first; tools of the agent that it does not offer are added.
  ///   - cancellation: What stops the loop.
  package init(_ agent: Agent, _ request: ModelRequest, cancellation: Cancellation) {
    self.agent = agent
    self.request = request
    self.cancellation = cancellation
    runnable = Dictionary(agent.tools.map { ($0.name, $0) }) { first, _ in first }
    let declared = Set(request.tools.map(\.name))
    self.request.tools += agent.tools.map(\.definition).filter { !declared.contains($0.name) }
    offered = Set(self.request.tools.map(\.name))
    usedIDs = Set(request.messages.flatMap(\.toolCalls).map(\.id))
  }

  /// Runs to its end.
  ///
  /// - Parameter ask: Gives the model's answer to a turn's request, within so many seconds.
  /// - Returns: The whole loop as one answer, or why a turn brought none; `turns` then has those before.
  package mutating func run(
    ask: (ModelRequest, Double) throws(ModelError) -> ModelResponse
  ) -> Result<ModelResponse, ModelError> {
    guard runnable.count == agent.tools.count else {
      return .failure(ModelError(.configuration, "\(agent.lm.name): two tools have one name"))
    }
    let clock = agent.lm.options.clock
    var deadline = clock.uptime() + agent.limits.timeout
    while true {
      let left = deadline - clock.uptime()
      guard left > 0 else { return ended(.timeLimit) }
      let response: ModelResponse
      do throws(ModelError) { response = try ask(request, left) } catch {
        let isLate = clock.uptime() >= deadline - Self.tolerance
        guard isLate, error.isRetryable else { return .failure(error) }
        return ended(.timeLimit, error.attempts)
      }
      // The loop is not to blame for what limits let it wait.
      if !response.isReplayed { deadline += response.timing.limiter }
      turns.append(AgentTurn(request: request, response: response))
      guard wantsTools(response) else { return ended(nil) }
      guard turns.count < agent.limits.maxTurns else { return ended(.turnLimit) }
      let calls = distinct(response.toolCalls)
      let start = clock.uptime()
      let runs = ToolBench(tools: runnable, offered: offered).run(
        calls,
        seconds: deadline - start,
        cancellation: cancellation
      )
      for run in runs { tell(of: run) }
      turns[turns.count - 1].runs = runs
      turns[turns.count - 1].toolSeconds = clock.uptime() - start
      if cancellation.isCancelled {
        return .failure(
          ModelError(.cancelled, "\(agent.lm.name): given up: the program is stopping")
        )
      }
      proceed(after: response, calls, runs)
    }
  }

  /// Whether the loop goes on after an answer: it calls tools, it is not cut off, and none of the tools
  /// is one whose calls are the answer.
  private func wantsTools(_ response: ModelResponse) -> Bool {
    guard !response.toolCalls.isEmpty, [.stop, .toolCalls].contains(response.stopReason) else {
      return false
    }
    return response.toolCalls.allSatisfy { runnable[$0.name] != nil || !offered.contains($0.name) }
  }

  private func ended(
    _ limit: StopReason?,
    _ attempts: [Attempt] = []
  ) -> Result<ModelResponse, ModelError> {
    .success(ModelResponse(of: turns, stopReason: limit, lastAttempts: attempts))
  }

  /// The calls with ids that no call before has: some servers count anew in every answer.
  private mutating func distinct(_ calls: [ToolCall]) -> [ToolCall] {
    calls.map { call in
      var call = call
      var number = turns.count
      while !usedIDs.insert(call.id).inserted {
        call.id += "_\(number)"
        number += 1
      }
      return call
    }
  }

  /// Puts an answer and the results of its tools into the next request.
  private mutating func proceed(
    after response: ModelResponse,
    _ calls: [ToolCall],
    _ runs: [ToolRun]
  ) {
    let sendable = calls.map { call in
      var call = call
      // Most protocols take objects only; what was wrong is told in the result.
      if call.parsedArguments == nil { call.arguments = "{}" }
      return call
    }
    request.messages.append(.assistant(response.text, toolCalls: sendable))
    request.messages += runs.map {
      .tool($0.output, callID: $0.call.id, name: $0.call.name, isError: $0.isError)
    }
    // Who must call a tool each time never answers.
    if request.toolChoice != .auto, request.toolChoice != ToolChoice.none {
      request.toolChoice = nil
    }
  }

  private func tell(of run: ToolRun) {
    let event = ToolEvent(
      model: agent.lm.name,
      call: run.call,
      output: run.output,
      isError: run.isError,
      duration: run.duration
    )
    agent.lm.callbacks.tell("onTool") { try $0.onTool(event) }
  }
}
