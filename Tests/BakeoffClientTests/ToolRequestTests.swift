import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

// Testing has a type of this name too.
private typealias Attachment = BakeoffCore.Attachment

/// Requests with tools, pictures and forms of answers, as every protocol writes them.
@Suite("Tools, parts and forms of answers")
struct ToolRequestTests {
  /// A picture of one pixel.
  static let pixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="

  private static let schema: JSON = [
    "type": "object",
    "properties": ["city": ["type": "string"], "degrees": ["type": "number", "minimum": -90]],
    "required": ["city", "degrees"], "additionalProperties": false,
  ]
  private static let weather = ToolDefinition(
    name: "weather",
    description: "Tells the weather of a city",
    parameters: [
      "type": "object", "properties": ["city": ["type": "string"]], "required": ["city"],
      "additionalProperties": false,
    ],
    isStrict: true
  )

  private static let conversation: [Message] = [
    .system("Be brief."),
    Message(
      .user,
      parts: [
        .text("Which city is this, and how warm is it?"),
        .attachment(Attachment(.image, .base64(pixel, mediaType: "image/png"), detail: "low")),
      ]
    ),
    .assistant(
      "It looks like Oslo.",
      toolCalls: [
        ToolCall(id: "call_1", name: "weather", arguments: #"{"city":"Oslo"}"#, signature: "c2ln"),
        ToolCall(id: "call_2", name: "weather", arguments: #"{"city":"Bergen"}"#),
      ]
    ),
    .tool("3 C", callID: "call_1"),
    .tool("no such city", callID: "call_2", name: "weather", isError: true),
    .user("And now?"),
  ]

  private static let parameters = ModelParameters(
    maxTokens: 4000,
    topK: 40,
    presencePenalty: 0.5,
    frequencyPenalty: 0.25,
    logprobs: true,
    topLogprobs: 2,
    serviceTier: "auto",
    parallelToolCalls: false
  )

  private func lm(_ id: String) throws -> LM {
    let example = try #require(ProtocolCase.named(id))
    var options = ClientOptions.test()
    options.dropsRefusedParameters = true
    return try LM(example.model, baseURL: "http://127.0.0.1:1" + example.basePath, options: options)
  }

  static let talking = WireProtocols.all.filter { !$0.refusedInputs.contains(.toolTurns) }.map(\.id)
  static let plain = WireProtocols.all.filter { $0.refusedInputs.contains(.toolTurns) }.map(\.id)

  @Test(
    "A conversation with tools, results and a picture is written as recorded",
    arguments: talking
  )
  func tools(_ id: String) throws {
    let lm = try lm(id)
    let request = ModelRequest(
      messages: Self.conversation,
      tools: [Self.weather, ToolDefinition(name: "now")],
      toolChoice: .required,
      parameters: Self.parameters
    )
    let body = try JSON(parsing: lm.prepare(request).http.body)
    let uses = try lm.audit(request).map { "\($0.parameter): \($0.words)" }
    try expectGolden(
      body.prettyText() + "\n\n" + uses.joined(separator: "\n") + "\n",
      named: "tools-\(id).txt"
    )
  }

  @Test("A schema of answers is written as recorded", arguments: talking)
  func schema(_ id: String) throws {
    let lm = try lm(id)
    let body = try [
      ResponseFormat.jsonSchema(AnswerSchema(name: "reading", schema: Self.schema, isStrict: true)),
      .jsonObject,
    ].map { format in
      try JSON(
        parsing: lm.prepare(ModelRequest(messages: [.user("JSON?")], responseFormat: format))
          .http.body
      ).prettyText()
    }
    try expectGolden(body.joined(separator: "\n\n") + "\n", named: "schema-\(id).txt")
  }

  @Test(
    "A protocol without conversations refuses pictures and tools in a sentence, whatever is dropped",
    arguments: plain
  )
  func refused(_ id: String) throws {
    let lm = try lm(id)
    let kinds = [
      (Array(Self.conversation[2...]), "tool calls and their results"),
      (Array(Self.conversation[..<2]), "image"),
    ]
    for (messages, words) in kinds {
      let error = #expect(throws: ModelError.self) {
        try lm.prepare(ModelRequest(messages: messages))
      }
      #expect(error?.code == .configuration)
      #expect(error?.message.hasPrefix("\(lm.name) cannot take ") == true)
      #expect(error?.message.contains(words) == true)
    }
    let request = ModelRequest(
      messages: [.user("Hi")],
      tools: [Self.weather],
      toolChoice: .required,
      responseFormat: .jsonObject
    )
    // Cohere's format at Oracle's takes no tools, but forms of answers.
    let form = id == "oci-cohere" ? [] : ["json_mode"]
    #expect(try lm.prepare(request).dropped == ["tools", "tool_choice"] + form)
  }

  /// What each protocol carries; all else is an error before anything is sent.
  static let inputs: [(id: String, takes: Set<String>)] = [
    ("openai-chat", ["image base64", "image url", "document base64", "audio base64"]),
    (
      "openai-responses",
      ["image base64", "image url", "document base64", "document url"]
    ),
    (
      "anthropic-messages",
      ["image base64", "image url", "document base64", "document url"]
    ),
    (
      "gemini-generate-content",
      [
        "image base64", "image url", "document base64", "document url", "audio base64", "audio url",
      ]
    ),
    ("ollama-chat", ["image base64"]),
    ("cohere-v2", ["image base64", "image url"]),
    ("bedrock-converse", ["image base64", "document base64", "audio base64"]),
    ("sagemaker-chat", ["image base64", "image url", "document base64", "audio base64"]),
    ("sagemaker-nova", ["image base64", "image url", "document base64", "audio base64"]),
    ("sagemaker", []),
    ("triton", []),
    ("triton-infer", []),
    ("openai-completions", []),
    ("replicate-predictions", []), ("watsonx-text", []),
    ("anthropic-complete", []), ("bytez", []), ("nlpcloud-generation", []), ("openai-fim", []),
    ("predibase-generate", []), ("oci-cohere", []),
    ("oci-generic", ["image base64", "image url"]),
    ("sap-orchestration", ["image base64", "image url"]),
  ]

  @Test(
    "What a protocol cannot carry is an error, and what it can is in the body",
    arguments: inputs
  )
  func attachments(_ id: String, _ takes: Set<String>) throws {
    let lm = try lm(id)
    for kind in Attachment.Kind.allCases {
      let type = [.image: "image/png", .document: "application/pdf"][kind] ?? "audio/wav"
      let sources: [(String, Attachment.Source)] = [
        ("base64", .base64("cGl4ZWw=", mediaType: type)), ("url", .url("https://h.example/x.bin")),
      ]
      for (name, source) in sources {
        let message = Message(
          .user,
          parts: [.text("What is it?"), .attachment(Attachment(kind, source, name: "x"))]
        )
        let result = Result { () throws(ModelError) in
          try lm.prepare(ModelRequest(messages: [message]))
        }
        switch result {
        case .success(let prepared):
          #expect(takes.contains("\(kind.rawValue) \(name)"))
          let body = String(decoding: prepared.http.body, as: UTF8.self)
          #expect(body.contains("cGl4ZWw=") || body.contains("https://h.example/x.bin"))
          #expect(body.contains("What is it?"))
        case .failure(let error):
          #expect(!takes.contains("\(kind.rawValue) \(name)"), "\(error.message)")
          #expect(
            error.message.contains(
              "cannot take \(kind.rawValue == "audio" ? "audio" : kind.rawValue)"
            )
          )
        }
      }
    }
  }

