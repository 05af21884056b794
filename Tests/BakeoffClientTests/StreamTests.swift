import BakeoffClient
import BakeoffTestSupport
import Foundation
import Testing

/// A protocol's reply as a stream: the same answer as `ProtocolCase` gives whole.
struct StreamCase: Sendable, CustomTestStringConvertible {
  let whole: ProtocolCase
  /// The events, in the framing of the protocol.
  let body: [UInt8]
  var testDescription: String { whole.id }

  private static func events(_ data: [String]) -> String {
    ": a comment\r\n\r\n" + data.map { "event: x\r\ndata: \($0)\r\n\r\n" }.joined()
  }

  private static let bodies: [String: String] = [
    "openai-chat": events([
      #"{"id":"c","object":"chat.completion.chunk","model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{"content":"Fo"},"finish_reason":null}]}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":null}]}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
      #"{"id":"c","choices":[],"usage":{"prompt_tokens":1200,"completion_tokens":40,"total_tokens":1240,"prompt_tokens_details":{"cached_tokens":1024,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":16}}}"#,
      "[DONE]",
    ]),
    "anthropic-messages": events([
      #"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[],"stop_reason":null,"usage":{"input_tokens":500,"cache_read_input_tokens":20000,"cache_creation_input_tokens":8000,"cache_creation":{"ephemeral_5m_input_tokens":6000,"ephemeral_1h_input_tokens":2000},"output_tokens":1}}}"#,
      #"{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":""}}"#,
      #"{"type":"ping"}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Short "}}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"work."}}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"c2ln"}}"#,
      #"{"type":"content_block_stop","index":0}"#,
      #"{"type":"content_block_start","index":1,"content_block":{"type":"text","text":""}}"#,
      #"{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"Four."}}"#,
      #"{"type":"content_block_stop","index":1}"#,
      #"{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":900}}"#,
      #"{"type":"message_stop"}"#,
    ]),
  ]

  static let all: [StreamCase] = ProtocolCase.all.compactMap { whole in
    (bodies[whole.id] ?? partial(whole)).map { StreamCase(whole: whole, body: Array($0.utf8)) }
      ?? framed(whole)
  }

