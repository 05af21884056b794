import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("The audit of parameters")
struct ParameterAuditTests {
  private func lm(_ model: String, baseURL: String? = nil) throws -> LM {
    var options = ClientOptions.test()
    options.dropsRefusedParameters = true
    return try LM(model, baseURL: baseURL, options: options)
  }

  static let everything: [String: ModelRequest] = {
    func request(_ parameters: ModelParameters) -> ModelRequest {
      ModelRequest("Hi", parameters: parameters)
    }
    let tool = ToolDefinition(name: "f", parameters: ["type": "object"])
    return [
      "temperature": request(ModelParameters(temperature: 0.5)),
      "top_p": request(ModelParameters(topP: 0.5)),
      "max_tokens": request(ModelParameters(maxTokens: 5000)),
      "stop": request(ModelParameters(stop: ["END"])), "seed": request(ModelParameters(seed: 7)),
      "reasoning_effort": request(ModelParameters(reasoningEffort: .high)),
      "reasoning_tokens": request(ModelParameters(reasoningBudget: 2048)),
      "top_k": request(ModelParameters(topK: 40)),
      "presence_penalty": request(ModelParameters(presencePenalty: 0.5)),
      "frequency_penalty": request(ModelParameters(frequencyPenalty: 0.5)),
      "logprobs": request(ModelParameters(logprobs: true)),
      "top_logprobs": request(ModelParameters(topLogprobs: 3)),
      "service_tier": request(ModelParameters(serviceTier: "flex")),
      "parallel_tool_calls": request(ModelParameters(parallelToolCalls: false)),
      "tools": ModelRequest(messages: [.user("?")], tools: [tool]),
      "tool_choice": ModelRequest(messages: [.user("?")], tools: [tool], toolChoice: .required),
      "json_mode": ModelRequest(messages: [.user("?")], responseFormat: .jsonObject),
      "json_schema": ModelRequest(
        messages: [.user("?")],
        responseFormat: .jsonSchema(AnswerSchema(schema: ["type": "object"]))
      ),
    ]
  }()

