import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Cassettes")
struct CassetteTests {
  private static let url = "https://api.openai.com/v1/chat/completions"

  /// An answer to what `openai/gpt-4o-mini` is sent for a prompt.
  private static func recorded(
    _ prompt: String,
    _ text: String,
    epoch: Int = 1,
    temperature: String = ""
  ) -> RecordedAnswer {
    let body =
      #"{"model":"gpt-4o-mini","messages":[{"role":"user","content":"\#(prompt)"}]\#(temperature)}"#
    return RecordedAnswer(
      model: "openai/gpt-4o-mini",
      url: url,
      epoch: epoch,
      request: Array(body.utf8),
      samples: ["sample of \(prompt)"],
      response: ModelResponse(
        text: text,
        usage: TokenUsage(inputTokens: 12, outputTokens: 3, reasoningTokens: 1),
        cost: Cost(picodollars: 1_234_567),
        servedModel: "gpt-4o-mini-2024-07-18",
        rawBody: Array("{\"x\": 1}\n".utf8),
        timing: Timing(latency: 0.25, firstByte: 0.125, firstToken: 0.5)
      )
    )
  }

  private static func lm(
    _ cassette: Cassette,
    _ model: String = "openai/gpt-4o-mini",
    environment: [String: String] = [:]
  ) throws -> LM {
    try LM(
      model,
      options: ClientOptions(environment: Environment(process: environment), cassette: cassette)
    )
  }

  @Test("A recorded answer is given again without a key, with what it took and cost then")
  func replay() throws {
    let cassette = try Cassette([Self.recorded("2+2?", "Four.")])
    let lm = try Self.lm(cassette)
    let response = try lm.complete(ModelRequest("2+2?"))
    #expect(response.text == "Four.")
    #expect(response.isReplayed)
    #expect(response.attempts.isEmpty)
    #expect(response.usage == TokenUsage(inputTokens: 12, outputTokens: 3, reasoningTokens: 1))
    #expect(response.cost?.picodollars == 1_234_567)
    #expect(response.timing == Timing(latency: 0.25, firstByte: 0.125, firstToken: 0.5))
    #expect(response.rawBody == Array("{\"x\": 1}\n".utf8))
    #expect(response.servedModel == "gpt-4o-mini-2024-07-18")
    #expect(lm.history.count == 1)
  }

  @Test("Everything of an answer survives the file")
  func roundTrip() throws {
    var answer = Self.recorded("Hi \\n \\\"you\\\"", "Ho\n\u{1F600}", epoch: 3)
    answer.response.reasoning = "hm"
    answer.response.toolCalls = [ToolCall(id: "c", name: "t", arguments: "{\"a\": 1")]
    answer.response.logprobs = [TokenLogprob(token: "Ho", logprob: -0.5)]
    answer.response.stopReason = .toolCalls
    answer.response.providerStopReason = "tool_calls"
    answer.response.serviceTier = "flex"
    answer.response.speed = "fast"
    answer.response.inferenceGeo = "us"
    answer.response.rawBody = [0xFF, 0x00, 0x0A]
    answer.response.usage.searches = 2
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("one.jsonl")
    let writer = try CassetteWriter(path: path, run: "nightly", toolVersion: "1", failed: 0)
    try writer.add(answer)
    try writer.finish()
    let line = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")[1]
    let read = try RecordedAnswer(json: JSON(parsing: String(line)))
    var expected = answer.response
    expected.isReplayed = true
    #expect(read.response == expected)
    #expect(read.request == answer.request)
    #expect(read.epoch == 3)
    #expect(read.samples == answer.samples)
    #expect(try Cassette(path: path).count == 1)
  }

  @Test("Several answers to one request are given in turn")
  func turns() throws {
    let cassette = try Cassette([Self.recorded("A", "one"), Self.recorded("A", "two")])
    let lm = try Self.lm(cassette)
    #expect(try (1...3).map { _ in try lm("A") } == ["one", "two", "one"])
  }

  @Test("Each draw has its own answer")
  func epochs() throws {
    let cassette = try Cassette([
      Self.recorded("A", "one"), Self.recorded("A", "two", epoch: 2),
    ])
    let lm = try Self.lm(cassette)
    #expect(try lm.complete(ModelRequest(messages: [.user("A")], epoch: 2)).text == "two")
    #expect(try lm("A") == "one")
  }

