import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct QuantityScorerTests {
  @Test(
    "A number is right when it is as much of the same",
    arguments: [
      ("It is 1500 m.", "1.5 km", true), ("1.5 kilometers", "1500 m", true),
      ("1500", "1500 m", true),
      ("1.5", "1500 m", false), ("1500 g", "1500 m", false), ("1.5 km away", "1500 m", true),
      ("90 km/h", "25 m/s", true), ("2 hours", "120 min", true), ("2h", "7200 s", true),
      ("$5\\text{ cm}$", "50 mm", true), ("5 \\mathrm{kg}", "5000 g", true),
      ("5-mile", "8.04672 km", true),
      ("25 °C", "77 °F", true), ("0 K", "-273.15 °C", true), ("25 °C", "25 °F", false),
      ("5 m^2", "50000 cm²", true), ("2 L", "2000 ml", true), ("5 mW", "5 MW", false),
      ("50%", "0.5", true), ("50 %", "1/2", true), ("0.5", "50%", true), ("50", "50%", true),
      ("50 percent", "50%", true), ("50 per cent", "1/2", true), ("50\\%", "0.5", true),
      ("50%", "50", false), ("5", "50%", false),
      ("3/4", "0.75", true), ("1 1/2", "1.5", true), ("-1 1/2 h", "-90 min", true),
      ("1,234,567", "1234567", true), ("10 3/0", "1", false),
      ("$1.2 million", "$1,200,000", true), ("1.2 million", "1200000", true),
      ("$5", "5 dollars", true), ("€5", "5 dollars", false), ("50 cents", "$0.50", true),
      ("18 eggs", "18", true), ("18", "18 eggs", true), ("18 km", "18", true),
      ("90 degrees", "90^\\circ", true), ("\\boxed{1500\\text{ m}}", "1.5 km", true),
      ("no idea", "1 km", false), ("1 mile", "1609.344 m", true),
      ("so $42$", "42 km", true), ("so $42", "42 km", false), ("$90^{\\circ}$", "90°", true),
    ] as [(String, String, Bool)]
  )
  func quantities(answer: String, target: String, isRight: Bool) throws {
    let score = try score("quantity", answer: answer, targets: [target])
    #expect(score.value == (isRight ? 1 : 0), "read \(score.answer ?? "nothing")")
  }

  @Test(
    "A tolerance is absolute, or a share of the target",
    arguments: [
      ("numeric(1%)", "101", "100", true), ("numeric(1%)", "101.1", "100", false),
      ("numeric(1%)", "-99", "-100", true), ("numeric(10%)", "3/4", "0.8", false),
      ("numeric(50%)", "1/2", "3/4", true), ("quantity(1%)", "1.01 km", "1000 m", true),
      ("quantity(1%)", "1.02 km", "1000 m", false), ("quantity(5)", "1.005 km", "1000 m", true),
      ("quantity(5)", "1.006 km", "1000 m", false),
      (#"{"type": "numeric", "value": {"relative": 0.01, "absolute": 2}}"#, "102", "100", true),
      (#"{"type": "numeric", "value": {"relative": 0.01}}"#, "102", "100", false),
      (#"{"type": "numeric", "value": {"target": 7, "absolute": 1}}"#, "8", "100", true),
    ] as [(String, String, String, Bool)]
  )
  func tolerances(spec: String, answer: String, target: String, isRight: Bool) throws {
    #expect(try score(spec, answer: answer, targets: [target]).isPassed == isRight)
  }

  @Test(
    "What is no tolerance or no number is refused",
    arguments: [
      "numeric(-1%)", "quantity(-1)", "quantity:many", #"{"type": "numeric", "value": {"off": 1}}"#,
      #"{"type": "numeric", "value": {"absolute": "x"}}"#,
      #"{"type": "numeric", "value": {"absolute": -1}}"#,
    ]
  )
  func refused(spec: String) {
    #expect(throws: ScorerError.self) { try Scorers.make(spec: spec) }
  }

  @Test("Without a number among the targets there is no score")
  func unscored() throws {
    #expect(try score("quantity", answer: "5", targets: ["many"]).value == nil)
  }
}
