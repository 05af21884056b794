internal import GRDB

/// Copies the rows of one table that can be read, around the pages that cannot.
///
/// A scan ends at the first damaged page. So the table is read from its beginning and from its end, and
/// then from within what lies between, the widest gap first: finding a key reads no pages but those
/// that lead to it.
struct TableSalvage {
  private let source: Database
  private let destination: Database
  private let table: String
  /// The whole numbers that rows are found by, in order.
  private let key: [String]
  private let columns: [String]
  private var rows = 0
  private var probes = 0

  /// How often a table is searched before it is given up, and once more for every tenth row found.
  ///
  /// A page holds up to some hundred rows.
  private static let limit = 5000
  /// How far beyond the last row that was read more are looked for, when the end cannot be read.
  private static let reach = 1 << 16
  /// The place of a row is one number; below its first key there is room for this many of the second.
  private static let second = 1 << 24

  /// Prepares for a table that exists in both databases.
  ///
  /// - Parameters:
  ///   - table: Its name.
  ///   - definition: The SQL that made it.
  ///   - source: The damaged database.
  ///   - destination: The new one.
  /// - Throws: `DatabaseError` when the new one cannot be read.
  init(
    of table: String,
    definition: String,
    from source: Database,
    into destination: Database
  ) throws {
    self.source = source
    self.destination = destination
    self.table = table
    columns = try destination.columns(in: table).map { "\"\($0.name)\"" }
    // A table without row numbers is found by its primary key; of that, two columns are enough.
    key =
      definition.contains("WITHOUT ROWID")
      ? try destination.primaryKey(table).columns.prefix(2).map { "\"\($0)\"" } : ["rowid"]
  }

  /// Copies what can be read.
  ///
  /// - Throws: `DatabaseError` when the new file cannot be written.
  mutating func run() throws -> StoreRepair.Table {
    var gaps: [Range<Int>] = []
    let whole = -1..<Int.max
    guard let low = try scan(whole, forwards: true) else {
      return StoreRepair.Table(name: table, rows: rows, isWhole: true)
    }
    if let high = try scan(low..<Int.max, forwards: false) {
      let end = high == Int.max ? try reachableEnd(from: low) : high
      gaps.append(low..<end)
    }
    while let gap = takeWidest(of: &gaps), probes < Self.limit + rows / 10 {
      let middle = gap.lowerBound + (gap.upperBound - gap.lowerBound) / 2
      if let last = try scan(middle - 1..<gap.upperBound, forwards: true) {
        gaps.append(max(last, middle)..<gap.upperBound)
      }
      if let last = try scan(gap.lowerBound..<middle, forwards: false) {
        gaps.append(gap.lowerBound..<last)
      }
      gaps.removeAll { $0.upperBound - $0.lowerBound <= 1 }
    }
    return StoreRepair.Table(name: table, rows: rows, isWhole: false)
  }

  private func takeWidest(of gaps: inout [Range<Int>]) -> Range<Int>? {
    guard let widest = gaps.indices.max(by: { gaps[$0].count < gaps[$1].count }) else { return nil }
    return gaps.remove(at: widest)
  }

  /// A place up to which there may be rows behind one that cannot be read, when the last cannot either.
  private mutating func reachableEnd(from low: Int) throws -> Int {
    var end = low + Self.reach
    var step = 1
    while step < 1 << 40 {
      let before = rows
      _ = try scan(low + step..<Int.max, forwards: true)
      // What was found here is copied; what lies before it is looked for next.
      if rows > before { end = max(end, low + step + 1) }
      step *= 2
    }
    return end
  }

  /// Copies the rows strictly between two places, in one direction.
  ///
  /// - Returns: The place of the last row that was read before a damaged page, or the bound where the
  ///   scan began; nil when everything was read.
  private mutating func scan(_ bounds: Range<Int>, forwards: Bool) throws -> Int? {
    probes += 1
    var last = forwards ? bounds.lowerBound : bounds.upperBound
    let names = key.joined(separator: ", ")
    let marks = key.map { _ in "?" }.joined(separator: ", ")
    let order = key.map { forwards ? $0 : "\($0) DESC" }.joined(separator: ", ")
    let cursor: RowCursor
    do {
      let search = try source.cachedStatement(
        sql: """
          SELECT \(names), \(columns.joined(separator: ", ")) FROM \(table)
          WHERE (\(names)) > (\(marks)) AND (\(names)) < (\(marks)) ORDER BY \(order)
          """
      )
      cursor = try Row.fetchCursor(
        search,
        arguments: StatementArguments(parts(of: bounds.lowerBound) + parts(of: bounds.upperBound))
      )
    } catch { return last }
    let insertion = try destination.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO \(table) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """
    )
    while true {
      let row: Row
      do {
        guard let next = try cursor.next() else { return nil }
        row = next
      } catch { return last }
      let values = Array(row.databaseValues)
      try insertion.execute(arguments: StatementArguments(values.dropFirst(key.count)))
      rows += destination.changesCount
      last = place(of: values.prefix(key.count).map { Int.fromDatabaseValue($0) ?? 0 })
    }
  }

  private func place(of parts: [Int]) -> Int {
    guard let first = parts.first else { return 0 }
    return parts.count == 1 ? first : first * Self.second + min(parts[1], Self.second - 1)
  }

  private func parts(of place: Int) -> [Int] {
    guard key.count > 1 else { return [place] }
    // Below zero there is no row.
    return place < 0 ? [-1, 0] : [place / Self.second, place % Self.second]
  }
}
