import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite(.timeLimit(.minutes(20)))
struct RecordedExchangeTests {
  @Test("Every wire protocol has a recorded exchange", arguments: WireProtocols.all.map(\.id))
  func everyProtocolIsRecorded(id: String) {
    #expect(ProtocolCase.named(id) != nil)
  }

  @Test(
    "A request is sent and its reply read as recorded",
    arguments: ProtocolCase.all + ProtocolCase.rows
  )
  func exchange(_ example: ProtocolCase) throws {
    let server = try LoopbackServer { _ in .json(example.reply) }
    defer { server.stop() }
    // What the protocol does not take is left out.
    var options = ClientOptions.test()
    options.dropsRefusedParameters = true
    let lm = try LM(
      example.model,
      temperature: 0.2,
      topP: 0.9,
      maxTokens: 50,
      stop: ["END"],
      seed: 7,
      baseURL: server.url + example.basePath,
      options: options
    )
    let response = try lm.complete(
      ModelRequest(messages: [
        .system("Be \"brief\"."), .user("What is 2+2?"), .user("In words, please.\n"),
        .assistant("Which language?"), .user("English 🇬🇧"),
      ])
    )
    let request = try #require(server.received.first)
    try expectGolden(
      rendered(request, port: server.port) + "\n" + rendered(response),
      named: "\(example.id).txt"
    )
  }

  @Test("A request without parameters sends only what is set", arguments: ProtocolCase.all)
  func minimal(_ example: ProtocolCase) throws {
    let lm = try LM(
      example.model,
      baseURL: "http://127.0.0.1:1" + example.basePath,
      options: .test()
    )
    let body = try JSON(parsing: lm.prepare(ModelRequest("Hi")).cached.body)
    let keys = try #require(body.objectValue).keys
    let expected = [
      "openai-chat": ["model", "messages"],
      "anthropic-messages": ["model", "max_tokens", "messages"],
      "gemini-generate-content": ["contents"], "ollama-chat": ["model", "messages", "stream"],
      "openai-responses": ["model", "input", "store"],
      "cohere-v2": ["model", "messages", "stream"],
      "replicate-predictions": ["input"], "watsonx-text": ["model_id", "input", "space_id"],
      "openai-completions": ["model", "prompt"],
      "bedrock-converse": ["messages"], "sagemaker": ["inputs"],
      "sagemaker-chat": ["model", "messages"], "sagemaker-nova": ["messages"],
      "triton": ["text_input", "stream"], "triton-infer": ["inputs"],
      "anthropic-complete": ["model", "prompt", "max_tokens_to_sample"],
      "bytez": ["messages", "stream"],
      "nlpcloud-generation": ["text", "remove_input", "remove_end_sequence"],
      "oci-generic": ["servingMode", "chatRequest", "compartmentId"],
      "oci-cohere": ["servingMode", "chatRequest", "compartmentId"],
      "sap-orchestration": ["config"],
      "openai-fim": ["model", "prompt"], "predibase-generate": ["inputs", "parameters"],
    ]
    #expect(keys == expected[example.id])
  }

  @Test("A seed that Anthropic does not take is an error before sending")
  func seedAtAnthropic() throws {
    let lm = try LM("anthropic/claude-sonnet-4-5", seed: 7, options: .test())
    let error = #expect(throws: ModelError.self) { try lm.prepare(ModelRequest("Hi")) }
    #expect(error?.code == .configuration)
    #expect(
      error?.message
        == "anthropic/claude-sonnet-4-5 does not take \"seed\": leave it out, or have it done with "
        + "--drop-params"
    )
  }

  private func rendered(_ request: ReceivedRequest, port: Int) -> String {
    // What varies with libcurl is left out.
    let varying = ["Content-Length", "User-Agent", "Accept-Encoding"]
    let headers = request.headers.filter { !varying.contains($0.name) }
      .map { "\($0.name): \(unsigned($0.value))" }.sorted()
    let text = "\(request.method) \(request.path)\n\(headers.joined(separator: "\n"))\n\n"
    return (text + request.text + "\n").split(separator: testKey, omittingEmptySubsequences: false)
      .joined(separator: "<redacted>")
      .split(separator: ":\(port)", omittingEmptySubsequences: false).joined(separator: ":PORT")
  }

  /// A header's value without a signature, which depends on the port.
  private func unsigned(_ value: String) -> Substring {
    let start = value.firstRange(of: "Signature=") ?? value.firstRange(of: "signature=")
    return start.map { value[..<$0.upperBound] } ?? value[...]
  }

  private func rendered(_ response: ModelResponse) -> String {
    let usage = response.usage
    func text(_ value: Int?) -> String { value.map(String.init) ?? "-" }
    return """
      text: \(response.text)
      reasoning: \(response.reasoning ?? "-")
      stop: \(response.stopReason.rawValue) (\(response.providerStopReason ?? "-"))
      served model: \(response.servedModel ?? "-")
      input: \(text(usage.inputTokens)), cached \(text(usage.cachedInputTokens)), \
      written \(text(usage.cacheWriteTokens)), for 1 h \(text(usage.cacheWrite1hTokens))
      output: \(text(usage.outputTokens)), reasoning \(text(usage.reasoningTokens))

      """
  }
}
