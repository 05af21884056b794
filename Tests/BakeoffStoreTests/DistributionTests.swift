import BakeoffCore
import Foundation
import Testing

@testable import BakeoffStore

@Suite("Distributions")
struct DistributionTests {
  private func distribution(_ values: some Sequence<Double>) -> Distribution {
    var distribution = Distribution()
    for value in values { distribution.add(value) }
    distribution.sort()
    return distribution
  }

  @Test("As many as are held are all there, in order")
  func held() {
    let values = (0..<Distribution.mostHeld).map {
      Double($0 * 7919 % Distribution.mostHeld) / 1000
    }
    #expect(Array(distribution(values)) == values.sorted())
    #expect(distribution([]).isEmpty)
    #expect(Array(distribution([3, 1, 2, 1])) == [1, 1, 2, 3])
  }

  @Test("Of more each is within 0.05 % of itself, from nanoseconds to days")
  func binned() {
    var chance = SplitMix64(seed: 1)
    let values = (0..<3 * Distribution.mostHeld).map { _ in
      pow(10, Double.random(in: -9...5, using: &chance))
    }
    let binned = distribution(values)
    #expect(binned.count == values.count)
    for (value, exact) in zip(binned, values.sorted()) {
      #expect(abs(value - exact) <= 0.0005 * exact)
    }
  }

  @Test("Zeros stay zero among many, and what is below counts there")
  func zeros() {
    let count = Distribution.mostHeld
    let binned = distribution([Double](repeating: 0, count: count) + [-1, 5])
    #expect(binned.count == count + 2)
    #expect(binned[0] == 0)
    #expect(binned[count] == 0)
    #expect(abs(binned[count + 1] - 5) <= 0.0025)
  }
}
