import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct AssertionGrammarTests {
  private func scores(
    _ assertion: Assertion,
    _ text: String,
    targets: [String] = []
  ) throws -> [Score] {
    try Scorers.make(assertion: assertion, tools: .forTests).scores(
      ModelResponse(text: text),
      for: sample(targets: targets)
    )
  }

  // MARK: - One text, or one object

  @Test(
    "A check may be written as a JSON object",
    arguments: [
      (#"{"type": "contains", "value": "yes"}"#, "yes!", true),
      (#" {"type": "not-contains", "value": "yes"}"#, "yes!", false),
      (#"{"type": "f1", "value": "a red car", "threshold": 0.9}"#, "red cart", false),
      (#"{"type": "contains:yes", "transform": ["lower"]}"#, "YES", true),
      (
        #"{"type": "assert-set", "threshold": 0.5, "assert": ["contains:a", "contains:b"]}"#, "a",
        true
      ),
    ] as [(String, String, Bool)]
  )
  func objectForm(spec: String, answer: String, isRight: Bool) throws {
    #expect(try score(spec, answer: answer).isPassed == isRight)
  }

  @Test(
    "A percentage is a share where a share is meant, and refused where none is",
    arguments: [("f1(80%)", true), ("levenshtein(80%)", false), ("f1(120%)", false)]
  )
  func percentages(spec: String, isUsable: Bool) throws {
    if isUsable {
      #expect(try !score(spec, answer: "red", targets: ["red car"]).isPassed)
      #expect(try score(spec, answer: "red car", targets: ["red car"]).isPassed)
    } else {
      #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
    }
  }

  @Test(
    "What is no check is refused with a sentence",
    arguments: [
      (Assertion(type: "assert-set"), "The assert-set has no checks: list them"),
      (
        Assertion(type: "assert-set", threshold: 2, assertions: [Assertion(type: "exact")]),
        "The scorer assert-set cannot use its threshold: it must be from 0 to 1."
      ),
      (
        Assertion(type: "assert-set", assertions: [Assertion(type: "exakt")]),
        "did you mean exact?"
      ),
      (Assertion(type: "exact", weight: -1), "its weight must be 0 or more"),
      (
        Assertion(type: "exact", transform: ["eval:x"]),
        "\"eval:x\" is not a transform. Transforms: trim, lower, upper, first-line"
      ),
      (Assertion(type: "exact", transform: ["after"]), "\"after\" is not a transform."),
      (Assertion(type: "exact", transform: ["trim:x"]), "\"trim:x\" is not a transform."),
      (Assertion(type: "exact", transform: ["regex:("]), "\"(\" is not a regular expression."),
      (Assertion(type: "exact", transform: ["json:a.b"]), "neither a JSON pointer"),
      (Assertion(type: "{\"type\""), "does not name a scorer"),
    ] as [(Assertion, String)]
  )
  func refused(assertion: Assertion, sentence: String) throws {
    let error = #expect(throws: ScorerError.self) { try Scorers.make(assertion: assertion) }
    let description = try #require(error).description
    #expect(description.contains(sentence), "\(description)")
  }

  @Test("A text that begins as an object must be a check")
  func brokenObject() {
    #expect(throws: ScorerError.malformed(spec: "{\"value\": 1}")) {
      try Scorers.make(spec: "{\"value\": 1}")
    }
  }

  // MARK: - Transforms

  @Test(
    "A transform takes its part of the answer",
    arguments: [
      (["trim"], " a \n", "a"), (["lower"], "ÄB", "äb"), (["upper"], "äb", "ÄB"),
      (["first-line"], "\n  one \n two", "one"), (["last-line"], "one\n two \n\n", "two"),
      (["after:Answer:"], "Answer: 1\nAnswer: 2", " 2"), (["before:\n"], "one\ntwo\nthree", "one"),
      (["regex:is (\\w+)"], "it is red or blue", "red"), (["regex:\\d+"], "in 1848", "1848"),
      (["json:/a/1"], #"{"a": [1, "x"]}"#, "x"),
      (["json:$.a[0]"], #"so: {"a": [{"b": 1}]}"#, #"{"b":1}"#),
      (["json:/a~1b/c~0d"], #"{"a/b": {"c~d": "y"}}"#, "y"),
      (["code-block"], "Here:\n```python\nx = 1\n```\ndone", "x = 1\n"),
      (["after:Answer:", "trim", "lower"], "Answer:  YES ", "yes"),
      (["after:é"], "cafe\u{301} au lait", " au lait"),
    ] as [([String], String, String)]
  )
  func transforms(steps: [String], answer: String, part: String) throws {
    var text: String? = answer
    for step in steps { text = try text.flatMap { try AnswerTransform(step).applied(to: $0) } }
    #expect(text == part)
    let assertion = Assertion(type: "equals", value: .string(part), transform: steps)
    #expect(try scores(assertion, answer)[0].isPassed)
  }

  @Test(
    "An answer without the part fails, negated or not",
    arguments: ["contains:x", "not-contains:x"]
  )
  func withoutPart(type: String) throws {
    let assertion = Assertion(type: type, weight: 2, transform: ["after:Answer:"])
    let score = try scores(assertion, "x")[0]
    #expect(score.value == 0)
    #expect(!score.isPassed)
    #expect(score.weight == 2)
    #expect(score.explanation == "The answer has nothing for the transform after:Answer:.")
  }

  // MARK: - Sets

  private static let set = [
    Assertion(type: "contains:red", weight: 3),
    Assertion(type: "contains:green", metric: "has green"),
  ]

  @Test(
    "A set passes at its threshold, or else when all its checks do",
    arguments: [
      (nil, "red green", 1, true), (nil, "red", 0.75, false), (0.75, "red", 0.75, true),
      (0.75, "green", 0.25, false), (0, "", 0, true),
    ] as [(Double?, String, Double, Bool)]
  )
  func sets(threshold: Double?, answer: String, value: Double, isPassed: Bool) throws {
    let assertion = Assertion(
      type: "assert-set",
      threshold: threshold,
      weight: 2,
      metric: "colours",
      assertions: Self.set
    )
    let scores = try scores(assertion, answer)
    #expect(scores[0].scorer == "colours")
    #expect(scores[0].value == value)
    #expect(scores[0].isPassed == isPassed)
    #expect(scores[0].weight == 2)
    // The named check is recorded too, and decides nothing by itself.
    #expect(scores.map(\.scorer) == ["colours", "has green"])
    #expect(scores[1].weight == 0)
    #expect(scores[1].value == (answer.contains("green") ? 1 : 0))
  }

  @Test("A negated set turns its verdict round, and a set may stand in a set")
  func nestedAndNegated() throws {
    let inner = Assertion(type: "assert-set", threshold: 0.5, assertions: Self.set)
    let outer = Assertion(
      type: "not-assert-set",
      assertions: [inner, Assertion(type: "contains:!")]
    )
    let scores = try scores(outer, "red!")
    #expect(scores[0].scorer == "not-assert-set")
    #expect(scores[0].value == 0.125)
    #expect(!scores[0].isPassed)
    #expect(scores.map(\.scorer) == ["not-assert-set", "has green"])
  }

  @Test(
    "A check of a set that cannot be scored leaves the set unscored unless it has failed anyway"
  )
  func unscoredMember() throws {
    let unscorable = Assertion(type: "exact")
    func verdict(_ threshold: Double?, _ answer: String) throws -> Score {
      try scores(
        Assertion(type: "assert-set", threshold: threshold, assertions: Self.set + [unscorable]),
        answer
      )[0]
    }
    #expect(try verdict(nil, "red green").value == nil)
    #expect(try verdict(nil, "red green").explanation == "exact: The sample has no target.")
    #expect(try verdict(0.1, "red").value == nil)
    #expect(try verdict(nil, "red").value == 0.75)
    #expect(try !verdict(nil, "red").isPassed)
    let weightless = Assertion(
      type: "assert-set",
      assertions: [Assertion(type: "exact", weight: 0)]
    )
    #expect(try scores(weightless, "x")[0].value == nil)
  }

  @Test("A sample's set gives the trial all its metrics, and its outcome")
  func metricsOfATrial() throws {
    let checked = sample(assertions: [
      Assertion(type: "assert-set", threshold: 0.5, assertions: Self.set),
      Assertion(type: "contains:blue", weight: 0, metric: "has blue"),
    ])
    let scores = try ScoringPlan(scorers: []).scores(
      for: ModelResponse(text: "red"),
      sample: checked
    )
    #expect(scores.map(\.scorer) == ["assert-set", "has green", "has blue"])
    #expect(Outcome(stopReason: .stop, scores: scores) == .correct)
  }
}
