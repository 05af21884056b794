internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

extension Report {
  /// The most flaky samples that are listed.
  public static let listedFlaky = 1000

  /// Adds what several draws of each sample come to, read sample by sample.
  ///
  /// A draw's score is the trial's; a trial that failed, was truncated or refused and has none counts as 0, and
  /// an unscored one is no draw. The accuracies get intervals that allow for draws of one sample being no
  /// further samples.
  ///
  /// - Parameters:
  ///   - run: The run of the report.
  ///   - store: Where it is recorded.
  ///   - reducers: How the draws of a sample become one value.
  /// - Throws: `StoreError` when the store cannot be read.
  mutating func addRepeats(
    of run: RunRecord,
    in store: Store,
    by reducers: [EpochReducer]
  ) throws(StoreError) {
    var tallies = run.models.map { _ in RepeatTally(reducers) }
    var flaky = FlakyDraws(limit: Self.listedFlaky)
    try store.eachSampleDraws(ofRun: run.id) { draws in
      guard tallies.indices.contains(draws.modelIndex) else { return }
      if tallies[draws.modelIndex].add(draws) { flaky.add(draws) }
    }
    // Where nothing could be scored, there is no accuracy to give an interval.
    for (index, tally) in tallies.enumerated() where models[index].accuracy != nil {
      models[index].accuracy = tally.accuracy
    }
    repeats = Repeats(
      models: zip(run.models, tallies).map { $1.entry(of: $0.model) },
      flaky: try flaky.samples(of: run, in: store)
    )
  }
}

extension Draw {
  /// A scored trial; where no score could be given, the outcome tells.
  init(_ outcome: Outcome, score: Double?) {
    let isCorrect = outcome == .correct
    self.init(score: score ?? (isCorrect ? 1 : 0), isCorrect: isCorrect)
  }
}

/// What one model's draws come to, as they are read.
private struct RepeatTally {
  private var reduced: [ReducedDraws]
  private var flakiness = Flakiness()
  private var share = ShareOfDraws()

  init(_ reducers: [EpochReducer]) { reduced = reducers.map { ReducedDraws(by: $0) } }

  /// Adds the draws of a sample, and says whether the verdict changes between them.
  mutating func add(_ sample: SampleDraws) -> Bool {
    var draws: [Draw] = []
    for (outcome, score) in zip(sample.outcomes, sample.scores) where outcome != .unscored {
      draws.append(Draw(outcome, score: score))
    }
    let correct = draws.count(where: \.isCorrect)
    for index in reduced.indices { reduced[index].add(draws) }
    flakiness.add(correct: correct, of: draws.count)
    share.add(correct: correct, of: draws.count)
    return correct > 0 && correct < draws.count
  }

  var accuracy: Estimate? { share.share().map { Estimate($0) } }

  func entry(of model: String) -> Repeats.Model {
    Repeats.Model(
      model: model,
      values: reduced.map { reduced in
        let mean = reduced.mean()
        return Repeats.Value(
          reducer: reduced.reducer.name,
          mean: mean.map { Estimate($0) },
          samples: mean?.samples ?? 0,
          omitted: reduced.omitted
        )
      },
      samples: flakiness.samples,
      flaky: flakiness.flaky,
      agreement: flakiness.agreement
    )
  }
}

/// The flaky samples whose draws split most evenly, as they are read.
private struct FlakyDraws {
  private let limit: Int
  private var kept: [SampleDraws] = []

  init(limit: Int) { self.limit = limit }

  mutating func add(_ draws: SampleDraws) {
    kept.append(draws)
    if kept.count > 2 * limit { cut() }
  }

  private mutating func cut() {
    kept = Array(kept.sorted { Self.order($0) < Self.order($1) }.prefix(limit))
  }

  /// The most even first, then the order of the run.
  private static func order(_ draws: SampleDraws) -> (unevenness: Double, Int, Int) {
    let scored = draws.outcomes.count { $0 != .unscored }
    let correct = draws.outcomes.count { $0 == .correct }
    return (
      Double(abs(2 * correct - scored)) / Double(scored), draws.position, draws.modelIndex
    )
  }

  func samples(of run: RunRecord, in store: Store) throws(StoreError) -> [Repeats.FlakySample] {
    var sorted = self
    sorted.cut()
    var samples: [Repeats.FlakySample] = []
    for draws in sorted.kept {
      guard
        let stored = try store.samples(ofRun: run.id, from: draws.position, limit: 1).first
      else { continue }
      samples.append(
        Repeats.FlakySample(
          position: draws.position,
          sampleID: stored.sample.id,
          prompt: stored.sample.prompt,
          model: run.models[draws.modelIndex].model,
          outcomes: Dictionary(
            draws.outcomes.filter { $0 != .unscored }.map { ($0, 1) },
            uniquingKeysWith: +
          )
        )
      )
    }
    return samples
  }
}
