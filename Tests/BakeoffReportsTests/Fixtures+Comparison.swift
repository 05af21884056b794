import BakeoffCore
import BakeoffReports

extension Fixtures {
  /// With what a store would have measured; the interval is Tango's for 8, 3, 1 and 0 of 12.
  static let comparison: Comparison = {
    var comparison = bareComparison
    comparison.detectable = 0.4025
    comparison.costRatioInterval = Estimate(value: 0.014052, lower: 0.0112, upper: 0.0169)
    comparison.latencyP95Interval = Estimate(value: 1.25, lower: 0.9, upper: 1.7)
    comparison.latencyMonteCarloError = 0.0123
    comparison.otherPolicy = Comparison.Part(
      name: "completed pairs",
      pairs: 9,
      baseCorrect: 9,
      candidateCorrect: 8,
      difference: Estimate(value: -1 / 9, lower: -0.4345, upper: 0.2111),
      pValue: 1
    )
    var f1 = Comparison.Metric(
      name: "f1",
      pairs: 12,
      base: 0.9312,
      candidate: 0.80451,
      difference: Estimate(value: -0.12669, lower: -0.2011, upper: -0.05228),
      pValue: 0.0034,
      wilcoxonPValue: 0.0093,
      effectSize: -1.07,
      detectable: 0.0946
    )
    f1.adjustedPValue = 0.0068
    comparison.metrics = [f1]
    comparison.correction = "holm"
    comparison.shifts = [
      shift(.correct, .correct, 8), shift(.correct, .incorrect, 1),
      shift(.correct, .truncated, 1), shift(.correct, .refused, 1), shift(.error, .correct, 1),
    ]
    comparison.tags = [
      Comparison.Part(
        name: "asia",
        pairs: 4,
        baseCorrect: 3,
        candidateCorrect: 3,
        difference: Estimate(value: 0, lower: -0.6, upper: 0.6)
      ),
      Comparison.Part(
        name: "europe",
        pairs: 8,
        baseCorrect: 8,
        candidateCorrect: 6,
        difference: nil
      ),
    ]
    comparison.warnings = ["temperature differs (base 0, candidate not set)."]
    return comparison
  }()

  /// Two comparisons with one base, and what they say together.
  static let comparisonReport = ComparisonReport(
    comparisons: [comparison, comparison],
    ranking: Ranking(
      entries: [
        Ranking.Entry(label: "mock/oak", accuracy: 11 / 12, best: 1, worst: 2),
        Ranking.Entry(label: "mock/twig", accuracy: 0.75, best: 1, worst: 3),
        Ranking.Entry(label: "mock/ash", accuracy: 0.25, best: 2, worst: 3),
      ],
      differences: [
        Ranking.Difference(
          base: "mock/oak",
          candidate: "mock/twig",
          difference: Estimate(value: -2 / 12, lower: -0.55, upper: 0.26)
        )
      ],
      confidenceOfEach: 1 - 0.05 / 3
    ),
    economy: Economy(
      reference: "mock/oak",
      margin: 0.02,
      entries: [
        Economy.Entry(
          label: "mock/twig",
          costRatio: 0.014,
          difference: Estimate(value: 0.001, lower: -0.0123, upper: 0.0143)
        ),
        Economy.Entry(label: "mock/ash", costRatio: nil, difference: nil),
      ],
      intervals: 2
    )
  )

  private static func shift(
    _ base: Outcome,
    _ candidate: Outcome,
    _ count: Int
  ) -> Comparison.Shift {
    Comparison.Shift(base: base, candidate: candidate, count: count)
  }
}
