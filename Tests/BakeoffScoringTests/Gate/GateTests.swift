import BakeoffCore
import Testing

@testable import BakeoffScoring

@Suite struct GateTests {
  private func counts(_ both: Int, _ losses: Int, _ gains: Int, _ neither: Int) -> PairedCounts {
    PairedCounts(both: both, baseOnly: losses, candidateOnly: gains, neither: neither)
  }

  @Test(
    "A drop is refused, allowed or left open by the interval, not by the value",
    arguments: [
      // The measured drop is one point in all three: only the number of pairs differs.
      ([800, 60, 50, 90], GateVerdict.inconclusive), ([80_000, 6000, 5000, 9000], .pass),
      ([800, 150, 20, 30], .fail), ([100, 0, 0, 0], .inconclusive), ([200, 0, 0, 0], .pass),
    ]
  )
  func nonInferiority(cells: [Int], verdict: GateVerdict) {
    let check = GateCheck(.accuracy, .maxDrop(0.02))
    let measurement = GateMeasurement(counts(cells[0], cells[1], cells[2], cells[3]))
    #expect(check.result(of: measurement).verdict == verdict)
  }

  @Test("An open check says how many samples would settle it, and they do")
  func settlement() throws {
    let check = GateCheck(.accuracy, .maxDrop(0.02))
    let measured = counts(430, 15, 15, 40)
    let open = check.result(of: GateMeasurement(measured))
    let plan = try #require(PairedPower(measured))
    let needed = try #require(plan.pairsNeeded(against: -0.02))
    #expect(open.verdict == .inconclusive && open.settlement == .samples(needed - 500))
    #expect(open.settlement?.description == "\(needed - 500) more samples")
    let scale = Double(needed) / 500
    func scaled(_ count: Double) -> Int { Int((count * scale).rounded(.up)) }
    let larger = counts(scaled(430), scaled(15), scaled(15), scaled(40))
    let settled = check.result(of: GateMeasurement(larger))
    #expect(settled.verdict == .pass && settled.settlement == nil)
  }

  /// An interval as it is given.
  private struct Given: IntervalEstimate {
    let value: Double
    let lower: Double
    let upper: Double
  }

  @Test(
    "Every requirement passes, fails and stays open",
    arguments: [
      (GateRequirement.minGain(0), 0.02, 0.01, 0.03, GateVerdict.pass),
      (.minGain(0), 0.02, 0, 0.03, .inconclusive), (.minGain(0), -0.02, -0.03, -0.01, .fail),
      (.minGain(0), 0, 0, 0, .fail), (.maxDrop(0.02), -0.01, -0.02, 0, .inconclusive),
      (.maxRise(0.01), 0, -0.01, 0.005, .pass), (.maxRise(0.01), 0, -0.01, 0.01, .inconclusive),
      (.maxRise(0.01), 0.05, 0.02, 0.08, .fail), (.min(0.9), 0.95, 0.9, 0.97, .pass),
      (.min(0.9), 0.95, 0.89, 0.97, .inconclusive), (.min(0.9), 0.8, 0.75, 0.85, .fail),
      (.max(0.01), 0.005, 0, 0.01, .pass), (.max(0.01), 0.005, 0, 0.02, .inconclusive),
      (.max(0.01), 0.05, 0.03, 0.07, .fail), (.maxRatio(0.8), 0.7, 0.6, 0.8, .pass),
      (.maxRatio(0.8), 0.7, 0.6, 0.9, .inconclusive), (.maxRatio(0.8), 1.2, 1.1, 1.3, .fail),
      (.minRatio(1.5), 2, 1.5, 3, .pass), (.minRatio(1.5), 1, 0.8, 1.2, .fail),
    ]
  )
  func requirements(
    requirement: GateRequirement,
    value: Double,
    lower: Double,
    upper: Double,
    verdict: GateVerdict
  ) {
    let measurement = GateMeasurement(
      Given(value: value, lower: lower, upper: upper),
      samples: 100
    )
    let result = GateCheck(.accuracy, requirement).result(of: measurement)
    #expect(result.verdict == verdict)
    #expect((result.settlement == nil) == (verdict != .inconclusive))
  }

  @Test("The value alone decides when it is asked to, or has no interval")
  func valueAlone() {
    let given = GateMeasurement(Given(value: 0.91, lower: 0.85, upper: 0.95), samples: 50)
    let check = GateCheck(.accuracy, .min(0.9), evidence: .value)
    #expect(check.result(of: given).verdict == .pass)
    let plain = GateMeasurement(value: 0.89, samples: 50)
    #expect(GateCheck(.accuracy, .min(0.9)).result(of: plain).verdict == .fail)
  }

  @Test("Without counts, the samples that are missing grow with the square of the width")
  func scaledSamples() throws {
    let given = GateMeasurement(Given(value: 0.92, lower: 0.88, upper: 0.96), samples: 100)
    // At even odds the interval must shrink to half its width: four times the samples.
    #expect(given.samplesNeeded(against: 0.9, power: 0.500_000_1) == 401)
    #expect(given.samplesNeeded(against: 0.92) == nil)
  }

  @Test("What was not measured is inconclusive, and what lies on the bound cannot be settled")
  func unsettled() {
    let missing = GateCheck(.cost, .maxRatio(1)).result(of: nil)
    #expect(missing.verdict == .inconclusive && missing.settlement == .measurement)
    let onBound = GateMeasurement(Given(value: 0.9, lower: 0.8, upper: 1), samples: 9)
    #expect(GateCheck(.accuracy, .min(0.9)).result(of: onBound).settlement == .bound)
  }

