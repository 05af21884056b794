internal import GRDB

/// Copies what can be read of a damaged store into a new file: its tables as they were made, and then
/// row by row what they hold.
struct StoreSalvage {
  private let source: Database
  private let destination: DatabaseQueue

  init(from source: Database, into destination: DatabaseQueue) {
    self.source = source
    self.destination = destination
  }

  /// Copies all tables, and makes indexes and views anew.
  ///
  /// - Throws: `StoreError` when the list of tables cannot be read, `DatabaseError` when the new file
  ///   cannot be written.
  func run() throws -> [StoreRepair.Table] {
    let definitions = try definitions()
    let tables = definitions.filter { $0["type"] == "table" }
    return try destination.write { database in
      var saved: [StoreRepair.Table] = []
      for table in tables {
        try database.execute(sql: table["sql"])
        var salvage = try TableSalvage(
          of: table["name"],
          definition: table["sql"],
          from: source,
          into: database
        )
        saved.append(try salvage.run())
      }
      for other in definitions.dropFirst(tables.count) { try database.execute(sql: other["sql"]) }
      return saved.sorted { $0.name < $1.name }
    }
  }

  private func definitions() throws(StoreError) -> [Row] {
    do {
      // A damaged definition does not keep the others from being read.
      try source.execute(sql: "PRAGMA writable_schema = ON")
      return try Row.fetchAll(
        source,
        sql: """
          SELECT type, name, sql FROM sqlite_master
          WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'table' DESC, rowid
          """
      )
    } catch {
      throw Self.listIsLost
    }
  }

  /// Why nothing can be saved when not even the names of the tables can be read.
  static let listIsLost = StoreError(
    "the list of tables is lost, without which nothing can be found in the store: restore a copy, or "
      + "name another with --store"
  )

  /// Leaves out rows that refer to rows which are lost, until there are none.
  static func dropOrphans(of tables: inout [StoreRepair.Table], in database: Database) throws {
    var wereDropped = true
    while wereDropped {
      wereDropped = false
      for index in tables.indices {
        for key in try database.foreignKeys(on: tables[index].name) {
          let child = tables[index].name
          let isGiven = key.mapping.map { "\(child).\($0.origin) IS NOT NULL" }
          let isThere = key.mapping.map { "parent.\($0.destination) = \(child).\($0.origin)" }
          try database.execute(
            sql: """
              DELETE FROM \(child) WHERE \(isGiven.joined(separator: " AND ")) AND NOT EXISTS (
                SELECT 1 FROM \(key.destinationTable) AS parent
                WHERE \(isThere.joined(separator: " AND ")))
              """
          )
          tables[index].orphans += database.changesCount
          wereDropped = wereDropped || database.changesCount > 0
        }
      }
    }
  }

  /// Makes finished runs unfinished that lack trials.
  static func reopenRuns(in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE runs SET status = 'interrupted' WHERE status = 'finished'
          AND (SELECT count(*) FROM trials WHERE run_id = runs.id)
            < sample_count * epochs * (SELECT count(*) FROM run_models WHERE run_id = runs.id)
        """
    )
  }
}
