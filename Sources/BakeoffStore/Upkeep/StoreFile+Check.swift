internal import Foundation
internal import GRDB

/// What there is in a store's file, and what is wrong with it.
public struct StoreCheck: Hashable, Sendable {
  /// What is wrong, in the words of SQLite; empty for a sound store.
  ///
  /// At most a hundred are listed.
  public var problems: [String] = []
  /// How many runs there are; nil when they cannot be read.
  public var runs: Int?
  /// How many trials there are; nil when they cannot be read.
  public var trials: Int?
  /// How many answers there are; nil when they cannot be read.
  public var answers: Int?
  /// The size of the file with its log, in bytes.
  public var bytes = 0
}

extension StoreFile {
  /// Reads the whole file and checks that it holds together: SQLite's `integrity_check`, and that
  /// nothing refers to what is not there.
  ///
  /// - Throws: `StoreError` when it cannot be opened, or is no store.
  public func check() throws(StoreError) -> StoreCheck {
    do {
      return try reading { database in
        guard try Self.isStore(database) else {
          throw StoreError("\(path) is not a bakeoff store: name another with --store")
        }
        var check = StoreCheck()
        check.problems = Self.problems(in: database)
        check.runs = Self.count("runs", in: database)
        check.trials = Self.count("trials", in: database)
        check.answers = Self.count("responses", in: database)
        check.bytes = ["", "-wal"].reduce(0) { $0 + Self.size(of: path + $1) }
        return check
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return StoreCheck(problems: [error.message ?? "\(error.resultCode)"])
    } catch {
      throw Store.explain(error, path: path)
    }
  }

  private static func isStore(_ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'responses')"
    ) ?? false
  }

  private static func problems(in database: Database) -> [String] {
    do {
      let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)")
        .flatMap { $0.split(separator: "\n").map(String.init) }
      if found != ["ok"] { return Array(found.prefix(100)) }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2
          """
      ).map { row in
        let (table, parent, count): (String, String, Int) = (row[0], row[1], row[2])
        return "\(table): \(count) rows refer to \(parent) that are missing"
      }
    } catch {
      return [(error as? DatabaseError)?.message ?? "\(error)"]
    }
  }

  private static func count(_ table: String, in database: Database) -> Int? {
    try? Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)")
  }

  private static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
