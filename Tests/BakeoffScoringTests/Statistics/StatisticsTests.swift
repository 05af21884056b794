import Testing

@testable import BakeoffScoring

/// Reference values of SciPy 1.17.1, statsmodels 0.15.0 and NumPy 2.4.6, unless said otherwise.
@Suite struct StatisticsTests {
  private func isNear(_ value: Double, _ reference: Double, _ relative: Double = 1e-12) -> Bool {
    abs(value - reference) <= relative * max(abs(reference), 1e-300) || value == reference
  }

  @Test(
    "The normal quantile is scipy.stats.norm.ppf",
    arguments: [
      (0.5, 0.0), (0.9, 1.2815515655446004), (0.95, 1.6448536269514722),
      (0.975, 1.959963984540054), (0.995, 2.5758293035489004), (0.9999, 3.719016485455709),
      (1e-10, -6.361340902404056), (0.025, -1.9599639845400545),
    ]
  )
  func normalQuantiles(p: Double, reference: Double) {
    #expect(abs(normalQuantile(p) - reference) < 1e-14 * max(1, abs(reference)))
  }

  @Test(
    "Wilson's interval is statsmodels' proportion_confint",
    arguments: [
      (0, 10, 0.0, 0.27753279986288926), (10, 10, 0.7224672001371106, 1.0),
      (1, 1, 0.2065493143772374, 1.0), (5, 10, 0.23659309051256394, 0.7634069094874361),
      (81, 263, 0.2552885198782742, 0.36620957698280004),
      (15, 148, 0.06238639953073628, 0.16048724172330803), (0, 20, 0.0, 0.1611251580528194),
      (1, 29, 0.006113214292762667, 0.17175521879320294),
      (8450, 10000, 0.8377744438389428, 0.8519605972852903),
      (999_999, 1_000_000, 0.9999943350881957, 0.9999998234754233),
      (37, 164, 0.1683437850349068, 0.2954358994818522),
    ]
  )
  func wilson(successes: Int, trials: Int, lower: Double, upper: Double) throws {
    let interval = try #require(WilsonInterval(successes: successes, trials: trials))
    #expect(isNear(interval.lower, lower) && isNear(interval.upper, upper))
    #expect(interval.value == Double(successes) / Double(trials))
  }

