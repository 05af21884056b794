import BakeoffCore
import Testing

@Suite struct CostTests {
  @Test(
    "Dollars are read exactly and rounded half away from zero past the twelfth decimal",
    arguments: [
      ("0", 0), ("-0", 0), ("1", 1_000_000_000_000), ("+1", 1_000_000_000_000),
      ("0.15", 150_000_000_000), (".5", 500_000_000_000), ("1.", 1_000_000_000_000),
      ("0.000000000001", 1), ("-0.000000000001", -1), ("1e-12", 1), ("1E-12", 1),
      ("1.2e-05", 12_000_000), ("1.5e+2", 150_000_000_000_000), ("0.3e1", 3_000_000_000_000),
      ("5e-13", 1), ("4.9e-13", 0), ("0.0000000000005", 1), ("0.00000000000049999", 0),
      ("-5e-13", -1), ("1.0000000000015", 1_000_000_000_002), ("9e-99", 0), ("0e99", 0),
      ("000.10", 100_000_000_000), ("9223372.036854775", 9_223_372_036_854_775_000),
    ]
  )
  func read(text: String, picodollars: Int) {
    #expect(Cost(usd: text)?.picodollars == picodollars)
  }

  @Test(
    "What is no amount, or past nine million dollars, is refused",
    arguments: [
      "", " ", ".", "-", "+", "-.", "--1", "+-1", "1.2.3", "1,5", "$1", "1 ", " 1", "0x1", "1e",
      "e5", "1e1.5", "1e5e5", "nan", "inf", "١", "½", "9223373", "1e20", "-9223373", "1e99",
      "1e9223372036854775807", "1e-9223372036854775808", "99999999999999999999999",
    ]
  )
  func refused(text: String) {
    #expect(Cost(usd: text) == nil)
  }

  @Test(
    "An amount is printed with every digit it has and no more",
    arguments: [
      (0, "0", "$0"), (1, "0.000000000001", "$0.000000000001"), (1_000_000_000_000, "1", "$1"),
      (150_000_000_000, "0.15", "$0.15"), (-150_000_000_000, "-0.15", "-$0.15"),
      (1_234_500_000_000_000, "1234.5", "$1234.5"),
      (Int.max, "9223372.036854775807", "$9223372.036854775807"),
      (Int.min, "-9223372.036854775808", "-$9223372.036854775808"),
    ]
  )
  func printed(picodollars: Int, usd: String, description: String) {
    let cost = Cost(picodollars: picodollars)
    #expect(cost.usd == usd)
    #expect(cost.description == description)
  }

  @Test("What is printed is read back the same", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    // Of every size, not only of the largest.
    let shift = Int.random(in: 0..<63, using: &generator)
    let amount = Int.random(in: -Int.max...Int.max, using: &generator) >> shift
    #expect(Cost(usd: Cost(picodollars: amount).usd)?.picodollars == amount)
  }

  @Test("A hundred thousand small amounts add up exactly")
  func sum() throws {
    let cent = try #require(Cost(usd: "0.000001"))
    let total = (0..<100_000).reduce(Cost.zero) { sum, _ in sum + cent }
    #expect(total.usd == "0.1")
    #expect(total.dollars == 0.1)
  }

  @Test("A sum past nine million dollars stays there instead of turning negative")
  func overflow() {
    var cost = Cost(picodollars: .max - 1)
    cost += Cost(picodollars: 5)
    #expect(cost.picodollars == .max)
    #expect(Cost(picodollars: 3) + Cost(picodollars: -5) == Cost(picodollars: -2))
  }

  @Test("Amounts are ordered by their size")
  func ordered() {
    #expect(Cost(picodollars: -1) < .zero)
    #expect(Cost(picodollars: 1) > .zero)
    #expect([Cost(picodollars: 2), .zero, Cost(picodollars: 1)].max() == Cost(picodollars: 2))
  }

  @Test(
    "Digits are multiplied by a power of ten exactly",
    arguments: [("2.5", 6, 2_500_000), ("2.5", 0, 3), ("25", -1, 3), ("0.1", 1, 1), ("1e3", -3, 1)]
  )
  func scaled(text: String, power: Int, value: Int) {
    #expect(Cost.scaled(text, by: power) == value)
  }
}
