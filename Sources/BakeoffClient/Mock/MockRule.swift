internal import BakeoffCore
internal import Foundation

/// One line of a mock script.
struct MockRule: Sendable {
  /// What is wrong with a line.
  struct Problem: Error, CustomStringConvertible {
    /// The sentence.
    let description: String
  }

  private enum Latency {
    case fixed(Double)
    case drawn(median: Double, spread: Double)
  }

  /// The model it holds for; nil for all.
  let model: String?
  /// The prompt it answers; nil when it has a pattern or is a default line.
  let match: String?
  /// Whether it answers what no rule answers.
  let isDefault: Bool
  private let pattern: NSRegularExpression?
  private let text: String
  private let toolCalls: [ToolCall]
  private let stopReason: String?
  private let latency: Latency?
  private let usage: TokenUsage
  private let price: (input: Int, output: Int)?
  private let failures: [MockFailure]

  private static let keys: Set = [
    "model", "match", "pattern", "default", "text", "stop_reason", "latency_ms", "usage", "price",
    "failures", "tool_calls",
  ]

  /// Reads a line.
  ///
  /// - Throws: `Problem` when it is not a rule.
  init(_ json: JSON) throws(Problem) {
    guard let object = json.objectValue else {
      throw Problem(description: "a rule must be an object, not \(json.kind)")
    }
    if let key = object.keys.first(where: { !Self.keys.contains($0) }) {
      throw Problem(description: "a rule has no \"\(key)\"")
    }
    model = json["model"]?.stringValue
    match = json["match"]?.stringValue
    isDefault = json["default"]?.boolValue ?? false
    pattern = try Self.expression(json["pattern"])
    let conditions = (match == nil ? 0 : 1) + (pattern == nil ? 0 : 1) + (isDefault ? 1 : 0)
    guard conditions == 1 else {
      throw Problem(description: "a rule needs one of \"match\", \"pattern\" and \"default\": true")
    }
    toolCalls = try Self.toolCalls(json["tool_calls"])
    guard let text = json["text"]?.stringValue ?? (toolCalls.isEmpty ? nil : "") else {
      throw Problem(description: "a rule needs a \"text\" or \"tool_calls\"")
    }
    self.text = text
    stopReason = json["stop_reason"]?.stringValue
    latency = try Self.latency(json["latency_ms"])
    usage = TokenUsage(
      inputTokens: json["usage"]?["input_tokens"]?.intValue,
      cachedInputTokens: json["usage"]?["cached_input_tokens"]?.intValue,
      cacheWriteTokens: json["usage"]?["cache_write_tokens"]?.intValue,
      outputTokens: json["usage"]?["output_tokens"]?.intValue,
      reasoningTokens: json["usage"]?["reasoning_tokens"]?.intValue
    )
    price = try Self.price(json["price"])
    var failures: [MockFailure] = []
    for failure in json["failures"]?.arrayValue ?? [] { failures.append(try Self.failure(failure)) }
    self.failures = failures
  }

  /// Whether the pattern is found in a prompt.
  func fits(_ prompt: String) -> Bool {
    let whole = NSRange(prompt.startIndex..., in: prompt)
    return pattern?.firstMatch(in: prompt, range: whole) != nil
  }

  /// The answer, with the settings of the model's default line where the rule has none.
  func answer(defaults: MockRule?, chance: MockChance) -> MockAnswer {
    let price = price ?? defaults?.price
    return MockAnswer(
      text: text,
      toolCalls: toolCalls,
      stopReason: stopReason ?? (toolCalls.isEmpty ? defaults?.stopReason ?? "stop" : "tool_calls"),
      latency: Self.seconds(latency ?? defaults?.latency, chance: chance),
      usage: usage,
      inputPrice: price?.input,
      outputPrice: price?.output,
      failures: failures
    )
  }

  private static func seconds(_ latency: Latency?, chance: MockChance) -> Double {
    switch latency {
    case nil: 0
    case .fixed(let milliseconds)?: milliseconds / 1000
    case .drawn(let median, let spread)?:
      // Whole milliseconds, so that the last digits do not hang on a platform's mathematics.
      chance.scattered(median: median, spread: spread).rounded() / 1000
    }
  }

  private static func expression(_ json: JSON?) throws(Problem) -> NSRegularExpression? {
    guard let json else { return nil }
    guard let text = json.stringValue, let expression = try? NSRegularExpression(pattern: text)
    else { throw Problem(description: "\"pattern\" is not a regular expression: \(json.text)") }
    return expression
  }

  /// Calls as `{"name": …, "arguments": {…}}`, with an `id` or one by their place.
  private static func toolCalls(_ json: JSON?) throws(Problem) -> [ToolCall] {
    var calls: [ToolCall] = []
    for call in json?.arrayValue ?? [] {
      guard let name = call["name"]?.stringValue, !name.isEmpty else {
        throw Problem(description: "each of \"tool_calls\" needs a \"name\"")
      }
      let arguments = call["arguments"]
      calls.append(
        ToolCall(
          id: call["id"]?.stringValue ?? "call_\(calls.count + 1)",
          name: name,
          arguments: arguments?.stringValue ?? arguments?.text ?? "{}"
        )
      )
    }
    return calls
  }

  private static func latency(_ json: JSON?) throws(Problem) -> Latency? {
    guard let json else { return nil }
    if let number = json.doubleValue, number >= 0 { return .fixed(number) }
    guard let median = json["median"]?.doubleValue, median >= 0 else {
      throw Problem(description: "\"latency_ms\" must be a number, or a median and a spread")
    }
    return .drawn(median: median, spread: json["spread"]?.doubleValue ?? 0)
  }

  private static func price(_ json: JSON?) throws(Problem) -> (input: Int, output: Int)? {
    guard let json else { return nil }
    guard case .number(let input)? = json["input"], case .number(let output)? = json["output"],
      let perInput = Cost.scaled(input, by: 6), let perOutput = Cost.scaled(output, by: 6)
    else { throw Problem(description: "\"price\" needs the numbers \"input\" and \"output\"") }
    return (perInput, perOutput)
  }

  private static func failure(_ json: JSON) throws(Problem) -> MockFailure {
    if let status = json["status"]?.intValue, (300..<600).contains(status) {
      return .status(status, retryAfter: json["retry_after"]?.doubleValue)
    }
    switch json["kind"]?.stringValue {
    case "timeout": return .timeout
    case "truncated": return .truncated
    case "reset": return .reset
    default:
      throw Problem(
        description: "a failure needs a \"status\" of 300 to 599, or a \"kind\" of timeout, "
          + "truncated or reset"
      )
    }
  }
}
