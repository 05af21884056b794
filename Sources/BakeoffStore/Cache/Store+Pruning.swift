internal import Foundation
internal import GRDB

extension Store {
  /// Takes answers out of the store.
  ///
  /// - Parameters:
  ///   - pruning: Which.
  ///   - time: The time, in seconds since 1970 (UTC); nil for now.
  /// - Returns: What was taken out, and what had to stay.
  /// - Throws: `StoreError` when the store cannot be written, or a run is being worked on, for which
  ///   answers may just have been found.
  public func prune(
    _ pruning: CachePruning,
    at time: Double? = nil
  ) throws(StoreError) -> CachePruned {
    let time = time ?? Date().timeIntervalSince1970
    if let run = try runInProgress() {
      throw StoreError(
        "\(path): run \"\(run.name)\" is being worked on: wait for its end, or stop it first"
      )
    }
    noteUses()
    return try perform {
      try database.write { database in
        let candidates = try Self.candidates(pruning, at: time, in: database)
        var result = CachePruned()
        result.remainingBytes = candidates.reduce(0) { $0 + $1.bytes }
        var doomed: [Int] = []
        func take(_ candidate: Candidate) {
          guard !candidate.isResult else {
            result.kept += 1
            result.keptBytes += candidate.bytes
            return
          }
          doomed.append(candidate.id)
          result.removed += 1
          result.removedBytes += candidate.bytes
          result.remainingBytes -= candidate.bytes
        }
        for candidate in candidates where candidate.isMeant { take(candidate) }
        if let most = pruning.maxBytes {
          for candidate in candidates where !candidate.isMeant && candidate.isOfModel {
            guard result.remainingBytes > most else { break }
            take(candidate)
          }
        }
        let unshared = candidates.filter { pruning.everything && $0.isMeant && $0.isResult }
          .filter(\.isShared)
        result.unshared = unshared.count
        guard !pruning.isDryRun else { return result }
        for id in doomed {
          try database.execute(sql: "DELETE FROM exchanges WHERE response_id = ?", arguments: [id])
          try database.execute(sql: "DELETE FROM responses WHERE id = ?", arguments: [id])
        }
        for candidate in unshared {
          try database.execute(
            sql: "UPDATE responses SET key = NULL WHERE id = ?",
            arguments: [candidate.id]
          )
        }
        return result
      }
    }
  }

  /// Gives the room of what was taken out back to the disk.
  ///
  /// It takes about as long as copying the file, and as much room meanwhile.
  ///
  /// - Throws: `StoreError` when the store cannot be written, or the disk is full.
  public func compact() throws(StoreError) {
    try perform {
      try database.vacuum()
      // What was rewritten is in the write-ahead log until then.
      try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
  }

  /// An answer that may be taken out.
  private struct Candidate {
    let id: Int
    let bytes: Int
    let isResult: Bool
    let isShared: Bool
    /// Whether it is of a model that is looked at.
    let isOfModel: Bool
    /// Whether it is to go whatever room there is.
    let isMeant: Bool
  }

  /// All answers, those that were not used for longest first.
  private static func candidates(
    _ pruning: CachePruning,
    at time: Double,
    in database: Database
  ) throws -> [Candidate] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT responses.id, \(byteCount), \(try isResult(in: database)),
          key IS NOT NULL, model GLOB ?, coalesce(expires_at <= ?, 0), max(created_at,
          coalesce(used_at, 0)) AS last_use
        FROM responses LEFT JOIN exchanges ON exchanges.response_id = responses.id
        ORDER BY last_use, responses.id
        """,
      arguments: [pruning.model ?? "*", time]
    )
    var candidates: [Candidate] = []
    while let row = try rows.next() {
      let (isResult, isShared, isOfModel): (Bool, Bool, Bool) = (row[2], row[3], row[4])
      let isOld = pruning.unusedSince.map { (row[6] as Double) < $0 } ?? false
      let isExpired: Bool = row[5]
      let isMeant =
        isOfModel
        && (pruning.everything || (!isShared && !isResult) || isOld
          || (pruning.expired && isExpired))
      candidates.append(
        Candidate(
          id: row[0],
          bytes: row[1],
          isResult: isResult,
          isShared: isShared,
          isOfModel: isOfModel,
          isMeant: isMeant
        )
      )
    }
    return candidates
  }

  /// What an answer takes, in bytes.
  static let byteCount = """
    coalesce(length(exchanges.request) + length(exchanges.reply), 0) + \(CacheUpkeep.rowBytes)
    """

  /// A condition that is true of answers which anything in the store refers to.
  ///
  /// Every table counts that has a reference to an answer, so that none is ever forgotten.
  static func isResult(in database: Database) throws -> String {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'exchanges' ORDER BY name
        """
    )
    let references = try tables.flatMap { table in
      try database.foreignKeys(on: table).filter { $0.destinationTable == "responses" }
        .flatMap { key in key.mapping.map { (table: table, column: $0.origin) } }
    }
    let conditions = references.map { reference in
      "responses.id IN (SELECT \(reference.column) FROM \(reference.table) "
        + "WHERE \(reference.column) IS NOT NULL)"
    }
    return "(\(conditions.isEmpty ? "0" : conditions.joined(separator: " OR ")))"
  }
}
