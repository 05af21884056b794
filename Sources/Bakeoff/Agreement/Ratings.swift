internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

/// What all raters said of the same answers, as categories of one scale.
struct Ratings {
  /// One rater.
  struct Rater {
    let name: String
    let isJudge: Bool
    /// The category of each answer; nil where there is none.
    let categories: [Int?]
    /// How many answers could not be scored.
    let unscored: Int
  }

  let raters: [Rater]
  let scale: RatingScale
  /// The sample of each answer, by its place in the run.
  let positions: [Int]

  /// How many samples may be drawn for one interval: more samples have fewer resamples.
  private static let maximumDraws = 40_000_000

  /// The categories that two raters gave the answers which both rated.
  private func common(
    _ first: Rater,
    _ second: Rater
  ) -> (first: [Int], second: [Int], samples: [Int]) {
    var common: (first: [Int], second: [Int], samples: [Int]) = ([], [], [])
    for (index, position) in positions.enumerated() {
      guard let one = first.categories[index], let other = second.categories[index] else {
        continue
      }
      common.first.append(one)
      common.second.append(other)
      common.samples.append(position)
    }
    return common
  }

  /// Every two raters: labels with judges first, then judges with each other, then labels.
  var pairs: [AgreementReport.Pair] {
    let labels = raters.filter { !$0.isJudge }
    let judges = raters.filter(\.isJudge)
    func among(_ raters: [Rater]) -> [AgreementReport.Pair] {
      raters.indices.flatMap { index in
        raters[(index + 1)...].map { pair(raters[index], $0) }
      }
    }
    return labels.flatMap { label in judges.map { pair(label, $0) } } + among(judges)
      + among(labels)
  }

  private func pair(_ first: Rater, _ second: Rater) -> AgreementReport.Pair {
    let common = common(first, second)
    let size = scale.categories.count
    var table = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for (one, other) in zip(common.first, common.second) { table[one][other] += 1 }
    let clusters = Clusters(common.samples)
    let same = zip(common.first, common.second).map { $0 == $1 ? 1.0 : 0 }
    let sizes = clusters.sums(of: [Double](repeating: 1, count: same.count))
    var share = ShareOfDraws()
    for (agreed, answers) in zip(clusters.sums(of: same), sizes) {
      share.add(correct: Int(agreed), of: Int(answers))
    }
    // One category alone on a side makes kappa 0 or undefined, whatever the other says.
    let isDefined = Set(common.first).count > 1 && Set(common.second).count > 1
    func kappa(_ weighting: CohensKappa.Weighting) -> Estimate? {
      guard isDefined else { return nil }
      return CohensKappa(
        common.first,
        common.second,
        categories: Array(0..<size),
        weighting: weighting,
        clusters: clusters
      ).map { Estimate(value: $0.value, lower: $0.lower, upper: min(1, $0.upper)) }
    }
    return AgreementReport.Pair(
      first: first.name,
      second: second.name,
      table: table,
      agreement: share.share().map { Estimate($0) },
      kappa: kappa(.unweighted),
      linearKappa: scale.isOrdinal ? kappa(.linear) : nil,
      quadraticKappa: scale.isOrdinal ? kappa(.quadratic) : nil
    )
  }

  /// All raters together.
  var alpha: AgreementReport.Alpha {
    let plain = KrippendorffsAlpha(
      raters.map { $0.categories.map { $0.map(Double.init) } },
      level: scale.isOrdinal ? .ordinal : .nominal
    )
    let clusters = Clusters(positions)
    let interval = BootstrappedAlpha(
      raters.map(\.categories),
      categories: scale.categories.count,
      isOrdinal: scale.isOrdinal,
      clusters: clusters,
      resamples: min(2000, max(200, Self.maximumDraws / max(1, clusters.count))),
      seed: 1
    )
    return AgreementReport.Alpha(
      value: plain?.value,
      interval: interval.map { Estimate($0) },
      ratings: plain?.ratings ?? 0,
      resamples: interval?.resamples ?? 0
    )
  }

  /// How many grades raters are apart on an answer, 1 for names that differ: judges from labels, or from
  /// each other where there are no labels; 0 where they agree.
  func distance(on index: Int) -> Int {
    func given(_ isJudge: Bool) -> [Int] {
      raters.filter { $0.isJudge == isJudge }.compactMap { $0.categories[index] }
    }
    let judges = given(true)
    let others = raters.contains { !$0.isJudge } ? given(false) : judges
    let steps = judges.flatMap { judge in others.map { abs($0 - judge) } }.max() ?? 0
    return scale.isOrdinal ? steps : min(1, steps)
  }
}
