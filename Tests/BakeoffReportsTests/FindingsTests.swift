internal import BakeoffCore
internal import BakeoffReports
internal import Testing

@Suite("Sentences of a report")
struct FindingsTests {
  private func text(_ models: [ModelSummary], samples: Int = 12) -> String {
    var report = Fixtures.report
    report.models = models
    report.run.sampleCount = samples
    return TerminalFormat(width: nil).rendered(report)
  }

  @Test("One model is described, not ranked")
  func single() {
    let text = text([Fixtures.oak])
    #expect(
      text.contains(
        "mock/oak is correct in 91.7 % of 12 scored trials (95 % interval 64.6 – 98.5)."
      )
    )
    #expect(!text.contains("ahead"))
    #expect(!text.contains("cheapest"))
  }

  @Test("Overlapping intervals are said not to separate")
  func overlap() {
    #expect(
      text([Fixtures.oak, Fixtures.twig]).contains(
        "The intervals of mock/oak and mock/twig overlap: with 12 samples this run does not "
          + "separate them; `bakeoff compare` tests the pair."
      )
    )
  }

  @Test("Intervals apart are said to be apart")
  func apart() {
    var low = Fixtures.twig
    low.accuracy = Estimate(value: 0.1, lower: 0.05, upper: 0.2)
    #expect(text([Fixtures.oak, low]).contains("Its interval lies above those of all others."))
  }

  @Test("Equal models are level")
  func level() {
    var other = Fixtures.oak
    other.model = "mock/elm"
    #expect(text([Fixtures.oak, other]).contains("mock/oak and mock/elm are level at 91.7 %."))
  }

  @Test("Nothing scored is said so")
  func nothingScored() {
    var model = Fixtures.oak
    model.accuracy = nil
    model.completedAccuracy = nil
    model.outcomes = [.unscored: 12]
    let text = text([model])
    #expect(text.contains("No trial is scored, so there is no accuracy."))
    #expect(text.contains("12 trials could not be scored and are left out."))
  }

  @Test("Parameters that differ between models are said, equal ones are not")
  func unequalParameters() {
    var oak = Fixtures.oak
    var twig = Fixtures.twig
    oak.parameters = ["temperature": 0, "max_tokens": 100]
    twig.parameters = ["max_tokens": 100]
    let unequal = text([oak, twig])
    #expect(
      unequal.contains(
        "Not asked alike: temperature differs (mock/oak 0, mock/twig not sent), so this compares "
          + "that as well."
      )
    )
    #expect(!unequal.contains("max_tokens"))
    twig.parameters = oak.parameters
    #expect(!text([oak, twig]).contains("Not asked alike"))
  }

  @Test("What samples ask for and not all models are sent is said, with the reason")
  func omissions() {
    var oak = Fixtures.oak
    var twig = Fixtures.twig
    oak.audit = [
      ParameterUse("tools", [], .sent), ParameterUse("strict_tools", true, .mapped(to: "tools")),
      ParameterUse("service_tier", "auto", .sent),
    ]
    twig.audit = [
      ParameterUse("tools", [], .sent),
      ParameterUse("strict_tools", true, .dropped(because: "the protocol has no place for it")),
      ParameterUse("service_tier", "auto", .dropped(because: ParameterUse.usualReason)),
    ]
    let unequal = text([oak, twig])
    #expect(
      unequal.contains(
        "Not asked alike: strict_tools of samples (mock/oak sent as tools, mock/twig not sent: the "
          + "protocol has no place for it), so this compares that as well."
      )
    )
    #expect(!unequal.contains("service_tier"))
    oak.audit = twig.audit
    #expect(!text([oak, twig]).contains("Not asked alike"))
  }

  @Test("A run that is not complete says how far it came")
  func incomplete() {
    #expect(text([Fixtures.oak], samples: 20).contains("12 of 20 trials are done"))
  }

  @Test("A cost that misses prices is a lower bound everywhere")
  func partialCost() {
    var model = Fixtures.oak
    model.unpricedTrials = 3
    model.costPerCorrect = nil
    let text = text([model])
    #expect(text.contains("≥ $0.0789 "))
    #expect(text.contains("mock/oak: 3 trials without a price; its cost is a lower bound."))
    #expect(text.contains("Spent by this run: ≥ $0.0789 (3 trials without a price)."))
  }

  @Test(
    "A comparison's verdict is in plain words",
    arguments: zip(
      [(1, 12, 0.003), (12, 1, 0.003), (3, 1, 0.625), (0, 0, 1.0)],
      ["The candidate is better", "The candidate is worse", "No difference", "No difference"]
    )
  )
  func verdicts(flips: (base: Int, candidate: Int, p: Double), words: String) {
    var comparison = Fixtures.comparison
    comparison.baseOnly = flips.base
    comparison.candidateOnly = flips.candidate
    comparison.pValue = flips.p
    #expect(TerminalFormat().rendered(comparison).contains(words))
    comparison.pairs = 0
    #expect(comparison.verdict() == .untested)
  }
}
