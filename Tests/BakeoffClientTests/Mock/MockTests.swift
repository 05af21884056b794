import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

struct MockTests {
  private func ask(
    _ model: String,
    _ prompt: String = "Hello there",
    clock: TestClock = TestClock()
  ) throws -> ModelResponse {
    try LM(
      model,
      options: ClientOptions(environment: Environment(process: [:]), clock: clock.clock)
    )
    .complete(ModelRequest(prompt))
  }

  private func withScript<Value>(_ text: String, _ body: (String) throws -> Value) throws -> Value {
    let path = FileManager.default.temporaryDirectory.path + "/bakeoff-\(UUID().uuidString).jsonl"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  @Test("The echo gives the prompt back, with estimated usage and no cost")
  func echo() throws {
    let response = try ask("mock/echo")
    #expect(response.text == "Hello there")
    #expect(response.usage.inputTokens == 2)
    #expect(response.usage.outputTokens == 2)
    #expect(response.cost == nil)
    #expect(response.servedModel == "echo")
  }

  @Test("A fixed text is percent-decoded")
  func fixed() throws {
    #expect(try ask("mock/fixed?text=a%20%26%20b").text == "a & b")
  }

  @Test("A latency is waited for and reported exactly")
  func latency() throws {
    let clock = TestClock()
    #expect(try ask("mock/echo?latency_ms=50", clock: clock).timing.latency == 0.05)
    #expect(clock.sleeps == [0.05])
  }

  @Test("Prices make an exact cost")
  func cost() throws {
    let response = try ask("mock/echo?input_price=0.15&output_price=0.6")
    #expect(response.cost?.usd == "0.0000015")
  }

  @Test("A share of prompts fails first, always the same ones")
  func failRate() throws {
    func failing(seed: Int) throws -> [Int] {
      try (1...200).filter { number in
        try ask("mock/echo?fail_rate=0.25&seed=\(seed)", "prompt \(number)").attempts.count == 2
      }
    }
    let first = try failing(seed: 7)
    #expect((25...75).contains(first.count))
    #expect(try failing(seed: 7) == first)
    #expect(try failing(seed: 8) != first)
  }

  @Test("The first rule that fits answers, and the default line what is left")
  func script() throws {
    let text = """
      {"model":"oak","match":"2+2?","text":"4","latency_ms":420,"usage":{"input_tokens":12,"output_tokens":3,"cached_input_tokens":5,"reasoning_tokens":2}}
      {"model":"oak","pattern":"^2","text":"two","stop_reason":"length"}
      {"model":"elm","match":"2+2?","text":"5"}
      {"model":"oak","default":true,"text":"?","latency_ms":{"median":400,"spread":0.3},"price":{"input":1,"output":2}}

      """
    try withScript(text) { path in
      let oak = "mock/script?file=\(path)&model=oak"
      let exact = try ask(oak, "2+2?")
      #expect(exact.text == "4")
      #expect(exact.timing.latency == 0.42)
      #expect(
        exact.usage
          == TokenUsage(
            inputTokens: 12,
            cachedInputTokens: 5,
            outputTokens: 3,
            reasoningTokens: 2
          )
      )
      #expect(exact.cost?.usd == "0.000018")
      #expect(try ask(oak, "2+3?").stopReason == .length)
      #expect(try ask("mock/script?file=\(path)&model=elm", "2+2?").text == "5")
      let other = try ask(oak, "Why?")
      #expect(other.text == "?")
      #expect(try ask(oak, "Why?").timing.latency == other.timing.latency)
      #expect(try ask(oak + "&seed=2", "Why?").timing.latency != other.timing.latency)
      #expect((0.1...1.6).contains(other.timing.latency ?? 0))
      let error = #expect(throws: ModelError.self) { try ask("mock/script?file=\(path)&model=elm") }
      #expect(error?.code == .notFound)
    }
  }

  @Test("Scripted failures come first, each once")
  func failures() throws {
    let text = """
      {"match":"a","text":"done","failures":[{"status":429,"retry_after":0.2},{"kind":"reset"},{"kind":"timeout"}]}
      {"match":"b","text":"a long enough answer","failures":[{"kind":"truncated"}]}
      """
    try withScript(text) { path in
      let clock = TestClock(random: 0)
      let answer = try ask("mock/script?file=\(path)", "a", clock: clock)
      #expect(
        answer.attempts.map(\.errorCode) == [.rateLimited, .connection, .timeout, nil]
      )
      #expect(clock.sleeps.first == 0.2)
      #expect(
        try ask("mock/script?file=\(path)", "b").attempts.map(\.errorCode)
          == [.malformedResponse, nil]
      )
    }
  }

  @Test(
    "A bad script is an error with its file and line",
    arguments: [
      (#"{"match":"a"}"#, #"a rule needs a "text""#), ("{", "not JSON"),
      (#"{"text":"a"}"#, #"a rule needs one of "match""#),
      (#"{"match":"a","text":"b","colour":1}"#, #"a rule has no "colour""#),
      (#"{"pattern":"(","text":"b"}"#, "not a regular expression"),
      (#"{"match":"a","text":"b","failures":[{"kind":"x"}]}"#, "a failure needs"),
    ]
  )
  func badScripts(line: String, problem: String) throws {
    try withScript(#"{"match":"x","text":"y"}"# + "\n" + line) { path in
      let error = #expect(throws: ModelError.self) { try ask("mock/script?file=\(path)") }
      #expect(error?.code == .configuration)
      #expect(error?.message.contains("\(path):2: ") == true)
      #expect(error?.message.contains(problem) == true)
    }
  }

  @Test(
    "A name that cannot be used says why",
    arguments: [
      ("mock/nobody", "is not a mock model: there are echo, fixed, script"),
      ("mock/echo?speed=3", #"unknown option "speed""#),
      ("mock/echo?latency_ms=fast", "latency_ms must be a number"),
      ("mock/script", "write mock/script?file=PATH"),
      ("mock/script?file=/nowhere.jsonl", "/nowhere.jsonl: the mock script cannot be read"),
    ]
  )
  func badNames(model: String, problem: String) {
    let error = #expect(throws: ModelError.self) { try ask(model) }
    #expect(error?.message.contains(problem) == true)
  }
}
