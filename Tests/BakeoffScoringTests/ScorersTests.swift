import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

@Suite struct ScorersTests {
  @Test("Every file of the folder is in the list")
  func folderAndList() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/BakeoffScoring/Scorers").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    let types = try Scorers.all.map { kind in
      let spec = try ScorerSpec(parsing: kind.example)
      let scorer = try kind.make(
        ScorerSettings(
          value: spec.value.map { .string($0) },
          threshold: spec.threshold,
          tools: .forTests
        )
      )
      return String(describing: type(of: scorer))
    }
    #expect(Set(files) == Set(types))
  }

  @Test("Names are unique and said in one line", arguments: Scorers.all.map(\.name))
  func names(name: String) throws {
    #expect(Scorers.all.filter { $0.name == name }.count == 1)
    let kind = try #require(Scorers.all.first { $0.name == name })
    #expect(kind.summary.hasSuffix(".") && !kind.summary.contains("\n"))
    #expect(kind.example.hasPrefix(name))
    #expect(try Scorers.make(spec: kind.example, tools: .forTests).name == name)
  }

  @Test(
    "What cannot be made is refused with a sentence",
    arguments: [
      (
        "pattren:x",
        "\"pattren\" is not a scorer: did you mean pattern? Scorers: bleu, "
      ),
      ("no-such-thing-at-all", "\"no-such-thing-at-all\" is not a scorer. Scorers: "),
      ("not-pattren", "\"pattren\" is not a scorer: did you mean pattern?"),
      ("", "\"\" does not name a scorer: write name, name(number), name:value or"),
      ("numeric(x)", "\"numeric(x)\" does not name a scorer"),
      ("numeric(0.1", "\"numeric(0.1\" does not name a scorer"),
      ("exact please", "\"exact please\" does not name a scorer"),
      ("pattern", "The scorer pattern needs a regular expression: write pattern:"),
      ("pattern:(", "The scorer pattern cannot use its value: \"(\" is not a regular expression."),
      ("regex:[", "The scorer regex cannot use its value: \"[\" is not a regular expression."),
      (
        "match:middle",
        "The scorer match cannot use its value: it must be begin, end, any or exact."
      ),
      ("numeric(-1)", "The scorer numeric cannot use its threshold: it must be a tolerance from 0"),
      ("numeric:many", "The scorer numeric cannot use its value: \"many\" is not a number."),
      ("exact(2)", "The scorer exact cannot use its threshold: it must be from 0 to 1."),
      ("equals", "The scorer equals needs the text to compare with"),
      ("contains", "The scorer contains needs a text"),
      ("contains:", "The scorer contains cannot use its value: the empty text is in every answer."),
      ("starts-with", "The scorer starts-with needs a text"),
      ("json-fields:7", "The scorer json-fields cannot use its value: it must be a JSON object"),
    ]
  )
  func refused(spec: String, sentence: String) {
    let error = #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
    let description = error?.description ?? ""
    #expect(description.contains(sentence), "\(description)")
  }

  @Test("A check gives the score its metric, weight and pass mark")
  func check() throws {
    let assertion = Assertion(
      type: "json-fields",
      value: ["a": 1, "b": 2],
      threshold: 0.5,
      weight: 3,
      metric: "fields"
    )
    let score = try Scorers.make(assertion: assertion).score(
      ModelResponse(text: #"{"a": 1}"#),
      for: sample()
    )
    #expect(score.scorer == "fields")
    #expect(score.weight == 3)
    #expect(score.value == 0.5)
    #expect(score.isPassed)
  }

  @Test("A type may carry its number and value, and fields come first")
  func typeWithValue() throws {
    func passes(_ assertion: Assertion, _ text: String) throws -> Bool {
      try Scorers.make(assertion: assertion).score(
        ModelResponse(text: text),
        for: sample(targets: ["3.14"])
      ).isPassed
    }
    #expect(try passes(Assertion(type: "contains:yes"), "yes"))
    #expect(try passes(Assertion(type: "contains:yes", value: "no"), "no"))
    #expect(try passes(Assertion(type: "numeric(0.01)"), "3.15"))
    #expect(try passes(Assertion(type: "numeric", threshold: 0.01), "3.15"))
    #expect(try passes(Assertion(type: "numeric", value: 7), "7"))
    #expect(try passes(Assertion(type: "contains-any", value: ["a", "b,c"]), "b,c"))
  }

  @Test("A negated check is named so and turns the value round")
  func negation() throws {
    let scorer = try Scorers.make(spec: "not-json-fields(0.9):{\"a\": 1, \"b\": 2}")
    let score = scorer.score(ModelResponse(text: #"{"a": 1}"#), for: sample())
    #expect(score.scorer == "not-json-fields")
    #expect(score.value == 0.5)
    #expect(score.isPassed)
    let unscored = try Scorers.make(spec: "not-exact").score(ModelResponse(text: ""), for: sample())
    #expect(unscored.value == nil && !unscored.isPassed)
  }
}
