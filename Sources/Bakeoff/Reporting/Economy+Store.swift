internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

extension Economy {
  /// Measures models by one of them: what they cost beside it, and how much worse they may be.
  ///
  /// - Parameters:
  ///   - reference: What the others are measured by.
  ///   - others: The other models.
  ///   - runs: Their results.
  ///   - margin: How much lower the accuracy may be, 0…1.
  ///   - intervals: How many intervals shall hold at once at 95 %.
  ///   - isCompletedOnly: Whether only pairs count that both answered completely.
  /// - Throws: `InputError` when two of them have no sample in common.
  init(
    reference: ComparedModel,
    others: [ComparedModel],
    in runs: ComparedRuns,
    margin: Double,
    intervals: Int,
    isCompletedOnly: Bool = false
  ) throws {
    let confidence = SimultaneousConfidence.bonferroni.each(of: intervals, confidence: 0.95)
    var label = reference.model
    let entries = try others.map { other in
      let all = try PairedTrials(base: reference, candidate: other, in: runs)
      let trials = isCompletedOnly ? all.completed : all
      label = trials.baseLabel
      let costs = trials.costs(of: trials.pairs.indices)
      let (base, candidate) = (
        costs.values.base.reduce(0, +), costs.values.candidate.reduce(0, +)
      )
      return Entry(
        label: trials.candidateLabel,
        costRatio: costs.isComplete && base > 0 ? candidate / base : nil,
        difference: trials.measurement(
          for: GateCheck(.accuracy, .maxDrop(margin)),
          confidence: confidence
        ).flatMap(Estimate.init)
      )
    }
    self.init(reference: label, margin: margin, entries: entries, intervals: intervals)
  }

  /// Measures the models of a run by the most accurate of them; nil when no two have an accuracy and costs
  /// that can be compared.
  ///
  /// Since the results themselves choose what is measured by, the intervals are corrected for all pairs of
  /// models. Of several that are the most accurate the cheapest is taken.
  ///
  /// - Parameters:
  ///   - models: What the models' trials add up to.
  ///   - run: The run.
  ///   - pairs: What every two models have in common.
  init?(of models: [ModelSummary], in run: RunRecord, _ pairs: PairTallies) {
    let known = models.filter { $0.accuracy != nil && $0.cost != nil }
    let reference = known.max {
      let (one, other) = ($0.accuracy?.value ?? 0, $1.accuracy?.value ?? 0)
      return one == other ? ($0.cost ?? .zero) > ($1.cost ?? .zero) : one < other
    }
    guard known.count > 1, let reference else { return nil }
    func place(_ model: ModelSummary) -> Int? {
      run.models.firstIndex { $0.model == model.model }
    }
    let intervals = known.count * (known.count - 1) / 2
    let confidence = SimultaneousConfidence.bonferroni.each(of: intervals, confidence: 0.95)
    var entries: [Entry] = []
    for other in known where other.model != reference.model {
      guard let base = place(reference), let candidate = place(other) else { return nil }
      let pair = pairs[base, candidate]
      // Models of an unfinished run may have no sample in common.
      guard pair.pairs > 0 else { return nil }
      entries.append(
        Entry(
          label: other.model,
          costRatio: pair.priced == pair.answered && pair.firstCost > 0
            ? pair.secondCost / pair.firstCost : nil,
          difference: pair.difference(confidence: confidence)
        )
      )
    }
    self.init(
      reference: reference.model,
      margin: Self.defaultMargin,
      entries: entries,
      intervals: intervals
    )
    if case .unknownCosts = finding { return nil }
  }
}

extension PairTally {
  /// The second's accuracy less the first's, as `PairedTrials.measurement(for:confidence:)` has it: Tango's
  /// interval, and with several draws `ClusteredDifference`.
  fileprivate func difference(confidence: Double) -> Estimate? {
    let counts = PairedCounts(
      both: both,
      baseOnly: firstOnly,
      candidateOnly: secondOnly,
      neither: neither
    )
    if differences.clusters == pairs {
      return TangoInterval(counts, confidence: confidence).map(Estimate.init)
    }
    return ClusteredDifference(
      counts,
      error: ClusteredMean(differences)?.standardError ?? 0,
      clusters: differences.clusters,
      confidence: confidence
    ).map(Estimate.init)
  }
}
