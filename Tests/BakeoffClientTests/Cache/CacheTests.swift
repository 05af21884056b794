import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite(.timeLimit(.minutes(20)))
struct CacheTests {
  @Test("The second call sends nothing and is marked as replayed")
  func replay() throws {
    let transport = ScriptedTransport([.init()])
    let lm = try LM("openai/m", cache: MemoryCache(), options: .test(transport: transport))
    let first = try lm.complete(ModelRequest("Hi"))
    let second = try lm.complete(ModelRequest("Hi"))
    #expect(transport.count == 1)
    #expect(!first.isReplayed)
    #expect(second.isReplayed)
    #expect(second.text == first.text)
    #expect(second.attempts.isEmpty)
  }

  @Test("One model at two addresses never shares an answer")
  func addresses() throws {
    let servers = try ["one", "two"].map { text in try LoopbackServer { _ in chatReply(text) } }
    defer { for server in servers { server.stop() } }
    let cache = MemoryCache()
    let texts = try servers.map { server in
      try LM("openai/m", baseURL: server.url, cache: cache, options: .test())("Hi")
    }
    #expect(texts == ["one", "two"])
  }

  @Test("Whatever shapes the answer is part of the key, and nothing else is")
  func key() throws {
    func key(
      _ model: String = "openai/m",
      temperature: Double? = nil,
      epoch: Int = 1,
      system: String? = nil,
      key: String = "a",
      retries: Int = 3
    ) throws -> ContentHash {
      var options = ClientOptions.test(retry: RetryPolicy(retries: retries))
      options.environment = Environment(process: ["OPENAI_API_KEY": key])
      let lm = try LM(model, temperature: temperature, system: system, options: options)
      return try lm.prepare(ModelRequest(messages: [.user("Hi")], epoch: epoch)).cached.key
    }
    let plain = try key()
    #expect(try key() == plain)
    #expect(try key(key: "b", retries: 9) == plain)
    let others = try [
      key("openai/n"), key(temperature: 0), key(epoch: 2), key(system: "Be brief."),
    ]
    #expect(Set(others + [plain]).count == 5)
  }

  @Test("A failure is not kept")
  func failures() throws {
    let transport = ScriptedTransport([.init(status: 400, body: ""), .init()])
    let lm = try LM("openai/m", cache: MemoryCache(), options: .test(transport: transport))
    #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(try lm("Hi") == "Four.")
  }

  @Test("A request's parameters win over the model's, and its system turn over the model's")
  func overrides() throws {
    let lm = try LM("openai/m", temperature: 0, maxTokens: 5, system: "A", options: .test())
    let request = ModelRequest(
      messages: [.system("B"), .user("Hi")],
      parameters: ModelParameters(temperature: 1)
    )
    let body = try JSON(parsing: lm.prepare(request).cached.body)
    #expect(body["temperature"]?.intValue == 1)
    #expect(body["messages"]?.arrayValue?.count == 2)
    let plain = try JSON(parsing: lm.prepare(ModelRequest("Hi")).cached.body)
    #expect(plain["messages"]?[0]?["content"]?.stringValue == "A")
  }
}
