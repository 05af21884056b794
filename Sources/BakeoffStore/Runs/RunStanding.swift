public import BakeoffCore
internal import GRDB

/// How far a run had come when it was taken up again: how its trials ended, and which pages of its samples
/// have any left to ask.
///
/// It is read once, and takes a number for each page and model.
public struct RunStanding: Sendable {
  private struct Model {
    /// How many trials ended in each outcome, in the order of the outcomes.
    var ended = [Int](repeating: 0, count: Outcome.allCases.count)
    /// How many trials of each page are answered.
    var answered: [Int32] = []
  }

  private let pageSize: Int
  private var models: [Model] = []

  /// The standing of a run without trials, whose pages have so many samples.
  init(pageSize: Int) { self.pageSize = pageSize }

  /// How many trials ended in each outcome, by the model's place in the run; those that wait for judges have
  /// not ended.
  public var outcomes: [Int: [Outcome: Int]] {
    var outcomes: [Int: [Outcome: Int]] = [:]
    for (index, model) in models.enumerated() {
      for (outcome, count) in zip(Outcome.allCases, model.ended) where count > 0 {
        outcomes[index, default: [:]][outcome] = count
      }
    }
    return outcomes
  }

  /// The first samples with a trial that is not answered; failed ones are asked again.
  ///
  /// - Parameters:
  ///   - positions: Where to look.
  ///   - models: The places of the models that count.
  ///   - epochs: How many draws there are of each.
  /// - Returns: The first place of their page, or of the range where that is later; nil when all trials are
  ///   answered.
  public func firstOpen(in positions: Range<Int>, models: [Int], epochs: Int) -> Int? {
    var start = positions.lowerBound
    while start < positions.upperBound {
      let page = start / pageSize
      let samples = min((page + 1) * pageSize, positions.upperBound) - page * pageSize
      let answered = models.reduce(0) { $0 + self.answered(by: $1, on: page) }
      if answered < samples * models.count * epochs { return start }
      start = (page + 1) * pageSize
    }
    return nil
  }

  private func answered(by model: Int, on page: Int) -> Int {
    guard model < models.count, page < models[model].answered.count else { return 0 }
    return Int(models[model].answered[page])
  }

  /// Counts a trial.
  mutating func add(position: Int, model: Int, outcome: Int, isWaiting: Bool) {
    while models.count <= model { models.append(Model()) }
    if !isWaiting { models[model].ended[outcome] += 1 }
    guard Outcome.allCases[outcome] != .error else { return }
    let page = position / pageSize
    while models[model].answered.count <= page { models[model].answered.append(0) }
    models[model].answered[page] += 1
  }
}

extension Store {
  /// How far a run has come.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - pageSize: How many samples a page has, from 1.
  /// - Returns: The standing; that of no trials for a run without any.
  /// - Throws: `StoreError` when the store cannot be read.
  public func standing(ofRun run: Int, pageSize: Int) throws(StoreError) -> RunStanding {
    try perform {
      // Counted here: SQLite would sort all trials to group them.
      try database.read { database in
        var standing = RunStanding(pageSize: pageSize)
        // Most runs have no judges, and then none is looked for.
        let isWaiting = try Bool.fetchOne(
          database,
          sql: "SELECT EXISTS (SELECT 1 FROM awaiting_judges)"
        )
        var trials = try BoundStatement(
          """
          SELECT position, model_position, outcome, \(isWaiting == true
            ? "id IN (SELECT trial_id FROM awaiting_judges)" : "0")
          FROM trials WHERE run_id = ?
          """,
          in: database
        )
        try trials.bind(run)
        try trials.run { row in
          guard let outcome = row.word(2, of: Self.outcomes) else { return }
          standing.add(
            position: row.int(0),
            model: row.int(1),
            outcome: outcome,
            isWaiting: row.int(3) != 0
          )
        }
        return standing
      }
    }
  }

  private static let outcomes = Outcome.allCases.enumerated().map {
    (bytes: Array($1.rawValue.utf8), word: $0)
  }

  /// How many trials of a run ended in each outcome, by the model's place in the run; those that wait for
  /// judges have not ended.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func outcomeCounts(ofRun run: Int) throws(StoreError) -> [Int: [Outcome: Int]] {
    try standing(ofRun: run, pageSize: .max).outcomes
  }
}
