import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("An agent", .timeLimit(.minutes(20)))
struct AgentTests {
  /// A server that gives replies in their order, the last one again and again.
  private static func server(_ replies: [Reply]) throws -> LoopbackServer {
    let next = Mutex(0)
    return try LoopbackServer { _ in
      next.withLock { index in
        defer { index += 1 }
        return replies[min(index, replies.count - 1)]
      }
    }
  }

  /// A reply of the chat protocol that calls tools, each with its arguments.
  private static func calling(_ calls: (String, String)...) -> Reply {
    let list = calls.enumerated().map { index, call -> JSON in
      [
        "id": .string("c\(index + 1)"), "type": "function",
        "function": ["name": .string(call.0), "arguments": .string(call.1)],
      ]
    }
    let reply: JSON = [
      "choices": [
        ["message": ["content": nil, "tool_calls": .array(list)], "finish_reason": "tool_calls"]
      ],
      "usage": ["prompt_tokens": 1000, "completion_tokens": 100],
    ]
    return .json(reply.text)
  }

  private static let answer = Reply.json(
    #"{"choices":[{"message":{"content":"It is cold."},"finish_reason":"stop"}],"#
      + #""usage":{"prompt_tokens":2000,"completion_tokens":10}}"#
  )

  private static func lm(
    _ server: LoopbackServer,
    clock: Clock = .instant,
    retry: RetryPolicy = .never,
    cache: (any ResponseCache)? = nil,
    callbacks: CallbackList = .none
  ) throws -> LM {
    var options = ClientOptions.test(clock: clock, retry: retry)
    options.callbacks = callbacks
    return try LM(
      "openai/gpt-4o-mini",
      baseURL: server.url + "/v1",
      cache: cache,
      options: options
    )
  }

  private static func turns(_ request: ReceivedRequest) throws -> [JSON] {
    try #require(try JSON(parsing: request.body)["messages"]?.arrayValue)
  }

  private static let weather = Tool("weather", "The weather in a city") { arguments in
    "3 °C in \(arguments["city"]?.stringValue ?? "?")"
  }
  private static let now = Tool("now") { _ in "12:00" }

