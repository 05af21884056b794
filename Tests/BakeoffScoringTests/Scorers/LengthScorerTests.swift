import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct LengthScorerTests {
  @Test(
    "Lengths and distances are held to their limits, both ends included",
    arguments: [
      ("word-count:3", "one  two\nthree ", true), ("word-count:2", "one two three", false),
      ("word-count:2-3", "one two", true), ("word-count: 2 - 3", "one two three four", false),
      ("word-count:<=2", "", true), ("word-count:<=2", "one two three", false),
      ("word-count:>=2", "one", false), ("word-count:>=2", "one two", true),
      ("not-word-count:>=2", "one", true),
      ("character-count:4", "caf\u{E9}", true), ("character-count:4", "cafe\u{301}", true),
      ("character-count:1", "👩‍👩‍👧", true), ("character-count:<=2", "a b", false),
      ("levenshtein:kitten", "sitting", true), ("levenshtein(2):kitten", "sitting", false),
      ("levenshtein(3):kitten", "sitting", true), ("levenshtein(0):caf\u{E9}", "cafe\u{301}", true),
      ("levenshtein(1):ab", "ba", false), ("levenshtein(0):a", "A", false),
      ("iequals:Yes", " yES\n", true), ("iequals:straße", "STRASSE", false),
      ("iequals:ÄRGER", "ärger", true), ("iequals:yes", "yes.", false),
    ] as [(String, String, Bool)]
  )
  func limits(spec: String, answer: String, isRight: Bool) throws {
    #expect(try score(spec, answer: answer).isPassed == isRight)
  }

  @Test("An object names the ends of a length")
  func objects() throws {
    func passes(_ value: JSON, _ text: String) throws -> Bool {
      try Scorers.make(assertion: Assertion(type: "word-count", value: value))
        .score(ModelResponse(text: text), for: sample()).isPassed
    }
    #expect(try passes(["min": 1, "max": 2], "a b"))
    #expect(try !passes(["max": 2], "a b c"))
    #expect(try !passes(["min": 2], "a"))
    #expect(try passes(2, "a b"))
  }

  @Test(
    "What is no length is refused",
    arguments: ["many", "-1", "5-2", "<=", "1-2-3", "<=-1", "1.5"]
  )
  func refused(value: String) {
    #expect(throws: ScorerError.self) { try Scorers.make(spec: "word-count:\(value)") }
  }

  @Test("The distance is said, and the nearest target counts")
  func distance() throws {
    let near = try score("levenshtein", answer: "Paris", targets: ["Rome", "Pariis"])
    #expect(near.explanation == "The distance is 1.")
    let long = try score(
      "levenshtein",
      answer: String(repeating: "a", count: 20_001),
      targets: ["a"]
    )
    #expect(long.value == nil)
  }
}
