import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct NumericScorerTests {
  @Test(
    "The last number is the answer",
    arguments: [
      ("18", "18"), ("The answer is 18", "18"), ("The answer is 18.", "18"), ("is 42.0.", "42"),
      ("18.0", "18"), ("18.00", "18"), ("018", "18"), ("18", "18.00"), ("0", "-0"), ("0.0", "0"),
      ("1,234,567", "1234567"), ("1\u{2009}234\u{2009}567", "1234567"),
      ("1\u{A0}234", "1234"), ("1\u{202F}234", "1234"), ("1{,}234", "1234"), ("1\\,234", "1234"),
      ("$1,234.50", "1234.5"), ("€5", "5"), ("£1,000", "1000"), ("5 €", "5"),
      ("A: 90,000", "90000"),
      ("42 km", "42"), ("42%", "42"), ("42kg", "42"), ("42km²", "42"), ("42 °C", "42"),
      ("-7", "-7"), ("\u{2212}7", "-7"), ("–7", "-7"), ("-$5", "-5"), ("$-5", "-5"), ("(-5)", "-5"),
      ("x=-5", "-5"), ("x = -5.", "-5"), ("**-5**", "-5"), ("$-129025\nA: -129025", "-129025"),
      ("3-4", "4"), ("day-5", "5"), ("10%-20%", "20"), ("$3-$4", "4"), ("a--5", "5"), ("3–4", "4"),
      (".5", "0.5"), ("0.50", ".5"), ("5.", "5"), ("-.5", "-0.5"), ("1e5", "100000"),
      ("1E+5", "100000"), ("2.5e-3", "0.0025"), ("5eggs", "5"), ("5 e", "5"), ("3e", "3"),
      ("**42**", "42"), ("$42$", "42"), ("\\(42\\)", "42"), ("`42`", "42"), ("_42_", "42"),
      ("\\boxed{42}", "42"), ("\\boxed{42}, as 6 times 7", "42"), ("$\\boxed{\\$42}$", "42"),
      ("\\boxed{1} then \\boxed{2} of 9", "2"), ("\\boxed{\\text{x}} 7", "7"),
      ("\\boxed{\\frac{1}{2}} 9", "2"), ("\\boxed{5", "5"),
      ("#### 42", "42"), ("####42", "42"), ("#### $42", "42"), ("#### 42 km in 7 days", "42"),
      ("1 #### 2\n#### 3\nChecked 4 times", "3"), ("#### -3", "-3"),
      ("She has 16 - 3 = <<16-3=13>>13 left", "13"), ("1, 2", "2"), ("(1,2)", "2"),
      ("1,2345", "2345"),
      ("1,234 or 5,678", "5678"), ("1,234, then 5", "5"), ("In 2023, 100 people", "100"),
      ("12:30", "30"), ("3rd", "3"), ("3/4", "4"), ("v1.5", "1.5"), ("costs.5", "5"), ("x2", "2"),
      ("1.234.567", "567"), ("Total: 12,345.", "12345"), ("16,4,3", "3"), ("1234,567", "567"),
      ("123456789012345678901234567890", "123456789012345678901234567890.0"),
      ("0.1000000000000000000000000000001", "0.1000000000000000000000000000001"),
    ]
  )
  func lastNumberIsRight(answer: String, target: String) throws {
    let score = try score("numeric", answer: answer, targets: [target])
    #expect(score.value == 1, "read \(score.answer ?? "nothing")")
    #expect(score.isPassed)
  }

  @Test(
    "Another value, or none, is wrong",
    arguments: [
      ("19", "18"), ("18 or 19", "18"), ("18.01", "18"), ("-18", "18"), ("18", "-18"), ("", "18"),
      ("eighteen", "18"), ("1,8", "18"), ("50%", "0.5"), ("#### none\n", "18"), ("18\n####", "18"),
      ("0.1000000000000000000000000000001", "0.1"), ("1e999", "1e998"),
      ("12345678901234567891", "12345678901234567890"),
    ]
  )
  func otherNumberIsWrong(answer: String, target: String) throws {
    #expect(try score("numeric", answer: answer, targets: [target]).value == 0)
  }

  @Test(
    "A target is read as an answer is",
    arguments: ["18", "$18", "18 dollars", "9 * 2 = 18\n#### 18", "18.0", " 18 ", "**18**"]
  )
  func targetIsReadAsAnAnswer(target: String) throws {
    #expect(try score("numeric", answer: "It is 18.", targets: [target]).value == 1)
  }

  @Test(
    "A fraction as target accepts its value",
    arguments: [
      ("3/4", "3/4", true), ("it is 3/4.", "3/4", true), ("6/8", "3/4", true),
      ("0.75", "3/4", true), ("-3/4", "-3/4", true), ("1/3", "1/3", true), ("4", "3/4", false),
      ("1/4", "3/4", false), ("3/4", "-3/4", false), ("3/0", "3/4", false),
    ]
  )
  func fractionTarget(answer: String, target: String, isRight: Bool) throws {
    #expect(try score("numeric", answer: answer, targets: [target]).isPassed == isRight)
  }

  @Test(
    "A tolerance is absolute and includes its ends",
    arguments: [
      ("3.14", true), ("3.15", true), ("3.13", true), ("3.1501", false), ("3.1299", false),
    ]
  )
  func tolerance(answer: String, isRight: Bool) throws {
    #expect(try score("numeric(0.01)", answer: answer, targets: ["3.14"]).isPassed == isRight)
  }

  @Test("A tolerance above 1 is no pass mark")
  func largeTolerance() throws {
    #expect(try score("numeric(5)", answer: "104", targets: ["100"]).isPassed)
    #expect(try !score("numeric(5)", answer: "106", targets: ["100"]).isPassed)
  }

  @Test("Any target may be met, and the number found is reported")
  func anyTarget() throws {
    let score = try score("numeric", answer: "That makes $1,234.50.", targets: ["7", "1234.5"])
    #expect(score.value == 1)
    #expect(score.answer == "1234.50")
  }

  @Test("Without a number among the targets there is no score", arguments: [[], ["many"]])
  func unscored(targets: [String]) throws {
    let score = try score("numeric", answer: "18", targets: targets)
    #expect(score.value == nil)
    #expect(score.explanation == "The sample has no target that is a number.")
  }

  @Test("A long answer is read in microseconds")
  func longAnswerIsFast() throws {
    let text = String(repeating: "She sells 16 - 3 = 13 eggs at $2, 1,234 in all. ", count: 2000)
    let start = ContinuousClock.now
    #expect(try score("numeric", answer: text, targets: ["1234"]).isPassed)
    let time = ContinuousClock.now - start
    // 96 KB; generous, as tests run unoptimised and beside others.
    #expect(time < .seconds(2))
  }
}
