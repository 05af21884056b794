import BakeoffClient
import Testing

@Suite("Parameters")
struct ParameterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var model: String
    var parameters: ModelParameters
    /// Members of the body, by their path.
    var sent: [String: JSON?]
    var testDescription: String { "\(model) \(parameters.json.text)" }

    init(_ model: String, _ parameters: ModelParameters, _ sent: [String: JSON?]) {
      (self.model, self.parameters, self.sent) = (model, parameters, sent)
    }
  }

  private func lm(_ model: String, drops: Bool = false) throws -> LM {
    try LM(
      model,
      options: ClientOptions(
        dropsRefusedParameters: drops,
        environment: Environment(process: [
          "OPENAI_API_KEY": "sk-a", "ANTHROPIC_API_KEY": "sk-b", "GEMINI_API_KEY": "sk-c",
          "PERPLEXITYAI_API_KEY": "sk-d", "COHERE_API_KEY": "sk-e",
          "PERPLEXITY_API_KEY": "sk-d",
        ])
      )
    )
  }

  private func body(_ model: String, _ parameters: ModelParameters) throws -> JSON {
    let request = ModelRequest("Hi", parameters: parameters)
    return try JSON(parsing: lm(model).prepare(request).http.body)
  }

  private static func value(_ path: String, in body: JSON) -> JSON? {
    path.split(separator: ".").reduce(Optional(body)) { $0?[String($1)] }
  }

  @Test(
    "An effort is sent as each protocol says it",
    arguments: [
      Case("openai/o3", ModelParameters(reasoningEffort: .low), ["reasoning_effort": "low"]),
      Case(
        "anthropic/claude-opus-4-8",
        ModelParameters(reasoningEffort: .high),
        [
          "thinking.type": "adaptive", "output_config.effort": "high", "max_tokens": 4096,
          "thinking.budget_tokens": nil,
        ]
      ),
      Case(
        "anthropic/claude-opus-4-8",
        ModelParameters(reasoningEffort: .minimal),
        ["output_config.effort": "low"]
      ),
      Case(
        "anthropic/claude-sonnet-4-5",
        ModelParameters(reasoningEffort: .high),
        ["thinking.type": "enabled", "thinking.budget_tokens": 4096, "max_tokens": 8192]
      ),
      Case(
        "anthropic/claude-sonnet-4-5",
        ModelParameters(maxTokens: 2000, reasoningEffort: .high),
        ["thinking.budget_tokens": 1999, "max_tokens": 2000]
      ),
      Case(
        "anthropic/claude-sonnet-4-5",
        ModelParameters(reasoningEffort: ReasoningEffort.off),
        ["thinking": nil, "max_tokens": 4096]
      ),
      Case(
        "gemini/gemini-2.5-pro",
        ModelParameters(reasoningEffort: .minimal),
        [
          "generationConfig.thinkingConfig.thinkingBudget": 128,
          "generationConfig.thinkingConfig.includeThoughts": true,
        ]
      ),
      Case(
        "gemini/gemini-2.5-flash",
        ModelParameters(reasoningEffort: ReasoningEffort.off),
        [
          "generationConfig.thinkingConfig.thinkingBudget": 0,
          "generationConfig.thinkingConfig.includeThoughts": false,
        ]
      ),
      Case(
        "gemini/gemini-3.5-flash",
        ModelParameters(reasoningEffort: .max),
        [
          "generationConfig.thinkingConfig.thinkingLevel": "xhigh",
          "generationConfig.thinkingConfig.thinkingBudget": nil,
        ]
      ),
      Case(
        "cohere/command-a-plus-05-2026",
        ModelParameters(topP: 0.5, stop: ["."], reasoningEffort: .high),
        [
          "thinking.type": "enabled", "thinking.token_budget": 4096, "p": 0.5,
          "stop_sequences": ["."], "stream": false,
        ]
      ),
      Case(
        "cohere/command-a-plus-05-2026",
        ModelParameters(reasoningEffort: ReasoningEffort.off),
        ["thinking.type": "disabled", "thinking.token_budget": nil]
      ),
      Case("ollama/gpt-oss:20b", ModelParameters(reasoningEffort: .max), ["think": "high"]),
      Case("ollama/qwen3:8b", ModelParameters(reasoningEffort: .low), ["think": true]),
      Case(
        "ollama/qwen3:8b",
        ModelParameters(reasoningEffort: ReasoningEffort.off),
        ["think": false, "options": nil]
      ),
    ]
  )
  func effort(_ example: Case) throws {
    let body = try body(example.model, example.parameters)
    for (path, value) in example.sent {
      #expect(Self.value(path, in: body) == value, "\(path) in \(body.text)")
    }
  }

  @Test("An effort that leaves no room for an answer, or stands beside a temperature, is an error")
  func effortErrors() throws {
    let sonnet = "anthropic/claude-sonnet-4-5"
    let small = #expect(throws: ModelError.self) {
      try body(sonnet, ModelParameters(maxTokens: 1000, reasoningEffort: .low))
    }
    #expect(small?.message.contains("max_tokens is 1000") == true)
    let warm = #expect(throws: ModelError.self) {
      try body(sonnet, ModelParameters(temperature: 0.5, reasoningEffort: .low))
    }
    #expect(warm?.message.contains("no temperature while it reasons") == true)
  }

  @Test(
    "What a model does not take is an error before anything is sent, or is left out on demand",
    arguments: [
      Case("openai/o3", ModelParameters(temperature: 0), ["temperature": nil]),
      Case("openai/gpt-5", ModelParameters(topP: 0.5), ["top_p": nil]),
      Case(
        "openai/gpt-5.1",
        ModelParameters(temperature: 0, reasoningEffort: .low),
        ["temperature": nil]
      ),
      Case("perplexity/sonar", ModelParameters(stop: ["."]), ["stop": nil]),
      Case("anthropic/claude-opus-4-8", ModelParameters(temperature: 0), ["temperature": nil]),
      Case("anthropic/claude-sonnet-4-5", ModelParameters(seed: 7), ["seed": nil]),
      Case(
        "openai/gpt-4o-mini",
        ModelParameters(reasoningEffort: .high),
        ["reasoning_effort": nil]
      ),
    ]
  )
  func refused(_ example: Case) throws {
    let name = try #require(example.sent.keys.first)
    let error = #expect(throws: ModelError.self) { try body(example.model, example.parameters) }
    #expect(error?.code == .configuration)
    #expect(
      error?.message
        == "\(example.model) does not take \"\(name)\": leave it out, or have it done with "
        + "--drop-params"
    )
    let request = ModelRequest("Hi", parameters: example.parameters)
    let prepared = try lm(example.model, drops: true).prepare(request)
    #expect(prepared.dropped == [name])
    #expect(prepared.request.parameters.json[name] == nil)
    #expect(try JSON(parsing: prepared.http.body)[name] == nil)
  }

  @Test("A model that does without reasoning unless it is told to takes a temperature")
  func temperatureWithoutReasoning() throws {
    for effort in [nil, ReasoningEffort.off] {
      let parameters = ModelParameters(temperature: 0, reasoningEffort: effort)
      #expect(try body("openai/gpt-5.1", parameters)["temperature"] == 0)
    }
  }

  @Test("The value 1, which is what they draw with anyway, is no error for models without sampling")
  func unitTemperature() throws {
    #expect(try body("openai/o3", ModelParameters(temperature: 1))["temperature"] == nil)
  }

  @Test(
    "Further members of the body are sent as they are, within objects too, and win",
    arguments: [
      Case(
        "openai/gpt-4o-mini",
        ModelParameters(temperature: 0, extra: ["top_k": 5, "temperature": 0.25]),
        ["top_k": 5, "temperature": 0.25]
      ),
      Case(
        "ollama/qwen3:8b",
        ModelParameters(seed: 1, extra: ["options": ["num_ctx": 8192], "keep_alive": "5m"]),
        ["options.num_ctx": 8192, "options.seed": 1, "keep_alive": "5m", "stream": false]
      ),
      Case(
        "gemini/gemini-2.5-flash",
        ModelParameters(extra: ["generationConfig": ["topK": 3]]),
        ["generationConfig.topK": 3]
      ),
    ]
  )
  func extra(_ example: Case) throws {
    let body = try body(example.model, example.parameters)
    for (path, value) in example.sent {
      #expect(Self.value(path, in: body) == value, "\(path) in \(body.text)")
    }
  }

  @Test("Further members are part of the cache key, and cannot turn streaming on")
  func extraKey() throws {
    let model = try lm("openai/gpt-4o-mini")
    func key(_ extra: JSONObject) throws -> ContentHash {
      try model.prepare(ModelRequest("Hi", parameters: ModelParameters(extra: extra))).cached.key
    }
    #expect(try key([:]) != key(["top_k": 5]))
    #expect(try key(["top_k": 5]) == key(["top_k": 5]))
    #expect(throws: ModelError.self) { try key(["stream": true]) }
  }
}
