public import BakeoffCore
internal import Foundation
internal import GRDB

/// A query of a store's file by somebody who knows its views, over a connection that only reads.
public enum StoreQuery {
  /// What a query gave.
  public struct Result: Sendable {
    /// The names of the columns.
    public var columns: [String]
    /// The rows, each with a value per column; bytes are text in base64.
    public var rows: [[JSON]]
  }

  /// Runs one statement.
  ///
  /// - Parameters:
  ///   - sql: The statement.
  ///   - path: The store's file, whose schema is left as it is.
  /// - Returns: All that it gave.
  /// - Throws: `StoreError` when there is no such file, the statement is wrong, or it would write.
  public static func run(_ sql: String, path: String) throws(StoreError) -> Result {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Store.missing(path)
    }
    do {
      var configuration = Configuration.distrusting
      configuration.readonly = true
      configuration.busyMode = .timeout(30)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try queue.read { try result(of: sql, in: $0) }
    } catch let error as StoreError {
      throw error
    } catch {
      throw explain(error, path: path)
    }
  }

  private static func result(of sql: String, in database: Database) throws -> Result {
    let statement = try database.makeStatement(sql: sql)
    guard statement.isReadonly, statement.columnCount > 0 else { throw refusal }
    let rows = try Row.fetchCursor(statement)
    var result = Result(columns: statement.columnNames, rows: [])
    while let row = try rows.next() {
      result.rows.append(row.databaseValues.map(json))
    }
    return result
  }

  private static let refusal = StoreError(
    "bakeoff sql only reads: the statement would write, attach or change a setting; use SELECT, or "
      + "the sqlite3 program on a copy of the store"
  )

  private static func json(_ value: DatabaseValue) -> JSON {
    switch value.storage {
    case .null: .null
    case .int64(let number): .number(String(number))
    case .double(let number): .number(number)
    case .string(let text): .string(text)
    case .blob(let data): .string(data.base64EncodedString())
    }
  }

  private static func explain(_ error: any Error, path: String) -> StoreError {
    guard let error = error as? DatabaseError else { return Store.explain(error, path: path) }
    return switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_AUTH: refusal
    case .SQLITE_MISUSE where error.message?.contains("allStatements") == true:
      StoreError("bakeoff sql runs one statement: give the others to commands of their own")
    case .SQLITE_ERROR, .SQLITE_MISUSE:
      StoreError(
        "the statement is wrong: \(error.message ?? "unknown"); the views are v_results, v_cost, "
          + "v_turns and v_limits, and \"SELECT sql FROM sqlite_schema\" shows them all"
      )
    default: Store.explain(error, path: path)
    }
  }
}
