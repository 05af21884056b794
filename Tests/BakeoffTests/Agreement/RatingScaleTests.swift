import BakeoffCore
import Testing

@testable import Bakeoff

@Suite("The scale that ratings are brought to")
struct RatingScaleTests {
  private static func labels(_ texts: [String]) -> [Label] {
    texts.enumerated().map { Label(text: $1, place: "labels.csv, row \($0 + 2)") }
  }

  private static func settings(
    levels: [String] = [],
    passMark: Double? = nil
  ) -> AgreementSettings {
    var settings = AgreementSettings()
    settings.levels = levels
    settings.passMark = passMark
    return settings
  }

  private static func score(
    _ value: Double?,
    passes: Bool = true,
    says answer: String? = nil
  )
    -> Score
  {
    Score(scorer: "judge", value: value, isPassed: passes, answer: answer)
  }

  @Test("Words of yes and no in any spelling are verdicts")
  func verdicts() throws {
    let labels = Self.labels(["Pass", "FAIL", "true", "no", "1", "0", "correct", "incorrect"])
    let scale = try RatingScale(labels, words: [], Self.settings())
    #expect(scale.categories == ["fail", "pass"] && !scale.isOrdinal)
    #expect(try labels.map { try scale.category(of: $0) } == [1, 0, 1, 0, 1, 0, 1, 0])
    // The check's own mark decides, not the value.
    #expect(scale.category(of: Self.score(0.9, passes: false)) == 0)
    #expect(scale.category(of: Self.score(nil, passes: false)) == nil)
    #expect(try RatingScale([], words: ["same"], Self.settings()).categories == ["fail", "pass"])
  }

  @Test("Numbers pass from a mark")
  func mark() throws {
    let labels = Self.labels(["1", "3.5", "4", "5", "no"])
    let scale = try RatingScale(labels, words: [], Self.settings(passMark: 4))
    #expect(try labels.map { try scale.category(of: $0) } == [0, 0, 1, 1, 0])
  }

  @Test(
    "Scores go to the nearest grade",
    arguments: [
      (["5", "1", "3", "2", "4"], [0, 0.1, 0.2, 0.5, 0.9, 1], [0, 0, 1, 2, 4, 4]),
      (["0", "0.5", "1"], [0.2, 0.3, 0.75, 0.8], [0, 1, 1, 2]),
      (["0.2", "0.4"], [0, 0.29, 0.31, 1], [0, 0, 1, 1]),
      (["poor", "fair", "good"], [0, 0.24, 0.26, 0.74, 1], [0, 0, 1, 1, 2]),
    ] as [([String], [Double], [Int])]
  )
  func grades(levels: [String], scores: [Double], categories: [Int]) throws {
    let scale = try RatingScale([], words: [], Self.settings(levels: levels))
    #expect(scale.isOrdinal)
    #expect(scores.map { scale.category(of: Self.score($0)) } == categories)
    let labels = Self.labels(scale.categories.map { $0.uppercased() })
    #expect(try labels.map { try scale.category(of: $0) } == Array(levels.indices))
  }

  @Test("Few numbers from 0 to 1 are grades by themselves")
  func numbers() throws {
    let scale = try RatingScale(
      Self.labels(["0.5", "1.0", "0", "0.50"]),
      words: [],
      Self.settings()
    )
    #expect(scale.categories == ["0", "0.5", "1"] && scale.isOrdinal)
    #expect(try scale.category(of: Self.labels(["1"])[0]) == 2)
  }

  @Test("What a judge finds is compared by its word")
  func words() throws {
    let labels = Self.labels(["Same", "superset", "immaterial"])
    let scale = try RatingScale(labels, words: ["same", "contradiction"], Self.settings())
    #expect(scale.categories == ["contradiction", "immaterial", "same", "superset"])
    #expect(scale.category(of: Self.score(1, says: "same")) == 2)
    #expect(scale.category(of: Self.score(1)) == nil)
  }

  @Test(
    "Labels that are on no scale are refused with what to write",
    arguments: [
      (["pass", "maybe"], [], "row 3: the label \"maybe\" is neither pass nor fail"),
      (
        ["1", "4"], [], "row 3: the label is 4: say from which number labels pass with --pass-from"
      ),
      (["1", "2"], ["1"], "--levels: expected two or more"),
      (["1", "2"], ["1", "1.0"], "--levels: expected two or more"),
      (["1", "6"], ["1", "2", "3"], "row 3: the label \"6\" is none of 1, 2, 3"),
    ] as [([String], [String], String)]
  )
  func refused(texts: [String], levels: [String], message: String) {
    let error = #expect(throws: InputError.self) {
      let scale = try RatingScale(
        Self.labels(texts),
        words: ["same"],
        Self.settings(levels: levels)
      )
      for label in Self.labels(texts) { _ = try scale.category(of: label) }
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }
}
