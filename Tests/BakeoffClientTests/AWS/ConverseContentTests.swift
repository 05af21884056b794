import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Tools, files and forms of answers at Bedrock")
struct ConverseContentTests {
  /// Swift Testing has an attachment too.
  private typealias File = BakeoffCore.Attachment

  private static let environment = ["AWS_BEARER_TOKEN_BEDROCK": "k", "AWS_REGION": "us-east-1"]
  private static let claude = "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0"
  private static let adder = ToolDefinition(
    name: "add",
    description: "adds",
    parameters: ["type": "object"],
    isStrict: true
  )
  private static let schema: JSON = [
    "type": "object", "properties": ["sum": ["type": "integer", "minimum": 0]],
  ]
  private static let addCall = ToolCall(id: "t1", name: "add", arguments: #"{"a":2,"b":2}"#)

  private func body(_ request: ModelRequest, model: String = claude) throws -> JSON {
    let lm = try LM(model, options: .aws(Self.environment))
    return try JSON(parsing: lm.prepare(request).http.body)
  }

  private func refusal(_ request: ModelRequest, model: String = claude) -> String {
    let error = #expect(throws: ModelError.self) { try body(request, model: model) }
    #expect(error?.code == .configuration)
    return error?.message ?? ""
  }

  @Test("Calls and results are blocks of alternating turns, beside files and words")
  func conversation() throws {
    let messages: [Message] = [
      Message(
        .user,
        parts: [
          .text("Look."),
          .attachment(File(.image, .base64("iVBO", mediaType: "image/png"))),
          .attachment(
            File(
              .document,
              .base64("JVBE", mediaType: "application/pdf"),
              name: "my_report,  v2 (final).pdf"
            )
          ),
          .attachment(File(.document, .base64("YSxi", mediaType: "text/csv"))),
        ]
      ),
      .assistant("", toolCalls: [Self.addCall, ToolCall(id: "t2", name: "now", arguments: "")]),
      .tool("4", callID: "t1"), .tool("No clock.", callID: "t2", isError: true), .user("And?"),
    ]
    let body = try body(
      ModelRequest(messages: messages, tools: [Self.adder], toolChoice: .named("add"))
    )
    #expect(
      body["messages"]?.text == """
        [{"role":"user","content":[{"text":"Look."},\
        {"image":{"format":"png","source":{"bytes":"iVBO"}}},\
        {"document":{"format":"pdf","name":"my report v2 (final)","source":{"bytes":"JVBE"}}},\
        {"document":{"format":"csv","name":"document 2","source":{"bytes":"YSxi"}}}]},\
        {"role":"assistant","content":[\
        {"toolUse":{"toolUseId":"t1","name":"add","input":{"a":2,"b":2}}},\
        {"toolUse":{"toolUseId":"t2","name":"now","input":{}}}]},\
        {"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"text":"4"}]}},\
        {"toolResult":{"toolUseId":"t2","content":[{"text":"No clock."}],"status":"error"}},\
        {"text":"And?"}]}]
        """
    )
    #expect(
      body["toolConfig"]?.text == """
        {"tools":[{"toolSpec":{"name":"add","description":"adds",\
        "inputSchema":{"json":{"type":"object"}},"strict":true}}],\
        "toolChoice":{"tool":{"name":"add"}}}
        """
    )
  }

  @Test(
    "A choice of tools is written as the protocol has it",
    arguments: [
      (nil, nil), (.auto, #"{"auto":{}}"#), (.required, #"{"any":{}}"#),
      (.named("add"), #"{"tool":{"name":"add"}}"#),
    ] as [(ToolChoice?, String?)]
  )
  func choices(choice: ToolChoice?, text: String?) throws {
    let request = ModelRequest(messages: [.user("2+2")], tools: [Self.adder], toolChoice: choice)
    #expect(try body(request)["toolConfig"]?["toolChoice"]?.text == text)
  }

  @Test("Tools that must not be called are left out, unless they were called before")
  func noTools() throws {
    var request = ModelRequest(
      messages: [.user("2+2")],
      tools: [Self.adder],
      toolChoice: ToolChoice.none
    )
    #expect(try body(request)["toolConfig"] == nil)
    request.messages = [
      .user("2+2"), .assistant("", toolCalls: [Self.addCall]), .tool("4", callID: "t1"),
    ]
    #expect(refusal(request).contains("cannot be kept from calling tools"))
    // Without tools of its own, a conversation brings those that it has called.
    (request.tools, request.toolChoice) = ([], nil)
    #expect(
      try body(request)["toolConfig"]?.text == """
        {"tools":[{"toolSpec":{"name":"add","inputSchema":{"json":\
        {"type":"object","properties":{}}}}}]}
        """
    )
  }

  @Test("A schema is sent as text to models that take one, and as a tool to the others")
  func schemas() throws {
    let request = ModelRequest(
      messages: [.user("2+2")],
      responseFormat: .jsonSchema(AnswerSchema(name: "sum", schema: Self.schema))
    )
    let text = try body(request)["outputConfig"]?["textFormat"]?["structure"]?["jsonSchema"]
    #expect(text?["name"] == "sum")
    let sent = try JSON(parsing: text?["schema"]?.stringValue ?? "")
    #expect(sent["additionalProperties"] == false)
    #expect(sent["properties"]?["sum"]?["minimum"] == nil)
    for model in ["amazon.nova-lite-v1:0", "anthropic.claude-3-haiku-20240307-v1:0"] {
      let body = try body(request, model: "bedrock/\(model)")
      #expect(body["outputConfig"] == nil)
      #expect(body["toolConfig"]?["toolChoice"] == ["tool": ["name": "answer_in_json"]])
      #expect(body["toolConfig"]?["tools"]?[0]?["toolSpec"]?["inputSchema"]?["json"] == Self.schema)
    }
  }

  @Test("What a tool for the answer is called with is the answer, streamed or not")
  func answerByTool() throws {
    let use = #"{"toolUse":{"toolUseId":"t","name":"answer_in_json","input":{"sum":4}}}"#
    let reply = #"{"output":{"message":{"content":[\#(use)]}},"stopReason":"tool_use"}"#
    let transport = ScriptedTransport([.init(body: reply)])
    let options = ClientOptions.aws(Self.environment, transport: transport)
    let response = try LM("bedrock/amazon.nova-lite-v1:0", options: options).complete(
      ModelRequest(messages: [.user("2+2")], responseFormat: .jsonObject)
    )
    #expect(response.text == #"{"sum":4}"#)
    #expect(response.toolCalls.isEmpty)
    #expect(response.stopReason == .stop)
    #expect(response.providerStopReason == "tool_use")
  }

  @Test("A streamed use of tools is put together")
  func streamedTools() throws {
    let events = [
      ("messageStart", #"{"role":"assistant"}"#),
      ("contentBlockDelta", #"{"contentBlockIndex":0,"delta":{"text":"Let me see."}}"#),
      (
        "contentBlockStart",
        #"{"contentBlockIndex":1,"start":{"toolUse":{"toolUseId":"t1","name":"add"}}}"#
      ),
      ("contentBlockDelta", #"{"contentBlockIndex":1,"delta":{"toolUse":{"input":"{\"a\":2,"}}}"#),
      ("contentBlockDelta", #"{"contentBlockIndex":1,"delta":{"toolUse":{"input":"\"b\":2}"}}}"#),
      ("contentBlockStop", #"{"contentBlockIndex":1}"#),
      (
        "contentBlockStart",
        #"{"contentBlockIndex":2,"start":{"toolUse":{"toolUseId":"t2","name":"now"}}}"#
      ),
      ("contentBlockDelta", #"{"contentBlockIndex":2,"delta":{"toolUse":{"input":""}}}"#),
      ("messageStop", #"{"stopReason":"tool_use"}"#),
      ("metadata", #"{"usage":{"inputTokens":3,"outputTokens":2,"totalTokens":5}}"#),
    ]
    let body = events.flatMap { AWSFrames.frame($0.0, $0.1, "event") }
    let server = try LoopbackServer { _ in
      .response(
        status: 200,
        headers: ["Content-Type": "application/vnd.amazon.eventstream"],
        body: body
      )
    }
    defer { server.stop() }
    var options = ClientOptions.test(retry: .never)
    options.streams = true
    let response = try LM("bedrock/m", baseURL: server.url, options: options)
      .complete(ModelRequest(messages: [.user("2+2")], tools: [Self.adder]))
    #expect(response.text == "Let me see.")
    #expect(response.stopReason == .toolCalls)
    #expect(
      response.toolCalls == [Self.addCall, ToolCall(id: "t2", name: "now", arguments: "{}")]
    )
  }

  @Test("What does not go together, or cannot be carried, is an error before sending")
  func refusals() {
    func file(_ kind: File.Kind, _ source: File.Source) -> ModelRequest {
      ModelRequest(messages: [Message(.user, parts: [.attachment(File(kind, source))])])
    }
    #expect(refusal(file(.image, .url("https://x/a.png"))).contains("images by URL"))
    #expect(
      refusal(file(.image, .base64("x", mediaType: "image/tiff")))
        .contains("takes no image of the type image/tiff")
    )
    #expect(
      refusal(file(.document, .base64("x", mediaType: "application/pdf")))
        .contains("takes documents only beside a text")
    )
    var forced = ModelRequest(
      messages: [.user("2+2")],
      tools: [Self.adder],
      toolChoice: .required,
      parameters: ModelParameters(reasoningBudget: 2000)
    )
    #expect(refusal(forced).contains("cannot be made to call a tool while it reasons"))
    (forced.parameters.reasoningBudget, forced.responseFormat) = (nil, .jsonObject)
    #expect(refusal(forced).contains("takes a choice of tools or answers in JSON: leave out one"))
    let broken = ToolCall(id: "t", name: "add", arguments: "[1")
    #expect(
      refusal(ModelRequest(messages: [.user("2"), .assistant("", toolCalls: [broken])]))
        .contains("as an object")
    )
    #expect(
      refusal(
        ModelRequest("Hi", parameters: ModelParameters(reasoningBudget: 2000)),
        model: "bedrock/amazon.nova-2-lite-v1:0"
      ).contains("give a \"reasoning_effort\" instead")
    )
  }

  @Test(
    "Drawing from the likeliest tokens is asked for in the words of the model's maker",
    arguments: [
      ("us.anthropic.claude-3-haiku-20240307-v1:0", #"{"top_k":5}"#),
      ("amazon.nova-lite-v1:0", #"{"inferenceConfig":{"topK":5}}"#),
      ("cohere.command-r-v1:0", #"{"k":5}"#), ("mistral.mistral-large-2402-v1:0", #"{"top_k":5}"#),
    ]
  )
  func topK(model: String, fields: String) throws {
    let request = ModelRequest("Hi", parameters: ModelParameters(topK: 5))
    #expect(
      try body(request, model: "bedrock/\(model)")["additionalModelRequestFields"]?.text == fields
    )
  }

  @Test("The tier of service is asked for, and the one that answered is read")
  func tier() throws {
    let request = ModelRequest("Hi", parameters: ModelParameters(serviceTier: "flex"))
    #expect(try body(request)["serviceTier"] == ["type": "flex"])
    let reply = #"""
      {"output":{"message":{"content":[{"text":"4"}]}},"stopReason":"end_turn","serviceTier":{"type":"flex"}}
      """#
    let transport = ScriptedTransport([.init(body: reply)])
    let options = ClientOptions.aws(Self.environment, transport: transport)
    #expect(try LM(Self.claude, options: options).complete(request).serviceTier == "flex")
  }
}
