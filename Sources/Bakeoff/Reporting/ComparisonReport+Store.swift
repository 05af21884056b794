public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

extension ComparisonReport {
  /// Compares models, pair by pair, each run read once.
  ///
  /// P-values of correctness are corrected among the comparisons, those of the metrics among all
  /// metrics of all comparisons. Models are ranked when all pairs have one base.
  ///
  /// - Parameters:
  ///   - pairs: What is compared with what.
  ///   - store: Where all of it is recorded.
  ///   - settings: How it is compared.
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs or no
  ///   sample has the field that is clustered by.
  public init(
    comparing pairs: [(base: ComparedModel, candidate: ComparedModel)],
    in store: Store,
    settings: ComparisonSettings = ComparisonSettings()
  ) throws {
    let runs = try ComparedRuns(
      pairs.flatMap { [$0.base, $0.candidate] },
      in: store,
      clusteredBy: settings.clusterField
    )
    var comparisons = try pairs.map {
      try Comparison(base: $0.base, candidate: $0.candidate, in: runs, settings: settings)
    }
    comparisons.correct(by: settings.correction)
    self.init(comparisons: comparisons, shownFlips: settings.shownFlips)
    guard let base = pairs.first?.base,
      pairs.allSatisfy({ $0.base.run.id == base.run.id && $0.base.model == base.model })
    else { return }
    let models = [base] + pairs.map(\.candidate)
    if models.count > 2 {
      ranking = try Ranking(of: models, in: runs, isCompletedOnly: settings.isCompletedOnly)
    }
    economy = try Economy(
      reference: base,
      others: pairs.map(\.candidate),
      in: runs,
      margin: settings.margin,
      intervals: pairs.count,
      isCompletedOnly: settings.isCompletedOnly
    )
  }
}

extension Ranking {
  /// Ranks models by the differences of all pairs of them, with intervals that hold at once.
  ///
  /// The intervals are Tango's, or those of clustered means, at Bonferroni's confidence
  /// (`SimultaneousConfidence`), and the places those of `RankRange`.
  ///
  /// - Throws: `InputError` when two of them have no sample in common.
  init(of models: [ComparedModel], in runs: ComparedRuns, isCompletedOnly: Bool) throws {
    let count = models.count
    let confidence = SimultaneousConfidence.bonferroni.each(
      of: count * (count - 1) / 2,
      confidence: 0.95
    )
    var differences: [Difference] = []
    var isBetter = [[Bool]](
      repeating: [Bool](repeating: false, count: count),
      count: count
    )
    var shares = [Double](repeating: 0, count: count)
    var labels = models.map(\.model)
    for one in 0..<count {
      for other in 0..<count where other > one {
        let all = try PairedTrials(base: models[one], candidate: models[other], in: runs)
        let trials = isCompletedOnly ? all.completed : all
        if one == 0 {
          (labels[0], labels[other]) = (trials.baseLabel, trials.candidateLabel)
          shares[0] = trials.shareCorrect(ofBase: true)
          shares[other] = trials.shareCorrect(ofBase: false)
        }
        guard
          let estimate = trials.measurement(
            for: GateCheck(.accuracy, .maxDrop(0)),
            confidence: confidence
          ).flatMap(Estimate.init)
        else { continue }
        isBetter[other][one] = estimate.lower > 0
        isBetter[one][other] = estimate.upper < 0
        differences.append(
          Difference(base: labels[one], candidate: labels[other], difference: estimate)
        )
      }
    }
    let ranges = RankRange.ranges(of: count) { isBetter[$0][$1] }
    let order = models.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }
    self.init(
      entries: order.map {
        Entry(
          label: labels[$0],
          accuracy: shares[$0],
          best: ranges[$0].best,
          worst: ranges[$0].worst
        )
      },
      differences: differences,
      confidenceOfEach: confidence
    )
  }
}

extension PairedTrials {
  /// The share of the pairs that a side has right, 0…1.
  fileprivate func shareCorrect(ofBase isBase: Bool) -> Double {
    let counts = counts
    let correct = counts.both + (isBase ? counts.baseOnly : counts.candidateOnly)
    return Double(correct) / Double(max(1, count))
  }
}
