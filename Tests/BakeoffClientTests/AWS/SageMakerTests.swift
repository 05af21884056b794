import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("SageMaker and Triton")
struct SageMakerTests {
  private static let environment = awsKeys.merging(["AWS_REGION": "us-east-1"]) { $1 }

  private func answer(
    _ model: String,
    _ reply: String,
    base: String? = nil,
    status: Int = 200,
    headers: [String: String] = [:]
  ) throws -> ModelResponse {
    let transport = ScriptedTransport([.init(status: status, headers: headers, body: reply)])
    return try LM(
      model,
      baseURL: base,
      options: .aws(Self.environment, transport: transport)
    ).complete(ModelRequest("Hi"))
  }

  @Test("An endpoint is asked at its own path, in its region, streamed at another")
  func urls() throws {
    for prefix in ["sagemaker", "sagemaker_chat", "sagemaker_nova"] {
      var options = ClientOptions.aws(Self.environment)
      let plain = try LM("\(prefix)/eu-west-1/my-endpoint", options: options)
      let url =
        "https://runtime.sagemaker.eu-west-1.amazonaws.com/endpoints/my-endpoint/invocations"
      #expect(try plain.prepare(ModelRequest("Hi")).http.url == url)
      options.streams = true
      let streamed = try LM("\(prefix)/eu-west-1/my-endpoint", options: options)
      let request = try streamed.prepare(ModelRequest("Hi")).http
      #expect(request.url == url + "-response-stream")
      #expect(try JSON(parsing: request.body)["stream"] == true)
      let model = try JSON(parsing: request.body)["model"]?.stringValue
      #expect(model == (prefix == "sagemaker_chat" ? "my-endpoint" : nil))
    }
  }

  @Test(
    "The likeliest words, and all of the mass, are asked for as the server wants it",
    arguments: [
      (0.0, 0.5, #"{"do_sample":false}"#), (0.7, 1.0, #"{"temperature":0.7,"do_sample":true}"#),
      (0.7, 0.9, #"{"temperature":0.7,"top_p":0.9,"do_sample":true}"#),
    ]
  )
  func draw(temperature: Double, topP: Double, parameters: String) throws {
    let lm = try LM(
      "sagemaker/e",
      temperature: temperature,
      topP: topP,
      options: .aws(Self.environment)
    )
    let body = try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)
    #expect(body["parameters"]?.text == parameters)
  }

  @Test(
    "The text is found in every form of reply",
    arguments: [
      #"[{"generated_text":"Four."}]"#, #"{"generated_text":"Four."}"#,
      #"{"generation":"Four."}"#,
      #"[{"generation":{"role":"assistant","content":"Four."}}]"#,
    ]
  )
  func replies(reply: String) throws {
    let response = try answer("sagemaker/e", reply)
    #expect(response.text == "Four.")
    #expect(response.usage.isUnknown)
    #expect(response.cost == nil)
  }

  @Test("Details are read where the endpoint gives them")
  func details() throws {
    let response = try answer(
      "sagemaker/e",
      #"[{"generated_text":"Fo","details":{"finish_reason":"length","generated_tokens":1}}]"#
    )
    #expect(response.stopReason == .length)
    #expect(response.providerStopReason == "length")
    #expect(response.usage == TokenUsage(outputTokens: 1))
  }

  @Test(
    "What fails in the container fails by the container's own status",
    arguments: [
      (424, "ModelError", 400, "Bad input.", .badRequest),
      (424, "ModelError", 500, "CUDA out of memory.", .serverError),
      (424, "ModelError", 422, "prompt is too long", .contextTooLong),
      (400, "ValidationError", nil, "Endpoint e not found.", .badRequest),
      (503, "ServiceUnavailable", nil, "Later.", .overloaded),
    ] as [(Int, String, Int?, String, ModelError.Code)]
  )
  func errors(
    status: Int,
    kind: String,
    original: Int?,
    message: String,
    code: ModelError.Code
  ) {
    let more = original.map { #","OriginalStatusCode":\#($0)"# } ?? ""
    for model in ["sagemaker/e", "sagemaker_chat/e"] {
      let error = #expect(throws: ModelError.self) {
        try answer(
          model,
          #"{"Message":"\#(message)"\#(more)}"#,
          status: status,
          headers: ["x-amzn-errortype": kind]
        )
      }
      #expect(error?.code == code)
      #expect(error?.message.contains(message) == true)
    }
  }

  @Test("Triton's inferences name their outputs; what is no text is malformed")
  func triton() throws {
    let reply = #"""
      {"model_name":"llama","outputs":[{"name":"cum_log_probs","datatype":"FP32","shape":[1],"data":[0.1]},{"name":"text_output","datatype":"BYTES","shape":[1],"data":["Four."]}]}
      """#
    let base = "http://h:8000/v2/models/llama/infer"
    #expect(try answer("triton/llama", reply, base: base).text == "Four.")
    let error = #expect(throws: ModelError.self) {
      try answer("triton/llama", #"{"error":"no such model"}"#, base: base, status: 400)
    }
    #expect(error?.code == .badRequest)
    #expect(error?.message.contains("no such model") == true)
    for reply in ["{}", #"{"outputs":[]}"#, #"{"outputs":[{"name":"x","data":[1]}]}"#] {
      let error = #expect(throws: ModelError.self) { try answer("triton/llama", reply, base: base) }
      #expect(error?.code == .malformedResponse)
    }
  }
}
