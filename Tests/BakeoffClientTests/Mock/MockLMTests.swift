import BakeoffClient
import BakeoffCore
import Foundation
import Synchronization
import Testing

@Suite("MockLM")
struct MockLMTests {
  @Test("It answers by exact prompt, by pattern and by function, the first rule that fits")
  func rules() throws {
    let mock = MockLM()
    mock.on("What is 2 + 2?", "Four.")
    try mock.on(pattern: #"capital of (\w+)"#, "Canberra")
    mock.always { call in .answer("\(call.prompt.uppercased()) of \(call.messages.count)") }
    let lm = try mock.lm()
    #expect(try lm("What is 2 + 2?") == "Four.")
    #expect(try lm("What is the capital of Australia?") == "Canberra")
    let response = try lm.complete(ModelRequest(messages: [.system("Be brief"), .user("hi")]))
    #expect(response.text == "HI of 2")
  }

  @Test("Replies of a rule come call by call, and the last goes on")
  func sequence() throws {
    let lm = try MockLM().on("Next", "one", "two").lm()
    #expect(try (1...4).map { _ in try lm("Next") } == ["one", "two", "two", "two"])
  }

  @Test("A prompt that no rule fits is an error that quotes it")
  func unscripted() throws {
    let mock = MockLM().on("A", "a")
    let error = try #require(throws: ModelError.self) { try mock.lm()("B") }
    #expect(error.code == .notFound)
    #expect(error.message.contains("\"B\""))
    #expect(mock.calls.count == 1)
  }

  @Test("A pattern that is no regular expression is an error")
  func badPattern() {
    let error = #expect(throws: ModelError.self) { try MockLM().on(pattern: "(", "x") }
    #expect(error?.code == .configuration)
  }

  @Test("It records every attempt with its conversation, parameters and tools")
  func calls() throws {
    let mock = MockLM().always("ok")
    var lm = try mock.lm()
    lm.system = "Be brief"
    lm.parameters.temperature = 0.5
    let tool = ToolDefinition(name: "lookup")
    _ = try lm.complete(ModelRequest(messages: [.user("Hi")], tools: [tool]))
    _ = try lm("Hi")
    #expect(mock.prompts == ["Hi", "Hi"])
    #expect(mock.calls.map(\.number) == [1, 2])
    #expect(mock.calls.map(\.attempt) == [1, 2])
    #expect(mock.calls[0].messages == [.system("Be brief"), .user("Hi")])
    #expect(mock.calls[0].tools == [tool])
    #expect(mock.calls[1].tools.isEmpty)
    #expect(mock.calls[0].body["temperature"]?.doubleValue == 0.5)
    #expect(!mock.calls[0].isStreamed)
    mock.forgetCalls()
    #expect(mock.calls.isEmpty)
  }

  @Test("A scripted 429 is retried after what it asks to wait, in simulated time")
  func retryAfter() throws {
    let mock = MockLM().on("Hi", .status(429, retryAfter: 30), .reset, "Hello")
    let start = ContinuousClock.now
    let response = try mock.lm().complete(ModelRequest("Hi"))
    #expect(response.text == "Hello")
    #expect(response.attempts.map(\.errorCode) == [.rateLimited, .connection, nil])
    #expect(response.attempts[0].wait >= 30)
    #expect(response.timing.backoff >= 30)
    #expect(mock.calls.count == 3)
    #expect(ContinuousClock.now - start < .seconds(30), "the wait really passed")
  }

  @Test(
    "Scripted failures are those of a real model",
    arguments: [
      (MockLM.Reply.status(500, message: "on fire"), ModelError.Code.serverError),
      (.status(401), .authentication), (.status(404), .notFound), (.timeout, .timeout),
      (.reset, .connection), (.truncated, .malformedResponse),
    ]
  )
  func failures(_ reply: MockLM.Reply, _ code: ModelError.Code) throws {
    let mock = MockLM().always(reply)
    let lm = try mock.lm(ClientOptions(retry: RetryPolicy(retries: 1)))
    let error = try #require(throws: ModelError.self) { try lm("Hi") }
    #expect(error.code == code)
    #expect(mock.calls.count == (code.isRetryable ? 2 : 1))
    if code == .serverError { #expect(error.message.contains("on fire")) }
  }

  @Test("Latencies are measured as if they had passed")
  func latency() throws {
    let lm = try MockLM().always(.answer("Slowly", latency: 90)).lm()
    #expect(try lm.complete(ModelRequest("Hi")).timing.latency == 90)
    let options = ClientOptions(retry: RetryPolicy(retries: 0), timeouts: Timeouts(attempt: 60))
    let error = try #require(throws: ModelError.self) {
      try MockLM().always(.answer("Slowly", latency: 90)).lm(options)("Hi")
    }
    #expect(error.code == .timeout)
  }

  @Test("It stands in for a real model without a key, at that one's price")
  func realName() throws {
    let usage = TokenUsage(inputTokens: 1000, outputTokens: 100)
    let mock = MockLM("openai/gpt-4o-mini").always(.answer("Four.", usage: usage))
    let response = try mock.lm().complete(ModelRequest("What is 2 + 2?"))
    #expect(response.usage.inputTokens == 1000)
    #expect(response.cost?.usd == "0.00021")
    #expect(response.servedModel == "gpt-4o-mini")
  }

  @Test("Tool calls and streams come as from a real model", arguments: [false, true])
  func toolCalls(_ streams: Bool) throws {
    let call = ToolCall(id: "c1", name: "weather", arguments: #"{"city":"Oslo"}"#)
    let mock = MockLM().on("Tools", .answer("", toolCalls: [call])).always("one two three")
    let lm = try mock.lm(ClientOptions(streams: streams))
    let response = try lm.complete(ModelRequest("Tools"))
    #expect(response.toolCalls == [call])
    #expect(response.stopReason == .toolCalls)
    #expect(try lm("Words") == "one two three")
    #expect(mock.calls.allSatisfy { $0.isStreamed == streams })
  }

  @Test("The cache and callbacks work on it: the second question is not asked")
  func cacheAndCallbacks() throws {
    final class Counter: Callback {
      let notes = Mutex<[String]>([])
      func onAttempt(_ request: RequestEvent, _ attempt: Attempt) {
        notes.withLock { $0.append("attempt") }
      }
      func onRetry(_ request: RequestEvent, after attempt: Attempt) {
        notes.withLock { $0.append("retry") }
      }
      func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) {
        notes.withLock { $0.append("hit") }
      }
    }
    let counter = Counter()
    let mock = MockLM().on("Hi", .status(503), "Hello")
    var lm = try mock.lm(ClientOptions(callbacks: CallbackList([counter])))
    lm.cache = MemoryCache()
    #expect(try lm("Hi") == "Hello")
    #expect(try lm("Hi") == "Hello")
    #expect(mock.calls.count == 2)
    #expect(counter.notes.withLock { $0 } == ["attempt", "retry", "attempt", "hit"])
    #expect(lm.history.count == 2)
  }

  @Test("Many threads may ask it, and no call is lost")
  func threads() throws {
    let mock = MockLM().always { .answer("\($0.prompt)!") }
    let lm = try mock.lm()
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      let answer = try? lm("prompt \(number)")
      #expect(answer == "prompt \(number)!")
    }
    #expect(Set(mock.prompts).count == 64)
    #expect(mock.calls.map(\.number) == Array(1...64))
  }

  @Test("A clock that is given passes its own time")
  func ownClock() throws {
    let waits = Mutex<[Double]>([])
    let clock = Clock(
      now: { 0 },
      uptime: { 0 },
      sleep: { seconds, _ in waits.withLock { $0.append(seconds) } },
      random: { 0.5 }
    )
    _ = try MockLM(clock: clock).always(.answer("ok", latency: 2)).lm()("Hi")
    #expect(waits.withLock { $0 } == [2])
  }
}
