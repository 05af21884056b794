import BakeoffCore
import Foundation
import Testing

@testable import BakeoffClient

struct BuiltInMockScriptTests {
  private static let models = ["oak", "birch", "twig"]
  private let rules: [JSON]

  init() throws {
    rules = try builtInMockScript.description.split(separator: "\n").map {
      try JSON(parsing: String($0))
    }
  }

  @Test("Every rule has only keys that a script knows")
  func keys() {
    let known: Set = [
      "model", "match", "default", "text", "stop_reason", "latency_ms", "usage", "failures",
      "price",
    ]
    for rule in rules {
      #expect(known.isSuperset(of: rule.objectValue?.keys ?? ["?"]))
      #expect(Self.models.contains(rule["model"]?.stringValue ?? ""))
      #expect(rule["text"]?.stringValue?.isEmpty == false)
      #expect((rule["match"] == nil) == (rule["default"]?.boolValue == true))
      if let reason = rule["stop_reason"]?.stringValue {
        #expect(StopReason(rawValue: reason) != nil)
      }
    }
  }

  @Test("Each model has one default rule with a price", arguments: models)
  func defaults(model: String) throws {
    let defaults = rules.filter { $0["model"]?.stringValue == model && $0["default"] != nil }
    #expect(defaults.count == 1)
    let price = try #require(defaults.first?["price"])
    guard case .number(let input) = price["input"], case .number(let output) = price["output"]
    else {
      Issue.record("the price of \(model) is no pair of numbers")
      return
    }
    #expect(Price(inputPerMillion: input, outputPerMillion: output) != nil)
  }

  @Test("Each model has one answer to every prompt of the quick start", arguments: models)
  func answers(model: String) throws {
    let matches = rules.filter { $0["model"]?.stringValue == model }
      .compactMap { $0["match"]?.stringValue }
    #expect(Set(matches).count == matches.count)
    #expect(try Set(matches) == Set(prompts()))
  }

  /// The last user messages of `datasets/quickstart.jsonl`, choices listed.
  private func prompts() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "datasets/quickstart.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let sample = try JSON(parsing: String(line))
      let last = sample["messages"]?.arrayValue?.last?["content"]?.stringValue
      let text = try #require(sample["input"]?.stringValue ?? last)
      let choices = sample["choices"]?.arrayValue?.compactMap(\.stringValue) ?? []
      if choices.isEmpty { return text }
      let list = zip("ABCDEFGH", choices).map { "\($0)) \($1)" }.joined(separator: "\n")
      return "\(text)\n\n\(list)\n\nAnswer with the letter of the right choice."
    }
  }
}
