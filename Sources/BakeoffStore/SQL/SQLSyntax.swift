internal import GRDBSQLite

/// What SQLite's parser says of SQL that came from elsewhere.
public enum SQLSyntax {
  /// What is wrong with a text as SQL; nil when every statement of it can be read.
  ///
  /// Each statement is prepared in an empty database in memory, and none is run. What is missing
  /// there, as tables and columns, is no fault of the SQL; nor is what the preparation may not do:
  /// pragmas and attachments are not even prepared, as some take effect then.
  public static func problem(in sql: String) -> String? {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    guard sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      return "no memory"
    }
    sqlite3_set_authorizer(
      handle,
      { _, action, _, _, _, _ in
        [SQLITE_PRAGMA, SQLITE_ATTACH, SQLITE_DETACH].contains(action) ? SQLITE_DENY : SQLITE_OK
      },
      nil
    )
    return sql.withCString { start in
      var rest: UnsafePointer<CChar>? = start
      var count = 0
      while let next = rest, next.pointee != 0 {
        var statement: OpaquePointer?
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(handle, next, -1, &statement, &tail)
        if statement != nil || code != SQLITE_OK { count += 1 }
        sqlite3_finalize(statement)
        if code != SQLITE_OK {
          let message = String(cString: sqlite3_errmsg(handle))
          if code == SQLITE_TOOBIG || isSyntaxError(message) { return message }
        }
        guard let tail, tail > next else { break }
        rest = code == SQLITE_OK ? tail : endOfStatement(from: next, readTo: tail)
      }
      return count == 0 ? "there is no statement" : nil
    }
  }

  /// Where the next statement begins after one that names what is missing: SQLite may stop reading
  /// such a statement in its midst.
  private static func endOfStatement(
    from start: UnsafePointer<CChar>,
    readTo tail: UnsafePointer<CChar>
  ) -> UnsafePointer<CChar> {
    let semicolon = CChar(UInt8(ascii: ";"))
    if tail[-1] == semicolon || tail.pointee == 0 { return tail }
    var place = tail
    while place.pointee != 0, place.pointee != semicolon { place = skippingToken(place) }
    return place.pointee == 0 ? place : place + 1
  }

  /// Skips one character, or a quotation or a comment as a whole.
  private static func skippingToken(_ start: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
    func byte(_ offset: Int) -> UInt8 { UInt8(bitPattern: start[offset]) }
    var end = start + 1
    func skip(to isLast: (UnsafePointer<CChar>) -> Bool) {
      while end.pointee != 0, !isLast(end) { end += 1 }
      if end.pointee != 0 { end += 1 }
    }
    switch byte(0) {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      skip { $0.pointee == start.pointee }
    case UInt8(ascii: "["): skip { $0.pointee == CChar(UInt8(ascii: "]")) }
    case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
      skip { $0.pointee == CChar(UInt8(ascii: "\n")) }
    case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
      end += 1
      skip { $0.pointee == CChar(UInt8(ascii: "/")) && $0[-1] == CChar(UInt8(ascii: "*")) }
    default: break
    }
    return end
  }

  /// Whether a message is about the text, not about what the database lacks.
  private static func isSyntaxError(_ message: String) -> Bool {
    ["syntax error", "incomplete input", "unrecognized token", "parser stack overflow"]
      .contains { message.contains($0) }
  }
}
