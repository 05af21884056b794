import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Streams", .waits, .timeLimit(.minutes(20)))
struct StreamTests {
  private static let chat = StreamCase.named("openai-chat")

  @Test("Every protocol that streams has a stream to be tested with, and the others say so")
  func complete() throws {
    // Replicate's streams stand elsewhere: see ReplicateStreamTests.
    for example in ProtocolCase.all where example.id != "replicate-predictions" {
      let streams = WireProtocols.named(example.id)?.streaming != nil
      #expect(StreamCase.all.contains { $0.whole.id == example.id } == streams, "\(example.id)")
      guard !streams else { continue }
      let error = #expect(throws: ModelError.self) {
        try LM.test(example, at: "http://127.0.0.1:1")
      }
      #expect(error?.message.contains("cannot be streamed") == true)
    }
  }

  @Test(
    "A stream, cut anywhere, gives the answer that comes without streaming, and when it came",
    arguments: StreamCase.all
  )
  func sameAnswer(_ example: StreamCase) throws {
    let server = try LoopbackServer { request in
      let isStreamed =
        request.text.contains(#""stream":true"#) || request.text.contains(#""isStream":true"#)
        || request.text.contains(#""stream":{"enabled":true}"#) || request.path.contains("alt=sse")
        || request.path.hasSuffix("-stream") || request.path.contains("_stream")
      return isStreamed
        ? .drip(example.body, bytes: 7, pause: 0.0002) : .json(example.whole.reply)
    }
    defer { server.stop() }
    let question = ModelRequest("2 + 2?")
    var whole = try LM.test(example.whole, at: server.url, streams: false).complete(question)
    var streamed = try LM.test(example.whole, at: server.url).complete(question)
    #expect(streamed.rawBody == example.body)
    let timing = streamed.timing
    #expect(whole.timing.firstToken == nil)
    (whole.timing, streamed.timing) = (Timing(), Timing())
    (whole.rawBody, streamed.rawBody) = ([], [])
    (whole.attempts, streamed.attempts) = ([], [])
    #expect(streamed == whole)
    #expect(!streamed.text.isEmpty)
    let first = try #require(timing.firstToken)
    let answer = try #require(timing.firstAnswer)
    let latency = try #require(timing.latency)
    #expect(first > 0)
    #expect(first <= answer)
    #expect(answer <= latency)
  }

  @Test(
    "A stream that ends after any event but the last is asked for again, never a short answer",
    arguments: StreamCase.all.filter(\.marksEnd)
  )
  func broken(_ example: StreamCase) throws {
    let events = example.events()
    for count in 0..<events.count - 1 {
      let transport = ScriptedTransport([
        .init(bytes: Array(events[..<count].joined())), .init(bytes: Array(events.joined())),
      ])
      let lm = try LM.test(
        example.whole,
        at: "http://127.0.0.1:1",
        retry: RetryPolicy(retries: 1),
        transport: transport
      )
      let response = try lm.complete(ModelRequest("?"))
      // Where nothing but the mark of the end is missing, there is nothing more to be had.
      if transport.count == 1, example.data[count] == "[DONE]" { continue }
      #expect(transport.count == 2, "cut after event \(count)")
      let code = try #require(response.attempts.first?.errorCode)
      #expect(code == (count == 0 ? .malformedResponse : .connection), "cut after event \(count)")
    }
  }

  @Test(
    "A stream that is cut within an event, or whose connection breaks, is an error",
    arguments: StreamCase.all
  )
  func brokenWithinAnEvent(_ example: StreamCase) throws {
    let body = example.body
    let cuts = [body.count / 3, body.count / 2, body.count * 3 / 4]
    // Without a last event, a stream that ends as HTTP wants it may be cut anywhere unseen.
    let replies = example.marksEnd ? cuts.map { Reply.stream([Array(body[..<$0])]) } : []
    for reply in replies + [.closeInBody(body)] {
      let server = try LoopbackServer { _ in reply }
      defer { server.stop() }
      let lm = try LM.test(example.whole, at: server.url, retry: RetryPolicy(retries: 1))
      let error = #expect(throws: ModelError.self) { try lm.complete(ModelRequest("?")) }
      #expect(error?.attempts.count == 2)
      #expect(error?.code == .connection)
    }
  }

  static let errors: [(String, String, ModelError.Code)] = [
    ("openai-chat", #"{"error":{"message":"Busy","type":"overloaded_error"}}"#, .overloaded),
    ("openai-chat", #"{"error":{"message":"Busy","code":429}}"#, .rateLimited),
    ("openai-chat", #"{"error":{"message":"Busy","code":"502"}}"#, .serverError),
    ("openai-chat", #"{"error":"Busy"}"#, .serverError),
    ("row-azure", #"{"error":{"message":"Busy","code":"content_filter"}}"#, .contentPolicy),
    ("openai-completions", #"{"error":{"message":"Busy","type":"server_error"}}"#, .serverError),
    (
      "anthropic-messages",
      #"{"type":"error","error":{"type":"overloaded_error","message":"Busy"}}"#, .overloaded
    ),
    (
      "anthropic-messages",
      #"{"type":"error","error":{"type":"rate_limit_error","message":"Busy"}}"#, .rateLimited
    ),
    (
      "anthropic-messages",
      #"{"type":"error","error":{"type":"authentication_error","message":"Busy"}}"#,
      .authentication
    ),
    (
      "gemini-generate-content",
      #"{"error":{"code":503,"message":"Busy","status":"UNAVAILABLE"}}"#, .overloaded
    ),
    ("ollama-chat", #"{"error":"Busy"}"#, .serverError),
    (
      "openai-responses", #"{"type":"error","code":"server_error","message":"Busy","param":null}"#,
      .serverError
    ),
    (
      "openai-responses",
      #"{"type":"response.failed","response":{"id":"r","status":"failed","error":{"code":"rate_limit_exceeded","message":"Busy"},"output":[]}}"#,
      .rateLimited
    ),
    ("cohere-v2", #"{"message":"Busy"}"#, .serverError),
    (
      "anthropic-complete",
      #"{"type":"error","error":{"type":"overloaded_error","message":"Busy"}}"#, .overloaded
    ),
    ("openai-fim", #"{"error":{"message":"Busy","type":"server_error"}}"#, .serverError),
    (
      "watsonx-text",
      #"{"errors":[{"code":"rate_limit_reached_requests","message":"Busy"}],"status_code":429}"#,
      .rateLimited
    ),
    ("triton", #"{"error":"Busy"}"#, .serverError),
    ("oci-generic", #"{"code":"429","message":"Busy"}"#, .rateLimited),
    ("oci-cohere", #"{"code":"InternalServerError","message":"Busy"}"#, .serverError),
    (
      "sap-orchestration",
      #"{"error":{"request_id":"r1","code":429,"message":"Busy","location":"LLM Module"}}"#,
      .rateLimited
    ),
    ("predibase-generate", #"{"error":"Busy","error_type":"overloaded"}"#, .overloaded),
  ]

  @Test(
    "An error within a stream is what it says, and ends the attempt at once",
    arguments: errors
  )
  func errorEvent(_ id: String, _ error: String, _ code: ModelError.Code) throws {
    let example = try #require(StreamCase.named(id))
    let event = StreamCase(example.whole, [error], example.framing).events()
    let server = try LoopbackServer { _ in
      .stream(Array(example.events()[..<2]) + event, stall: 30)
    }
    defer { server.stop() }
    // Were the end of the reply awaited, it would be a timeout.
    let lm = try LM.test(example.whole, at: server.url, timeouts: Timeouts(attempt: 10))
    let thrown = #expect(throws: ModelError.self) { try lm.complete(ModelRequest("?")) }
    #expect(thrown?.code == code)
    #expect(thrown?.message.contains("\"Busy\"") == true)
  }

  @Test("A named error event is an error, whatever its data")
  func namedError() throws {
    let example = try #require(Self.chat).whole
    for data in ["upstream gave up", #"{"message":"upstream gave up"}"#, #"["upstream gave up"]"#] {
      let transport = ScriptedTransport([.init(body: "event: error\ndata: \(data)\n\n")])
      let lm = try LM.test(example, at: "http://127.0.0.1:1", transport: transport)
      let error = #expect(throws: ModelError.self) { try lm.complete(ModelRequest("?")) }
      #expect(error?.code == .serverError)
      #expect(error?.message.contains("upstream gave up") == true)
    }
  }

  @Test("A stream that falls silent in the middle does not take the whole time of the attempt")
  func stalled() throws {
    let example = try #require(Self.chat)
    let server = try LoopbackServer { _ in
      .stream(Array(example.events()[..<3]), stall: 30)
    }
    defer { server.stop() }
    let lm = try LM.test(
      example.whole,
      at: server.url,
      timeouts: Timeouts(attempt: 15, idle: 0.3)
    )
    let error = #expect(throws: ModelError.self) { try lm.complete(ModelRequest("?")) }
    #expect(error?.code == .timeout)
    #expect(error?.message.contains("fell silent in the middle of its answer") == true)
    #expect(error?.message.contains("0.3 s") == true)
  }

  @Test("Silence before the first words is no failure, for a model may reason unseen")
  func thinking() throws {
    let example = try #require(Self.chat)
    let events = example.events()
    let server = try LoopbackServer { _ in
      .stream([events[0], Array(events[1...].joined())], pause: 2.5)
    }
    defer { server.stop() }
    let lm = try LM.test(
      example.whole,
      at: server.url,
      timeouts: Timeouts(attempt: 15, idle: 0.2)
    )
    #expect(try lm.complete(ModelRequest("?")).text == "Four.")
  }

  @Test("A stream whose last event has come is whole, although the server does not end it")
  func keptOpen() throws {
    for id in [
      "openai-chat", "anthropic-messages", "ollama-chat", "cohere-v2", "bedrock-converse",
    ] {
      let example = try #require(StreamCase.named(id))
      let server = try LoopbackServer { _ in .stream(example.events(), stall: 30) }
      defer { server.stop() }
      let lm = try LM.test(example.whole, at: server.url, timeouts: Timeouts(attempt: 10))
      #expect(try lm.complete(ModelRequest("?")).text == "Four.")
    }
  }

  @Test("Cancelling ends a stream in progress")
  func cancelled() throws {
    let example = try #require(Self.chat)
    let server = try LoopbackServer { _ in .stream(Array(example.events()[..<3]), stall: 30) }
    defer { server.stop() }
    let cancellation = Cancellation()
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.2)
      cancellation.cancel()
    }
    let lm = try LM.test(example.whole, at: server.url, retry: RetryPolicy())
    let prepared = try lm.prepare(ModelRequest("?"))
    let error = #expect(throws: ModelError.self) {
      try lm.send(prepared, cancellation: cancellation)
    }
    #expect(error?.code == .cancelled)
  }

  @Test(
    "A server that answers whole although a stream was asked for is understood",
    arguments: StreamCase.all,
    ["application/json", "text/plain", "text/event-stream"]
  )
  func wholeAnswer(_ example: StreamCase, type: String) throws {
    let transport = ScriptedTransport([
      .init(headers: ["Content-Type": type], body: example.whole.reply)
    ])
    let lm = try LM.test(example.whole, at: "http://127.0.0.1:1", transport: transport)
    let response = try lm.complete(ModelRequest("?"))
    #expect(response.text.contains("Four."))
    #expect(response.timing.firstToken == nil)
  }

  @Test("Usage is that of the last event, where servers send a running total")
  func runningTotal() throws {
    var reader = try #require(OpenAIChat().streaming).makeReader()
    for count in 1...3 {
      _ = try reader.receive([
        "choices": [["delta": ["content": "x"], "finish_reason": count == 3 ? "stop" : .null]],
        "usage": ["completion_tokens": .number(count)],
      ])
    }
    #expect(try reader.reply()["usage"] == ["completion_tokens": 3])
  }

  @Test("The probabilities of tokens are put together")
  func logprobs() throws {
    var completion = try #require(OpenAICompletions().streaming).makeReader()
    for (token, reason) in [("a", JSON.null), ("b", "stop")] {
      _ = try completion.receive([
        "choices": [
          [
            "text": .string(token), "finish_reason": reason,
            "logprobs": [
              "tokens": [.string(token)], "token_logprobs": [-0.5], "top_logprobs": nil,
            ],
          ]
        ]
      ])
    }
    completion.receiveEnd()
    let whole = try OpenAICompletions().decode(completion.reply())
    #expect(whole.text == "ab")
    #expect(whole.logprobs?.map(\.token) == ["a", "b"])
    var cohere = try #require(CohereChat().streaming).makeReader()
    for token in ["a", "b"] {
      _ = try cohere.receive([
        "type": "content-delta", "index": 0,
        "delta": ["message": ["content": ["text": .string(token)]]],
        "logprobs": ["text": .string(token), "token_ids": [1], "logprobs": [-0.5]],
      ])
    }
    _ = try cohere.receive(["type": "message-end", "delta": ["finish_reason": "COMPLETE"]])
    let answer = try CohereChat().decode(cohere.reply())
    #expect(answer.text == "ab")
    #expect(answer.logprobs?.map(\.token) == ["a", "b"])
  }

  @Test("The mark of the end does not make a whole answer of one that has not finished")
  func markAlone() throws {
    var reader = try #require(OpenAIChat().streaming).makeReader()
    _ = try reader.receive(["choices": [["delta": ["content": "x"], "finish_reason": .null]]])
    reader.receiveEnd()
    let fault = #expect(throws: ProviderFault.self) { try reader.reply() }
    #expect(fault?.code == .connection)
  }

  @Test("A mock model streams word by word, evenly over its latency")
  func mock() throws {
    var options = ClientOptions.test()
    options.streams = true
    let lm = try LM("mock/fixed?text=one%20two%20three%20four&latency_ms=400", options: options)
    let response = try lm.complete(ModelRequest("Count."))
    #expect(response.text == "one two three four")
    #expect(response.timing.firstToken == 0.1)
    #expect(response.timing.latency == 0.4)
    #expect(abs((response.timing.betweenTokens ?? 0) - 0.1) < 1e-9)
  }
}
