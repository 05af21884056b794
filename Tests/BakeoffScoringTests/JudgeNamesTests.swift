import BakeoffCore
import BakeoffScoring
import Testing

@Suite("The names that judges' verdicts are recorded under")
struct JudgeNamesTests {
  @Test(
    "A check that asks a judge has the name of its metric or scorer, and others have none",
    arguments: [
      ("llm-rubric:is polite", ["llm-rubric"]),
      ("Model_Graded_ClosedQA:x", ["model-graded-closedqa"]),
      ("not-rubric:is rude", ["not-rubric"]), ("pairwise", ["pairwise"]), ("exact", []),
      ("similar:x", []), ("?", []), (#"{"type": "factuality", "metric": "facts"}"#, ["facts"]),
      (
        #"{"type": "assert-set", "assert": ["rubric:x", {"type": "rubric:y", "metric": "tone"}, "#
          + #"{"type": "assert-set", "assert": [{"type": "closed-qa:z", "metric": "yes"}]}, "#
          + #"{"type": "contains:a", "metric": "a"}]}"#,
        ["tone", "yes"]
      ),
    ] as [(String, [String])]
  )
  func names(spec: String, names: [String]) throws {
    let assertion = try #require(Assertion(spec: spec))
    #expect(assertion.judgeNames == names)
  }

  @Test("A text that begins an object and is no check is none")
  func malformed() {
    #expect(Assertion(spec: "{") == nil)
    #expect(Assertion(spec: #"{"value": 1}"#) == nil)
  }
}
