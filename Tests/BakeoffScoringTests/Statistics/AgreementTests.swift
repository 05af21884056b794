import Testing

@testable import BakeoffScoring

@Suite("Agreement of raters")
struct AgreementTests {
  /// So many items, two raters and three categories, made up by a rule.
  private static func ratings(_ count: Int) -> (first: [Int], second: [Int]) {
    let first = (0..<count).map { $0 * 7 % 11 % 3 }
    return (first, first.enumerated().map { $0 % 4 == 0 ? ($1 + $0 / 4) % 3 : $1 })
  }

  @Test(
    "Items that are said twice tell kappa no more than once",
    arguments: CohensKappa.Weighting.allCases
  )
  func clusteredKappa(_ weighting: CohensKappa.Weighting) throws {
    let (first, second) = Self.ratings(60)
    let once = try #require(CohensKappa(first, second, weighting: weighting))
    let labels = (0..<60).flatMap { [$0, $0] }
    let twice = try #require(
      CohensKappa(
        first.flatMap { [$0, $0] },
        second.flatMap { [$0, $0] },
        weighting: weighting,
        clusters: Clusters(labels)
      )
    )
    #expect(abs(once.value - twice.value) < 1e-14)
    // Clusters divide by one fewer than there are.
    let factor = (60.0 / 59).squareRoot()
    #expect(abs(twice.standardError - once.standardError * factor) < 1e-14)
    let alone = try #require(
      CohensKappa(first, second, weighting: weighting, clusters: Clusters(Array(0..<60)))
    )
    #expect(alone == once)
  }

  @Test(
    "The resampled alpha has the value of the plain one, missing ratings and all",
    arguments: [false, true]
  )
  func value(isOrdinal: Bool) throws {
    let (first, second) = Self.ratings(50)
    let third = second.enumerated().map { $0 % 5 == 0 ? nil : Optional(($1 + $0 % 2) % 3) }
    let ratings = [first.map(Optional.some), second.map(Optional.some), third]
    let plain = try #require(
      KrippendorffsAlpha(
        ratings.map { $0.map { $0.map(Double.init) } },
        level: isOrdinal ? .ordinal : .nominal
      )
    )
    let resampled = try #require(
      BootstrappedAlpha(
        ratings,
        categories: 3,
        isOrdinal: isOrdinal,
        clusters: Clusters(Array(0..<50)),
        seed: 1
      )
    )
    #expect(abs(resampled.value - plain.value) < 1e-12)
    #expect(resampled.lower < plain.value && plain.value < resampled.upper)
    let again = BootstrappedAlpha(
      ratings,
      categories: 3,
      isOrdinal: isOrdinal,
      clusters: Clusters(Array(0..<50)),
      seed: 1
    )
    #expect(again == resampled)
  }

  @Test("Items that belong together make alpha's interval wider")
  func clusteredAlpha() throws {
    let (first, second) = Self.ratings(40)
    func width(_ labels: [Int], _ copies: Int) throws -> Double {
      let ratings = [first, second].map { rater in
        rater.flatMap { Array(repeating: Optional($0), count: copies) }
      }
      let alpha = try #require(
        BootstrappedAlpha(
          ratings,
          categories: 3,
          isOrdinal: false,
          clusters: Clusters(labels),
          seed: 7
        )
      )
      return alpha.upper - alpha.lower
    }
    let once = try width(Array(0..<40), 1)
    let twice = try width((0..<40).flatMap { [$0, $0] }, 2)
    let careless = try width(Array(0..<80), 2)
    #expect(abs(once - twice) < 0.02)
    #expect(careless < 0.8 * once)
  }

  @Test("Where agreement beyond chance is not defined there is no interval")
  func undefined() {
    let one = [[Int?]](repeating: [1, 1, 1], count: 2)
    #expect(
      BootstrappedAlpha(
        one,
        categories: 2,
        isOrdinal: false,
        clusters: Clusters([0, 1, 2]),
        seed: 1
      ) == nil
    )
    // Half of the resamples of two items have one category alone.
    #expect(
      BootstrappedAlpha(
        [[0, 1], [0, 1]],
        categories: 2,
        isOrdinal: false,
        clusters: Clusters([0, 1]),
        seed: 1
      ) == nil
    )
  }
}
