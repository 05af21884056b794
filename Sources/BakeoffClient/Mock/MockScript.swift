package import BakeoffCore
internal import Foundation

/// What mock models answer, as a JSONL text says: one rule on each line.
///
///     {"model":"oak","match":"What is 2+2?","text":"4","latency_ms":420,"usage":{"input_tokens":12,"output_tokens":1}}
///     {"model":"oak","pattern":"capital of","text":"Paris","failures":[{"status":429,"retry_after":0.2},{"kind":"timeout"}]}
///     {"model":"oak","default":true,"text":"I don't know.","latency_ms":{"median":400,"spread":0.3},"price":{"input":0.15,"output":0.6}}
///
/// A rule answers when the last user turn equals `match` or contains the regular expression
/// `pattern`; the first such rule of the model wins. Then comes the model's `default` line, whose
/// latency, price and stop reason also hold for rules without their own. A line without `model`
/// holds for every model.
///
/// - `latency_ms` is a number, or a median and a spread (the deviation of its logarithm) that a
///   latency is drawn from, for the same prompt always the same.
/// - `stop_reason` is one of the chat protocol's words.
/// - `usage` has `input_tokens`, `cached_input_tokens`, `cache_write_tokens`, `output_tokens`,
///   `reasoning_tokens`; what is left out is estimated.
/// - `price` is in US dollars per million tokens.
/// - `tool_calls` are what the answer wants called, `{"name": "weather", "arguments": {"city": "Oslo"}}`
///   each; then `text` may be left out.
/// - `failures` are met by the first attempts at a request, in their order: a `status` with an
///   optional `retry_after` in seconds, or a `kind` of `timeout`, `truncated` or `reset`.
package struct MockScript: Sendable {
  /// The models that the script names, in the order of the text.
  package let models: [String]
  private let rules: [MockRule]
  private let defaults: [MockRule]
  /// The first rule for an exact prompt, so that long scripts are not searched line by line.
  private let exact: [String: [Int]]
  private let patterns: [Int]

  /// The script that comes with the program.
  static let builtIn = Result { () throws(ModelError) in
    try MockScript("\(builtInMockScript)", source: "the built-in script")
  }

  /// Reads a script file.
  ///
  /// - Throws: `ModelError` with `.configuration`, its message with the file and the line.
  package static func read(_ path: String) throws(ModelError) -> MockScript {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ModelError(.configuration, "\(path): the mock script cannot be read")
    }
    return try MockScript(String(decoding: data, as: UTF8.self), source: path)
  }

  /// Reads a script.
  ///
  /// - Throws: `ModelError` with `.configuration`, its message with the source and the line.
  init(_ text: String, source: String) throws(ModelError) {
    var models: [String] = []
    var rules: [MockRule] = []
    var defaults: [MockRule] = []
    var exact: [String: [Int]] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      let rule = try Self.rule(line, place: "\(source):\(index + 1)")
      if let model = rule.model, !models.contains(model) { models.append(model) }
      if rule.isDefault {
        defaults.append(rule)
      } else {
        if let prompt = rule.match { exact[prompt, default: []].append(rules.count) }
        rules.append(rule)
      }
    }
    self.models = models
    self.rules = rules
    self.defaults = defaults
    self.exact = exact
    patterns = rules.indices.filter { rules[$0].match == nil }
  }

  /// Finds the answer to a prompt.
  ///
  /// - Parameters:
  ///   - model: The model; nil for a script without named models.
  ///   - prompt: The last user turn.
  ///   - chance: What latencies are drawn from.
  /// - Returns: The answer; nil when no rule fits and the model has no default line.
  package func answer(model: String?, prompt: String, chance: MockChance) -> MockAnswer? {
    func holds(_ rule: MockRule) -> Bool { rule.model == nil || rule.model == model }
    let byPrompt = (exact[prompt] ?? []).first { holds(rules[$0]) }
    let byPattern = patterns.prefix { index in byPrompt.map { index < $0 } ?? true }
      .first { holds(rules[$0]) && rules[$0].fits(prompt) }
    let settings = defaults.first(where: holds)
    guard let rule = (byPattern ?? byPrompt).map({ rules[$0] }) ?? settings else { return nil }
    return rule.answer(defaults: settings, chance: chance)
  }

  private static func rule(_ line: Substring, place: String) throws(ModelError) -> MockRule {
    do {
      return try MockRule(JSON(parsing: String(line)))
    } catch let error as JSONSyntaxError {
      throw ModelError(
        .configuration,
        "\(place): not JSON: \(error.reason) at byte \(error.offset)"
      )
    } catch {
      throw ModelError(.configuration, "\(place): \(error)")
    }
  }
}
