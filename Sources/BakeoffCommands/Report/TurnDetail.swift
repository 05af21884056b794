internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// How `bakeoff show` shows a turn of a model that calls tools.
enum TurnDetail {
  /// For people: what it took, what the model thought, said and called, and what its tools gave.
  static func blocks(_ turn: StoredTurn) -> [TextBlock] {
    var blocks = [TextBlock("turn \(turn.number)" + facts(turn), indent: 3)]
    let response = turn.response
    if let thought = response.reasoning {
      blocks += [TextBlock("reasoning:", indent: 5), TextBlock(thought, indent: 7)]
    }
    // The last words are those of the trial, which are shown with it.
    if !response.text.isEmpty, !response.toolCalls.isEmpty {
      blocks.append(TextBlock(response.text, indent: 5))
    }
    for (index, call) in response.toolCalls.enumerated() {
      blocks.append(TextBlock(call.line, indent: 5))
      guard turn.runs.indices.contains(index) else { continue }
      let run = turn.runs[index]
      let output = VisibleText.line(run.output)
      blocks.append(
        run.isError
          ? TextBlock("✗ \(output)", style: .bad, indent: 5) : TextBlock("← \(output)", indent: 5)
      )
    }
    return blocks
  }

  private static func facts(_ turn: StoredTurn) -> String {
    var facts: [String] = []
    if let latency = turn.latency { facts.append(Figures.seconds(latency)) }
    if turn.isCached { facts.append("from the cache") }
    if turn.attempts > 1 { facts.append("\(turn.attempts) attempts") }
    let usage = turn.response.usage
    if let input = usage.inputTokens, let output = usage.outputTokens {
      facts.append("\(input) + \(output) tokens")
    }
    if let cost = turn.response.cost { facts.append(Figures.cost(cost)) }
    if !turn.runs.isEmpty { facts.append("tools \(Figures.seconds(turn.toolSeconds))") }
    return facts.map { "  ·  \($0)" }.joined()
  }

  /// For programs; `request` is the body as it was sent.
  static func json(_ turn: StoredTurn) -> JSON {
    let response = turn.response
    var object: JSONObject = [
      "turn": .number(turn.number), "output": .string(response.text),
      "tool_calls": .array(response.toolCalls.map(\.json)),
      "tool_runs": .array(turn.runs.map(json)),
      "stop_reason": .string(response.stopReason.rawValue),
      "cached": .bool(turn.isCached), "attempts": .number(turn.attempts),
      "tools_ms": .number(turn.toolSeconds * 1000),
    ]
    object["reasoning"] = response.reasoning.map { .string($0) } ?? JSON.null
    object["latency_ms"] = turn.latency.map { .number($0 * 1000) } ?? JSON.null
    object["input_tokens"] = response.usage.inputTokens.map { .number($0) } ?? JSON.null
    object["output_tokens"] = response.usage.outputTokens.map { .number($0) } ?? JSON.null
    object["cost_usd"] = response.cost.map { .number($0.usd) } ?? JSON.null
    let request = String(decoding: turn.requestBody, as: UTF8.self)
    object["request"] = (try? JSON(parsing: turn.requestBody)) ?? .string(request)
    return .object(object)
  }

  private static func json(_ run: ToolRun) -> JSON {
    [
      "call": run.call.json, "output": .string(run.output), "is_error": .bool(run.isError),
      "duration_ms": .number(run.duration * 1000),
    ]
  }
}
