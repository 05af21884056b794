import BakeoffCore
import BakeoffServers
import Testing

@Suite("Latencies and faults as they are written")
struct MockServerTextsTests {
  @Test(
    "Latencies are read and written",
    arguments: [
      ("200", LatencyDistribution.fixed(0.2)), ("uniform:100-300", .uniform(0.1, 0.3)),
      ("log-normal:400,0.5", .logNormal(median: 0.4, spread: 0.5)),
      ("pareto:200,1.5", .pareto(least: 0.2, shape: 1.5)),
    ]
  )
  func latency(_ text: String, _ latency: LatencyDistribution) {
    #expect(LatencyDistribution(text) == latency)
    #expect(latency.description == text)
  }

  @Test(
    "Other latencies are refused",
    arguments: [
      "", "-1", "fast", "uniform:3-1", "uniform:1", "log-normal:400", "pareto:200,0", "normal:1,2",
      "inf", "nan", "uniform:nan-nan",
    ]
  )
  func badLatency(_ text: String) {
    #expect(LatencyDistribution(text) == nil)
  }

  @Test("Draws have the median, the bounds and the tail that are asked for")
  func draws() {
    func sorted(_ latency: LatencyDistribution) -> [Double] {
      var generator = SplitMix64(seed: 7)
      return (0..<10_001).map { _ in latency.draw(using: &generator) }.sorted()
    }
    #expect(sorted(.fixed(0.25)).allSatisfy { $0 == 0.25 })
    let uniform = sorted(.uniform(1, 3))
    #expect(uniform[0] >= 1 && uniform[10_000] <= 3)
    #expect(abs(uniform[5000] - 2) < 0.05)
    let logNormal = sorted(.logNormal(median: 2, spread: 0.5))
    #expect(abs(logNormal[5000] - 2) < 0.05)
    // One deviation up: 84.13 %.
    #expect(abs(logNormal[8413] - 2 * 1.6487) < 0.15)
    let pareto = sorted(.pareto(least: 1, shape: 1.5))
    #expect(pareto[0] >= 1)
    // A tenth is longer than 10 to the power of 1 / 1.5.
    #expect(abs(pareto[9000] - 4.6416) < 0.3)
    #expect(sorted(.pareto(least: 1, shape: 0.1)).last == 3600)
  }

  @Test(
    "Faults are read and written",
    arguments: [
      ("503", ServerFault(.status(503))), ("503:0.05", ServerFault(.status(503), .share(0.05))),
      ("reset:#3", ServerFault(.reset, .number(3))), ("drip:/10", ServerFault(.drip, .every(10))),
      ("stall", ServerFault(.stall)), ("truncate:0", ServerFault(.truncate, .share(0))),
      ("malformed:0.5", ServerFault(.malformed, .share(0.5))),
    ]
  )
  func fault(_ text: String, _ fault: ServerFault) {
    #expect(ServerFault(text) == fault)
    #expect(fault.description == text)
  }

  @Test(
    "Other faults are refused",
    arguments: ["", "200", "600", "explode", "503:", "503:2", "reset:#0", "reset:/0", "drip:-1"]
  )
  func badFault(_ text: String) {
    #expect(ServerFault(text) == nil)
  }
}
