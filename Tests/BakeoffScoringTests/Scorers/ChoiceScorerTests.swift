import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct ChoiceScorerTests {
  private static let cities = ["London", "Paris", "Rome", "New York"]

  @Test(
    "A choice of the second option is found",
    arguments: [
      "B", "b", "(B)", "(b)", "B.", "b)", "**B**", " B\n", "[B]", "\"B\"", "B) Paris", "B. Paris",
      "B: Paris", "(B) Paris", "**B)** Paris", "b) Paris", "B - Paris", "B, Paris", "Paris",
      "paris", "Paris.", "It is Paris.", "**Paris**", "Answer: B", "answer: b", "ANSWER: B",
      "The answer is B.", "The answer is (B).", "The answer is **B**", "The answer is: B",
      "The correct answer is option B", "The correct option is B because it is.",
      "The best choice is (B)", "I choose B", "I would pick option B.", "Final answer: **(B)**",
      "The answer is Paris", "The answer is Paris, not London.", "Answer:\n\nB",
      "\\boxed{B}", "$\\boxed{\\text{B}}$", "\\boxed{Paris}", "\\boxed{(B)} and not A",
      "A is London. C is Rome. So the answer is B", "The answer is A. Wait, the answer is B.",
      "Answer: A\nNo.\nAnswer: B", "London is in England.\nRome is in Italy.\nB",
      "I think it's B", "Option B is correct", "Option B: Paris, for London and Rome are not.",
      "A dog is no city, so Paris.", "A city in France: Paris", "I say Paris", "Paris (B)",
      "B) Paris\n\nA) London is wrong\nC) Rome is wrong", "The answer is B) Paris",
      "Answer is B, since A is in England.", "Answer B", "It must be B, as a capital of France",
      "“B”", "The answer is ‘Paris’.", "Considering A and C first. The right answer is B",
      "The answer, therefore, is B", "*Answer*: `B`", "Solution: B", "### Answer: B",
    ]
  )
  func secondOption(answer: String) throws {
    for target in ["B", "b", "(B)", "Paris", "B) Paris", "paris"] {
      let score = try score("choice", answer: answer, targets: [target], choices: Self.cities)
      #expect(score.value == 1, "\(score.answer ?? score.explanation ?? "")")
      #expect(score.answer == "B")
    }
  }

  @Test(
    "What names another option, several or none is wrong",
    arguments: [
      ("A", "A"), ("The answer is C", "C"), ("London", "A"), ("\\boxed{D}", "D"), ("New York", "D"),
      ("The answer is A", "A"), ("The answer is A because it is", "A"), ("A is right", "A"),
      ("The answer is B, no: the answer is C", "C"), ("I choose New York", "D"),
      ("London or Paris", nil), ("A or B", nil), ("The answer is A or B", nil),
      ("The answer is (A) and (B).", nil), ("Answer: A, B", nil), ("Both A and B", nil),
      ("A) London\nB) Paris\nC) Rome", nil), ("", nil), ("E", nil), ("Answer: E", nil),
      ("Madrid", nil), ("A dog is an animal", nil), ("I do not know", nil), ("Parisian", nil),
      ("The answer is not here", nil), ("x", nil), ("York", nil),
    ] as [(String, String?)]
  )
  func notTheSecondOption(answer: String, found: String?) throws {
    let score = try score("choice", answer: answer, targets: ["B"], choices: Self.cities)
    #expect(score.value == 0)
    #expect(score.answer == found)
    #expect((score.explanation != nil) == (found == nil))
  }

  @Test(
    "An option within another does not count twice",
    arguments: [
      ("New York City", "B"), ("It is in New York.", "A"), ("the York of old", "C"),
      ("Vitamin C", "D"), ("take vitamin d", "E"),
    ]
  )
  func longestFirst(answer: String, label: String) throws {
    let choices = ["New York", "New York City", "York", "Vitamin C", "Vitamin D"]
    let score = try score("choice", answer: answer, targets: [label], choices: choices)
    #expect(score.answer == label)
    #expect(score.isPassed)
  }

  @Test(
    "Options that are numbers are told by their text",
    arguments: [
      ("4", "B"), ("2 + 2 = 4", "B"), ("The answer is 10.5", "D"), ("The answer is 10", "C"),
      ("10.5", "D"), ("C", "C"), ("-3", "E"), ("$3", "A"), ("The answer is: 3.", "A"),
    ]
  )
  func numbers(answer: String, label: String) throws {
    let choices = ["3", "4", "10", "10.5", "-3"]
    #expect(try score("choice", answer: answer, targets: [label], choices: choices).answer == label)
  }

  @Test("A number as target is an option's text, never its place")
  func numericTarget() throws {
    let numbers = ["2", "1"]
    #expect(try score("choice", answer: "A", targets: ["2"], choices: numbers).value == 1)
    #expect(try score("choice", answer: "B", targets: ["2"], choices: numbers).value == 0)
    let unknown = try score("choice", answer: "B", targets: ["2"], choices: Self.cities)
    #expect(unknown.value == nil)
    #expect(unknown.explanation == "The target \"2\" is none of the options.")
  }

  @Test("Any target counts, and none gives no score")
  func targets() throws {
    #expect(try score("choice", answer: "C", targets: ["A", "C"], choices: Self.cities).isPassed)
    #expect(try score("choice", answer: "C", choices: Self.cities).value == nil)
  }

  @Test(
    "Without choices the options are the letters",
    arguments: [
      ("C", true), ("The answer is (C).", true), ("c)", true), ("I think C", true),
      ("A cat", false), ("D", false), ("Answer: C or D", false),
    ]
  )
  func lettersAlone(answer: String, isRight: Bool) throws {
    #expect(try score("choice", answer: answer, targets: ["C"]).isPassed == isRight)
  }

  @Test("The pronoun I is no ninth option")
  func pronoun() throws {
    let choices = (1...9).map { "thing\($0)" }
    #expect(
      try score("choice", answer: "I believe thing2 fits", targets: ["B"], choices: choices)
        .isPassed
    )
    #expect(try score("choice", answer: "I", targets: ["I"], choices: choices).isPassed)
    #expect(try score("choice", answer: "Answer: I", targets: ["I"], choices: choices).isPassed)
    #expect(
      try !score("choice", answer: "The answer: I cannot say", targets: ["I"], choices: choices)
        .isPassed
    )
  }
}
