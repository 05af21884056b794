import BakeoffCore
import Foundation
import Testing

@testable import BakeoffScoring

/// Values of sacrebleu, rouge-score and SQuAD's rules, from `Reference/overlap.json`.
///
/// The file says the versions. `BAKEOFF_OVERLAP_CASES` names a further file of the same form.
@Suite struct OverlapReferenceTests {
  private static func cases(_ path: String) throws -> [JSON] {
    let data = try Data(contentsOf: URL(filePath: path))
    return try JSON(parsing: Array(data))["cases"]?.arrayValue ?? []
  }

  private static let metrics = [
    "bleu", "chrf", "chrf++", "rouge-1", "rouge-2", "rouge-l", "rouge-1-stemmed",
    "rouge-2-stemmed", "rouge-l-stemmed", "f1", "squad-exact",
  ]

  @Test("Every measure has the value of its reference implementation", arguments: metrics)
  func reference(metric: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    var cases = try Self.cases(
      folder.appending(path: "../Reference/overlap.json").standardized.path
    )
    #expect(cases.count == 80)
    if let path = ProcessInfo.processInfo.environment["BAKEOFF_OVERLAP_CASES"] {
      cases += try Self.cases(path)
    }
    for json in cases {
      let answer = try #require(json["answer"]?.stringValue)
      let targets = (json["targets"]?.arrayValue ?? []).compactMap(\.stringValue)
      let value = try #require(score(metric, answer: answer, targets: targets).value)
      let expected = try #require(json[metric]?.doubleValue)
      #expect(abs(value - expected) < 1e-9, "\(value) is not \(expected) for \(json.text)")
    }
  }

  @Test(
    "A graded score passes at its own mark, or at the one that is asked for",
    arguments: [
      ("f1", "red", "a red car", true), ("f1(0.7)", "red", "a red car", false),
      ("bleu", "the cat sat on the mat", "the cat sat on the mat", true),
      ("bleu", "the cat", "a dog ran", false), ("rouge-1", "red car", "red bus", false),
      ("rouge-1(0.5)", "red car", "red bus", true), ("chrf", "colour", "color", true),
      ("chrf(0.99)", "colour", "color", false), ("squad-exact", "The  Beatles!", "beatles", true),
      ("squad-exact", "Beatles of", "beatles", false), ("not-f1", "blue", "red", true),
    ] as [(String, String, String, Bool)]
  )
  func marks(spec: String, answer: String, target: String, isRight: Bool) throws {
    #expect(try score(spec, answer: answer, targets: [target]).isPassed == isRight)
  }

  @Test(
    "Without a target there is no score",
    arguments: ["bleu", "chrf", "rouge-1", "f1", "squad-exact", "levenshtein"]
  )
  func withoutTarget(spec: String) throws {
    #expect(try score(spec, answer: "Paris").value == nil)
    #expect(try score("\(spec):Paris", answer: "Paris").isPassed)
  }

  @Test(
    "Stems are NLTK's",
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"), ("died", "die"),
      ("agreed", "agre"), ("feed", "feed"), ("hopping", "hop"), ("falling", "fall"),
      ("filing", "file"), ("happy", "happi"), ("enjoy", "enjoy"), ("spy", "spi"),
      ("relational", "relat"), ("hopefully", "hope"), ("theology", "theolog"), ("skies", "sky"),
      ("controlling", "control"), ("adoption", "adopt"), ("generalizations", "gener"),
      ("oscillators", "oscil"), ("electricity", "electr"), ("1990s", "1990"), ("yyyying", "yyyi"),
    ] as [(String, String)]
  )
  func stems(word: String, stem: String) {
    #expect(String(decoding: PorterStemmer.stem(Array(word.utf8)), as: UTF8.self) == stem)
  }
}
