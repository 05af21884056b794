internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// How `bakeoff show` shows a turn of a model that calls tools.
enum TurnDetail {
  /// For people: what it took, what the model said and called, and what its tools gave.
  static func lines(_ turn: StoredTurn) -> [String] {
    var lines = ["   turn \(turn.number)" + facts(turn)]
    let response = turn.response
    // The last words are those of the trial, which are shown with it.
    if !response.text.isEmpty, !response.toolCalls.isEmpty {
      lines.append(VisibleText.indented(response.text, by: 5))
    }
    for (index, call) in response.toolCalls.enumerated() {
      lines.append("     \(call.line)")
      guard turn.runs.indices.contains(index) else { continue }
      let run = turn.runs[index]
      lines.append("     " + (run.isError ? "✗ " : "← ") + VisibleText.line(run.output))
    }
    return lines
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

extension VisibleText {
  /// A text of several lines, each indented, with its control characters made visible.
  static func indented(_ text: String, by count: Int = 3) -> String {
    let margin = String(repeating: " ", count: count)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { margin + VisibleText.line(String($0)) }.joined(separator: "\n")
  }
}
