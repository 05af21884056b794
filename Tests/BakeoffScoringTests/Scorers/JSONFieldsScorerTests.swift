import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct JSONFieldsScorerTests {
  private static let target = #"{"name": "Ada", "born": 1815, "tags": ["a", "b"], "died": null}"#

  @Test(
    "The value is the share of fields that are right",
    arguments: [
      (#"{"name": "Ada", "born": 1815, "tags": ["a", "b"], "died": null}"#, 1),
      (#"{"tags":["a","b"],"born":1815.0,"name":" Ada "}"#, 1),
      ("Here:\n```json\n{\"name\": \"Ada\", \"born\": 1815, \"tags\": [\"a\", \"b\"]}\n```\n", 1),
      (#"A set {a, b}, then {"name": "Ada", "born": 1815, "tags": ["a", "b"], "x": 1} {}"#, 1),
      (#"{"name": "Ada", "born": "1815", "tags": ["a", "b"]}"#, 0.75),
      (#"{"name": "A}d\"a", "born": 1815, "tags": ["b", "a"]}"#, 0.5),
      (#"{"died": 1852}"#, 0), ("{}", 0.25), ("Ada", 0), ("{\"name\": \"Ada\"", 0),
    ]
  )
  func share(answer: String, value: Double) throws {
    let score = try score("json-fields", answer: answer, targets: [Self.target])
    #expect(score.value == value)
    #expect(score.isPassed == (value == 1))
  }

  @Test("Wrong and missing fields are named")
  func explanation() throws {
    let score = try score(
      "json-fields",
      answer: #"{"name": "Eda", "tags": ["a", "b"]}"#,
      targets: [Self.target]
    )
    #expect(score.explanation == #"name is "Eda", not "Ada"; born is missing."#)
    #expect(score.answer == #"{"name":"Eda","tags":["a","b"]}"#)
  }

  @Test("A threshold lets an answer pass that has fewer")
  func threshold() throws {
    let answer = #"{"name": "Ada", "tags": ["a", "b"]}"#
    #expect(try score("json-fields(0.75)", answer: answer, targets: [Self.target]).isPassed)
    #expect(try !score("json-fields(0.8)", answer: answer, targets: [Self.target]).isPassed)
  }

  @Test("The best target counts")
  func bestTarget() throws {
    let targets = [#"{"a": 1}"#, #"{"a": 2}"#]
    #expect(try score("json-fields", answer: #"{"a": 2}"#, targets: targets).isPassed)
  }

  @Test("A text of nothing but braces is given up soon")
  func bracesAlone() throws {
    let braces = String(repeating: "{", count: 100_000)
    #expect(try score("json-fields", answer: braces, targets: [Self.target]).value == 0)
  }
}
