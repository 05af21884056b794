internal import GRDB

extension BoundStatement {
  /// How many rows go into a statement: as many of the first as there are, of the rest the next.
  ///
  /// Among 32 a row takes about half the time of a statement of its own, among 8 little more.
  private static let rowsAtOnce = [32, 8, 1]

  /// Runs a statement for all of some rows, many at a time.
  ///
  /// - Parameters:
  ///   - rows: What the rows are made of.
  ///   - width: How many values each has.
  ///   - database: Where it runs.
  ///   - sql: The statement for rows as they stand after `VALUES`, `(?, ?), (?, ?)` say.
  ///   - bind: Binds the values of a row.
  ///   - bindRest: Binds what stands after the rows.
  ///   - read: Called for each row of the result.
  /// - Throws: `DatabaseError`, and whatever `bind`, `bindRest` and `read` throw.
  static func run<Rows: RandomAccessCollection>(
    for rows: Rows,
    width: Int,
    in database: Database,
    _ sql: (String) -> String,
    bind: (inout BoundStatement, Rows.Element) throws -> Void,
    bindRest: (inout BoundStatement) throws -> Void = { _ in },
    reading read: (BoundStatement) throws -> Void = { _ in }
  ) throws {
    let row = "(?" + String(repeating: ", ?", count: width - 1) + ")"
    var rest = rows[...]
    for count in rowsAtOnce where rest.count >= count {
      let list = row + String(repeating: ", " + row, count: count - 1)
      var statement = try BoundStatement(sql(list), in: database)
      while rest.count >= count {
        for row in rest.prefix(count) { try bind(&statement, row) }
        try bindRest(&statement)
        try statement.run(reading: read)
        rest = rest.dropFirst(count)
      }
    }
  }
}
