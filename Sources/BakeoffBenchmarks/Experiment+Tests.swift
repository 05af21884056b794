internal import BakeoffCore
internal import BakeoffScoring

extension Experiment {
  /// Where a test at 5 % should be over 10,000 draws: within two and a half standard errors.
  private static let level = 0.0445...0.0555

  /// How often tests find what is not there, at 5 % unless said otherwise, and whether plans hold.
  static let tests: [Experiment] = verdicts + scores + several + plans

  private static let verdicts: [Experiment] =
    [(200, 0.05), (2000, 0.05), (2000, 0.2)].flatMap { pairs, each in
      let setting = "\(pairs) pairs, gains and losses \(each)"
      return [
        Experiment("McNemar, exact", setting + " (at most 5 %)", in: 0.01...0.0525) {
          let counts = $0.paired(pairs, gains: each, losses: each)
          return mcNemar(counts).pValue < 0.05
        },
        Experiment("McNemar, mid-p", setting, in: 0.035...0.0555) {
          let counts = $0.paired(pairs, gains: each, losses: each)
          return mcNemar(counts).midPValue < 0.05
        },
      ]
    }

  private static func mcNemar(_ counts: PairedCounts) -> McNemarTest {
    McNemarTest(baseOnly: counts.baseOnly, candidateOnly: counts.candidateOnly)
  }

  private static let scores: [Experiment] = [
    Experiment("paired t", "40 differences of uniform scores", in: level) {
      PairedTTest(differences: differences(40, &$0)).map { $0.pValue < 0.05 }
    },
    Experiment("Wilcoxon, exact", "40 differences of uniform scores", in: level) {
      WilcoxonTest(differences: differences(40, &$0)).pValue < 0.05
    },
    Experiment("Wilcoxon, normal", "200 differences of five grades, ties", in: level) {
      WilcoxonTest(differences: differences(200, &$0).map { ($0 * 4).rounded() / 4 }).pValue < 0.05
    },
    Experiment("sign flips, all", "12 differences (at most 5 %)", in: 0.0445...0.0525) {
      SignFlipTest(differences: differences(12, &$0), seed: 1).pValue < 0.05
    },
    Experiment("sign flips, 999 drawn", "40 differences", in: level) {
      let values = differences(40, &$0)
      return SignFlipTest(differences: values, resamples: 999, seed: $0.next()).pValue <= 0.05
    },
  ]

  private static func differences(_ count: Int, _ generator: inout SplitMix64) -> [Double] {
    (0..<count).map { _ in generator.uniform() - generator.uniform() }
  }

  private static let several: [Experiment] = [
    Experiment("any finding, Holm", "4 models against a baseline, 500 samples", in: 0.02...0.0525) {
      let adjusted = PValueCorrection.holm.adjusted(pValues(&$0))
      return adjusted.contains { $0 < 0.05 }
    },
    Experiment("any finding, uncorrected", "the same (must be too many)", in: 0.07...0.2) {
      pValues(&$0).contains { $0 < 0.05 }
    },
    Experiment("all differences, Bonferroni", "4 models, 500 samples (at least 95 %)", in: 0.95...1)
    {
      let verdicts = $0.verdicts(500, models: 4, share: 0.8)
      let confidence = SimultaneousConfidence.bonferroni.each(of: 6, confidence: 0.95)
      return (0..<4).allSatisfy { one in
        (0..<one).allSatisfy { other in
          TangoInterval(PairedCounts(verdicts[other], verdicts[one]), confidence: confidence)?
            .holds(0) ?? false
        }
      }
    },
  ]

  private static func pValues(_ generator: inout SplitMix64) -> [Double] {
    let verdicts = generator.verdicts(500, models: 5, share: 0.8)
    return (1...4).map { mcNemar(PairedCounts(verdicts[0], verdicts[$0])).midPValue }
  }

  private static let plans: [Experiment] = [
    Experiment(
      "gate passes a drop of the margin",
      "1000 pairs, max_drop 0.02 (2.5 %)",
      in: 0.015...0.03
    ) {
      passes($0.paired(1000, gains: 0.04, losses: 0.06), margin: 0.02)
    },
    plan(gains: 0.05, losses: 0.05, margin: 0.02),
    plan(gains: 0.03, losses: 0.04, margin: 0.05),
  ]

  private static func passes(_ counts: PairedCounts, margin: Double) -> Bool {
    let check = GateCheck(.accuracy, .maxDrop(margin))
    return check.result(of: GateMeasurement(counts)).verdict == .pass
  }

  /// Whether as many pairs as are said to be needed pass a gate as often as is said, four times of five.
  private static func plan(gains: Double, losses: Double, margin: Double) -> Experiment {
    let pairs = PairedPower(gains: gains, losses: losses)?.pairsNeeded(against: -margin) ?? 0
    return Experiment(
      "gate passes as planned",
      "\(pairs) pairs, gains \(gains), losses \(losses), max_drop \(margin) (80 %)",
      in: 0.775...0.825
    ) {
      passes($0.paired(pairs, gains: gains, losses: losses), margin: margin)
    }
  }
}
