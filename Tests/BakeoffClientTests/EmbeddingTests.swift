import BakeoffCore
import BakeoffTestSupport
import Testing

@testable import BakeoffClient

@Suite("Models that are asked for embeddings") struct EmbeddingTests {
  @Test(
    "They are asked in OpenAI's form",
    arguments: [
      ("openai/text-embedding-3-small", "/v1", "/v1/embeddings"),
      ("ollama/nomic-embed-text", "", "/v1/embeddings"),
      ("ollama/nomic-embed-text", "/api", "/v1/embeddings"),
      ("ollama/nomic-embed-text", "/v1", "/v1/embeddings"),
    ]
  )
  func asked(model: String, base: String, path: String) throws {
    let server = try LoopbackServer { _ in
      .json(#"{"data":[{"embedding":[0.25,-1]}],"model":"e","usage":{"prompt_tokens":1000000}}"#)
    }
    defer { server.stop() }
    var options = ClientOptions(embeds: true)
    options.environment = Environment(process: ["OPENAI_API_KEY": "sk-test"])
    let answer = try LM("\(model)@\(server.url)\(base)", options: options)
      .complete(ModelRequest("good day"))
    #expect(answer.text == "[0.25,-1]")
    let request = try #require(server.received.first)
    #expect(request.path == path)
    #expect(try JSON(parsing: request.body)["input"] == "good day")
    if model.hasPrefix("openai") { #expect(answer.cost == Cost(usd: "0.02")) }
  }

  @Test("Where that form is not spoken, and where no embedding comes, is an error")
  func refused() throws {
    var options = ClientOptions(embeds: true)
    options.environment = Environment(process: ["ANTHROPIC_API_KEY": "sk-test"])
    let error = #expect(throws: ModelError.self) {
      try LM("anthropic/claude-x", options: options)
    }
    #expect(error?.message.contains("cannot be asked for embeddings") == true)
    let server = try LoopbackServer { _ in .json(#"{"data":[]}"#) }
    defer { server.stop() }
    options.retry = RetryPolicy(retries: 0)
    let lm = try LM("ollama/x@\(server.url)", options: options)
    let missing = #expect(throws: ModelError.self) { try lm("x") }
    #expect(missing?.code == .malformedResponse)
  }

  @Test("Mock models embed texts by their words")
  func mock() throws {
    let lm = try LM("mock/echo", options: ClientOptions(embeds: true))
    #expect(try lm("The red car") == lm("red car, the"))
    #expect(try lm("The red car") != lm("A blue boat"))
  }
}
