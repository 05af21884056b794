import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

/// Expressions that try more ways on some texts than there is time for.
@Suite("Endless patterns")
struct EndlessPatternTests {
  private static let answer = ModelResponse(text: String(repeating: "a", count: 60) + "!")
  private static let sample = Sample(id: "a", messages: [.user("Hi")], targets: ["a"])

  @Test(
    "An answer on which a pattern takes too long is unscored, not wrong",
    arguments: ["regex:(a+)+$", "pattern:(a|aa)+$", "not-regex:^(a*)*b"]
  )
  func unscored(_ spec: String) throws {
    let score = try Scorers.make(spec: spec).score(Self.answer, for: Self.sample)
    #expect(score.value == nil)
    #expect(score.explanation?.contains("takes too long") == true)
    let quick = ModelResponse(text: "aaa")
    #expect(try Scorers.make(spec: spec).score(quick, for: Self.sample).value != nil)
  }

  @Test("A schema with such a pattern decides nothing")
  func schema() throws {
    let text = JSON.string(Self.answer.text)
    for schema: JSON in [["pattern": "^(a+)+$"], ["patternProperties": ["^(a+)+$": false]]] {
      let value = schema["pattern"] == nil ? .object([Self.answer.text: 1]) : text
      #expect(try JSONSchema(schema).verdict(on: value) == .undecided)
      #expect(try JSONSchema(schema).verdict(on: ["a": 1]) != .undecided)
    }
  }

  @Test("A transform with such a pattern finds nothing")
  func transform() throws {
    #expect(try AnswerTransform("regex:(a+)+$").applied(to: Self.answer.text) == nil)
  }
}
