import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A protocol's reply as a stream: the same answer as `ProtocolCase` gives whole.
struct StreamCase: Sendable, CustomTestStringConvertible {
  let whole: ProtocolCase
  /// The data of the events; where they are frames, each an object of the event's name alone.
  let data: [String]
  /// How the events are told apart.
  let framing: Streaming.Framing
  var testDescription: String { whole.id }
  /// Whether the protocol has a last event; where it has none, only HTTP says that all has come.
  var marksEnd: Bool { whole.id != "triton" }

  init(_ whole: ProtocolCase, _ data: [String], _ framing: Streaming.Framing = .events) {
    (self.whole, self.data, self.framing) = (whole, data, framing)
  }

  /// The events in the framing of the protocol, comments and names among them.
  func events(lineEnd: String = "\n") -> [[UInt8]] {
    func text(_ lines: [String]) -> String { lines.map { $0 + lineEnd }.joined() }
    return data.map { data in
      let event = text([": a comment", "", "event: x", "data: \(data)", ""])
      switch framing {
      case .lines: return Array(text([data]).utf8)
      case .events, .namedTexts: return Array(event.utf8)
      case .framedEvents: return AWSFrames.parts(event, bytes: 23)
      case .frames:
        let members = (try? JSON(parsing: data))?.objectValue?.members ?? []
        return members.flatMap { AWSFrames.frame($0.key, $0.value.text, "event") }
      }
    }
  }

  /// The whole body.
  var body: [UInt8] { Array(events(lineEnd: "\r\n").joined()) }