  /// A model that asks something else, and what the error must name.
  struct Miss: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var model = "openai/gpt-4o-mini"
    var prompt = "2+2?"
    var temperature: Double?
    var epoch = 1
    var environment: [String: String] = [:]
    var named: [String]
  }

  @Test(
    "A request that is not recorded is an error that names what differs",
    arguments: [
      Miss(
        testDescription: "another temperature",
        temperature: 0.7,
        named: ["temperature (0.7, recorded without)", "\"sample of 2+2?\""]
      ),
      Miss(
        testDescription: "another model",
        model: "openai/gpt-4o",
        named: [#"model ("openai/gpt-4o", recorded with "openai/gpt-4o-mini")"#]
      ),
      Miss(
        testDescription: "another URL",
        environment: ["OPENAI_BASE_URL": "http://localhost:9/v1"],
        named: [#"url ("http://localhost:9/v1/chat/completions", recorded with "\#(url)")"#]
      ),
      Miss(testDescription: "another draw", epoch: 2, named: ["epoch (2, recorded with 1)"]),
      Miss(
        testDescription: "another conversation",
        prompt: "3+3?",
        named: ["none of its 1 answers is to this conversation"]
      ),
    ]
  )
  func miss(_ miss: Miss) throws {
    let cassette = try Cassette([Self.recorded("2+2?", "Four.")], source: "nightly.jsonl")
    let lm = try Self.lm(cassette, miss.model, environment: miss.environment)
    var request = ModelRequest(miss.prompt)
    request.parameters.temperature = miss.temperature
    request.epoch = miss.epoch
    let error = try #require(throws: ModelError.self) { try lm.complete(request) }
    #expect(error.code == .notCached)
    #expect(!error.isRetryable)
    #expect(error.message.hasPrefix("\(miss.model): this request is not in nightly.jsonl"))
    for text in miss.named { #expect(error.message.contains(text), "\(error.message)") }
    if miss.model == "openai/gpt-4o" { #expect(!error.message.contains(";")) }
  }

  @Test(
    "No provider asks for a key or credentials when a cassette answers",
    arguments: [
      "anthropic/claude-sonnet-4-5", "gemini/gemini-2.5-flash", "cohere_chat/command-r",
      "bedrock/amazon.nova-lite-v1:0", "vertex_ai/gemini-2.5-flash", "watsonx/ibm/granite",
    ]
  )
  func keys(_ model: String) throws {
    // What is part of the address is still needed.
    let environment = [
      "AWS_REGION": "us-east-1", "VERTEXAI_PROJECT": "p", "VERTEXAI_LOCATION": "us-central1",
      "WATSONX_API_BASE": "https://us-south.ml.cloud.ibm.com", "WATSONX_PROJECT_ID": "p",
      "HOME": "/nowhere",
    ]
    let cassette = try Cassette([Self.recorded("A", "a")])
    let lm = try Self.lm(cassette, model, environment: environment)
    let error = try #require(throws: ModelError.self) { try lm("B") }
    #expect(error.code == .notCached, "\(error.message)")
  }

  @Test("A cassette goes before a cache, which it does not fill")
  func cache() throws {
    let cassette = try Cassette([Self.recorded("A", "recorded")])
    var lm = try Self.lm(cassette)
    let cache = MemoryCache()
    let prepared = try lm.prepare(ModelRequest("A"))
    lm.cache = cache
    #expect(try lm("A") == "recorded")
    #expect(cache.answer(to: prepared.cached, fresh: Freshness(at: 0)) == nil)
  }

  @Test(
    "What is no cassette is refused with its line",
    arguments: [
      ("", "is empty"), ("{}\n", ":1: this is no cassette"),
      ("{\"bakeoff_cassette\":2}\n", ":1: the cassette is of version 2"),
      ("{\"bakeoff_cassette\":1}\n{\"model\":\n", ":2: not JSON"),
      ("{\"bakeoff_cassette\":1}\n\n{\"model\":\"a/b\"}\n", ":3: expected \"model\""),
    ]
  )
  func malformed(_ text: String, _ problem: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = try folder.write(text, to: "bad.jsonl")
    let error = try #require(throws: ModelError.self) { try Cassette(path: path) }
    #expect(error.code == .configuration)
    #expect(error.message.contains(problem), "\(error.message)")
  }

  @Test("A file that is not there is an error that says how to make it")
  func missing() throws {
    let error = try #require(throws: ModelError.self) { try Cassette(path: "/nowhere/x.jsonl") }
    #expect(error.message.contains("bakeoff cassette export"))
  }

  @Test("A cassette that is not finished leaves nothing behind")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    do {
      let writer = try CassetteWriter(
        path: folder.path("x.jsonl"),
        run: "r",
        toolVersion: "1",
        failed: 0
      )
      try writer.add(Self.recorded("A", "a"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
