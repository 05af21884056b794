import BakeoffCore
import Testing

@testable import BakeoffScoring

/// Every statistic against another implementation, see `References/make-references.py`.
@Suite struct StatisticsReferenceTests {
  @Test("The references are there, hundreds of them, with the versions they come from")
  func references() throws {
    let versions = try #require(Reference.file?["versions"]?.objectValue)
    #expect(versions.keys.contains("scipy") && versions.keys.contains("statsmodels"))
    #expect(Reference.all.count > 700)
    // Each kind is asked for below; one that is not would be a reference that nothing is held to.
    #expect(Set(Reference.all.map(\.kind)).count == 29)
  }

  @Test("The normal distribution is mpmath's", arguments: Reference.of("normal-cumulative"))
  func normal(_ reference: Reference) {
    let x = reference.number(0)
    reference.expect([normalCumulative(x)], relative: 1e-12, absolute: 0)
    if abs(x) < 5 { #expect(abs(normalQuantile(normalCumulative(x)) - x) < 1e-9) }
  }

  @Test(
    "The incomplete beta function is mpmath's and SciPy's",
    arguments: Reference.of("beta-tails")
  )
  func betaTails(_ reference: Reference) {
    let x = reference.number(2)
    let beta = BetaDistribution(a: reference.number(0), b: reference.number(1))
    let tails = beta.tails(at: x, complement: 1 - x)
    // Only the smaller tail keeps its digits, and SciPy's own large parameters lose some.
    let relative = beta.a + beta.b > 100_000 ? 1e-10 : 1e-12
    reference.expect([tails.lower, tails.upper], relative: relative, absolute: 1e-15)
  }

  @Test("The beta quantile is mpmath's", arguments: Reference.of("beta-quantile"))
  func betaQuantile(_ reference: Reference) {
    let beta = BetaDistribution(a: reference.number(0), b: reference.number(1))
    reference.expect([beta.quantile(reference.number(2))], relative: 1e-12, absolute: 0)
  }

  @Test("Student's distribution is mpmath's", arguments: Reference.of("student-upper"))
  func studentTail(_ reference: Reference) {
    let student = StudentDistribution(degrees: reference.number(0))
    let tail = student.upperTail(reference.number(1))
    reference.expect([tail], relative: 1e-12, absolute: 0)
    #expect(student.cumulative(-reference.number(1)) == tail)
  }

  @Test("Student's quantile is mpmath's", arguments: Reference.of("student-quantile"))
  func studentQuantile(_ reference: Reference) {
    let student = StudentDistribution(degrees: reference.number(0))
    reference.expect([student.quantile(reference.number(1))], relative: 1e-12, absolute: 0)
  }

  @Test("The binomial distribution is mpmath's", arguments: Reference.of("binomial"))
  func binomial(_ reference: Reference) {
    let binomial = BinomialDistribution(
      trials: reference.count(0),
      probability: reference.number(1)
    )
    let successes = reference.count(2)
    reference.expect(
      [binomial.density(successes), binomial.atMost(successes)],
      relative: 1e-12,
      absolute: 0
    )
  }

  @Test(
    "The intervals of a share are statsmodels'",
    arguments: Reference.of("wilson", "clopper-pearson", "jeffreys")
  )
  func shares(_ reference: Reference) throws {
    let (successes, trials) = (reference.count(0), reference.count(1))
    let confidence = reference.number(2)
    let interval: (any IntervalEstimate)? =
      switch reference.kind {
      case "wilson":
        WilsonInterval(successes: successes, trials: trials, confidence: confidence)
      case "clopper-pearson":
        ClopperPearsonInterval(successes: successes, trials: trials, confidence: confidence)
      default:
        JeffreysInterval(successes: successes, trials: trials, confidence: confidence)
      }
    let found = try #require(interval)
    reference.expect([found.lower, found.upper], relative: 1e-10, absolute: 1e-15)
    #expect(found.lower <= found.value || reference.kind == "jeffreys")
  }

  @Test("The interval of a mean is scipy.stats.t.interval", arguments: Reference.of("mean"))
  func means(_ reference: Reference) throws {
    let interval = try #require(
      MeanInterval(of: reference.numbers(0), confidence: reference.number(1))
    )
    reference.expect([interval.value, interval.lower, interval.upper, interval.standardError])
  }

