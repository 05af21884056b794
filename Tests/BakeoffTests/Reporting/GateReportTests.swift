import BakeoffCore
import BakeoffReports
import BakeoffScoring
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

@Suite("Gates on trials of the store")
struct GateReportTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("store.sqlite"))
  }

  private func pairs(_ old: [Outcome], _ new: [Outcome]) throws -> PairedTrials {
    func trials(_ model: String, _ outcomes: [Outcome]) -> [TestTrial] {
      outcomes.enumerated().map { TestTrial("s\($0)", model, $1) }
    }
    let run = try store.run("r", trials("m/old", old) + trials("m/new", new))
    return try PairedTrials(
      base: ComparedModel(run: run, model: "m/old"),
      candidate: ComparedModel(run: run, model: "m/new"),
      in: store
    )
  }

  @Test("A difference of accuracy has Tango's interval, and failures count as not correct")
  func difference() throws {
    defer { folder.remove() }
    let trials = try pairs(
      [.correct, .correct, .incorrect, .error],
      [.correct, .refused, .correct, .correct]
    )
    let measured = trials.measurement(for: GateCheck(.accuracy, .maxDrop(0.02)))
    let counts = PairedCounts(both: 1, baseOnly: 1, candidateOnly: 2, neither: 0)
    #expect(measured == GateMeasurement(counts))
  }

  @Test("A share of failures is the candidate's own, with Wilson's interval")
  func errors() throws {
    defer { folder.remove() }
    let trials = try pairs(
      [.error, .error, .correct, .correct],
      [.error, .correct, .correct, .correct]
    )
    let measured = trials.measurement(for: GateCheck(.errors, .max(0.5)))
    let wilson = WilsonInterval(successes: 1, trials: 4)
    #expect(measured?.value == 0.25)
    #expect(measured?.lower == wilson?.lower)
    #expect(measured?.upper == wilson?.upper)
  }

  @Test("A score that a refused answer has not is 0, and one that nobody asked for is none")
  func scores() throws {
    defer { folder.remove() }
    let run = try store.run(
      "r",
      [
        TestTrial("a", "m/old", .correct), TestTrial("b", "m/old", .correct),
        TestTrial("c", "m/old", .correct), TestTrial("a", "m/new", .correct),
        TestTrial("b", "m/new", .error), TestTrial("c", "m/new", .refused),
      ]
    )
    func measured(_ name: String) throws -> GateMeasurement? {
      try PairedTrials(
        base: ComparedModel(run: run, model: "m/old"),
        candidate: ComparedModel(run: run, model: "m/new"),
        in: store
      ).measurement(for: GateCheck(.score(name), .min(0.5)))
    }
    let exact = try #require(try measured("exact"))
    #expect(exact.samples == 3)
    #expect(abs(exact.value - 1.0 / 3) < 1e-12)
    #expect(try measured("f1") == nil)
  }

  @Test("Nothing is measured for a tag that no sample has")
  func tag() throws {
    defer { folder.remove() }
    let trials = try pairs([.correct, .correct], [.correct, .correct])
    #expect(trials.measurement(for: GateCheck(.accuracy, .min(0.5), tag: "maths")) == nil)
  }

  @Test("A policy is read from YAML, and what does not fit is named with its file")
  func policy() throws {
    defer { folder.remove() }
    _ = try folder.write(
      "checks: [{metric: latency_p95, max_ratio: 1.2, tier: advisory}]",
      to: "p.yaml"
    )
    let policy = try GatePolicy(path: folder.path("p.yaml"))
    #expect(policy.checks == [GateCheck(.latency(percent: 95), .maxRatio(1.2), tier: .advisory)])
    _ = try folder.write("checks: [{metric: speed, max: 1}]", to: "q.yaml")
    let error = #expect(throws: InputError.self) { try GatePolicy(path: folder.path("q.yaml")) }
    #expect(error?.description.contains("q.yaml:1:11: checks[0].metric must be accuracy") == true)
    #expect(throws: InputError.self) {
      try GatePolicy(checks: [GateCheck(.latency(percent: 95), .maxRise(1))]).checkIsMeasurable()
    }
  }
}
