import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct ChoicesScorerTests {
  private static let colours = ["red", "green", "blue", "dark blue"]

  @Test(
    "A and C are taken",
    arguments: [
      "A, C", "A and C", "AC", "C, A", "(A) and (C)", "The answers are A and C.", "Answer: A, C",
      "Answer: AC", "\\boxed{A, C}", "\\boxed{AC}", "red and blue", "Red, blue.",
      "A) red\nC) blue", "A. because it is\nC. as well", "The correct options are (A) and (C).",
      "I choose A and C", "**A**, **C**", "A\nC", "The correct answers are red and blue",
      "B is wrong.\nAnswer: A and C", "The answer is A, and C",
    ]
  )
  func right(answer: String) throws {
    for targets in [["A", "C"], ["C", "A"], ["A, C"], ["AC"], ["red", "blue"], ["(A)", "blue"]] {
      let score = try score("choices", answer: answer, targets: targets, choices: Self.colours)
      #expect(score.value == 1, "took \(score.answer ?? "nothing") for \(targets)")
    }
  }

  @Test(
    "Fewer, more or other options are wrong",
    arguments: ["A", "A, B and C", "ABC", "A, D", "B", "", "none", "red and dark blue", "CBA"]
  )
  func wrong(answer: String) throws {
    let score = try score("choices", answer: answer, targets: ["A", "C"], choices: Self.colours)
    #expect(score.value == 0, "took \(score.answer ?? "nothing")")
  }

  @Test("One option may be the whole set, and a target must be an option")
  func edges() throws {
    #expect(try score("choices", answer: "B", targets: ["green"], choices: Self.colours).isPassed)
    #expect(
      try score("choices", answer: "B", targets: ["x", "B"], choices: Self.colours).value == nil
    )
    #expect(try score("choices", answer: "B", choices: Self.colours).value == nil)
    #expect(try score("choices", answer: "B, D", targets: ["B", "D"]).isPassed)
  }
}
