import Testing

@testable import BakeoffScoring

@Suite struct DecimalNumberTests {
  @Test(
    "Equal values are equal however they are written",
    arguments: [
      ("18", "18.00"), ("18", "1.8e1"), ("0", "-0.0"), (".5", "0.50"), ("1e3", "1000"),
      ("-2.50", "-2.5"), ("007", "7"), ("5.", "5"), ("100e-2", "1"),
    ]
  )
  func equal(first: String, second: String) throws {
    #expect(try #require(DecimalNumber(first)) == #require(DecimalNumber(second)))
  }

  @Test(
    "What is no number is refused",
    arguments: ["", "-", ".", "1.2.3", "abc", "1e", "1,000", "e5"]
  )
  func refused(text: String) { #expect(DecimalNumber(text) == nil) }

  @Test(
    "The value survives as a double",
    arguments: [("18.50", 18.5), ("-0", 0), ("1e-3", 0.001), ("-120", -120)]
  )
  func doubles(text: String, value: Double) throws {
    #expect(try #require(DecimalNumber(text)).doubleValue == value)
  }
}