  private static let data: [String: [String]] = [
    "openai-chat": [
      #"{"id":"c","object":"chat.completion.chunk","model":"gpt-4o-mini-2024-07-18","choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{"content":"Fo"},"finish_reason":null}]}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":null}]}"#,
      #"{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
      #"{"id":"c","choices":[],"usage":{"prompt_tokens":1200,"completion_tokens":40,"total_tokens":1240,"prompt_tokens_details":{"cached_tokens":1024,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":16}}}"#,
    ],
    "anthropic-messages": [
      #"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[],"stop_reason":null,"usage":{"input_tokens":500,"cache_read_input_tokens":20000,"cache_creation_input_tokens":8000,"cache_creation":{"ephemeral_5m_input_tokens":6000,"ephemeral_1h_input_tokens":2000},"output_tokens":1,"service_tier":"standard"}}}"#,
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
    ],
    "openai-responses": [
      #"{"type":"response.created","sequence_number":0,"response":{"id":"resp_1","status":"in_progress","output":[]}}"#,
      #"{"type":"response.output_item.added","sequence_number":1,"output_index":0,"item":{"id":"rs_1","type":"reasoning","summary":[]}}"#,
      #"{"type":"response.reasoning_summary_text.delta","sequence_number":2,"item_id":"rs_1","output_index":0,"summary_index":0,"delta":"Simple sum."}"#,
      #"{"type":"response.output_text.delta","sequence_number":3,"item_id":"msg_1","output_index":1,"content_index":0,"delta":"Fo"}"#,
      #"{"type":"response.output_text.delta","sequence_number":4,"item_id":"msg_1","output_index":1,"content_index":0,"delta":"ur."}"#,
      #"{"type":"response.output_text.done","sequence_number":5,"item_id":"msg_1","output_index":1,"content_index":0,"text":"Four."}"#,
    ],
    "cohere-v2": [
      #"{"type":"message-start","id":"c1","delta":{"message":{"role":"assistant","content":[],"tool_plan":"","tool_calls":[],"citations":[]}}}"#,
      #"{"type":"content-start","index":0,"delta":{"message":{"content":{"type":"thinking","thinking":""}}}}"#,
      #"{"type":"content-delta","index":0,"delta":{"message":{"content":{"thinking":"greet "}}}}"#,
      #"{"type":"content-delta","index":0,"delta":{"message":{"content":{"thinking":"back"}}}}"#,
      #"{"type":"content-end","index":0}"#,
      #"{"type":"content-start","index":1,"delta":{"message":{"content":{"type":"text","text":""}}}}"#,
      #"{"type":"content-delta","index":1,"delta":{"message":{"content":{"text":"Four."}}}}"#,
      #"{"type":"content-end","index":1}"#,
      #"{"type":"message-end","id":"c1","delta":{"finish_reason":"COMPLETE","usage":{"billed_units":{"input_tokens":2,"output_tokens":3},"tokens":{"input_tokens":70,"output_tokens":5},"cached_tokens":0}}}"#,
    ],
    "openai-completions": [
      #"{"id":"cmpl-1","object":"text_completion","model":"babbage-002","choices":[{"index":0,"text":" Fo","logprobs":null,"finish_reason":null}],"usage":null}"#,
      #"{"id":"cmpl-1","object":"text_completion","model":"babbage-002","choices":[{"index":0,"text":"ur.","logprobs":null,"finish_reason":null}],"usage":null}"#,
      #"{"id":"cmpl-1","object":"text_completion","model":"babbage-002","choices":[{"index":0,"text":"","logprobs":null,"finish_reason":"length"}],"usage":null}"#,
      #"{"id":"cmpl-1","object":"text_completion","model":"babbage-002","choices":[],"usage":{"prompt_tokens":5,"completion_tokens":3,"total_tokens":8}}"#,
    ],
    "bedrock-converse": [
      #"{"messageStart":{"role":"assistant"}}"#,
      #"{"contentBlockDelta":{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"ea"}}}}"#,
      #"{"contentBlockDelta":{"contentBlockIndex":0,"delta":{"reasoningContent":{"text":"sy"}}}}"#,
      #"{"contentBlockDelta":{"contentBlockIndex":0,"delta":{"reasoningContent":{"signature":"c2ln"}}}}"#,
      #"{"contentBlockStop":{"contentBlockIndex":0}}"#,
      #"{"contentBlockDelta":{"contentBlockIndex":1,"delta":{"text":"Fo"}}}"#,
      #"{"contentBlockDelta":{"contentBlockIndex":1,"delta":{"text":"ur."}}}"#,
      #"{"contentBlockStop":{"contentBlockIndex":1}}"#,
      #"{"messageStop":{"stopReason":"end_turn"}}"#,
      #"{"metadata":{"usage":{"inputTokens":30,"outputTokens":12,"totalTokens":3042,"cacheReadInputTokens":3000,"cacheWriteInputTokens":0},"metrics":{"latencyMs":420}}}"#,
    ],
    "sagemaker": [
      #"{"token":{"id":1,"text":"Fo","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
      #"{"token":{"id":2,"text":"ur.","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
      #"{"token":{"id":3,"text":"</s>","logprob":-0.1,"special":true},"generated_text":"Four.","details":{"finish_reason":"eos_token","generated_tokens":3}}"#,
    ],
    "sagemaker-chat": [
      #"{"id":"s1","model":"llama","choices":[{"index":0,"delta":{"content":"Fo"}}]}"#,
      #"{"id":"s1","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":"stop"}]}"#,
      #"{"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}"#,
    ],
    "sagemaker-nova": [
      #"{"id":"s1","model":"nova","choices":[{"index":0,"delta":{"content":"Fo"}}]}"#,
      #"{"id":"s1","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":"stop"}]}"#,
      #"{"choices":[],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}"#,
    ],
    "anthropic-complete": [
      #"{"type":"completion","id":"compl_1","completion":" Fo","stop_reason":null,"model":"claude-2.1","stop":null,"log_id":"compl_1"}"#,
      #"{"type":"ping"}"#,
      #"{"type":"completion","id":"compl_1","completion":"ur.","stop_reason":null,"model":"claude-2.1","stop":null,"log_id":"compl_1"}"#,
      #"{"type":"completion","id":"compl_1","completion":"","stop_reason":"stop_sequence","model":"claude-2.1","stop":"\n\nHuman:","log_id":"compl_1"}"#,
    ],
    "openai-fim": [
      #"{"id":"f1","object":"chat.completion.chunk","created":1790000000,"model":"codestral-latest","choices":[{"index":0,"delta":{"role":"assistant","content":"Fo"},"finish_reason":null}]}"#,
      #"{"id":"f1","object":"chat.completion.chunk","created":1790000000,"model":"codestral-latest","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}"#,
      "[DONE]",
    ],
    // The first event is empty, and the input is counted in one of them only.
    "watsonx-text": [
      "{}",
      #"{"model_id":"ibm/granite-13b-instruct-v2","model_version":"2.0.0","created_at":"2026-10-21T10:00:00Z","results":[{"generated_text":"Fo","generated_token_count":1,"input_token_count":5,"stop_reason":"not_finished"}]}"#,
      #"{"model_id":"ibm/granite-13b-instruct-v2","model_version":"2.0.0","created_at":"2026-10-21T10:00:00Z","results":[{"generated_text":"ur.","generated_token_count":3,"input_token_count":0,"stop_reason":"max_tokens"}]}"#,
    ],
    "triton": [
      #"{"model_name":"llama","model_version":"1","sequence_end":false,"text_output":"Fo"}"#,
      #"{"model_name":"llama","model_version":"1","sequence_end":false,"text_output":"u"}"#,
      #"{"model_name":"llama","model_version":"1","sequence_end":false,"text_output":"r."}"#,
    ],
    "predibase-generate": [
      #"{"token":{"id":1,"text":"Fo","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
      #"{"token":{"id":2,"text":"ur.","logprob":-0.1,"special":false},"generated_text":null,"details":null}"#,
      #"{"token":{"id":3,"text":"</s>","logprob":-0.1,"special":true},"generated_text":"Four.","details":{"finish_reason":"eos_token","prompt_tokens":11,"generated_tokens":3,"seed":null}}"#,
    ],
    "oci-generic": [
      #"{"index":0,"message":{"role":"ASSISTANT","content":[{"type":"TEXT","text":"Fo"}]},"pad":"aaaa"}"#,
      #"{"index":0,"message":{"role":"ASSISTANT","content":[{"type":"TEXT","text":"ur."}]},"pad":"a"}"#,
      #"{"message":{"role":"ASSISTANT"},"finishReason":"stop","pad":"aaa","usage":{"completionTokens":4,"promptTokens":23,"totalTokens":27,"completionTokensDetails":{"reasoningTokens":1},"promptTokensDetails":{"cachedTokens":16}}}"#,
      "[DONE]",
    ],
    // The last event repeats the whole text.
    "oci-cohere": [
      #"{"apiFormat":"COHERE","text":"Fo","pad":"aa"}"#,
      #"{"apiFormat":"COHERE","text":"ur.","pad":"a"}"#,
      #"{"apiFormat":"COHERE","text":"Four.","chatHistory":[{"role":"CHATBOT","message":"Four."}],"finishReason":"COMPLETE","usage":{"completionTokens":3,"promptTokens":6,"totalTokens":9}}"#,
    ],
    "sap-orchestration": [
      #"{"request_id":"r1","intermediate_results":{"templating":[{"role":"user","content":"2 + 2?"}]}}"#,
      #"{"request_id":"r1","final_result":{"id":"c1","object":"chat.completion.chunk","created":1790000000,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{"role":"assistant","content":"Fo"}}]}}"#,
      #"{"request_id":"r1","final_result":{"id":"c1","object":"chat.completion.chunk","created":1790000000,"model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{"content":"ur."},"finish_reason":"stop"}]}}"#,
      #"{"request_id":"r1","final_result":{"id":"c1","object":"chat.completion.chunk","created":1790000000,"model":"gpt-4o-2024-08-06","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":2,"total_tokens":13}}}"#,
      "[DONE]",
    ],
    // Azure's first chunk has verdicts on the prompt and no choice.
    "row-azure": [
      #"{"id":"","object":"","created":0,"model":"","choices":[],"prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]}"#,
      #"{"id":"chatcmpl-1","object":"chat.completion.chunk","model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{"content":"Four."},"content_filter_results":{},"finish_reason":null}]}"#,
      #"{"id":"chatcmpl-1","object":"chat.completion.chunk","model":"gpt-4o-2024-08-06","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
      #"{"id":"chatcmpl-1","object":"chat.completion.chunk","model":"gpt-4o-2024-08-06","choices":[],"usage":{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9}}"#,
    ],
  ]

