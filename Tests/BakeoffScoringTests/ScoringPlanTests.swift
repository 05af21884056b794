import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

@Suite struct ScoringPlanTests {
  private func scorers(_ specs: [String] = [], _ sample: Sample) throws -> [String] {
    try ScoringPlan(scorers: specs).scores(for: ModelResponse(text: "18"), sample: sample)
      .map(\.scorer)
  }

  @Test(
    "The shape of the targets decides when nothing is asked for",
    arguments: [
      (["18"], "numeric"), (["-1,234.50"], "numeric"), (["$5", "6"], "numeric"),
      (["3/4"], "numeric"),
      (["50%"], "numeric"), (["9*2=18\n#### 18"], "numeric"), (["18 eggs"], "includes"),
      (["18", "eighteen"], "includes"), (["Paris"], "includes"), (["3/4/2024"], "includes"),
      (["1 2"], "includes"), ([#"{"a": 1}"#], "json-fields"), (["{a}"], "includes"),
      (["[1]"], "includes"), (["v1.5"], "includes"), (["3-4"], "includes"),
    ]
  )
  func defaults(targets: [String], name: String) throws {
    #expect(try scorers([], sample(targets: targets)) == [name])
  }

  @Test("Choices are judged as choices, and no target by nothing")
  func choicesAndNone() throws {
    #expect(try scorers([], sample(targets: ["4"], choices: ["4", "5"])) == ["choice"])
    #expect(try scorers([], sample()) == [])
    #expect(try scorers([], sample(choices: ["4", "5"])) == [])
  }

  @Test("A sample's checks replace the default, and the user's scorers replace both")
  func precedence() throws {
    let checked = sample(
      targets: ["18"],
      assertions: [Assertion(type: "contains", value: "8"), Assertion(type: "not-exact")]
    )
    #expect(try scorers([], checked) == ["contains", "not-exact"])
    #expect(try scorers(["exact", "numeric(0.5)"], checked) == ["exact", "numeric"])
    #expect(try scorers(["exact"], sample(targets: ["18"])) == ["exact"])
  }

  @Test("A plan with an unknown scorer is refused")
  func unknownScorer() {
    #expect(throws: ScorerError.unknown(name: "exakt", suggestion: "exact")) {
      try ScoringPlan(scorers: ["numeric", "exakt"])
    }
  }

  @Test("A sample's check that cannot be made is refused before, and unscored if not")
  func validation() throws {
    let broken = sample(assertions: [Assertion(type: "regex", value: "(")])
    let plan = try ScoringPlan(scorers: [])
    #expect(throws: ScorerError.self) { try plan.validate(broken) }
    let score = try #require(plan.scores(for: ModelResponse(text: ""), sample: broken).first)
    #expect(score.value == nil)
    #expect(score.explanation?.contains("is not a regular expression") == true)
    try ScoringPlan(scorers: ["exact"]).validate(broken)
    try plan.validate(sample(targets: ["x"]))
  }

  @Test("Many threads share one plan", .timeLimit(.minutes(20)))
  func threads() throws {
    let plan = try ScoringPlan(scorers: [])
    // More checks than are kept, so that making and forgetting overlap.
    DispatchQueue.concurrentPerform(iterations: 4000) { index in
      let checked = sample(assertions: [
        Assertion(type: "regex", value: .string("^\(index % 1500)$"))
      ])
      let scores = plan.scores(for: ModelResponse(text: "\(index % 1500)"), sample: checked)
      #expect(scores.map(\.isPassed) == [true])
    }
  }
}