  @Test(
    "Wilson's interval widens with the confidence",
    arguments: [
      (0.8, 0.27278813300373866, 0.3455647470926316),
      (0.9, 0.2633136171884814, 0.35656634960848815),
      (0.99, 0.24013690268760773, 0.38528250231822986),
    ]
  )
  func wilsonConfidence(confidence: Double, lower: Double, upper: Double) throws {
    let interval = try #require(
      WilsonInterval(successes: 81, trials: 263, confidence: confidence)
    )
    #expect(isNear(interval.lower, lower) && isNear(interval.upper, upper))
  }

  @Test("Without trials there is no interval")
  func noTrials() {
    #expect(WilsonInterval(successes: 0, trials: 0) == nil)
    #expect(WilsonInterval(successes: 3, trials: 2) == nil)
    #expect(WilsonInterval(successes: 1, trials: 2, confidence: 1) == nil)
    let nothing = PairedCounts(both: 0, baseOnly: -1, candidateOnly: 0, neither: 0)
    #expect(PairedDifference(nothing) == nil && TangoInterval(nothing) == nil)
  }

  @Test(
    "McNemar's test is scipy.stats.binomtest at one half",
    arguments: [
      (0, 0, 1.0), (1, 0, 1.0), (0, 5, 0.0625), (5, 5, 1.0), (3, 10, 0.09228515625),
      (12, 2, 0.012939453125), (10, 25, 0.016673847800120715), (59, 6, 4.964650327128616e-12),
      (121, 86, 0.017905614973719838), (40, 60, 0.05688793364098089),
      (500, 600, 0.0028195449914364284), (1000, 1200, 2.1817026407914194e-05),
      (50000, 51000, 0.0016696304559914016), (499_000, 501_000, 0.0456082998653896),
      (500_500, 499_500, 0.3177946913633297), (0, 1000, 1.8665272370064378e-301),
      (200, 900, 1.8980378243249313e-106),
    ]
  )
  func mcNemar(baseOnly: Int, candidateOnly: Int, reference: Double) {
    let p = McNemarTest(baseOnly: baseOnly, candidateOnly: candidateOnly).pValue
    #expect(isNear(p, reference, 1e-9), "\(p)")
    #expect(p == McNemarTest(baseOnly: candidateOnly, candidateOnly: baseOnly).pValue)
  }

  // The first table is that of Newcombe (1998), who prints +0.0569 to +0.3404; the second that of
  // Bentur et al. (2009), for which Fagerland, Lydersen and Laake (2017) print −0.507 to −0.026. All
  // digits are of a second implementation of the formula in Python.
  @Test(
    "The paired difference is Newcombe's method 10",
    arguments: [
      ([36, 2, 12, 0], 0.2, 0.05692958400323869, 0.3404276029749407),
      ([1, 7, 1, 12], -0.2857142857142857, -0.506920226686141, -0.02555912416485978),
      ([59, 16, 6, 80], -0.062111801242236024, -0.11862119563870992, -0.004625113933050047),
      ([20, 2, 12, 16], 0.2, 0.056156424841748265, 0.3292069954001405),
      ([0, 0, 0, 10], 0, -0.2775327998628892, 0.2775327998628892),
      ([10, 0, 0, 0], 0, -0.27753279986288926, 0.27753279986288926),
      ([53, 1, 0, 0], -0.018518518518518517, -0.0977143748878192, 0.04962166188940388),
      ([400, 80, 60, 460], -0.02, -0.04316876752960776, 0.0032250162848424246),
      ([2, 1, 97, 0], 0.96, 0.8721164783402089, 0.9853664502217372),
    ]
  )
  func pairedDifference(counts: [Int], value: Double, lower: Double, upper: Double) throws {
    let difference = try #require(
      PairedDifference(
        PairedCounts(
          both: counts[0],
          baseOnly: counts[1],
          candidateOnly: counts[2],
          neither: counts[3]
        )
      )
    )
    #expect(isNear(difference.value, value))
    #expect(isNear(difference.lower, lower, 1e-10), "\(difference.lower)")
    #expect(isNear(difference.upper, upper, 1e-10), "\(difference.upper)")
    let swapped = try #require(
      PairedDifference(
        PairedCounts(
          both: counts[0],
          baseOnly: counts[2],
          candidateOnly: counts[1],
          neither: counts[3]
        )
      )
    )
    #expect(isNear(swapped.lower, -difference.upper, 1e-10))
  }

  @Test(
    "The quantile is numpy.quantile",
    arguments: [
      ([1, 2, 3, 4], 0, 1.0), ([1, 2, 3, 4], 0.25, 1.75), ([1, 2, 3, 4], 0.5, 2.5),
      ([1, 2, 3, 4], 0.95, 3.85), ([1, 2, 3, 4], 1, 4), ([3.5], 0.5, 3.5), ([3.5], 1, 3.5),
      ([15, 20, 35, 40, 50], 0.05, 16), ([15, 20, 35, 40, 50], 0.3, 23),
      ([15, 20, 35, 40, 50], 0.4, 29), ([15, 20, 35, 40, 50], 0.5, 35),
      ([15, 20, 35, 40, 50], 0.95, 48), ([1, 2], -1, 1), ([1, 2], 2, 2),
    ]
  )
  func quantiles(values: [Double], p: Double, reference: Double) throws {
    #expect(isNear(try #require(quantile(p, ofSorted: values)), reference))
  }

  @Test("Nothing has no quantile")
  func emptyQuantile() { #expect(quantile(0.5, ofSorted: []) == nil) }
}
