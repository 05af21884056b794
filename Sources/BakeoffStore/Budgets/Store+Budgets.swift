public import BakeoffCore
internal import GRDB

extension Store {
  /// Whether a run has, or once had, a budget; then all that it spends is booked, whatever limit it has now.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  public func hasBudget(ofRun run: Int) throws(StoreError) -> Bool {
    try perform {
      try database.read {
        try Bool.fetchOne(
          $0,
          sql: "SELECT EXISTS (SELECT 1 FROM budgets WHERE run_id = ?)",
          arguments: [run]
        ) ?? false
      }
    }
  }

  /// What attempts of some runs may have cost whose end is not known: those that were in flight when the
  /// program was killed, or are in flight now.
  ///
  /// - Parameter runs: The numbers of the runs; nil for all.
  /// - Returns: The most that they can have cost; nil where there are none, or no budget had it booked.
  /// - Throws: `StoreError` when the store cannot be read.
  public func setAside(ofRuns runs: [Int]? = nil) throws(StoreError) -> Cost? {
    let filter = runs.map { "IN (\($0.map(String.init).joined(separator: ", ")))" } ?? "NOT NULL"
    return try perform {
      try database.read {
        try Int.fetchOne(
          $0,
          sql: "SELECT \(Cost.sumInSQL("picodollars")) FROM set_aside WHERE run_id \(filter)"
        ).map(Cost.init(picodollars:))
      }
    }
  }

  /// What attempts of a run may have cost at most that were lost on their way, or have no end; judges are
  /// not among them.
  ///
  /// - Returns: The sum; nil where there is nothing of the kind.
  /// - Throws: `StoreError` when the store cannot be read.
  public func possiblySpent(ofRun run: Int) throws(StoreError) -> Cost? {
    let lost = try perform {
      try database.read {
        try Int.fetchOne(
          $0,
          sql: """
            SELECT \(Cost.sumInSQL("attempts.possible_picodollars"))
            FROM attempts INDEXED BY attempts_possibly_paid CROSS JOIN trials
              ON trials.id = attempts.trial_id
            WHERE attempts.possible_picodollars IS NOT NULL AND trials.run_id = ?
            """,
          arguments: [run]
        ).map(Cost.init(picodollars:))
      }
    }
    let parts = [lost, try setAside(ofRuns: [run])].compactMap { $0 }
    return parts.isEmpty ? nil : parts.reduce(.zero, +)
  }

  /// Opens the book of a run: what has been spent so far becomes its first entry.
  ///
  /// - Parameters:
  ///   - run: The run's number.
  ///   - spent: What the ledger knows of it; used only where there is no book yet.
  ///   - lost: What attempts may have cost that were lost, by the ledger; used likewise.
  /// - Returns: What counts as spent, with all that may have been paid, and the highest number given out.
  /// - Throws: `StoreError` when the store cannot be written.
  func openBudget(
    ofRun run: Int,
    spent: Cost,
    lost: Cost
  ) throws(StoreError) -> (counted: Cost, last: Int) {
    try commit { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO budgets VALUES (?, ?, ?)",
        arguments: [run, spent.picodollars, lost.picodollars]
      )
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT spent_picodollars, lost_picodollars,
            (SELECT \(Cost.sumInSQL("picodollars")) FROM set_aside WHERE run_id = budgets.run_id),
            (SELECT max(0, max(number)) FROM set_aside WHERE run_id = budgets.run_id)
          FROM budgets WHERE run_id = ?
          """,
        arguments: [run]
      )
      guard let row else { throw StoreError("the budget of run \(run) is missing") }
      let counted = [row[0] as Int, row[1] as Int, row[2] as Int? ?? 0].map(Cost.init(picodollars:))
      return (counted.reduce(.zero, +), row[3] as Int? ?? 0)
    }
  }

  /// Writes what was set aside and what has ended since, in one transaction.
  func book(_ entries: BudgetBook.Entries, run: Int) throws(StoreError) {
    try commit { database in
      var insert = try BoundStatement(
        "INSERT INTO set_aside VALUES (?, ?, ?, ?, ?)",
        in: database
      )
      for aside in entries.opened {
        try insert.bind(run)
        try insert.bind(aside.number)
        try insert.bind(aside.model)
        try insert.bind(aside.cost.picodollars)
        try insert.bind(aside.time)
        try insert.run()
      }
      var remove = try BoundStatement(
        "DELETE FROM set_aside WHERE run_id = ? AND number = ?",
        in: database
      )
      for number in entries.ended {
        try remove.bind(run)
        try remove.bind(number)
        try remove.run()
      }
      guard !entries.ended.isEmpty else { return }
      try database.execute(
        sql: """
          UPDATE budgets SET spent_picodollars = min(spent_picodollars + ?, \(Cost.highest.picodollars)),
            lost_picodollars = min(lost_picodollars + ?, \(Cost.highest.picodollars)) WHERE run_id = ?
          """,
        arguments: [entries.spent.picodollars, entries.lost.picodollars, run]
      )
    }
  }
}
