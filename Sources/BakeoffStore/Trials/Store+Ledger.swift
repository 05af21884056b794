public import BakeoffCore
internal import GRDB

extension Store {
  /// Adds up what trials cost, in whole picodollars.
  ///
  /// - Parameters:
  ///   - grouping: What they are added up by.
  ///   - runs: The numbers of the runs; nil for all.
  /// - Returns: The ledger, without entries when there are no trials.
  /// - Throws: `StoreError` when the store cannot be read.
  public func ledger(
    by grouping: Ledger.Grouping,
    ofRuns runs: [Int]? = nil
  ) throws(StoreError) -> Ledger {
    let filter = runs.map { "IN (\($0.map(String.init).joined(separator: ", ")))" } ?? "NOT NULL"
    let judges = try judgeSpend(ofRuns: runs)
    let setAside = try setAside(ofRuns: runs)
    return try perform {
      // One snapshot, so that the entries and their total belong together while a run goes on.
      try database.read { database in
        var entries = try Self.entries(Parts(grouping, filter), filter, database)
        switch grouping {
        case .day, .run: break
        case .provider, .model, .tag, .task:
          entries.sort {
            ($0.spent ?? .zero, $0.replayed ?? .zero, $1.name) > (
              $1.spent ?? .zero, $1.replayed ?? .zero, $0.name
            )
          }
        }
        return Ledger(
          grouping: grouping,
          runs: try Int.fetchOne(
            database,
            sql: "SELECT count(DISTINCT run_id) FROM trials WHERE run_id \(filter)"
          ) ?? 0,
          entries: entries,
          total: try Self.entries(Parts(), filter, database).first ?? Ledger.Entry(name: "total"),
          judges: judges,
          setAside: setAside
        )
      }
    }
  }

  /// What a grouping adds to the query.
  private struct Parts {
    /// What makes trials belong together; sorted by it.
    var key = "trials.id IS NULL"
    var name = "'total'"
    var tables = ""
    var with = ""

    init() {}

    init(_ grouping: Ledger.Grouping, _ filter: String) {
      switch grouping {
      case .provider: name = "substr(\(Self.answerer), 1, instr(\(Self.answerer), '/') - 1)"
      case .model: name = Self.answerer
      case .run:
        key = "runs.id"
        // Several runs may have one name.
        name = """
          runs.name || CASE WHEN (SELECT count(*) FROM runs AS others WHERE others.name = runs.name)
            > 1 THEN ' (run ' || runs.id || ')' ELSE '' END
          """
        tables = "JOIN runs ON runs.id = trials.run_id"
      case .day: name = "date(trials.created_at, 'unixepoch')"
      case .task:
        name = "task_files.path"
        tables = """
          JOIN run_samples
            ON run_samples.run_id = trials.run_id AND run_samples.position = trials.position
          JOIN task_files ON task_files.run_id = trials.run_id
            AND task_files.position = run_samples.task_file
          """
      case .tag:
        name = "coalesce(labels.tag, '')"
        tables = """
          LEFT JOIN labels
            ON labels.run_id = trials.run_id AND labels.position = trials.position
          """
        with = Self.labels(filter)
      }
      if grouping != .run { key = name }
    }

    /// Who is paid: of a group the model that answered.
    private static let answerer = "coalesce(trials.answered_by, run_models.model)"

    /// The tags of samples and of their runs, each once for a sample.
    private static func labels(_ filter: String) -> String {
      """
      WITH labels (run_id, position, tag) AS (
        SELECT run_samples.run_id, run_samples.position, tags.value
        FROM run_samples
        JOIN samples ON samples.id = run_samples.sample_id
        JOIN json_each(CAST(samples.content AS TEXT), '$.tags') AS tags
        WHERE run_samples.run_id \(filter)
          -- Most samples have no tags; then their contents are not even parsed.
          AND instr(samples.content, CAST('"tags":' AS BLOB))
        UNION
        SELECT run_samples.run_id, run_samples.position, tags.value
        FROM run_samples
        JOIN runs ON runs.id = run_samples.run_id
        JOIN json_each(runs.tags) AS tags
        WHERE run_samples.run_id \(filter)
      )
      """
    }
  }

  private static func entries(
    _ parts: Parts,
    _ filter: String,
    _ database: Database
  ) throws -> [Ledger.Entry] {
    let isImported = "(run_models.endpoint = '\(RunRecord.Model.importEndpoint)')"
    // What answers cost that are not the cache's.
    let own = """
      coalesce(trials.spent_picodollars,
        CASE WHEN NOT trials.cached THEN responses.cost_picodollars END)
      """
    let replayed = """
      coalesce(trials.replayed_picodollars,
        CASE WHEN trials.cached THEN responses.cost_picodollars END)
      """
    let possible = """
      CASE WHEN trials.attempts > (responses.id IS NOT NULL AND NOT trials.cached) THEN (
        SELECT \(Cost.sumInSQL("possible_picodollars")) FROM attempts
        WHERE attempts.trial_id = trials.id
      ) END
      """
    return try Row.fetchAll(
      database,
      sql: """
        \(parts.with)
        SELECT \(parts.name), count(*), sum(trials.cached),
          \(Cost.sumInSQL("CASE WHEN NOT \(isImported) THEN \(own) END")),
          \(Cost.sumInSQL(replayed)),
          sum(responses.id IS NOT NULL AND responses.cost_picodollars IS NULL),
          sum(trials.cached AND responses.id IS NOT NULL
            AND responses.cost_picodollars IS NULL),
          -- Only a trial with more attempts than its answer needed can have failed ones.
          sum(CASE WHEN trials.attempts > (responses.id IS NOT NULL AND NOT trials.cached) THEN (
            SELECT count(*) FROM attempts
            WHERE attempts.trial_id = trials.id AND attempts.error_code IS NOT NULL
          ) ELSE 0 END),
          sum(responses.input_tokens), sum(responses.output_tokens),
          sum(responses.id IS NULL),
          -- Each turn that was sent needs an attempt.
          sum(max(trials.attempts - CASE WHEN trials.turns > 1 THEN max(1, (
            SELECT count(*) FROM turns WHERE turns.trial_id = trials.id AND NOT turns.cached
          )) ELSE 1 END, 0)),
          \(Cost.sumInSQL(possible)),
          sum(\(isImported)),
          \(Cost.sumInSQL("CASE WHEN \(isImported) THEN \(own) END")),
          sum(\(isImported) AND NOT trials.cached AND responses.id IS NOT NULL
            AND responses.cost_picodollars IS NULL)
        FROM trials
        JOIN run_models
          ON run_models.run_id = trials.run_id AND run_models.position = trials.model_position
        LEFT JOIN responses ON responses.id = trials.response_id
        \(parts.tables)
        WHERE trials.run_id \(filter)
        GROUP BY \(parts.key) ORDER BY \(parts.key)
        """
    ).map { row in
      Ledger.Entry(
        name: row[0],
        trials: row[1],
        cachedTrials: row[2],
        spent: (row[3] as Int?).map(Cost.init(picodollars:)),
        possiblySpent: (row[12] as Int?).map(Cost.init(picodollars:)),
        importedTrials: row[13],
        imported: (row[14] as Int?).map(Cost.init(picodollars:)),
        replayed: (row[4] as Int?).map(Cost.init(picodollars:)),
        unpricedTrials: row[5],
        unpricedReplays: row[6],
        unpricedImports: row[15],
        failedTrials: row[10],
        retries: row[11],
        failedAttempts: row[7],
        inputTokens: row[8],
        outputTokens: row[9]
      )
    }
  }
}
