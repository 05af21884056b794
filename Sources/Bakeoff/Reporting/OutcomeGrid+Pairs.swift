internal import BakeoffReports
internal import BakeoffScoring

extension OutcomeGrid {
  /// Every two models on the samples that both have, with p-values corrected by Holm.
  ///
  /// One draw each: Tango's interval and McNemar's exact test. Several: `ClusteredDifference`, which takes
  /// the draws of a sample as a cluster, and the permutation test over samples. It is what `Comparison`
  /// shows of a pair.
  func pairs() -> [ModelPair] {
    var pairs = (0..<models).flatMap { first in
      (first + 1..<max(first + 1, models)).map { pair(first, $0) }
    }
    let tested = pairs.indices.filter { pairs[$0].pValue != nil }
    let adjusted = PValueCorrection.holm.adjusted(tested.map { pairs[$0].pValue ?? 1 })
    for (index, pValue) in zip(tested, adjusted) { pairs[index].pValue = pValue }
    return pairs
  }

  private func pair(_ first: Int, _ second: Int) -> ModelPair {
    var (both, firstOnly, secondOnly, neither) = (0, 0, 0, 0)
    /// The second's draw less the first's, and the sample of each; only with repeats.
    var (differences, owners): ([Double], [Int]) = ([], [])
    for position in 0..<samples {
      for (one, other) in zip(draws(of: position, by: first), draws(of: position, by: second)) {
        guard one != .none, other != .none else { continue }
        switch (one == .correct, other == .correct) {
        case (true, true): both += 1
        case (true, false): firstOnly += 1
        case (false, true): secondOnly += 1
        case (false, false): neither += 1
        }
        guard epochs > 1 else { continue }
        differences.append((other == .correct ? 1 : 0) - (one == .correct ? 1 : 0))
        owners.append(position)
      }
    }
    let counts = PairedCounts(
      both: both,
      baseOnly: firstOnly,
      candidateOnly: secondOnly,
      neither: neither
    )
    var pair = ModelPair(
      first: first,
      second: second,
      pairs: counts.pairs,
      firstOnly: firstOnly,
      secondOnly: secondOnly,
      difference: nil,
      pValue: nil
    )
    guard counts.pairs > 0 else { return pair }
    if epochs > 1 {
      let clusters = Clusters(owners)
      let mean = ClusteredMean(of: differences, clusters: clusters)
      pair.difference = ClusteredDifference(
        counts,
        error: mean?.standardError ?? 0,
        clusters: clusters.count
      ).map(Estimate.init)
      pair.pValue = SignFlipTest(differences: clusters.sums(of: differences), seed: 1).pValue
    } else {
      pair.difference = TangoInterval(counts).map(Estimate.init)
      pair.pValue = McNemarTest(baseOnly: firstOnly, candidateOnly: secondOnly).pValue
    }
    return pair
  }
}