  @Test(
    "No protocol loses a parameter: each is in the body, or refused",
    arguments: ProtocolCase.all
  )
  func nothingIsLost(_ example: ProtocolCase) throws {
    let wire = try #require(WireProtocols.named(example.id))
    let lm = try lm(example.model, baseURL: "http://127.0.0.1:1" + example.basePath)
    for (name, request) in Self.everything {
      let use = try #require(try lm.audit(request).first { $0.parameter == name }, "\(name)")
      let isRefused = wire.refusedParameters.contains(name)
      guard case .dropped(let reason) = use.fate else {
        #expect(!isRefused, "\(name) is refused and sent all the same")
        continue
      }
      // Models may refuse more than their protocol, but must say why.
      #expect(isRefused || !reason.contains("has no place for it"), "\(name): \(reason)")
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let model: String
    let parameters: ModelParameters
    let words: [String]
    var testDescription: String { model }
  }

  static let cases = [
    Case(
      model: "openai/o3",
      parameters: ModelParameters(temperature: 0, maxTokens: 50, seed: 7, reasoningEffort: .low),
      words: [
        "temperature: not sent: the model does not take it while it reasons",
        "max_tokens: sent as max_completion_tokens", "seed: sent", "reasoning_effort: sent",
      ]
    ),
    Case(
      model: "openai/o3",
      parameters: ModelParameters(temperature: 1),
      words: ["temperature: not sent: it is what the model does anyway"]
    ),
    Case(
      model: "anthropic/claude-sonnet-4-5",
      parameters: ModelParameters(
        maxTokens: 5000,
        stop: ["END"],
        seed: 7,
        reasoningEffort: .high,
        topK: 5,
        parallelToolCalls: false
      ),
      words: [
        "max_tokens: sent",
        "seed: not sent: the protocol anthropic-messages has no place for it",
        #"reasoning_effort: sent as thinking.type="enabled", thinking.budget_tokens=4096"#,
        "stop: sent as stop_sequences", "top_k: sent",
        #"parallel_tool_calls: sent as tool_choice.type="auto", "#
          + "tool_choice.disable_parallel_tool_use=true",
      ]
    ),
    Case(
      model: "gemini/gemini-2.5-flash",
      parameters: ModelParameters(
        temperature: 0.5,
        maxTokens: 50,
        topLogprobs: 3,
        reasoningBudget: 512
      ),
      words: [
        "temperature: sent", "max_tokens: sent as generationConfig.maxOutputTokens",
        "reasoning_tokens: sent as generationConfig.thinkingConfig.thinkingBudget",
        "top_logprobs: sent as generationConfig.logprobs",
      ]
    ),
    Case(
      model: "zai/glm-4.6",
      parameters: ModelParameters(seed: 7),
      words: ["seed: not sent: Z.AI (Zhipu AI) does not take it"]
    ),
    Case(
      model: "openai/gpt-4o-mini",
      parameters: ModelParameters(
        reasoningEffort: .high,
        topK: 5,
        extraHeaders: [ExtraHeader("X-Api-Key", "planted-secret")].compactMap { $0 },
        extra: ["user": "me"]
      ),
      words: [
        "reasoning_effort: not sent: the model does not reason",
        "top_k: not sent: the protocol openai-chat has no place for it", "extra_body: sent",
        "extra_headers: sent",
      ]
    ),
    Case(
      model: "openrouter/qwen/qwen3-8b",
      parameters: ModelParameters(topK: 5),
      words: ["top_k: sent"]
    ),
  ]

  @Test("Each parameter is sent, renamed, mapped or dropped for a reason", arguments: cases)
  func audit(_ example: Case) throws {
    var options = ClientOptions.test()
    options.dropsRefusedParameters = true
    options.environment = Environment(process: [
      "OPENAI_API_KEY": testKey, "ANTHROPIC_API_KEY": testKey, "GEMINI_API_KEY": testKey,
      "ZAI_API_KEY": testKey, "OPENROUTER_API_KEY": testKey,
    ])
    let lm = try LM(example.model, options: options)
    let uses = try lm.audit(ModelRequest("Hi", parameters: example.parameters))
    #expect(uses.map { "\($0.parameter): \($0.words)" } == example.words)
    #expect(uses.compactMap { ParameterUse(json: $0.json) } == uses)
    #expect(!JSON.array(uses.map(\.json)).text.contains("planted-secret"))
  }

  @Test("Further headers are sent, and take the place of the usual ones")
  func headers() throws {
    let parameters = ModelParameters(
      extraHeaders: [
        ExtraHeader("X-Team", "blue"), ExtraHeader("authorization", "Bearer planted-secret"),
      ].compactMap { $0 }
    )
    let server = try LoopbackServer { _ in
      .json(#"{"error":{"message":"no planted-secret here"}}"#, status: 400)
    }
    defer { server.stop() }
    let lm = try LM(
      "openai/gpt-4o-mini",
      baseURL: server.url + "/v1",
      options: .test(retry: .never)
    )
    let request = ModelRequest("Hi", parameters: parameters)
    let error = #expect(throws: ModelError.self) { try lm.complete(request) }
    let received = try #require(server.received.first)
    #expect(received.header("X-Team") == "blue")
    #expect(
      received.headers.filter { $0.name.lowercased() == "authorization" }.map(\.value)
        == ["Bearer planted-secret"]
    )
    var shown = "\(request) \(error?.message ?? "") \(parameters.json.text)"
    try dump(lm.prepare(request), to: &shown)
    try dump(lm.prepare(request).cached, to: &shown)
    #expect(!shown.contains("planted-secret"))
    #expect(!shown.contains(testKey))
  }

  @Test("Headers are part of the cache key, but no secret's value is")
  func headerKeys() throws {
    let lm = try lm("openai/gpt-4o-mini")
    func key(_ name: String, _ value: String) throws -> ContentHash {
      let headers = [ExtraHeader(name, value)].compactMap { $0 }
      return try lm.prepare(
        ModelRequest("Hi", parameters: ModelParameters(extraHeaders: headers))
      ).cached.key
    }
    let plain = try lm.prepare(ModelRequest("Hi")).cached.key
    #expect(try key("X-Team", "blue") != plain)
    #expect(try key("X-Team", "blue") != key("X-Team", "red"))
    #expect(try key("X-Api-Key", "a") == key("X-Api-Key", "b"))
    #expect(try key("X-Api-Key", "a") != plain)
  }

  @Test(
    "What sounds like a secret is one",
    arguments: [
      ("Authorization", true), ("x-api-key", true), ("X-Auth-Token", true), ("Cookie", true),
      ("OpenAI-Organization", false), ("anthropic-beta", false), ("X-Team", false),
      ("X-Monkey-Business", true), ("X-Max-Tokens", false),
    ]
  )
  func secrets(_ name: String, _ isSecret: Bool) throws {
    #expect(try #require(ExtraHeader(name, "v")).isSecret == isSecret)
  }

  @Test("A header that would break the request is none")
  func brokenHeaders() {
    for (name, value) in [("", "v"), ("a b", "v"), ("a:", "v"), ("a", "v\r\nb: c"), ("ä", "v")] {
      #expect(ExtraHeader(name, value) == nil)
    }
  }

  @Test("Several answers are had by epochs, and an effort beside a budget says the same twice")
  func refused() throws {
    let lm = try lm("openai/gpt-4o-mini")
    let several = #expect(throws: ModelError.self) {
      try lm.prepare(ModelRequest("Hi", parameters: ModelParameters(extra: ["n": 5])))
    }
    #expect(several?.message.contains("--epochs 5") == true)
    #expect(throws: Never.self) {
      try lm.prepare(ModelRequest("Hi", parameters: ModelParameters(extra: ["n": 1])))
    }
    let both = ModelParameters(reasoningEffort: .low, reasoningBudget: 2000)
    #expect(throws: ModelError.self) { try lm.prepare(ModelRequest("Hi", parameters: both)) }
  }

  @Test(
    "A budget for reasoning is sent as it is, or not at all",
    arguments: [
      (5000, 2000, true), (2000, 2000, false), (nil, 1023, false), (nil, 1024, true), (5, 0, true),
    ] as [(Int?, Int, Bool)]
  )
  func budget(_ maxTokens: Int?, _ budget: Int, _ isSent: Bool) throws {
    let lm = try lm("anthropic/claude-sonnet-4-5")
    let parameters = ModelParameters(maxTokens: maxTokens, reasoningBudget: budget)
    let body = try? JSON(
      parsing: lm.prepare(ModelRequest("Hi", parameters: parameters)).http.body
    )
    #expect((body != nil) == isSent)
    guard let body else { return }
    #expect(body["thinking"]?["type"] == (budget == 0 ? "disabled" : "enabled"))
    #expect(body["thinking"]?["budget_tokens"]?.intValue == (budget == 0 ? nil : budget))
  }
}
