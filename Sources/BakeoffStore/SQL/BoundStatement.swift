internal import BakeoffCore
internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound one after the other, as they are.
///
/// For what is done once per sample or trial: there GRDB's own way to hand over arguments, which
/// boxes every value, takes longer than SQLite itself does. Everything else goes through GRDB.
struct BoundStatement {
  private let database: Database
  private let handle: OpaquePointer
  private var bound: Int32 = 0

  /// Takes a statement from the connection's cache, prepared when it is not there yet.
  init(_ sql: String, in database: Database) throws {
    self.database = database
    handle = try database.cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(handle)
  }

  /// Binds the next value.
  mutating func bind(_ value: Int) throws {
    try check(sqlite3_bind_int64(handle, next(), Int64(value)))
  }

  /// Binds the next value; nil is NULL.
  mutating func bind(_ value: Int?) throws {
    if let value { try bind(value) } else { try bindNull() }
  }

  /// Binds the next value; nil is NULL.
  mutating func bind(_ value: Double?) throws {
    guard let value else { return try bindNull() }
    try check(sqlite3_bind_double(handle, next(), value))
  }

  /// Binds the next value as 0 or 1.
  mutating func bind(_ value: Bool) throws { try bind(value ? 1 : 0) }

  /// Binds the next value; nil is NULL.
  mutating func bind(_ value: String?) throws {
    guard var value else { return try bindNull() }
    let index = next()
    // An empty text may have no address, which SQLite would take for NULL.
    guard !value.isEmpty else {
      return try check(sqlite3_bind_text(handle, index, "", 0, Self.copied))
    }
    try check(
      value.withUTF8 {
        $0.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), Self.copied)
        }
      }
    )
  }

  /// Binds the next value; nil is NULL.
  mutating func bind(_ value: [UInt8]?) throws {
    guard let value else { return try bindNull() }
    try value.withUnsafeBytes { try bind($0) }
  }

  /// Binds the 32 bytes of a digest as the next value; nil is NULL.
  mutating func bind(_ value: ContentHash?) throws {
    guard let value else { return try bindNull() }
    try value.withUnsafeBytes { bytes throws(any Error) in try bind(bytes) }
  }

  private mutating func bind(_ bytes: UnsafeRawBufferPointer) throws {
    let index = next()
    try check(
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, index, 0)
        : sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
    )
  }

  /// Runs the statement with what was bound since the last run.
  ///
  /// - Parameter read: Called for each row, which it reads from the statement.
  /// - Throws: `DatabaseError`, and whatever `read` throws.
  mutating func run(reading read: (BoundStatement) throws -> Void = { _ in }) throws {
    defer {
      bound = 0
      sqlite3_reset(handle)
    }
    while true {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw error(code) }
      try read(self)
    }
  }

  /// Runs an insertion; gives the number of the new row, nil when none was made.
  mutating func insert() throws -> Int? {
    sqlite3_set_last_insert_rowid(database.sqliteConnection, 0)
    try run()
    let id = sqlite3_last_insert_rowid(database.sqliteConnection)
    return id == 0 ? nil : Int(id)
  }

  // MARK: The row that is being read; columns count from 0

  /// A whole number; 0 when it is NULL.
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// A whole number; nil when it is NULL.
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// A number; nil when it is NULL.
  func optionalDouble(_ column: Int32) -> Double? {
    isNull(column) ? nil : sqlite3_column_double(handle, column)
  }

  /// A text; empty when it is NULL.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  /// A text; nil when it is NULL.
  func optionalText(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A blob in SQLite's memory, valid until the row is left; empty when it is NULL.
  func blob(_ column: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, column)
    return UnsafeRawBufferPointer(
      start: start,
      count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
    )
  }

  /// A word of a few that is compared byte by byte, for columns that are read by the million; nil when it
  /// is none of them.
  func word<Word>(_ column: Int32, of words: [(bytes: [UInt8], word: Word)]) -> Word? {
    guard let start = sqlite3_column_text(handle, column) else { return nil }
    let text = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    return words.first { $0.bytes.count == text.count && $0.bytes.elementsEqual(text) }?.word
  }

  private func isNull(_ column: Int32) -> Bool {
    sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  private mutating func bindNull() throws { try check(sqlite3_bind_null(handle, next())) }

  private mutating func next() -> Int32 {
    bound += 1
    return bound
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw error(code) }
  }

  private func error(_ code: Int32) -> DatabaseError {
    DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
  }

  /// Tells SQLite to copy what it is given (`SQLITE_TRANSIENT`, a macro that Swift cannot see).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