  @Test("The paired t test is scipy.stats.ttest_1samp", arguments: Reference.of("paired-t"))
  func pairedT(_ reference: Reference) throws {
    let test = try #require(PairedTTest(differences: reference.numbers(0)))
    reference.expect([test.statistic, test.pValue, test.effectSize])
  }

  @Test("Wilcoxon's test is scipy.stats.wilcoxon", arguments: Reference.of("wilcoxon"))
  func wilcoxon(_ reference: Reference) {
    let test = WilcoxonTest(differences: reference.numbers(0))
    reference.expect([test.gainRanks, test.lossRanks, test.pValue, test.effectSize])
  }

  @Test(
    "Tests of 20,000 differences with ties are SciPy's",
    arguments: Reference.of("wilcoxon-long", "paired-t-long")
  )
  func longTests(_ reference: Reference) throws {
    let differences = (0..<reference.count(0)).map { Double(($0 * 7919) % 1009 - 500) / 100 }
    if reference.kind == "wilcoxon-long" {
      reference.expect([WilcoxonTest(differences: differences).pValue])
    } else {
      reference.expect([try #require(PairedTTest(differences: differences)).pValue])
    }
  }

  @Test(
    "The sign-flip test of few pairs is scipy.stats.permutation_test",
    arguments: Reference.of("sign-flip")
  )
  func signFlip(_ reference: Reference) {
    let test = SignFlipTest(differences: reference.numbers(0), seed: 1)
    reference.expect([test.meanDifference, test.pValue], absolute: 1e-12)
    #expect(test.resamples == nil && test.monteCarloError == 0)
  }

  @Test("BCa is scipy.stats.bootstrap on the same draws", arguments: Reference.of("bootstrap"))
  func bootstrap(_ reference: Reference) throws {
    let isMean = reference.text(1) == "mean"
    let interval = try #require(
      BootstrapInterval(
        of: reference.numbers(0),
        resamples: reference.count(2),
        seed: UInt64(reference.count(3))
      ) { values in
        let moments = Moments(values)
        return isMean ? moments.mean : (moments.squares / Double(values.count)).squareRoot()
      }
    )
    reference.expect([interval.lower, interval.upper])
  }

  @Test(
    "The ratio of quantiles is NumPy's on the same draws",
    arguments: Reference.of("quantile-ratio")
  )
  func quantileRatio(_ reference: Reference) throws {
    let ratio = try #require(
      QuantileRatio(
        at: reference.number(2),
        base: reference.numbers(0),
        candidate: reference.numbers(1),
        resamples: reference.count(3),
        seed: UInt64(reference.count(4))
      )
    )
    reference.expect([ratio.value, ratio.lower, ratio.upper])
    #expect(ratio.resamples == 500)
  }

  @Test(
    "The clustered mean is statsmodels' OLS with cluster covariance",
    arguments: Reference.of("clustered-mean")
  )
  func clusteredMean(_ reference: Reference) throws {
    let clusters = Clusters(reference.numbers(1))
    let mean = try #require(ClusteredMean(of: reference.numbers(0), clusters: clusters))
    reference.expect([mean.value, mean.lower, mean.upper, mean.standardError])
  }