  static let all: [StreamCase] = (ProtocolCase.all + ProtocolCase.rows).compactMap { whole in
    guard let reply = try? JSON(parsing: whole.reply).objectValue else { return nil }
    switch whole.id {
    case "openai-chat", "openai-completions", "row-azure":
      return data[whole.id].map { StreamCase(whole, $0 + ["[DONE]"]) }
    case "openai-responses":
      let last: JSON = ["type": "response.completed", "response": .object(reply)]
      return data[whole.id].map { StreamCase(whole, $0 + [last.text]) }
    case "gemini-generate-content": return StreamCase(whole, gemini(reply))
    case "ollama-chat": return StreamCase(whole, ollama(reply), .lines)
    case "bedrock-converse": return data[whole.id].map { StreamCase(whole, $0, .frames) }
    case "sagemaker": return data[whole.id].map { StreamCase(whole, $0, .framedEvents) }
    case "sagemaker-chat", "sagemaker-nova":
      return data[whole.id].map { StreamCase(whole, $0 + ["[DONE]"], .framedEvents) }
    default: return data[whole.id].map { StreamCase(whole, $0) }
    }
  }

  static func named(_ id: String) -> StreamCase? { all.first { $0.whole.id == id } }

  /// Gemini sends replies of their usual shape with a part of the text in each.
  private static func gemini(_ reply: JSONObject) -> [String] {
    let parts = reply["candidates"]?[0]?["content"]?["parts"]?.arrayValue ?? []
    let pieces = parts.map { part -> String in
      JSON.object(["candidates": [["content": ["role": "model", "parts": [part]]]]]).text
    }
    var last = reply
    var candidate = reply["candidates"]?[0]?.objectValue ?? [:]
    candidate["content"] = nil
    last["candidates"] = [.object(candidate)]
    return pieces + [JSON.object(last).text]
  }

  private static func ollama(_ reply: JSONObject) -> [String] {
    let message = reply["message"]?.objectValue ?? [:]
    var lines: [JSON] = []
    if let thinking = message["thinking"] {
      lines.append(["message": ["content": "", "thinking": thinking], "done": false])
    }
    for character in message["content"]?.stringValue ?? "" {
      lines.append(["message": ["content": .string(String(character))], "done": false])
    }
    var last = reply
    last["message"] = ["role": "assistant", "content": ""]
    return (lines + [.object(last)]).map(\.text)
  }
}

extension LM {
  /// A model of an example at a server, streamed or not, with a clock that does not wait.
  static func test(
    _ example: ProtocolCase,
    at url: String,
    streams: Bool = true,
    retry: RetryPolicy = .never,
    timeouts: Timeouts = Timeouts(connect: 5, attempt: 20),
    transport: (any Transport)? = nil,
    clock: Clock = .instant
  ) throws -> LM {
    var options = ClientOptions.test(
      clock: clock,
      retry: retry,
      timeouts: timeouts,
      transport: transport
    )
    options.streams = streams
    return try LM(example.model, baseURL: url + example.basePath, options: options)
  }
}
