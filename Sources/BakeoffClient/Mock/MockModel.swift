internal import BakeoffCore
internal import Foundation

/// A mock model as its name describes it.
struct MockModel: Sendable {
  private enum Kind {
    case echo
    case fixed(String)
    case script(MockScript, model: String?)
  }

  /// The name that replies give as the model that answered.
  let servedName: String
  private let kind: Kind
  private let latency: Double?
  private let seed: String
  private let inputPrice: Int?
  private let outputPrice: Int?
  private let failRate: Double

  /// Reads a name such as `echo?latency_ms=50`, and the script it points to.
  ///
  /// - Throws: `ModelError` with `.configuration` for an unknown model or option, or a bad script.
  init(_ name: String) throws(ModelError) {
    let halves = name.split(separator: "?", maxSplits: 1).map(String.init)
    let base = halves.first ?? ""
    var options = try Self.options(halves.count == 2 ? halves[1] : "", of: name)
    func take(_ key: String) -> String? { options.removeValue(forKey: key) }
    latency = try Self.number(take("latency_ms"), "latency_ms", of: name).map { $0 / 1000 }
    failRate = try Self.number(take("fail_rate"), "fail_rate", of: name) ?? 0
    seed = take("seed") ?? "0"
    inputPrice = try Self.price(take("input_price"), "input_price", of: name)
    outputPrice = try Self.price(take("output_price"), "output_price", of: name)
    switch base {
    case "echo": kind = .echo
    case "fixed": kind = .fixed(take("text") ?? "")
    case "script":
      guard let path = take("file") else {
        throw ModelError(
          .configuration,
          "mock/\(name) names no script: write mock/script?file=PATH"
        )
      }
      let script = try MockScript.read(path)
      kind = .script(script, model: try Self.member(take("model"), of: script, path: path))
    default:
      let script = try MockScript.builtIn.get()
      guard script.models.contains(base) else {
        throw ModelError(
          .configuration,
          "mock/\(base) is not a mock model: there are echo, fixed, script, "
            + script.models.joined(separator: ", ")
        )
      }
      kind = .script(script, model: base)
    }
    if let unknown = options.keys.min() {
      throw ModelError(
        .configuration,
        "mock/\(name) has an unknown option \"\(unknown)\": there are latency_ms, fail_rate, "
          + "seed, input_price, output_price, text of fixed, and file and model of script"
      )
    }
    servedName = if case .script(_, let model?) = kind { model } else { base }
  }

  /// The answer to a prompt; nil when a script has none for it.
  func answer(to prompt: String) -> MockAnswer? {
    let chance = MockChance(seed: seed, model: servedName, prompt: prompt)
    var answer: MockAnswer
    switch kind {
    case .echo: answer = MockAnswer(text: prompt)
    case .fixed(let text): answer = MockAnswer(text: text)
    case .script(let script, let model):
      guard let scripted = script.answer(model: model, prompt: prompt, chance: chance) else {
        return nil
      }
      answer = scripted
    }
    answer.latency = latency ?? answer.latency
    answer.inputPrice = inputPrice ?? answer.inputPrice
    answer.outputPrice = outputPrice ?? answer.outputPrice
    if answer.failures.isEmpty, chance.uniform("failure") < failRate {
      answer.failures = [.status(500, retryAfter: nil)]
    }
    return answer
  }

  private static func options(
    _ query: String,
    of name: String
  ) throws(ModelError) -> [String: String] {
    var options: [String: String] = [:]
    for pair in query.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let value = String(halves[1]).removingPercentEncoding else {
        throw ModelError(.configuration, "mock/\(name): \"\(pair)\" is not an option KEY=VALUE")
      }
      options[String(halves[0])] = value
    }
    return options
  }

  private static func number(
    _ text: String?,
    _ key: String,
    of name: String
  ) throws(ModelError) -> Double? {
    guard let text else { return nil }
    guard let number = Double(text), number >= 0, number.isFinite else {
      throw ModelError(.configuration, "mock/\(name): \(key) must be a number from 0 upward")
    }
    return number
  }

  /// A price in US dollars per million tokens, as picodollars per token.
  private static func price(
    _ text: String?,
    _ key: String,
    of name: String
  ) throws(ModelError) -> Int? {
    guard let text else { return nil }
    guard let price = Cost.scaled(text, by: 6), price >= 0 else {
      throw ModelError(.configuration, "mock/\(name): \(key) must be a number from 0 upward")
    }
    return price
  }

  private static func member(
    _ model: String?,
    of script: MockScript,
    path: String
  ) throws(ModelError) -> String? {
    guard let model else {
      guard script.models.count > 1 else { return script.models.first }
      throw ModelError(
        .configuration,
        "\(path) has several models: add &model= and one of "
          + script.models.joined(separator: ", ")
      )
    }
    guard script.models.isEmpty || script.models.contains(model) else {
      throw ModelError(
        .configuration,
        "\(path) has no model \"\(model)\": it has \(script.models.joined(separator: ", "))"
      )
    }
    return model
  }
}
