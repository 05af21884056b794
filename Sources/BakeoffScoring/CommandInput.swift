internal import BakeoffCore

/// What a program is told about an answer.
struct CommandInput {
  /// The answer.
  let answer: ModelResponse
  /// What it answers.
  let sample: Sample

  /// One object; what is not known is left out.
  var json: JSON {
    var object: JSONObject = ["id": .string(sample.id)]
    object["messages"] = .array(
      sample.messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] }
    )
    object["prompt"] = .string(sample.prompt)
    object["targets"] = .array(sample.targets.map { .string($0) })
    object["choices"] = .array(sample.choices.map { .string($0) })
    object["metadata"] = .object(sample.metadata)
    object["tags"] = .array(sample.tags.map { .string($0) })
    object["output"] = .string(answer.text)
    object["stop_reason"] = .string(answer.stopReason.rawValue)
    object["cached"] = .bool(answer.isReplayed)
    if !answer.toolCalls.isEmpty {
      object["tool_calls"] = .array(
        answer.toolCalls.map { ["name": .string($0.name), "arguments": .string($0.arguments)] }
      )
    }
    var usage = JSONObject()
    usage["input_tokens"] = answer.usage.inputTokens.map { .number($0) }
    usage["output_tokens"] = answer.usage.outputTokens.map { .number($0) }
    usage["reasoning_tokens"] = answer.usage.reasoningTokens.map { .number($0) }
    object["usage"] = .object(usage)
    object["cost_usd"] = answer.cost.map { .number($0.usd) }
    if !answer.isReplayed {
      object["latency_ms"] = answer.timing.latency.map { .number($0 * 1000) }
    }
    return .object(object)
  }
}
