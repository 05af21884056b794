import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct TextScorerTests {
  @Test(
    "A text scorer passes and fails as it documents",
    arguments: [
      ("exact", "Paris", "Paris", true), ("exact", " Paris\n", "Paris", true),
      ("exact", "paris", "Paris", false), ("exact", "Paris.", "Paris", false),
      ("exact", "cafe\u{301}", "caf\u{E9}", true), ("exact", "", "", true),
      ("exact", "New  York", "New York", false),
      ("exact:Rome", "Rome", "Paris", true), ("exact:Rome", "Paris", "Paris", false),
      ("includes", "It is PARIS!", "paris", true), ("includes", "It is Rome", "paris", false),
      ("includes", "CAFE\u{301}", "caf\u{E9}", true), ("includes", "ÄRGER", "ärger", true),
      ("includes", "aaab", "aab", true), ("includes", "aab", "aaab", false),
      ("match", "The capital is Paris.", "paris", true), ("match", "**Paris**\n", "Paris", true),
      ("match", "Paris it is", "Paris", false), ("match:begin", "Paris it is", "Paris", true),
      ("match:begin", "It is Paris", "Paris", false),
      ("match:any", "It is Paris, yes", "Paris", true),
      ("match:any", "It is Rome, yes", "Paris", false),
      ("match:exact", "\"Paris!\"", "Paris", true),
      ("match:exact", "Paris it is", "Paris", false), ("match:end", "in Paris!!", "Paris.", true),
      ("pattern:answer is (\\w+)", "The Answer is Paris, in France", "paris", true),
      ("pattern:answer is (\\w+)", "The answer is Rome", "Paris", false),
      ("pattern:answer is (\\w+)", "Paris", "Paris", false),
      ("pattern:\\d{4}", "in 1848", "1848", true),
      ("pattern:(?:a=(\\d))|(?:b=(\\d))", "b=7", "7", true),
      ("pattern:é (.)", "ae\u{301} é x", "x", true),
      ("regex:^\\d+$", "42", "", true), ("regex:^\\d+$", "x42", "", false),
      ("regex:paris", "Paris", "", false), ("regex:(?i)paris", "Paris", "", true),
      ("equals:yes", "yes ", "", true), ("equals:yes", "Yes", "", false),
      ("contains:red", "It is red", "", true), ("contains:red", "It is Red", "", false),
      ("icontains:red", "It is Red", "", true), ("icontains:red", "It is blue", "", false),
      ("contains-any:red, green", "green", "", true), ("contains-any:red,green", "blue", "", false),
      ("contains-all:red,green", "green, red", "", true),
      ("contains-all:red,green", "green", "", false),
      ("icontains-any:red,green", "GREEN", "", true),
      ("icontains-any:red,green", "BLUE", "", false),
      ("icontains-all:red,green", "GREEN RED", "", true),
      ("icontains-all:red,green", "GREEN", "", false),
      ("starts-with:Yes", " Yes, it is", "", true), ("starts-with:Yes", "yes", "", false),
      ("ends-with:it is.", "Yes, it is.\n", "", true), ("ends-with:is.", "is", "", false),
      ("not-contains:sorry", "Here you are", "", true), ("not-contains:sorry", "sorry", "", false),
      ("not-icontains:sorry", "SORRY", "", false), ("not_regex:\\d", "none", "", true),
      ("not-exact", "Rome", "Paris", true),
    ]
  )
  func verdict(spec: String, answer: String, target: String, isRight: Bool) throws {
    let score = try score(spec, answer: answer, targets: [target])
    #expect(score.value == (isRight ? 1 : 0))
    #expect(score.isPassed == isRight)
  }

  @Test(
    "Without a target there is no score",
    arguments: ["exact", "includes", "match", "pattern:(.)", "choice", "numeric", "json-fields"]
  )
  func withoutTarget(spec: String) throws {
    let score = try score(spec, answer: "Paris")
    #expect(score.value == nil)
    #expect(!score.isPassed)
    #expect(score.explanation?.hasPrefix("The sample has no target") == true)
  }

  @Test("The captured text is reported, right or wrong")
  func capturedAnswer() throws {
    let spec = "pattern:answer is (\\w+)"
    #expect(try score(spec, answer: "The answer is Rome", targets: ["Paris"]).answer == "Rome")
    let none = try score(spec, answer: "Rome", targets: ["Paris"])
    #expect(none.explanation == "The pattern does not match the answer.")
  }

  @Test("A value that is an object is compared as JSON")
  func equalsJSON() throws {
    let assertion = Assertion(type: "equals", value: ["a": 1, "b": ["x", nil]])
    let scorer = try Scorers.make(assertion: assertion)
    func passes(_ text: String) -> Bool {
      scorer.score(ModelResponse(text: text), for: sample()).isPassed
    }
    #expect(passes(#"{"b": ["x", null], "a": 1.0}"#))
    #expect(!passes(#"{"a": 1}"#))
    #expect(!passes("a is 1"))
  }

  @Test("What is missing is said")
  func missingParts() throws {
    let score = try score("contains-all:red,green,blue", answer: "red")
    #expect(score.explanation == #"Not in the answer: "green", "blue"."#)
  }
}
