internal import BakeoffCore
internal import BakeoffReports
internal import Testing

@Suite("Figures")
struct FiguresTests {
  @Test(
    "Costs have two significant digits or more",
    arguments: [
      ("0.000123", "$0.000123"), ("0.0042", "$0.0042"), ("1.24", "$1.24"), ("1240", "$1,240.00"),
      ("0", "$0"), ("0.5", "$0.50"), ("0.12", "$0.12"), ("0.12345", "$0.123"),
      ("0.004", "$0.0040"), ("0.99999", "$1.00"), ("0.9994", "$0.999"), ("9.999", "$10.00"),
      ("0.000000000001", "$0.000000000001"), ("-0.25", "−$0.25"), ("0.0009996", "$0.0010"),
      ("1234567.891", "$1,234,567.89"),
    ]
  )
  func costs(usd: String, shown: String) throws {
    let cost = try #require(Cost(usd: usd))
    #expect(Figures.cost(cost) == shown)
  }

  @Test("The highest amount is a lower bound, for sums end there")
  func highestCost() {
    #expect(Figures.cost(.highest) == "≥ $9,223,372.04")
    #expect(Figures.cost(.highest, unpriced: 1) == "≥ $9,223,372.04 (1 trial without a price)")
  }

  @Test("A cost that is unknown or incomplete says so")
  func incompleteCosts() {
    #expect(Figures.cost(nil) == "unknown")
    #expect(Figures.cost(nil, unpriced: 3) == "unknown")
    let cost = Cost(usd: "0.12")
    #expect(Figures.cost(cost, unpriced: 0) == "$0.12")
    #expect(Figures.cost(cost, unpriced: 1) == "≥ $0.12 (1 trial without a price)")
    #expect(Figures.cost(cost, unpriced: 3) == "≥ $0.12 (3 trials without a price)")
  }

  @Test(
    "Rates have a decimal below a hundred",
    arguments: [(7.46, "7.5"), (99.94, "99.9"), (99.96, "100"), (1250.4, "1,250"), (.nan, "—")]
  )
  func rates(rate: Double, shown: String) {
    #expect(Figures.rate(rate) == shown)
    #expect(Figures.rate(nil) == "—")
  }

  @Test(
    "Times are short at every scale",
    arguments: [
      (0.0, "0.0 ms"), (0.00042, "0.4 ms"), (0.0099, "9.9 ms"), (0.42, "420 ms"),
      (0.9994, "999 ms"), (0.9996, "1.00 s"), (1.243, "1.24 s"), (9.996, "10.0 s"),
      (59.94, "59.9 s"), (59.96, "1m 00s"), (125.0, "2m 05s"), (3599.6, "1h 00m"),
      (7380.0, "2h 03m"), (-1.0, "—"), (.nan, "—"), (.infinity, "—"),
    ]
  )
  func times(seconds: Double, shown: String) { #expect(Figures.seconds(seconds) == shown) }

  @Test(
    "A p-value never hides on which side of 0.05 it lies",
    arguments: [
      (0.012, "p = 0.012"), (0.0009, "p < 0.001"), (1.0, "p = 1.000"), (0.0497, "p = 0.0497"),
      (0.05, "p = 0.050"), (0.0503, "p = 0.0503"),
    ]
  )
  func pValues(value: Double, shown: String) { #expect(Figures.pValue(value) == shown) }

  @Test("Shares, intervals, points, counts and ratios")
  func others() {
    #expect(Figures.percent(10 / 12) == "83.3 %")
    #expect(Figures.percent(1) == "100.0 %")
    #expect(Figures.percent(nil) == "—")
    let estimate = Estimate(value: 0.833, lower: 0.552, upper: 0.953)
    #expect(Figures.interval(estimate) == "[55.2 – 95.3]")
    #expect(Figures.interval(nil) == "—")
    #expect(Figures.points(1 / 6) == "+16.7")
    #expect(Figures.points(-0.052) == "−5.2")
    #expect(Figures.points(0.0001) == "0.0")
    #expect(Figures.count(12345) == "12,345")
    #expect(Figures.count(0) == "0")
    #expect(Figures.count(1, "sample") == "1 sample")
    #expect(Figures.count(1200, "sample") == "1,200 samples")
    #expect(Figures.ratio(1.5) == "1.50×")
    #expect(Figures.ratio(0.014052) == "0.014×")
    #expect(Figures.ratio(1234) == "1,234×")
    #expect(Figures.ratio(nil) == "—")
  }
}