  @Test("Every protocol's inputs are tested")
  func allInputs() {
    #expect(Set(Self.inputs.map(\.id)) == Set(WireProtocols.all.map(\.id)))
  }

  @Test(
    "Arguments that are no object are an error where the protocol wants one",
    arguments: ["anthropic-messages", "bedrock-converse", "gemini-generate-content", "ollama-chat"]
  )
  func brokenArguments(_ id: String) throws {
    let lm = try lm(id)
    let calls: [(String, Bool)] = [("{\"city\":", false), ("[1]", false), ("", true), ("{}", true)]
    for (arguments, isRight) in calls {
      let messages: [Message] = [
        .user("?"), .assistant(toolCalls: [ToolCall(id: "c", name: "f", arguments: arguments)]),
        .tool("x", callID: "c"),
      ]
      let result = Result { () throws(ModelError) in
        try lm.prepare(ModelRequest(messages: messages))
      }
      #expect(((try? result.get()) != nil) == isRight, "\(arguments)")
    }
  }

  @Test("A choice of tools without tools, or of one that is not there, is an error for all")
  func choices() throws {
    let lm = try LM("openai/gpt-4o-mini", options: .test())
    func message(_ tools: [ToolDefinition], _ choice: ToolChoice) -> String? {
      let request = ModelRequest(messages: [.user("?")], tools: tools, toolChoice: choice)
      return #expect(throws: ModelError.self) { try lm.prepare(request) }?.message
    }
    #expect(message([], .required)?.contains("no \"tools\"") == true)
    #expect(message([Self.weather], .named("x"))?.contains("names \"x\"") == true)
    let cohere = try LM("cohere/command-a-03-2025", options: .test())
    let named = ModelRequest(
      messages: [.user("?")],
      tools: [Self.weather],
      toolChoice: .named("weather")
    )
    #expect(throws: ModelError.self) { try cohere.prepare(named) }
  }

  @Test("Older Claude models answer in JSON by a tool that they must call")
  func answerTool() throws {
    let lm = try LM("anthropic/claude-3-5-haiku-20241022", options: .test())
    let format = ResponseFormat.jsonSchema(AnswerSchema(schema: Self.schema))
    let request = ModelRequest(messages: [.user("?")], responseFormat: format)
    let body = try JSON(parsing: lm.prepare(request).http.body)
    #expect(body["tools"]?[0]?["input_schema"] == Self.schema)
    #expect(body["tool_choice"]?["name"] == body["tools"]?[0]?["name"])
    var both = request
    both.tools = [Self.weather]
    #expect(try JSON(parsing: lm.prepare(both).http.body)["tool_choice"]?["type"] == "any")
    both.toolChoice = .required
    #expect(throws: ModelError.self) { try lm.prepare(both) }
    let name = try #require(body["tools"]?[0]?["name"]?.stringValue)
    let reply: JSON = [
      "content": [
        [
          "type": "tool_use", "id": "t", "name": .string(name),
          "input": ["city": "Oslo", "degrees": 3],
        ]
      ], "stop_reason": "tool_use",
    ]
    let response = try AnthropicMessages().decode(reply)
    #expect(response.text == #"{"city":"Oslo","degrees":3}"#)
    #expect(response.toolCalls.isEmpty)
    #expect(response.stopReason == .stop)
  }
}
