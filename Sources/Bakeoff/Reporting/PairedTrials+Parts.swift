internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

extension PairedTrials {
  /// How often each side is right.
  var counts: PairedCounts {
    var counts = [Int](repeating: 0, count: 4)
    for pair in pairs {
      let outcomes = outcomes(of: pair)
      counts[(outcomes.base == .correct ? 2 : 0) + (outcomes.candidate == .correct ? 1 : 0)] += 1
    }
    return PairedCounts(
      both: counts[3],
      baseOnly: counts[2],
      candidateOnly: counts[1],
      neither: counts[0]
    )
  }

  /// The p-value of McNemar's exact test, or where pairs belong together that of the permutation test over
  /// clusters.
  var pValue: Double {
    let counts = counts
    return clusters.count < count
      ? SignFlipTest(differences: correctMore(), seed: 1).pValue
      : McNemarTest(baseOnly: counts.baseOnly, candidateOnly: counts.candidateOnly).pValue
  }

  /// Both sides' accuracy on these pairs; nil without any.
  func part(named name: String, testsDifference: Bool = true) -> Comparison.Part? {
    guard count > 0 else { return nil }
    let counts = counts
    return Comparison.Part(
      name: name,
      pairs: count,
      baseCorrect: counts.both + counts.baseOnly,
      candidateCorrect: counts.both + counts.candidateOnly,
      difference: measurement(for: GateCheck(.accuracy, .maxDrop(0))).flatMap(Estimate.init),
      pValue: testsDifference ? pValue : nil
    )
  }

  /// The pairs of each tag, by name.
  var tagParts: [Comparison.Part] {
    samples.tags.keys.sorted().compactMap { tag in
      var isTagged = [Bool](repeating: false, count: samples.sampleIDs.count)
      for position in samples.tags[tag] ?? [] { isTagged[Int(position)] = true }
      return filtered { isTagged[Int($0.position)] }.part(named: tag, testsDifference: false)
    }
  }

  /// How many pairs went from which outcome to which, in the outcomes' order.
  var shifts: [Comparison.Shift] {
    var counts: [Comparison.Shift] = []
    for base in Outcome.allCases {
      for candidate in Outcome.allCases {
        counts.append(Comparison.Shift(base: base, candidate: candidate, count: 0))
      }
    }
    let width = Outcome.allCases.count
    var places: [Outcome: Int] = [:]
    for (place, outcome) in Outcome.allCases.enumerated() { places[outcome] = place }
    for pair in pairs {
      let outcomes = outcomes(of: pair)
      counts[(places[outcomes.base] ?? 0) * width + (places[outcomes.candidate] ?? 0)].count += 1
    }
    return counts.filter { $0.count > 0 }
  }

  /// The recorded scores that both sides have, by name, without those that only repeat the verdict.
  var metrics: [Comparison.Metric] {
    let names = Set(base.metrics.keys).intersection(candidate.metrics.keys)
    return names.filter { !repeatsVerdict($0) }.sorted().compactMap { name in
      metric(named: name, of: scores(name, of: pairs.indices))
    }
  }

  /// What the draws of each sample reduce to, the same draws on both sides; nil when no sample has enough.
  ///
  /// A draw's score is the trial's; where none could be given it is 0.
  func metric(reducedBy reducer: EpochReducer) -> Comparison.Metric? {
    var values = Values()
    var start = pairs.startIndex
    while start < pairs.endIndex {
      // Pairs stand in the order of the samples.
      let position = pairs[start].position
      let end = pairs[start...].firstIndex { $0.position != position } ?? pairs.endIndex
      let draws = pairs[start..<end]
      let reduced = (
        base: reducer.reduce(draws.map { base.draw(at: Int($0.base)) }),
        candidate: reducer.reduce(draws.map { candidate.draw(at: Int($0.candidate)) })
      )
      if let base = reduced.base, let candidate = reduced.candidate {
        values.append(base, candidate, label: pairs[start].cluster)
      }
      start = end
    }
    return metric(named: reducer.name, of: values)
  }

  private func metric(named name: String, of values: Values) -> Comparison.Metric? {
    PairedScores(
      base: values.base,
      candidate: values.candidate,
      clusters: values.clusters
    ).map { scores in
      Comparison.Metric(
        name: name,
        pairs: values.base.count,
        base: scores.base,
        candidate: scores.candidate,
        difference: scores.difference.map { Estimate($0) },
        pValue: scores.pValue,
        wilcoxonPValue: scores.wilcoxonPValue,
        effectSize: scores.effectSize,
        detectable: scores.detectable
      )
    }
  }

  /// Whether a score is 1 for every correct trial that has it, and 0 for every other.
  private func repeatsVerdict(_ name: String) -> Bool {
    func repeats(_ side: RunColumns.Model, _ row: Int32) -> Bool {
      guard let value = side.metrics[name]?[Int(row)], !value.isNaN else { return true }
      return value == (side.outcomes[Int(row)] == .correct ? 1 : 0)
    }
    return pairs.allSatisfy { repeats(base, $0.base) && repeats(candidate, $0.candidate) }
  }

  /// The samples whose verdicts differ, with what was asked and answered.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  func flips(in runs: ComparedRuns, limit: Int?) throws(StoreError) -> [Comparison.Flip] {
    let flipped = pairs.lazy.filter {
      let outcomes = outcomes(of: $0)
      return (outcomes.base == .correct) != (outcomes.candidate == .correct)
    }
    let shown = Array(flipped.prefix(limit ?? .max))
    let left = try runs.store.outputs(ofTrials: shown.map { base.trials[Int($0.base)] })
    let right = try runs.store.outputs(
      ofTrials: shown.map { candidate.trials[Int($0.candidate)] }
    )
    let prompts = try runs.store.samples(
      withContents: shown.map {
        (samples.contents[Int($0.position)], samples.sampleIDs[Int($0.position)])
      }
    )
    // A sample without content, as of outputs that were imported alone, has no prompt.
    let isComplete = prompts.count == shown.count
    return shown.indices.map { index in
      let pair = shown[index]
      let outcomes = outcomes(of: pair)
      return Comparison.Flip(
        sampleID: samples.sampleIDs[Int(pair.position)],
        epoch: Int(base.epochs[Int(pair.base)]),
        prompt: isComplete ? prompts[index].prompt : "",
        base: outcomes.base,
        candidate: outcomes.candidate,
        baseOutput: left[index],
        candidateOutput: right[index]
      )
    }
  }
}

extension RunColumns.Model {
  /// A trial as one of several draws of its sample.
  fileprivate func draw(at row: Int) -> Draw {
    Draw(outcomes[row], score: scores[row].isNaN ? nil : scores[row])
  }
}
