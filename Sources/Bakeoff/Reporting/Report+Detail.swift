internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

extension Report {
  /// The most trials that are shown with all their texts.
  public static let shownTrials = 1000
  /// The most samples that are listed for models disagreeing on them.
  static let shownDisagreements = 50

  /// Adds what a page with charts and samples shows: from every trial a byte, from some their texts.
  ///
  /// - Parameters:
  ///   - run: The run of the report.
  ///   - store: Where it is recorded.
  ///   - limit: The most trials that are shown with all their texts. Where there are more, samples
  ///     on which models disagree come first, then those that all miss.
  /// - Throws: `StoreError` when the store cannot be read.
  public mutating func addDetail(
    of run: RunRecord,
    in store: Store,
    showing limit: Int = shownTrials
  ) throws(StoreError) {
    let grid = try OutcomeGrid(of: run, in: store)
    let labels = try store.sampleLabels(ofRun: run.id)
    let tallies = try store.tallies(ofRun: run.id)
    let splits = (0..<grid.samples).map { grid.split(of: $0) }
    let disagreements = splits.indices.filter { splits[$0] > 0 }
      .sorted { (splits[$1], $0) < (splits[$0], $1) }
    let perSample = grid.models * grid.epochs
    let chosen = Self.choice(
      of: max(1, limit / max(1, perSample)),
      disagreements: disagreements,
      in: grid
    )
    detail = ReportDetail(
      latencies: run.models.indices.map { Self.quantiles(tallies[$0]?.latencies) },
      firstTokens: run.models.indices.map { Self.quantiles(tallies[$0]?.streams.firstTokens) },
      pairs: grid.pairs(),
      tags: labels.tags.map { grid.breakdown($0.key, of: $0.value) }
        .sorted { ($1.samples, $0.name) < ($0.samples, $1.name) },
      taskFiles: run.taskFiles.enumerated().map { index, path in
        grid.breakdown(path, of: labels.taskFiles.indices.filter { labels.taskFiles[$0] == index })
      },
      providers: try store.ledger(by: .provider, ofRuns: [run.id]),
      disagreements: try Self.disagreements(at: disagreements, of: run, in: store, grid),
      disagreementCount: disagreements.count,
      samples: try Self.samples(at: chosen, of: run, in: store)
    )
  }

  private static func disagreements(
    at positions: [Int],
    of run: RunRecord,
    in store: Store,
    _ grid: OutcomeGrid
  ) throws(StoreError) -> [SplitSample] {
    var disagreements: [SplitSample] = []
    for position in positions.prefix(shownDisagreements) {
      guard let stored = try store.samples(ofRun: run.id, from: position, limit: 1).first else {
        continue
      }
      disagreements.append(
        SplitSample(
          position: position,
          sampleID: stored.sample.id,
          prompt: stored.sample.prompt,
          shares: grid.shares(of: position)
        )
      )
    }
    return disagreements
  }

  /// 101 quantiles of ascending values; none of none.
  private static func quantiles(_ values: Distribution?) -> [Double] {
    (0...100).compactMap { quantile(Double($0) / 100, ofSorted: values ?? Distribution()) }
  }

  /// The places of the samples to show, ascending.
  private static func choice(of count: Int, disagreements: [Int], in grid: OutcomeGrid) -> [Int] {
    guard grid.samples > count else { return Array(0..<grid.samples) }
    var chosen = Set(disagreements.prefix(count))
    for position in 0..<grid.samples where chosen.count < count && grid.isMissed(position) {
      chosen.insert(position)
    }
    for position in 0..<grid.samples where chosen.count < count { chosen.insert(position) }
    return chosen.sorted()
  }

  private static func samples(
    at positions: [Int],
    of run: RunRecord,
    in store: Store
  ) throws(StoreError) -> [ReportSample] {
    let places = Dictionary(
      run.models.enumerated().map { ($1.model, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var samples: [ReportSample] = []
    for position in positions {
      guard let stored = try store.samples(ofRun: run.id, from: position, limit: 1).first,
        stored.position == position
      else { continue }
      let reasoning = try store.reasoning(ofRun: run.id, position: position)
      let scores = try store.scores(ofRun: run.id, position: position)
      let turns = try store.turns(ofRun: run.id, position: position)
      let rows = try store.results(ofRun: run.id, at: position...position)
      samples.append(
        ReportSample(
          position: position,
          id: stored.sample.id,
          taskFile: stored.taskFile,
          line: stored.line,
          messages: stored.sample.messages,
          targets: stored.sample.targets,
          tags: rows.first?.tags ?? [],
          trials: rows.compactMap { row in
            guard let model = places[row.model] else { return nil }
            let key = TrialKey(position: position, modelIndex: model, epoch: row.epoch)
            return ReportTrial(
              model: model,
              row: row,
              reasoning: reasoning[key],
              scores: scores[key] ?? [],
              toolRuns: (turns[key] ?? []).flatMap(\.runs)
            )
          }
        )
      )
    }
    return samples
  }
}