  @Test("Only critical checks decide, and one that fails outweighs those that are open")
  func tiers() throws {
    let policy = GatePolicy(checks: [
      GateCheck(.accuracy, .min(0.5)), GateCheck(.accuracy, .min(0.99), tier: .advisory),
    ])
    let passed = policy.result { _ in GateMeasurement(value: 0.9, samples: 10) }
    #expect(passed.verdict == .pass && passed.advice.map(\.verdict) == [.fail])
    let open = GatePolicy(checks: [GateCheck(.cost, .maxRatio(1)), GateCheck(.errors, .max(0.1))])
    #expect(open.result { _ in nil }.verdict == .inconclusive)
    let failed = open.result {
      $0.metric == .cost ? nil : GateMeasurement(value: 0.2, samples: 10)
    }
    #expect(failed.verdict == .fail)
  }

  @Test("A policy is read")
  func policy() throws {
    let json = try JSON(
      parsing: """
        {"confidence": 0.9, "checks": [
          {"metric": "accuracy", "max_drop": 0.02, "min": 0.8},
          {"metric": "score:f1", "min_gain": 0, "tag": "math", "tier": "advisory"},
          {"metric": "latency_p95", "max_ratio": 1.2, "evidence": "value"},
          {"metric": "ttft_p50", "max": 2.5}, {"metric": "cost", "max_ratio": 0.8, "tag": null}
        ]}
        """
    )
    let policy = try GatePolicy(json)
    #expect(policy.confidence == 0.9 && policy.power == 0.8)
    #expect(
      policy.checks == [
        GateCheck(.accuracy, .maxDrop(0.02)), GateCheck(.accuracy, .min(0.8)),
        GateCheck(.score("f1"), .minGain(0), tag: "math", tier: .advisory),
        GateCheck(.latency(percent: 95), .maxRatio(1.2), evidence: .value),
        GateCheck(.firstToken(percent: 50), .max(2.5)), GateCheck(.cost, .maxRatio(0.8)),
      ]
    )
    #expect(policy.checks.map(\.metric.name).contains("ttft_p50"))
    #expect(policy.checks.allSatisfy { GateMetric(name: $0.metric.name) == $0.metric })
    #expect(try GatePolicy(policy.json) == policy)
  }

  @Test("The schema of a policy has the keys that are read, and no other")
  func schema() throws {
    let top = try #require(GatePolicy.schema["properties"]?.objectValue)
    let check = try #require(top["checks"]?["items"]?["properties"]?.objectValue)
    func problem(_ key: String, inCheck: Bool) -> String {
      let object: JSON =
        inCheck ? ["checks": [.object([key: true])]] : .object([key: true])
      do {
        _ = try GatePolicy(object)
        return ""
      } catch { return "\(error)" }
    }
    for (keys, inCheck) in [(top.keys, false), (check.keys, true)] {
      #expect(keys.count >= 3)
      for key in keys {
        #expect(!problem(key, inCheck: inCheck).contains("is not a key"), "\(key)")
        #expect(problem(key + "x", inCheck: inCheck).contains("is not a key"))
      }
    }
    let schema = try JSONSchema(GatePolicy.schema)
    let policy: JSON = ["checks": [["metric": "cost", "max_ratio": 1.5, "tier": "advisory"]]]
    #expect(schema.verdict(on: policy) == .valid)
    #expect(schema.verdict(on: ["checks": [["metric": "cost", "max_ration": 1]]]) != .valid)
  }

  @Test(
    "A policy that does not fit names its key",
    arguments: [
      ("[]", "The policy must be an object, not a list."),
      (#"{"checks": []}"#, "checks must be a list of at least one check."),
      (#"{"check": []}"#, "check is not a key of it; the keys are confidence, power, checks."),
      (
        #"{"confidence": 95, "checks": [{}]}"#,
        "confidence must be a number from 0.5 and less than 1, not 95."
      ),
      (
        #"{"checks": [{"metric": "accuracy", "max_drop": "2%"}]}"#,
        #"checks[0].max_drop must be a number from 0, not "2%"."#
      ),
      (
        #"{"checks": [{"metric": "accuracy", "max_drop": 2}]}"#,
        "checks[0].max_drop must be a share from 0 to 1, not 2.0: 2 points are 0.02."
      ),
      (
        #"{"checks": [{"metric": "cost", "max_ratio": 0.5}, {"metric": "speed", "max": 1}]}"#,
        "checks[1].metric must be accuracy, score:NAME, cost, latency_p95, ttft_p95 (or another per "
          + "cent from 1 to 99), errors, truncations or refusals."
      ),
      (
        #"{"checks": [{"metric": "latency_p0", "max": 1}]}"#,
        "checks[0].metric must be accuracy, score:NAME, cost, latency_p95, ttft_p95 (or another per "
          + "cent from 1 to 99), errors, truncations or refusals."
      ),
      (
        #"{"checks": [{"metric": "cost", "max_ratio": 0}]}"#,
        "checks[0].max_ratio must be a number more than 0."
      ),
      (
        #"{"checks": [{"metric": "cost"}]}"#,
        "checks[0] needs one of max_drop, max_rise, min_gain, min, max, max_ratio, min_ratio."
      ),
      (
        #"{"checks": [{"metric": "cost", "max": 1, "tier": "vital"}]}"#,
        #"checks[0].tier must be critical or advisory, not "vital"."#
      ),
      (
        #"{"checks": [{"metric": "cost", "max": 1, "tag": 3}]}"#,
        "checks[0].tag must be a text, not 3."
      ),
    ]
  )
  func unreadable(text: String, message: String) throws {
    let json = try JSON(parsing: text)
    let error = #expect(throws: GatePolicyError.self) { try GatePolicy(json) }
    #expect(error?.description == message)
  }
}
