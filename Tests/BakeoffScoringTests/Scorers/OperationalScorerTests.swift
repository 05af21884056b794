import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct OperationalScorerTests {
  private func score(_ spec: String, _ answer: ModelResponse) throws -> Score {
    try Scorers.make(spec: spec, tools: .forTests).score(answer, for: sample(targets: ["x"]))
  }

  private static let answer = ModelResponse(
    text: "x",
    stopReason: .length,
    providerStopReason: "MAX_TOKENS",
    usage: TokenUsage(inputTokens: 100, outputTokens: 20),
    cost: Cost(picodollars: 2_000_000_000),
    timing: Timing(latency: 1.5, firstToken: 0.25)
  )

  @Test(
    "What an answer took is held to its limit, which is still allowed",
    arguments: [
      ("latency(1500)", true), ("latency(1499)", false), ("latency:1500", true),
      ("ttft(250)", true),
      ("ttft(249.9)", false), ("cost(0.002)", true), ("cost(0.0019)", false), ("tokens(120)", true),
      ("tokens(119)", false), ("input-tokens(100)", true), ("input-tokens(99)", false),
      ("output-tokens(20)", true), ("output-tokens(19)", false), ("not-latency(1499)", true),
      ("finish-reason:length", true), ("finish-reason:stop", false),
      ("finish-reason:max_tokens", true), ("not-finish-reason:stop", true),
    ] as [(String, Bool)]
  )
  func limits(spec: String, isPassed: Bool) throws {
    #expect(try score(spec, Self.answer).isPassed == isPassed)
  }

  @Test(
    "What is not known is not scored, negated or not",
    arguments: ["latency(1)", "ttft(1)", "cost(1)", "tokens(1)", "input-tokens(1)", "not-cost(1)"]
  )
  func unknown(spec: String) throws {
    let score = try score(spec, ModelResponse(text: "x"))
    #expect(score.value == nil)
    #expect(score.explanation?.hasSuffix("is not known.") == true)
  }

  @Test("An answer from the cache has a cost and no latency")
  func replayed() throws {
    var answer = Self.answer
    answer.isReplayed = true
    for spec in ["latency(9999)", "ttft(9999)"] {
      let score = try score(spec, answer)
      #expect(score.value == nil)
      #expect(score.explanation == "The answer came from the cache; nothing was measured.")
    }
    #expect(try score("cost(0.002)", answer).isPassed)
  }

  @Test(
    "A limit must be given",
    arguments: ["latency", "cost:cheap", "tokens(-1)", "finish-reason"]
  )
  func refused(spec: String) {
    #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
  }

  @Test(
    "A refusal is told by the provider's word or by its phrases",
    arguments: [
      ("", .refusal, true), ("", .contentFilter, true),
      ("I’m sorry, but I can’t help with that.", .stop, true),
      ("I cannot assist with this request.", .stop, true),
      ("As an AI language model, I can't say", .stop, true),
      ("I'm sorry for the delay. The answer is 4.", .stop, false), ("Paris", .stop, false),
      ("", .stop, false),
      (String(repeating: "word ", count: 60) + "I cannot assist", .stop, false),
    ] as [(String, StopReason, Bool)]
  )
  func refusals(text: String, stopReason: StopReason, isRefusal: Bool) throws {
    let answer = ModelResponse(text: text, stopReason: stopReason)
    #expect(try score("is-refusal", answer).isPassed == isRefusal)
    #expect(try score("not-is-refusal", answer).isPassed != isRefusal)
  }

  // MARK: - Tools

  private static let calls = ModelResponse(
    text: "",
    toolCalls: [
      ToolCall(
        id: "1",
        name: "search",
        arguments: #"{"q": "Rome", "top": 3.0, "at": {"x": 1, "y": 2}}"#
      ),
      ToolCall(id: "2", name: "read", arguments: #"{"page": 1}"#),
      ToolCall(id: "3", name: "search", arguments: "not JSON"),
    ],
    stopReason: .toolCalls
  )

  @Test(
    "Calls of tools are checked by name, arguments and order",
    arguments: [
      ("tool-called", true), ("tool-called:read", true), ("tool-called:read, search", true),
      ("tool-called:read,write", false), ("tool-called:Read", false),
      ("not-tool-called:write", true),
      (#"tool-args:{"name": "search", "args": {"q": " Rome"}}"#, true),
      (#"tool-args:{"name": "search", "args": {"top": 3, "at": {"x": 1}}}"#, true),
      (#"tool-args:{"name": "search", "args": {"at": {"x": 2}}}"#, false),
      (#"tool-args:{"name": "search", "args": {"q": "Rome"}, "mode": "exact"}"#, false),
      (#"tool-args:{"name": "read", "args": {"page": 1.0}, "mode": "exact"}"#, true),
      (#"tool-args:{"name": "write", "args": {}}"#, false),
      (#"tool-args:{"name": "read", "args": {"line": 1}}"#, false),
      ("tool-sequence:search,read,search", true), ("tool-sequence:search,read", true),
      ("tool-sequence:read,search", true), ("tool-sequence:read,read", false),
      ("tool-sequence:search, search", true), ("tool-sequence:read,write", false),
      (
        #"{"type": "tool-sequence", "value": {"steps": ["search", "read"], "mode": "exact"}}"#,
        false
      ),
      (
        #"{"type": "tool-sequence", "value": {"steps": "search,read,search", "mode": "exact"}}"#,
        true
      ),
      (#"{"type": "tool-called", "value": ["read"]}"#, true),
    ] as [(String, Bool)]
  )
  func tools(spec: String, isPassed: Bool) throws {
    let score = try score(spec, Self.calls)
    #expect(score.isPassed == isPassed)
    #expect(score.value == (isPassed ? 1 : 0))
  }

  @Test("Without calls nothing is called")
  func withoutCalls() throws {
    for spec in ["tool-called", "tool-called:x", "tool-sequence:x"] {
      let score = try score(spec, Self.answer)
      #expect(!score.isPassed)
      #expect(score.explanation == "No tool is called.")
    }
  }

  @Test(
    "What names no tool is refused",
    arguments: [
      "tool-args", "tool-args:{}", #"tool-args:{"name": "x", "args": {}, "mode": "near"}"#,
      "tool-sequence", "tool-sequence:,",
      #"{"type": "tool-sequence", "value": {"steps": ["a"], "mode": "near"}}"#,
    ]
  )
  func unusableTools(spec: String) {
    #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
  }

  // MARK: - Programs

  @Test(
    "A program's output is its verdict",
    arguments: [
      ("1", 1, true), ("0.4", 0.4, false), ("true", 1, true), ("false", 0, false),
      (#"{"score":0.3,"pass":true,"reason":"near"}"#, 0.3, true), (#"{"pass":false}"#, 0, false),
      (#"{"score":true}"#, 1, true), (#"{"score":null,"reason":"no idea"}"#, nil, false),
      ("2", nil, false), ("-0.1", nil, false), ("hello", nil, false), ("null", nil, false),
      ("[1]", nil, false), ("1 2", nil, false),
    ] as [(String, Double?, Bool)]
  )
  func programs(output: String, value: Double?, isPassed: Bool) throws {
    let assertion = Assertion(
      type: "command",
      value: .array(["say"] + output.split(separator: " ").map { .string(String($0)) })
    )
    let score = try Scorers.make(assertion: assertion, tools: .forTests)
      .score(Self.answer, for: sample())
    #expect(score.value == value)
    #expect(score.isPassed == isPassed)
    #expect(value != nil || score.explanation != nil)
  }

  @Test("A program is told the sample and the answer")
  func input() throws {
    let score = try score("command:echo-input", Self.answer)
    // It is no verdict, and its begin is shown.
    #expect(score.explanation == "The program gave no score.")
    let json = CommandInput(answer: Self.answer, sample: sample(targets: ["x"])).json
    #expect(json["output"] == "x")
    #expect(json["targets"] == ["x"])
    #expect(json["usage"]?["output_tokens"] == 20)
    #expect(json["cost_usd"] == .number("0.002"))
    #expect(json["latency_ms"] == 1500)
    #expect(json["stop_reason"] == "length")
  }

  @Test("A program that fails gives no score but its reason")
  func failure() throws {
    let score = try score("command:missing-program", Self.answer)
    #expect(score.value == nil)
    #expect(score.explanation == "missing-program was not found.")
  }

  @Test(
    "A task file names no program, however deep",
    arguments: [
      Assertion(type: "command:say 1"), Assertion(type: "not-command", value: ["say", "1"]),
      Assertion(type: "assert-set", assertions: [Assertion(type: "command:say 1")]),
    ]
  )
  func refusedInTaskFiles(assertion: Assertion) throws {
    let plan = try ScoringPlan(scorers: [], tools: .forTests)
    let sample = sample(assertions: [assertion])
    #expect(throws: ScorerError.commandRefused) { try plan.validate(sample) }
    #expect(plan.scores(for: Self.answer, sample: sample).allSatisfy { $0.value == nil })
    let named = try ScoringPlan(scorers: ["command:say 1"], tools: .forTests)
    #expect(named.scores(for: Self.answer, sample: sample).map(\.value) == [1])
  }

  @Test(
    "Words are split at spaces, and quotation marks want a list",
    arguments: [("command:say 'a b'", false), ("command:", false), ("command:say  1", true)]
  )
  func words(spec: String, isUsable: Bool) throws {
    if isUsable {
      #expect(try score(spec, Self.answer).value == 1)
    } else {
      #expect(throws: ScorerError.self) { try Scorers.make(spec: spec, tools: .forTests) }
    }
  }
}