  /// AWS sends frames, with events of their own in them or with cut events of another protocol.
  private static func framed(_ whole: ProtocolCase) -> StreamCase? {
    switch whole.id {
    case "bedrock-converse":
      let events = [
        ("messageStart", #"{"role":"assistant"}"#),
        (
          "contentBlockDelta",
          #"{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"ea"}}}"#
        ),
        (
          "contentBlockDelta",
          #"{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"sy"}}}"#
        ),
        (
          "contentBlockDelta",
          #"{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"c2ln"}}}"#
        ),
        ("contentBlockStop", #"{"contentBlockIndex":0}"#),
        ("contentBlockDelta", #"{"contentBlockIndex":1,"delta":{"text":"Fo"}}"#),
        ("contentBlockDelta", #"{"contentBlockIndex":1,"delta":{"text":"ur."}}"#),
        ("contentBlockStop", #"{"contentBlockIndex":1}"#),
        ("messageStop", #"{"stopReason":"end_turn"}"#),
        (
          "metadata",
          #"{"usage":{"inputTokens":30,"outputTokens":12,"totalTokens":3042,"cacheReadInputTokens":3000,"cacheWriteInputTokens":0},"metrics":{"latencyMs":420}}"#
        ),
      ]
      return StreamCase(
        whole: whole,
        body: events.flatMap { AWSFrames.frame($0.0, $0.1, "event") }
      )
    case "sagemaker":
      let text = events([
        #"{"token":{"id":1,"text":"Fo","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
        #"{"token":{"id":2,"text":"ur.","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
        #"{"token":{"id":3,"text":"</s>","logprob":-0.1,"special":true},"generated_text":"Four.","details":{"finish_reason":"eos_token","generated_tokens":3}}"#,
      ])
      return StreamCase(whole: whole, body: AWSFrames.parts(text, bytes: 23))
    case "sagemaker-chat", "sagemaker-nova":
      let model = whole.id == "sagemaker-chat" ? "llama" : "nova"
      let text = events([
        #"{"id":"s1","model":"\#(model)","choices":[{"index":0,"delta":{"content":"Fo"}}]}"#,
        #"{"id":"s1","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":"stop"}]}"#,
        #"{"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}"#,
        "[DONE]",
      ])
      return StreamCase(whole: whole, body: AWSFrames.parts(text, bytes: 31))
    default: return nil
    }
  }

  /// Gemini and Ollama send replies of their usual shape with a part of the text in each.
  private static func partial(_ whole: ProtocolCase) -> String? {
    guard let reply = try? JSON(parsing: whole.reply).objectValue else { return nil }
    switch whole.id {
    case "gemini-generate-content":
      guard let parts = reply["candidates"]?[0]?["content"]?["parts"]?.arrayValue else {
        return nil
      }
      let pieces = parts.map { part -> String in
        JSON.object(["candidates": [["content": ["role": "model", "parts": [part]]]]]).text
      }
      var last = reply
      var candidate = reply["candidates"]?[0]?.objectValue ?? [:]
      candidate["content"] = nil
      last["candidates"] = [.object(candidate)]
      return events(pieces + [JSON.object(last).text])
    case "ollama-chat":
      guard let message = reply["message"]?.objectValue else { return nil }
      let words = message["content"]?.stringValue ?? ""
      var lines: [JSON] = []
      if let thinking = message["thinking"] {
        lines.append(["message": ["content": "", "thinking": thinking], "done": false])
      }
      for character in words {
        lines.append(["message": ["content": .string(String(character))], "done": false])
      }
      var last = reply
      last["message"] = ["role": "assistant", "content": ""]
      return (lines + [.object(last)]).map { $0.text + "\n" }.joined()
    default: return nil
    }
  }
}

@Suite("Streams")
struct StreamTests {
  private func model(
    _ example: ProtocolCase,
    _ server: LoopbackServer,
    streams: Bool = true,
    retry: RetryPolicy = .never
  ) throws -> LM {
    var options = ClientOptions.test(retry: retry)
    options.streams = streams
    return try LM(example.model, baseURL: server.url + example.basePath, options: options)
  }

  @Test("Every protocol that streams has a stream to be tested with, and the others say so")
  func complete() throws {
    for example in ProtocolCase.all {
      let streams = WireProtocols.named(example.id)?.streaming != nil
      #expect(StreamCase.all.contains { $0.whole.id == example.id } == streams, "\(example.id)")
      guard !streams else { continue }
      var options = ClientOptions.test()
      options.streams = true
      let error = #expect(throws: ModelError.self) {
        try LM(example.model, baseURL: "http://127.0.0.1:1", options: options)
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
        request.text.contains(#""stream":true"#) || request.path.contains("alt=sse")
        || request.path.hasSuffix("-stream")
      return isStreamed
        ? .drip(example.body, bytes: 7, pause: 0.0002) : .json(example.whole.reply)
    }
    defer { server.stop() }
    let whole = try model(example.whole, server, streams: false).complete(ModelRequest("2 + 2?"))
    let streamed = try model(example.whole, server).complete(ModelRequest("2 + 2?"))
    #expect(streamed.text == whole.text)
    #expect(streamed.reasoning == whole.reasoning)
    #expect(streamed.stopReason == whole.stopReason)
    #expect(streamed.providerStopReason == whole.providerStopReason)
    #expect(streamed.servedModel == whole.servedModel)
    #expect(streamed.usage == whole.usage)
    #expect(streamed.cost == whole.cost)
    #expect(streamed.rawBody == example.body)
    let first = try #require(streamed.timing.firstToken)
    let answer = try #require(streamed.timing.firstAnswer)
    let latency = try #require(streamed.timing.latency)
    #expect(first > 0)
    #expect(first <= answer)
    #expect(answer <= latency)
    #expect(whole.timing.firstToken == nil)
  }

  @Test(
    "A stream that stops in the middle is an error and is asked for again, never a short answer",
    arguments: StreamCase.all
  )
  func broken(_ example: StreamCase) throws {
    let body = example.body
    let ends = [body.count / 2, body.count * 3 / 4]
    for end in ends {
      let server = try LoopbackServer { _ in
        .response(
          status: 200,
          headers: ["Content-Type": "text/event-stream"],
          body: Array(body[..<end])
        )
      }
      defer { server.stop() }
      let error = #expect(throws: ModelError.self) {
        try model(example.whole, server, retry: RetryPolicy(retries: 1)).complete(ModelRequest("?"))
      }
      #expect(error?.attempts.count == 2)
      #expect([.connection, .malformedResponse].contains(error?.code))
    }
  }

  @Test(
    "An error within a stream of status 200 is the error that it says",
    arguments: [
      ("openai-chat", #"data: {"error":{"message":"Busy","type":"overloaded_error"}}"#),
      (
        "anthropic-messages",
        #"data: {"type":"error","error":{"type":"overloaded_error","message":"Busy"}}"#
      ),
      (
        "gemini-generate-content",
        #"data: {"error":{"code":503,"message":"Busy","status":"UNAVAILABLE"}}"#
      ),
      ("ollama-chat", #"{"error":"Busy"}"#),
    ]
  )
  func errorEvent(_ id: String, _ event: String) throws {
    let server = try LoopbackServer { _ in
      .response(
        status: 200,
        headers: ["Content-Type": "text/event-stream"],
        body: Array("\(event)\n\n".utf8)
      )
    }
    defer { server.stop() }
    let example = try #require(ProtocolCase.named(id))
    let error = #expect(throws: ModelError.self) {
      try model(example, server).complete(ModelRequest("?"))
    }
    #expect(error?.message.contains("Busy") == true)
    #expect(error?.code != .connection)
  }

  @Test("A server that answers whole although a stream was asked for is understood")
  func wholeAnswer() throws {
    let example = ProtocolCase.all[0]
    let server = try LoopbackServer { _ in .json(example.reply) }
    defer { server.stop() }
    let response = try model(example, server).complete(ModelRequest("?"))
    #expect(response.text == "Four.")
    #expect(response.timing.firstToken == nil)
  }

  @Test("Fragments of tool calls are put together")
  func toolCalls() throws {
    let events = [
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"lookup","arguments":"{\"q\""}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":":\"cat\"}"}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
    ]
    var reader = try #require(OpenAIChat().streaming).makeReader()
    for event in events { _ = try reader.receive(JSON(parsing: event)) }
    let call = try reader.reply()["choices"]?[0]?["message"]?["tool_calls"]?[0]
    #expect(call?["id"] == "call_1")
    #expect(call?["function"]?["arguments"] == #"{"q":"cat"}"#)
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