  @Test(
    "Fieller's ends are where the t test of candidate less ratio times base is at its level",
    arguments: Reference.of("ratio-of-means")
  )
  func ratioOfMeans(_ reference: Reference) throws {
    let ratio = try #require(
      RatioOfMeans(
        base: reference.numbers(0),
        candidate: reference.numbers(1),
        clusters: Clusters(reference.numbers(2))
      )
    )
    reference.expect([ratio.value, ratio.lower, ratio.upper])
  }

  @Test(
    "Tango's ends are where the score test is at its level",
    arguments: Reference.of("tango")
  )
  func tango(_ reference: Reference) throws {
    let counts = PairedCounts(
      both: reference.count(0),
      baseOnly: reference.count(1),
      candidateOnly: reference.count(2),
      neither: reference.count(3)
    )
    let interval = try #require(TangoInterval(counts, confidence: reference.number(4)))
    reference.expect([interval.lower, interval.upper])
  }

  @Test(
    "McNemar's tests are scipy.stats.binomtest and the mid-p of Fagerland et al.",
    arguments: Reference.of("mcnemar")
  )
  func mcNemar(_ reference: Reference) {
    let test = McNemarTest(baseOnly: reference.count(0), candidateOnly: reference.count(1))
    reference.expect([test.pValue, test.midPValue])
  }

  @Test(
    "The odds ratio's interval is that of the share of gains",
    arguments: Reference.of("disagreement")
  )
  func disagreement(_ reference: Reference) throws {
    let counts = PairedCounts(
      both: 0,
      baseOnly: reference.count(0),
      candidateOnly: reference.count(1),
      neither: 3
    )
    let effect = try #require(Disagreement(counts))
    reference.expect([effect.cohensG, effect.lowerOddsRatio, effect.upperOddsRatio])
  }

  @Test(
    "The number of pairs solves the power of the score test",
    arguments: Reference.of("pairs-needed")
  )
  func pairsNeeded(_ reference: Reference) throws {
    let plan = try #require(
      PairedPower(
        gains: reference.number(0),
        losses: reference.number(1),
        power: reference.number(3)
      )
    )
    reference.expect([Double(plan.pairsNeeded(against: reference.number(2)) ?? -1)])
  }

  @Test(
    "The detectable difference solves the power of McNemar's test",
    arguments: Reference.of("detectable")
  )
  func detectable(_ reference: Reference) throws {
    let plan = try #require(PairedPower(gains: reference.number(1), losses: 0))
    reference.expect([plan.detectableDifference(pairs: reference.count(0)) ?? -1])
  }

  @Test(
    "Corrected p-values are statsmodels' multipletests",
    arguments: Reference.of("holm", "benjamini-hochberg")
  )
  func corrections(_ reference: Reference) throws {
    let correction = try #require(PValueCorrection(rawValue: reference.kind))
    reference.expect(correction.adjusted(reference.numbers(0)), relative: 1e-14)
  }

  @Test(
    "pass@k and pass^k are those of whole numbers",
    arguments: Reference.of("pass-at-k")
  )
  func passAtK(_ reference: Reference) {
    let (k, correct, draws) = (reference.count(0), reference.count(1), reference.count(2))
    let values = [
      PassAtK.any(k, correct: correct, of: draws), PassAtK.all(k, correct: correct, of: draws),
    ]
    reference.expect(values.map { $0 ?? -1 }, relative: 1e-12)
  }

  @Test(
    "Kappa is scikit-learn's, its standard error statsmodels'",
    arguments: Reference.of("kappa")
  )
  func kappa(_ reference: Reference) throws {
    let weighting = try #require(CohensKappa.Weighting(rawValue: reference.text(2)))
    let kappa = try #require(
      CohensKappa(reference.numbers(0), reference.numbers(1), weighting: weighting)
    )
    reference.expect([kappa.value, kappa.standardError], absolute: 1e-12)
  }

  @Test("Alpha is krippendorff's", arguments: Reference.of("alpha"))
  func alpha(_ reference: Reference) throws {
    let level = try #require(KrippendorffsAlpha.Level(rawValue: reference.text(1)))
    let ratings = (reference.given[0]?.arrayValue ?? []).map { rater in
      (rater.arrayValue ?? []).map(\.doubleValue)
    }
    let alpha = try #require(KrippendorffsAlpha(ratings, level: level))
    reference.expect([alpha.value], absolute: 1e-12)
  }
}
