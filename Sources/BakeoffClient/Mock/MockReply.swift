internal import BakeoffCore

/// Replies of mock models, in the chat protocol.
enum MockReply {
  /// A complete answer.
  ///
  /// - Parameters:
  ///   - answer: What is answered.
  ///   - model: The name of the model that answers.
  ///   - input: All that was sent, to estimate its tokens from.
  /// - Returns: A reply of status 200.
  static func success(_ answer: MockAnswer, model: String, input: String) -> HTTPResponse {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.member("object", "chat.completion")
      writer.member("model", model)
      writer.key("choices")
      writer.array { writer in
        writer.object { writer in
          writer.member("index", 0)
          writer.key("message")
          writer.object { writer in
            writer.member("role", "assistant")
            writer.member("content", answer.text)
            writer.member("tool_calls", list: answer.toolCalls.map(\.json))
          }
          writer.member("finish_reason", answer.stopReason)
        }
      }
      writer.key("usage")
      writer.object { write(answer, input: input, to: &$0) }
    }
    return HTTPResponse(
      status: 200,
      headerBytes: Array("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".utf8),
      body: writer.bytes,
      timing: Timing(latency: answer.latency, firstByte: answer.latency, connect: 0)
    )
  }

  /// An error reply.
  static func failure(status: Int, _ message: String, retryAfter: Double?) -> HTTPResponse {
    let wait = retryAfter.map { "Retry-After: \($0)\r\n" } ?? ""
    let body: JSON = ["error": ["message": .string(message), "type": "mock_error"]]
    return HTTPResponse(
      status: status,
      headerBytes: Array("HTTP/1.1 \(status) Failed\r\n\(wait)\r\n".utf8),
      body: body.bytes,
      timing: Timing(latency: 0, firstByte: 0, connect: 0)
    )
  }

  private static func write(_ answer: MockAnswer, input: String, to writer: inout JSONWriter) {
    let usage = answer.usage
    let inputTokens = usage.inputTokens ?? MockWords.tokens(of: input)
    let outputTokens = usage.outputTokens ?? MockWords.tokens(of: answer.text)
    writer.member("prompt_tokens", inputTokens)
    writer.member("completion_tokens", outputTokens)
    writer.member("total_tokens", inputTokens + outputTokens)
    if usage.cachedInputTokens != nil || usage.cacheWriteTokens != nil {
      writer.key("prompt_tokens_details")
      writer.object { writer in
        writer.member("cached_tokens", usage.cachedInputTokens)
        writer.member("cache_write_tokens", usage.cacheWriteTokens)
      }
    }
    if let reasoning = usage.reasoningTokens {
      writer.member("completion_tokens_details", ["reasoning_tokens": .number(reasoning)])
    }
    if let inputPrice = answer.inputPrice, let outputPrice = answer.outputPrice {
      let cost = Cost(picodollars: inputTokens * inputPrice + outputTokens * outputPrice)
      writer.member("cost", JSON.number(cost.usd))
    }
  }
}
