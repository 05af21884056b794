import Bakeoff
import BakeoffClient

/// The code of the documents, word for word: `DocumentedExamplesTests` compares and runs it.
enum DocumentedExamples {
  static func library() throws {
    let lm = try setupLM()
    print(try lm("What is 2 + 2?"))
  }

  static func client() throws {
    let claude = try LM("anthropic/claude-sonnet-4-5", temperature: 0)
    print(try claude("What is 2 + 2?"))
  }

  static func configuration() throws {
    let configuration = try Configuration.fromEnvironment(
      over: Configuration(
        yaml: """
          models: [mock/oak, {model: mock/birch, temperature: 0.2}]
          tasks: tasks.jsonl
          """
      )
    )
    let store = try Store(path: configuration.store)
    let end = try configuration.makeRunner(store: store).run()
    print(try Report(of: end.run, in: store).models.map(\.trials))
  }

  static func cache() throws {
    let cache = try configureCache(memoryEntries: 1000, maxBytes: 500_000_000, ttl: .days(30))
    let lm = try setupLM("mock/echo")
    let first = try lm.complete(ModelRequest("What is 2 + 2?"))
    let again = try lm.complete(ModelRequest("What is 2 + 2?"))
    let fresh = try lm.complete(ModelRequest("What is 2 + 2?"), cache: .refresh)
    print(first.isReplayed, again.isReplayed, fresh.isReplayed, cache.memory?.count ?? 0)
  }

  static func mockModel() throws {
    let judge = try LM("mock/fixed?text=Yes&latency_ms=50")
    print(try judge("Is the sky blue?"))
  }

  static func callbacks() throws {
    let latency = LatencyCallback()
    let cost = CostCallback()
    let options = ClientOptions(callbacks: CallbackList([latency, cost]))
    let lm = try LM("mock/echo", options: options)
    _ = try lm("What is 2 + 2?")
    print(latency.latencies[lm.name]?.quantile(0.95) ?? 0, cost.byProvider["mock"]?.spent ?? .zero)
    print(lm.inspectHistory())
  }

  static func agent() throws {
    let schema: JSON = ["type": "object", "properties": ["city": ["type": "string"]]]
    let weather = Tool("weather", "The weather in a city", parameters: schema) { arguments in
      "3 °C and rain in \(arguments["city"]?.stringValue ?? "that place")"
    }
    let lm = try LM("anthropic/claude-sonnet-4-5")
    let result = try Agent(lm, tools: [weather]).run("Do I need an umbrella in Oslo?")
    print(result.answer)
    print(result.turns.count, result.cost ?? .zero)
  }

  static func router() throws {
    let east = try LM("openai/gpt-4o-mini", options: ClientOptions(keyVariable: "OPENAI_KEY_EAST"))
    let west = try LM("openai/gpt-4o-mini", options: ClientOptions(keyVariable: "OPENAI_KEY_WEST"))
    let spare = try LM("anthropic/claude-sonnet-4-5")
    let router = try Router(primary: [east, west], fallback: [spare], strategy: .leastBusy)
    let answer = try router.complete(ModelRequest("What is 2 + 2?"))
    print(answer.response.text, answer.deployment.name, answer.isFallback)
  }

  static func mockLM() throws {
    let mock = MockLM("openai/gpt-4o-mini")
    mock.on("What is 2 + 2?", .status(429, retryAfter: 2), "Four.")
    try mock.on(pattern: "capital of (?i:australia)", .answer("Canberra", latency: 0.8))
    mock.always { call in .answer("Attempt \(call.attempt) at \(call.prompt)") }

    let lm = try mock.lm()
    print(try lm("What is 2 + 2?"), lm.history.count, mock.calls.count)
  }

  static func cassette() throws {
    let cassette = try Cassette(path: "nightly.jsonl")
    let lm = try LM("openai/gpt-4o-mini", options: ClientOptions(cassette: cassette))
    print(try lm("What is the capital of Australia?"))
  }

  static func retries() throws -> LM {
    let options = ClientOptions(
      retry: RetryPolicy(retries: 5),
      timeouts: Timeouts(attempt: 120, total: 900)
    )
    let lm = try LM("mock/echo", options: options)
    return lm
  }

  static func limits() throws {
    let options = ClientOptions(gate: RateLimiter(requestsPerMinute: 500, tokensPerMinute: 200_000))
    let lm = try LM("mock/echo", options: options)
    print(try lm("Hello"))
  }
}
