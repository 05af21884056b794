import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A reply with tool calls, and the same as a stream.
struct ToolReply: Sendable, CustomTestStringConvertible {
  let id: String
  let reply: String
  /// The events, one a line; nil for a protocol that is not streamed.
  var events: [String]?
  var ids = ["call_1", "call_2"]
  var signature: String?
  var tier: String?
  var logprob: Double?
  var testDescription: String { id }

  static let all: [ToolReply] = [
    ToolReply(
      id: "openai-chat",
      reply: #"""
        {"id":"c","object":"chat.completion","created":1790000000,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Looking.","refusal":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\": \"Oslo\"}"}},{"id":"call_2","type":"function","function":{"name":"now","arguments":"{}"}}]},"logprobs":{"content":[{"token":"Look","logprob":-0.5,"bytes":null,"top_logprobs":[{"token":"See","logprob":-1.5,"bytes":null}]},{"token":"ing.","logprob":-0.25,"bytes":null,"top_logprobs":[]}],"refusal":null},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12},"service_tier":"flex"}
        """#,
      events: [
        #"{"id":"c","object":"chat.completion.chunk","created":1790000000,"model":"m","service_tier":"flex","choices":[{"index":0,"delta":{"role":"assistant","content":"Look"},"logprobs":{"content":[{"token":"Look","logprob":-0.5,"bytes":null,"top_logprobs":[{"token":"See","logprob":-1.5,"bytes":null}]}]},"finish_reason":null}]}"#,
        #"{"id":"c","choices":[{"index":0,"delta":{"content":"ing."},"logprobs":{"content":[{"token":"ing.","logprob":-0.25,"bytes":null,"top_logprobs":[]}]},"finish_reason":null}]}"#,
        #"{"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"call_1","type":"function","function":{"name":"weather","arguments":""}}]},"finish_reason":null}]}"#,
        #"{"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"function":{"arguments":"{\"city\": \"O"}}]},"finish_reason":null}]}"#,
        #"{"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":2,"id":"call_2","type":"function","function":{"name":"now","arguments":"{}"}},{"index":1,"function":{"arguments":"slo\"}"}}]},"finish_reason":null}]}"#,
        #"{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
        #"{"id":"c","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12}}"#,
        "[DONE]",
      ],
      tier: "flex",
      logprob: -0.5
    ),
    ToolReply(
      id: "openai-responses",
      reply: #"""
        {"id":"resp_1","object":"response","created_at":1790000000,"status":"completed","error":null,"incomplete_details":null,"instructions":null,"metadata":{},"model":"m","output":[{"id":"msg_1","type":"message","role":"assistant","status":"completed","content":[{"type":"output_text","text":"Looking.","annotations":[],"logprobs":[{"token":"Looking.","logprob":-0.5,"bytes":[76],"top_logprobs":[{"token":"See","logprob":-1.5,"bytes":[83]}]}]}]},{"id":"fc_1","type":"function_call","status":"completed","call_id":"call_1","name":"weather","arguments":"{\"city\": \"Oslo\"}"},{"id":"fc_2","type":"function_call","status":"completed","call_id":"call_2","name":"now","arguments":"{}"}],"parallel_tool_calls":true,"temperature":1.0,"tool_choice":"auto","tools":[],"top_p":1.0,"service_tier":"flex","usage":{"input_tokens":9,"input_tokens_details":{"cached_tokens":0,"cache_write_tokens":0},"output_tokens":3,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":12}}
        """#,
      tier: "flex",
      logprob: -0.5
    ),
    ToolReply(
      id: "anthropic-messages",
      reply: #"""
        {"id":"msg_1","type":"message","role":"assistant","model":"m","content":[{"type":"text","text":"Looking."},{"type":"tool_use","id":"call_1","name":"weather","input":{"city":"Oslo"}},{"type":"tool_use","id":"call_2","name":"now","input":{}}],"stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":3,"service_tier":"priority"}}
        """#,
      events: [
        #"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"m","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":1,"service_tier":"priority"}}}"#,
        #"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#,
        #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Looking."}}"#,
        #"{"type":"content_block_stop","index":0}"#,
        #"{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"call_1","name":"weather","input":{}}}"#,
        #"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":""}}"#,
        #"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"city\": \"O"}}"#,
        #"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"slo\"}"}}"#,
        #"{"type":"content_block_stop","index":1}"#,
        #"{"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"call_2","name":"now","input":{}}}"#,
        #"{"type":"content_block_delta","index":2,"delta":{"type":"input_json_delta","partial_json":""}}"#,
        #"{"type":"content_block_stop","index":2}"#,
        #"{"type":"message_delta","delta":{"stop_reason":"tool_use","stop_sequence":null},"usage":{"output_tokens":3}}"#,
        #"{"type":"message_stop"}"#,
      ],
      tier: "priority"
    ),
    ToolReply(
      id: "gemini-generate-content",
      reply: #"""
        {"candidates":[{"content":{"role":"model","parts":[{"text":"Looking."},{"functionCall":{"id":"call_1","name":"weather","args":{"city":"Oslo"}},"thoughtSignature":"c2ln"},{"functionCall":{"name":"now","args":{}}}]},"finishReason":"STOP","index":0,"logprobsResult":{"chosenCandidates":[{"token":"Look","tokenId":1,"logProbability":-0.5},{"token":"ing.","tokenId":2,"logProbability":-0.25}],"topCandidates":[{"candidates":[{"token":"See","logProbability":-1.5}]},{"candidates":[]}]}}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":3,"totalTokenCount":12,"trafficType":"ON_DEMAND"},"modelVersion":"m","responseId":"r1"}
        """#,
      events: [
        #"{"candidates":[{"content":{"role":"model","parts":[{"text":"Looking."}]},"index":0,"logprobsResult":{"chosenCandidates":[{"token":"Look","tokenId":1,"logProbability":-0.5}],"topCandidates":[{"candidates":[{"token":"See","logProbability":-1.5}]}]}}],"modelVersion":"m","responseId":"r1"}"#,
        #"{"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"id":"call_1","name":"weather","args":{"city":"Oslo"}},"thoughtSignature":"c2ln"}]},"index":0,"logprobsResult":{"chosenCandidates":[{"token":"ing.","tokenId":2,"logProbability":-0.25}],"topCandidates":[{"candidates":[]}]}}]}"#,
        #"{"candidates":[{"content":{"role":"model","parts":[{"functionCall":{"name":"now","args":{}}}]},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":3,"totalTokenCount":12,"trafficType":"ON_DEMAND"}}"#,
      ],
      signature: "c2ln",
      tier: "ON_DEMAND",
      logprob: -0.5
    ),
    ToolReply(
      id: "ollama-chat",
      reply: #"""
        {"model":"m","created_at":"2026-10-21T10:00:00Z","message":{"role":"assistant","content":"Looking.","tool_calls":[{"function":{"name":"weather","arguments":{"city":"Oslo"}}},{"function":{"name":"now","arguments":{}}}]},"logprobs":[{"token":"Look","logprob":-0.5,"top_logprobs":[{"token":"See","logprob":-1.5}]},{"token":"ing.","logprob":-0.25}],"done":true,"done_reason":"stop","prompt_eval_count":9,"eval_count":3}
        """#,
      events: [
        #"{"model":"m","message":{"role":"assistant","content":"Look"},"logprobs":[{"token":"Look","logprob":-0.5,"top_logprobs":[{"token":"See","logprob":-1.5}]}],"done":false}"#,
        #"{"model":"m","message":{"role":"assistant","content":"ing."},"logprobs":[{"token":"ing.","logprob":-0.25}],"done":false}"#,
        #"{"model":"m","message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"weather","arguments":{"city":"Oslo"}}}]},"done":false}"#,
        #"{"model":"m","message":{"role":"assistant","content":"","tool_calls":[{"function":{"name":"now","arguments":{}}}]},"done":false}"#,
        #"{"model":"m","created_at":"2026-10-21T10:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"stop","prompt_eval_count":9,"eval_count":3}"#,
      ],
      logprob: -0.5
    ),
    ToolReply(
      id: "cohere-v2",
      reply: #"""
        {"id":"c1","finish_reason":"TOOL_CALL","message":{"role":"assistant","content":[{"type":"text","text":"Looking."}],"tool_plan":"I will look.","tool_calls":[{"id":"call_1","type":"function","function":{"name":"weather","arguments":"{\"city\": \"Oslo\"}"}},{"id":"call_2","type":"function","function":{"name":"now","arguments":"{}"}}]},"usage":{"tokens":{"input_tokens":9,"output_tokens":3}},"logprobs":[{"text":"Looking.","token_ids":[1,2],"logprobs":[-0.25,-0.25]}]}
        """#,
      logprob: -0.5
    ),
  ]
}

@Suite("Replies with tool calls")
struct ToolReplyTests {
  private func answer(_ example: ToolReply, streams: Bool) throws -> ModelResponse {
    let known = try #require(ProtocolCase.named(example.id))
    let events = example.events ?? []
    let stream =
      example.id == "ollama-chat"
      ? events.map { $0 + "\n" }.joined() : events.map { "data: \($0)\n\n" }.joined()
    let server = try LoopbackServer { _ in
      streams ? .drip(Array(stream.utf8), bytes: 29, pause: 0.0001) : .json(example.reply)
    }
    defer { server.stop() }
    var options = ClientOptions.test(retry: .never)
    options.streams = streams
    let lm = try LM(known.model, baseURL: server.url + known.basePath, options: options)
    return try lm.complete(ModelRequest("Weather?"))
  }

  @Test("Tool calls, tier and likelihoods of a reply are read", arguments: ToolReply.all)
  func whole(_ example: ToolReply) throws {
    let response = try answer(example, streams: false)
    #expect(response.text == "Looking.")
    #expect(response.stopReason == .toolCalls)
    #expect(response.toolCalls.map(\.name) == ["weather", "now"])
    #expect(response.toolCalls.map(\.id) == example.ids)
    #expect(response.toolCalls.map(\.signature) == [example.signature, nil])
    let arguments = try response.toolCalls.map { try JSON(parsing: $0.arguments) }
    #expect(arguments == [["city": "Oslo"], [:]])
    #expect(response.serviceTier == example.tier)
    #expect(response.logprobs?.first?.logprob == example.logprob)
    if example.logprob != nil, example.id != "cohere-v2" {
      #expect(
        response.logprobs?.first?.alternatives == [TokenLogprob(token: "See", logprob: -1.5)]
      )
    }
  }

  @Test(
    "The same as a stream is the same answer",
    arguments: ToolReply.all.filter { $0.events != nil }
  )
  func streamed(_ example: ToolReply) throws {
    let whole = try answer(example, streams: false)
    let streamed = try answer(example, streams: true)
    #expect(streamed.text == whole.text)
    #expect(streamed.stopReason == whole.stopReason)
    #expect(streamed.logprobs == whole.logprobs)
    #expect(streamed.serviceTier == whole.serviceTier)
    #expect(streamed.usage == whole.usage)
    // Anthropic's stream has the model's own spaces, its whole reply has none.
    let ours = try streamed.toolCalls.map { try JSON(parsing: $0.arguments) }
    #expect(ours == (try whole.toolCalls.map { try JSON(parsing: $0.arguments) }))
    #expect(streamed.toolCalls.map(\.id) == whole.toolCalls.map(\.id))
    #expect(streamed.toolCalls.map(\.name) == whole.toolCalls.map(\.name))
    #expect(streamed.toolCalls.map(\.signature) == whole.toolCalls.map(\.signature))
  }

  @Test("Calls that a server streams whole and without numbers stay apart")
  func unnumbered() throws {
    let events = [
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{}"}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"id":"b","function":{"name":"g","arguments":"{\"x\""}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"function":{"arguments":":1}"}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{"tool_calls":[{"id":"b","function":{"arguments":" "}}]}}]}"#,
      #"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}"#,
    ]
    var reader = try #require(OpenAIChat().streaming).makeReader()
    for event in events { _ = try reader.receive(JSON(parsing: event)) }
    reader.receiveEnd()
    let calls = try OpenAIChat().decode(reader.reply()).toolCalls
    #expect(
      calls == [
        ToolCall(id: "a", name: "f", arguments: "{}"),
        ToolCall(id: "b", name: "g", arguments: #"{"x":1} "#),
      ]
    )
  }

  @Test("Arguments that are no JSON are kept as they came, and a call without an id gets one")
  func brokenArguments() throws {
    let reply =
      #"{"choices":[{"message":{"tool_calls":[{"function":{"name":"f","arguments":"{\"x\":"}}]}}]}"#
    let response = try OpenAIChat().decode(JSON(parsing: reply))
    #expect(response.toolCalls == [ToolCall(id: "call_1", name: "f", arguments: #"{"x":"#)])
    #expect(response.stopReason == .toolCalls)
  }

  @Test("A base model's lists of likelihoods are put together token by token")
  func completions() throws {
    let reply =
      #"{"choices":[{"text":" Four.","finish_reason":"stop","logprobs":{"tokens":[" Four","."],"token_logprobs":[-0.5,-0.25],"top_logprobs":[{" Four":-0.5," 4":-1.5},null],"text_offset":[0,5]}}]}"#
    let response = try OpenAICompletions().decode(JSON(parsing: reply))
    #expect(response.logprobs?.map(\.token) == [" Four", "."])
    #expect(response.logprobs?.map(\.logprob) == [-0.5, -0.25])
    #expect(response.logprobs?.first?.alternatives.map(\.token) == [" Four", " 4"])
  }
}
