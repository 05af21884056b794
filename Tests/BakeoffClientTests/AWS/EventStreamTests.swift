import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Event streams of AWS")
struct EventStreamTests {
  private static func frame(_ name: String, _ payload: String, _ type: String) -> [UInt8] {
    AWSFrames.frame(name, payload, type)
  }

  private static let answer: [[UInt8]] = [
    frame("messageStart", #"{"role":"assistant"}"#, "event"),
    frame("contentBlockDelta", #"{"contentBlockIndex":0,"delta":{"text":"Fo"}}"#, "event"),
    frame("contentBlockDelta", #"{"contentBlockIndex":0,"delta":{"text":"ur."}}"#, "event"),
    frame("contentBlockStop", #"{"contentBlockIndex":0}"#, "event"),
    frame("messageStop", #"{"stopReason":"end_turn"}"#, "event"),
    frame("metadata", #"{"usage":{"inputTokens":3,"outputTokens":2,"totalTokens":5}}"#, "event"),
  ]

  private func answer(
    _ body: [UInt8],
    model: String = "bedrock/m",
    type: String = "application/vnd.amazon.eventstream"
  ) throws -> ModelResponse {
    let server = try LoopbackServer { _ in
      .response(status: 200, headers: ["Content-Type": type], body: body)
    }
    defer { server.stop() }
    var options = ClientOptions.test(retry: .never)
    options.streams = true
    return try LM(model, baseURL: server.url, options: options).complete(ModelRequest("2 + 2?"))
  }

  private func fault(_ body: [UInt8], model: String = "bedrock/m") -> ModelError? {
    #expect(throws: ModelError.self) { try answer(body, model: model) }
  }

  /// Frames that botocore's decoder has read and found sound.
  private static let delta = """
    0000009400000057b4ab9aee0b3a6576656e742d747970650700\
    11636f6e74656e74426c6f636b44656c74610d3a636f6e74656e\
    742d747970650700106170706c69636174696f6e2f6a736f6e0d\
    3a6d6573736167652d747970650700056576656e747b22636f6e\
    74656e74426c6f636b496e646578223a302c2264656c7461223a\
    7b2274657874223a224869227d7d1f944657
    """
  private static let throttling = """
    0000008800000061de0175f40f3a657863657074696f6e2d7479\
    70650700137468726f74746c696e67457863657074696f6e0d3a\
    636f6e74656e742d747970650700106170706c69636174696f6e\
    2f6a736f6e0d3a6d6573736167652d7479706507000965786365\
    7074696f6e7b226d657373616765223a22736c6f7720646f776e\
    227d832ee072
    """

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
    }
  }

  @Test("Frames are what botocore's decoder takes for such")
  func vendorFrames() throws {
    #expect(
      Self.bytes(Self.delta)
        == Self.frame(
          "contentBlockDelta",
          #"{"contentBlockIndex":0,"delta":{"text":"Hi"}}"#,
          "event"
        )
    )
    let response = try answer(Self.bytes(Self.delta) + Self.answer[4] + Self.answer[5])
    #expect(response.text == "Hi")
    let error = fault(Self.answer[0] + Self.bytes(Self.throttling))
    #expect(error?.code == .rateLimited)
    #expect(error?.message.hasSuffix(": 429 rate limited: \"slow down\"") == true)
  }

  @Test("A stream that ends before its counts came is an error, wherever it was cut")
  func broken() throws {
    let body = Array(Self.answer.joined())
    #expect(try answer(body).usage.inputTokens == 3)
    var boundary = 0
    for frame in Self.answer {
      for end in [boundary, boundary + 5, boundary + 12, boundary + frame.count - 1] {
        let error = fault(Array(body[..<end]))
        // An empty reply is no stream that broke off.
        #expect(error?.code == (end == 0 ? .malformedResponse : .connection), "cut at \(end)")
        #expect(error?.isRetryable == true)
      }
      boundary += frame.count
    }
  }

  @Test("A damaged frame is an error, wherever a bit of it was turned")
  func damaged() throws {
    let body = Array(Self.answer.joined())
    let start = Self.answer[0].count
    for index in start..<(start + Self.answer[1].count) {
      var damaged = body
      damaged[index] ^= 0x10
      let error = fault(damaged)
      #expect(error?.code == .malformedResponse, "byte \(index - start)")
    }
  }

  @Test(
    "What is no event stream at all is an error",
    arguments: ["<html>Bad gateway</html>", "data: {}\n\ndata: [DONE]\n\n"]
  )
  func otherBytes(text: String) {
    #expect(fault(Array(text.utf8))?.code == .malformedResponse)
  }

  @Test("Headers of every type are skipped, and unknown events too")
  func headers() throws {
    let payload = Array(#"{"contentBlockIndex":0,"delta":{"text":"!"}}"#.utf8)
    let values: [(UInt8, [UInt8])] = [
      (0, []), (1, []), (2, [7]), (3, [0, 7]), (4, [0, 0, 0, 7]),
      (5, Array(repeating: 7, count: 8)),
      (6, [0, 2, 1, 2]), (8, Array(repeating: 7, count: 8)), (9, Array(repeating: 7, count: 16)),
    ]
    let extra = values.flatMap { type, value in [1, UInt8(ascii: "x"), type] + value }
    let every = AWSFrames.frame(
      raw: extra,
      headers: [(":event-type", "contentBlockDelta")],
      payload
    )
    let body = Self.answer[0] + every + Self.frame("novelty", "{}", "event")
    let response = try answer(body + Self.answer[4] + Self.answer[5])
    #expect(response.text == "!")
  }

  @Test(
    "An exception within a stream is the error that it says",
    arguments: [
      ("internalServerException", ModelError.Code.serverError),
      ("modelStreamErrorException", .serverError), ("validationException", .badRequest),
      ("throttlingException", .rateLimited), ("serviceUnavailableException", .overloaded),
      ("novelException", .serverError),
    ]
  )
  func exceptions(name: String, code: ModelError.Code) {
    let end = Self.frame(name, #"{"message":"Oh."}"#, "exception")
    let error = fault(Self.answer[0] + Self.answer[1] + end)
    #expect(error?.code == code)
    #expect(error?.message.contains("\"Oh.\"") == true)
  }

  @Test("An error within a stream, which has no payload, is the error that its headers say")
  func errorMessage() {
    let end = AWSFrames.frame(
      headers: [
        (":message-type", "error"), (":error-code", "InternalFailure"),
        (":error-message", "Oh."),
      ],
      []
    )
    let error = fault(Self.answer[0] + end)
    #expect(error?.code == .serverError)
    #expect(error?.message.contains("\"Oh.\"") == true)
  }

  @Test("An endpoint of SageMaker that fails while it streams is an error")
  func sageMaker() {
    let words = AWSFrames.parts("data:{\"token\":{\"text\":\"Fo\"}}\n\n", bytes: 9)
    #expect(fault(words, model: "sagemaker/e")?.code == .connection)
    let failure = Self.frame(
      "ModelStreamError",
      #"{"Message":"Out of memory","ErrorCode":"ModelInvocationTimeExceeded"}"#,
      "exception"
    )
    let error = fault(words + failure, model: "sagemaker/e")
    #expect(error?.code == .serverError)
    #expect(error?.message.contains("Out of memory") == true)
    #expect(fault(words + failure, model: "sagemaker_chat/e")?.message.contains("Out of") == true)
  }
}