  @Test(
    "Every protocol with tools is asked again with their results",
    arguments: ToolReply.all + [.converse]
  )
  func protocols(_ example: ToolReply) throws {
    let known = try #require(ProtocolCase.named(example.id))
    let server = try Self.server([.json(example.reply), .json(known.reply)])
    defer { server.stop() }
    let lm = try LM(
      known.model,
      baseURL: server.url + known.basePath,
      options: .test(retry: .never)
    )
    let result = try Agent(lm, tools: [Self.weather, Self.now]).run("Weather?")
    #expect(result.answer == "Four.")
    #expect(result.stopReason == .stop)
    #expect(result.turns.count == 2)
    #expect(result.turns[0].runs.map(\.output) == ["3 °C in Oslo", "12:00"])
    #expect(result.response.toolCalls.map(\.name) == ["weather", "now"])
    #expect(
      result.usage.inputTokens
        == result.turns.map { $0.response.usage.inputTokens ?? 0 }.reduce(0, +)
    )
    #expect(server.received.count == 2)
    let second = server.received[1].text
    for words in ["Weather?", "3 °C in Oslo", "12:00"] {
      #expect(second.contains(words), "\(words)")
    }
    #expect(result.turns[1].request.messages.map(\.role) == [.user, .assistant, .tool, .tool])
  }

  @Test(
    "Reasoning before a call goes back with it",
    arguments: ["anthropic-messages", "bedrock-converse"]
  )
  func reasoning(_ id: String) throws {
    let known = try #require(ProtocolCase.named(id))
    let reply =
      id == "anthropic-messages"
      ? #"{"content":[{"type":"thinking","thinking":"Hm.","signature":"c2ln"},{"type":"redacted_thinking","data":"eA"},{"type":"text","text":"Looking."},{"type":"tool_use","id":"t1","name":"now","input":{}}],"stop_reason":"tool_use"}"#
      : ToolReply.converse.reply
    let server = try Self.server([.json(reply), .json(known.reply)])
    defer { server.stop() }
    let lm = try LM(
      known.model,
      baseURL: server.url + known.basePath,
      options: .test(retry: .never)
    )
    _ = try Agent(lm, tools: [Self.now, Self.weather]).run("When?")
    let first = try JSON(parsing: reply)
    let said = first["content"] ?? first["output"]?["message"]?["content"]
    let turn = try Self.turns(server.received[1])[1]
    #expect(turn["role"] == "assistant")
    #expect(turn["content"] == said)
  }

  @Test("Tools of one turn run together")
  func together() throws {
    let server = try Self.server([Self.calling(("left", "{}"), ("right", "{}")), Self.answer])
    defer { server.stop() }
    let (left, right) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // Each goes on only when the other has begun.
    func tool(_ name: String, _ mine: DispatchSemaphore, _ other: DispatchSemaphore) -> Tool {
      Tool(name) { _ in
        mine.signal()
        return other.wait(timeout: .now() + 20) == .success ? "met" : "alone"
      }
    }
    let tools = [tool("left", left, right), tool("right", right, left)]
    let result = try Agent(Self.lm(server), tools: tools).run("Meet")
    #expect(result.turns[0].runs.map(\.output) == ["met", "met"])
  }

  @Test("One agent may be used by many threads at once")
  func manyThreads() throws {
    let server = try LoopbackServer { request in
      request.text.contains(#""role":"tool""#) ? Self.answer : Self.calling(("echo", "{}"))
    }
    defer { server.stop() }
    let runs = Atomic(0)
    let echo = Tool("echo") { _ in
      "run \(runs.add(1, ordering: .relaxed).newValue)"
    }
    let agent = Agent(try Self.lm(server), tools: [echo])
    let outputs = Mutex<Set<String>>([])
    DispatchQueue.concurrentPerform(iterations: 32) { index in
      let result = try? agent.run("Question \(index)")
      #expect(result?.turns.first?.request.messages.first?.text == "Question \(index)")
      let output = result?.turns.first?.runs.first?.output ?? ""
      outputs.withLock { _ = $0.insert(output) }
    }
    #expect(outputs.withLock { $0 } == Set((1...32).map { "run \($0)" }))
  }

  private struct Broken: Error, CustomStringConvertible { let description = "it is out of order" }

  @Test("Failures of tools, unknown tools and wrong arguments are told to the model, which goes on")
  func failures() throws {
    let server = try Self.server([
      Self.calling(
        ("broken", "{}"),
        ("wether", #"{"city": "Oslo"}"#),
        ("now", "{oops"),
        ("now", "")
      ),
      Self.answer,
    ])
    defer { server.stop() }
    let broken = Tool("broken") { _ in throw Broken() }
    let result = try Agent(Self.lm(server), tools: [broken, Self.now]).run("Try")
    #expect(result.answer == "It is cold.")
    #expect(result.turns[0].runs.map(\.isError) == [true, true, true, false])
    let turns = try Self.turns(server.received[1])
    let results = turns.filter { $0["role"] == "tool" }.map { $0["content"]?.stringValue ?? "" }
    #expect(results[0].contains("it is out of order"))
    #expect(results[1].contains("there is no tool \"wether\"; the tools are: broken, now"))
    #expect(results[2].contains("no JSON object: {oops"))
    #expect(results[3] == "12:00")
    #expect(turns[1]["tool_calls"]?[2]?["function"]?["arguments"] == "{}")
    #expect(turns[1]["tool_calls"]?[1]?["function"]?["arguments"] == #"{"city": "Oslo"}"#)
  }

  @Test("A model that only calls is stopped after its turns, and the last calls are not run")
  func turnLimit() throws {
    let server = try Self.server([Self.calling(("now", "{}"))])
    defer { server.stop() }
    let agent = Agent(try Self.lm(server), tools: [Self.now], limits: AgentLimits(maxTurns: 3))
    let result = try agent.run("When?")
    #expect(result.stopReason == .turnLimit)
    #expect(result.turns.map(\.runs.count) == [1, 1, 0])
    #expect(result.response.toolCalls.count == 3)
    #expect(server.received.count == 3)
    #expect(Agent(try Self.lm(server)).limits == AgentLimits(maxTurns: 5, timeout: 60))
  }

  @Test("A tool that does not end is left at the limit of time")
  func hangingTool() throws {
    let server = try Self.server([Self.calling(("hang", "{}"), ("now", "{}")), Self.answer])
    defer { server.stop() }
    let end = DispatchSemaphore(value: 0)
    defer { end.signal() }
    let hang = Tool("hang") { _ in
      end.wait()
      return "late"
    }
    let result = try Agent(
      Self.lm(server, clock: .system),
      tools: [hang, Self.now],
      limits: AgentLimits(timeout: 0.5)
    ).run("Wait")
    #expect(result.stopReason == .timeLimit)
    #expect(result.turns.count == 1)
    #expect(result.turns[0].runs.map(\.isError) == [true, false])
    #expect(result.response.toolCalls.count == 2)
    #expect(server.received.count == 1)
  }

  @Test("A tool is told how long it may take, and when the time is up")
  func toolLimits() throws {
    let server = try Self.server([Self.calling(("watch", "{}"))])
    defer { server.stop() }
    let watch = Tool(ToolDefinition(name: "watch")) { _, limits in
      #expect(limits.seconds > 0 && limits.seconds <= 0.5)
      while !limits.cancellation.isCancelled { Thread.sleep(forTimeInterval: 0.005) }
      return "it was told"
    }
    let result = try Agent(
      Self.lm(server, clock: .system),
      tools: [watch],
      limits: AgentLimits(timeout: 0.5)
    ).run("Wait")
    #expect(result.stopReason == .timeLimit)
    #expect(result.turns[0].runs[0].output == "it was told")
  }

  @Test("A model that does not answer is left at the limit of time, its attempts recorded")
  func hangingModel() throws {
    let server = try Self.server([Self.calling(("now", "{}")), .stall(seconds: 20)])
    defer { server.stop() }
    let result = try Agent(
      Self.lm(server, clock: .system),
      tools: [Self.now],
      limits: AgentLimits(timeout: 1)
    ).run("Wait")
    #expect(result.stopReason == .timeLimit)
    #expect(result.turns.count == 1)
    #expect(result.response.attempts.map(\.number) == [1, 2])
    #expect(result.response.attempts.last?.errorCode == .timeout)
  }

  @Test("A model that fails fails the agent, and is no limit")
  func failingModel() throws {
    let server = try Self.server([Self.calling(("now", "{}")), .json("{}", status: 400)])
    defer { server.stop() }
    let agent = Agent(try Self.lm(server), tools: [Self.now])
    let error = #expect(throws: ModelError.self) { try agent.run("When?") }
    #expect(error?.code == .badRequest)
  }

  @Test("A tool that is offered but not run ends the loop with its calls")
  func callsAreTheAnswer() throws {
    let server = try Self.server([Self.calling(("now", "{}"), ("book", #"{"seat": 1}"#))])
    defer { server.stop() }
    let ran = Atomic(0)
    let now = Tool("now") { _ in
      ran.add(1, ordering: .relaxed)
      return "12:00"
    }
    let request = ModelRequest(
      messages: [.user("Book")],
      tools: [ToolDefinition(name: "book")]
    )
    let result = try Agent(Self.lm(server), tools: [now]).run(request)
    #expect(result.stopReason == .toolCalls)
    #expect(result.response.toolCalls.map(\.name) == ["now", "book"])
    #expect(result.turns.count == 1)
    #expect(ran.load(ordering: .relaxed) == 0)
    let body = try JSON(parsing: server.received[0].body)
    #expect(
      body["tools"]?.arrayValue?.compactMap { $0["function"]?["name"]?.stringValue } == [
        "book", "now",
      ]
    )
  }

  @Test("A tool must be called in the first turn only, and repeated ids are told apart")
  func choiceAndIDs() throws {
    let server = try Self.server([
      Self.calling(("now", "{}")), Self.calling(("now", "{}")), Self.answer,
    ])
    defer { server.stop() }
    let request = ModelRequest(messages: [.user("When?")], toolChoice: .required)
    _ = try Agent(Self.lm(server), tools: [Self.now]).run(request)
    let bodies = try server.received.map { try JSON(parsing: $0.body) }
    #expect(bodies.map { $0["tool_choice"] } == ["required", nil, nil])
    let results = try Self.turns(server.received[2]).compactMap { $0["tool_call_id"]?.stringValue }
    #expect(results.count == 2)
    #expect(Set(results).count == 2)
  }

  @Test("Usage and cost are sums, and unknown where one turn's is")
  func sums() throws {
    let server = try Self.server([Self.calling(("now", "{}")), Self.answer])
    defer { server.stop() }
    let result = try Agent(Self.lm(server), tools: [Self.now]).run("When?")
    #expect(result.usage.inputTokens == 3000)
    #expect(result.usage.outputTokens == 110)
    #expect(result.cost == Cost(usd: "0.000516"))
    #expect(result.turns.compactMap(\.response.cost).reduce(.zero, +) == result.cost)
    #expect(result.turns.spent == result.cost)
    let latencies = result.turns.compactMap(\.response.timing.latency)
    #expect(latencies.count == 2)
    #expect(result.response.timing.latency == latencies.reduce(0, +))
    #expect(result.response.attempts.map(\.number) == [1, 2])
    let silent = try Self.server([Self.calling(("now", "{}")), chatReply()])
    defer { silent.stop() }
    let unknown = try Agent(Self.lm(silent), tools: [Self.now]).run("When?")
    #expect(unknown.usage.inputTokens == nil)
    #expect(unknown.cost == nil)
  }

  @Test("Each turn comes from the cache by itself")
  func cache() throws {
    let server = try Self.server([Self.calling(("now", "{}")), Self.answer])
    defer { server.stop() }
    let lm = try Self.lm(server, cache: MemoryCache())
    let first = try Agent(lm, tools: [Self.now]).run("When?")
    let again = try Agent(lm, tools: [Self.now]).run("When?")
    #expect(server.received.count == 2)
    #expect(again.answer == first.answer)
    #expect(again.cost == first.cost)
    #expect(again.response.isReplayed)
    #expect(again.response.timing.latency == nil)
    #expect(again.turns.spent == nil)
    #expect(again.turns.replayed == first.cost)
    // Another result of the tool is another second request.
    let later = Tool("now") { _ in "13:00" }
    let other = try Agent(lm, tools: [later]).run("When?")
    #expect(server.received.count == 3)
    #expect(other.turns.map(\.response.isReplayed) == [true, false])
    #expect(!other.response.isReplayed)
    #expect(other.turns.spent == other.turns[1].response.cost)
  }

  private final class Recorder: Callback {
    let notes = Mutex<[String]>([])
    private func note(_ text: String) { notes.withLock { $0.append(text) } }
    func onRequestStart(_ request: RequestEvent) { note("ask") }
    func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) { note("answer") }
    func onTool(_ tool: ToolEvent) { note("\(tool.call.name) \(tool.output) \(tool.isError)") }
  }

  @Test("Callbacks are told of every turn and every tool, in their order")
  func callbacks() throws {
    let server = try Self.server([
      Self.calling(("now", "{}"), ("weather", #"{"city": "Rome"}"#), ("none", "{}")), Self.answer,
    ])
    defer { server.stop() }
    let recorder = Recorder()
    let lm = try Self.lm(server, callbacks: CallbackList([recorder]))
    _ = try Agent(lm, tools: [Self.now, Self.weather]).run("Tell")
    let notes = recorder.notes.withLock { $0 }
    #expect(notes.prefix(4) == ["ask", "answer", "now 12:00 false", "weather 3 °C in Rome false"])
    #expect(notes.count == 7)
    #expect(notes[4].hasPrefix("none there is no tool") && notes[4].hasSuffix("true"))
  }

  @Test("An agent that is stopped gives up, and its tools are told")
  func stopped() throws {
    let server = try Self.server([Self.calling(("watch", "{}"))])
    defer { server.stop() }
    let cancellation = Cancellation()
    let watch = Tool(ToolDefinition(name: "watch")) { _, limits in
      cancellation.cancel()
      while !limits.cancellation.isCancelled { Thread.sleep(forTimeInterval: 0.005) }
      return "told"
    }
    let agent = Agent(try Self.lm(server, clock: .system), tools: [watch])
    let error = #expect(throws: ModelError.self) {
      try agent.run(ModelRequest("Wait"), cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
  }

  @Test("Two tools of one name are an error before anything is sent")
  func sameName() throws {
    let server = try Self.server([Self.answer])
    defer { server.stop() }
    let agent = Agent(try Self.lm(server), tools: [Self.now, Self.now])
    let error = #expect(throws: ModelError.self) { try agent.run("When?") }
    #expect(error?.code == .configuration)
    #expect(server.received.isEmpty)
  }

  @Test("Limits are read from the environment, and wrong ones are told with their variable")
  func environment() throws {
    let set = Environment(process: ["AGENT_MAX_ITERATIONS": "7", "AGENT_TIMEOUT_SECONDS": "60.5"])
    #expect(try AgentLimits(set) == AgentLimits(maxTurns: 7, timeout: 60.5))
    #expect(try AgentLimits(Environment(process: [:])) == AgentLimits())
    for (name, value) in [("AGENT_MAX_ITERATIONS", "0"), ("AGENT_TIMEOUT_SECONDS", "soon")] {
      let error = #expect(throws: ModelError.self) {
        try AgentLimits(Environment(process: [name: value]))
      }
      #expect(error?.message.contains("\(name) is \"\(value)\"") == true)
    }
  }
}

extension ToolReply {
  /// Bedrock's, with reasoning before the calls.
  static let converse = ToolReply(
    id: "bedrock-converse",
    reply: #"""
      {"output":{"message":{"role":"assistant","content":[{"reasoningContent":{"reasoningText":{"text":"easy","signature":"c2ln"}}},{"text":"Looking."},{"toolUse":{"toolUseId":"call_1","name":"weather","input":{"city":"Oslo"}}},{"toolUse":{"toolUseId":"call_2","name":"now","input":{}}}]}},"stopReason":"tool_use","usage":{"inputTokens":30,"outputTokens":12,"totalTokens":42},"metrics":{"latencyMs":420}}
      """#
  )
}
