import BakeoffClient
import BakeoffCore
import Foundation
import Testing

@Suite("Costs by the rules of the price table")
struct CostSampleTests {
  private static let file = ProcessInfo.processInfo.environment["BAKEOFF_COST_SAMPLES"]

  private func cost(_ sample: CostSample) -> String? {
    PriceTable.builtIn.price(for: sample.model)?.cost(of: sample.usage, billed: sample.billing)?.usd
  }

  @Test("Costs that were worked out by hand", arguments: try CostSample.list(workedCosts))
  func worked(sample: CostSample) { #expect(cost(sample) == sample.usd) }

  @Test(
    "Costs that another implementation has computed",
    arguments: try CostSample.list(computedCosts)
  )
  func computed(sample: CostSample) { #expect(cost(sample) == sample.usd) }

  @Test(
    "The costs of a file of samples",
    .enabled(if: file != nil, "BAKEOFF_COST_SAMPLES names no file")
  )
  func further() throws {
    let text = try String(contentsOfFile: #require(Self.file), encoding: .utf8)
    let samples = try CostSample.list(text)
    #expect(!samples.isEmpty)
    for sample in samples {
      #expect(cost(sample) == sample.usd, "\(sample.line)")
    }
  }
}
