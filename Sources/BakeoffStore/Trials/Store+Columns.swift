internal import GRDB

extension Store {
  /// The results of some models of a run, read once.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - models: The places of the models in the run; others are not read.
  ///   - readsScores: Whether the values of recorded scores are read as well.
  ///   - field: The metadata field of samples whose values become `RunColumns.labels`; nil for none.
  /// - Returns: The columns; a model without trials has none.
  /// - Throws: `StoreError` when the store cannot be read.
  public func columns(
    ofRun run: Int,
    models: Set<Int>,
    readsScores: Bool = true,
    field: String? = nil
  ) throws(StoreError) -> RunColumns {
    try perform {
      try database.read { database in
        var columns = RunColumns()
        try Self.readSamples(of: run, into: &columns, database)
        if let field { try Self.readLabels(field, of: run, into: &columns, database) }
        for model in models { columns.models[model] = RunColumns.Model() }
        var trials = try BoundStatement(
          """
          SELECT trials.position, trials.model_position, trials.epoch, trials.id, trials.outcome,
            trials.latency_ms, trials.ttft_ms, responses.cost_picodollars, responses.served_model,
            trials.score
          FROM trials LEFT JOIN responses ON responses.id = trials.response_id
          WHERE trials.run_id = ?
          ORDER BY trials.position, trials.model_position, trials.epoch
          """,
          in: database
        )
        try trials.bind(run)
        try trials.run { row in columns.models[row.int(1)]?.append(row) }
        if readsScores { try Self.readScores(of: run, into: &columns, database) }
        return columns
      }
    }
  }

  private static func readSamples(
    of run: Int,
    into columns: inout RunColumns,
    _ database: Database
  ) throws {
    var samples = try BoundStatement(
      "SELECT name, task_file, sample_id FROM run_samples WHERE run_id = ? ORDER BY position",
      in: database
    )
    try samples.bind(run)
    try samples.run { row in
      columns.sampleIDs.append(row.text(0))
      columns.taskFiles.append(Int32(row.int(1)))
      columns.contents.append(row.int(2))
    }
    try readTags(of: run, in: database) { tag, position in
      columns.tags[tag, default: []].append(Int32(position))
    }
  }

  private static func readLabels(
    _ field: String,
    of run: Int,
    into columns: inout RunColumns,
    _ database: Database
  ) throws {
    var labels = try BoundStatement(
      """
      SELECT run_samples.position, fields.value
      FROM run_samples JOIN samples ON samples.id = run_samples.sample_id
      JOIN json_each(CAST(samples.content AS TEXT), '$.metadata') AS fields
      WHERE run_samples.run_id = ? AND fields.key = ? AND fields.value IS NOT NULL
      """,
      in: database
    )
    try labels.bind(run)
    try labels.bind(field)
    try labels.run { columns.labels[Int32($0.int(0))] = $0.text(1) }
  }

  /// Reads the scores in the order of the trials, so that each finds its place by going on.
  private static func readScores(
    of run: Int,
    into columns: inout RunColumns,
    _ database: Database
  ) throws {
    var scores = try BoundStatement(
      """
      SELECT trials.model_position, trials.id, scores.scorer, scores.value, scores.weight
      FROM trials CROSS JOIN scores
        ON scores.trial_id = trials.id AND scores.value IS NOT NULL
      WHERE trials.run_id = ?
      ORDER BY trials.position, trials.model_position, trials.epoch
      """,
      in: database
    )
    try scores.bind(run)
    var sums = ScoreSums()
    try scores.run { row in
      let (model, trial) = (row.int(0), row.int(1))
      guard columns.models[model] != nil else { return }
      if trial != sums.trial {
        sums.store(into: &columns)
        sums.begin(trial, of: model)
      }
      sums.add(row.text(2), value: row.optionalDouble(3) ?? 0, weight: row.optionalDouble(4) ?? 0)
    }
    sums.store(into: &columns)
  }
}

/// The scores of one trial, by name, as they are read.
private struct ScoreSums {
  private(set) var trial = -1
  private var model = 0
  /// Where in each model's columns the next trial is looked for.
  private var rows: [Int: Int] = [:]
  private var sums:
    [(name: String, weighted: Double, weight: Double, plain: Double, count: Double)] =
      []

  mutating func begin(_ trial: Int, of model: Int) {
    self.trial = trial
    self.model = model
    sums.removeAll(keepingCapacity: true)
  }

  mutating func add(_ name: String, value: Double, weight: Double) {
    let index = sums.firstIndex { $0.name == name } ?? sums.count
    if index == sums.count { sums.append((name, 0, 0, 0, 0)) }
    sums[index].weighted += value * weight
    sums[index].weight += weight
    sums[index].plain += value
    sums[index].count += 1
  }

  mutating func store(into columns: inout RunColumns) {
    guard !sums.isEmpty, let trials = columns.models[model]?.trials else { return }
    var row = rows[model] ?? 0
    while row < trials.count, trials[row] != trial { row += 1 }
    rows[model] = row
    guard row < trials.count else { return }
    for sum in sums {
      let value = sum.weight > 0 ? sum.weighted / sum.weight : sum.plain / sum.count
      if columns.models[model]?.metrics[sum.name]?[row] == nil {
        columns.models[model]?.metrics[sum.name] = [Double](repeating: .nan, count: trials.count)
      }
      columns.models[model]?.metrics[sum.name]?[row] = value
    }
  }
}
