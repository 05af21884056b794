import BakeoffTestSupport
import Foundation
import GRDB
import Testing

@testable import BakeoffStore

/// Compares the guide to the store with the store.
@Suite("The guide to the store")
struct StoreDocumentTests {
  private static let path = "Sources/Bakeoff/Bakeoff.docc/TheStore.md"

  /// A row of a table: what its first cell names, and the other cells.
  private struct Row {
    let names: [String]
    let cells: [String]
  }

  /// The first table of a section.
  private static func table(of section: String) throws -> [Row] {
    let text = try String(contentsOfFile: "\(Documents.package)/\(path)", encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex(of: "## \(section)"))
    let rows = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| ") }
    return rows.dropFirst().map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return Row(names: names(in: cells[0]), cells: Array(cells.dropFirst()))
    }
  }

  /// The names between backticks.
  private static func names(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private static func query<Value>(_ read: (Database) throws -> Value) throws -> Value {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try folder.openStore().database.read(read)
  }

  private static func names(of type: String) throws -> [String] {
    try query {
      try String.fetchAll(
        $0,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = ? AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations' ORDER BY name
          """,
        arguments: [type]
      )
    }
  }

  @Test("Every column of every view is there with its unit, and nothing that is not in the store")
  func columns() throws {
    let views = try Self.names(of: "view")
    #expect(views.count >= 4)
    for view in views {
      let rows = try Self.table(of: view)
      let columns = try Self.query { try $0.columns(in: view).map(\.name) }
      let documented = rows.flatMap(\.names)
      #expect(Set(documented) == Set(columns), "\(view)")
      #expect(documented.count == Set(documented).count, "\(view) has a column twice")
      for row in rows {
        #expect(row.cells.count == 2 && row.cells.allSatisfy { !$0.isEmpty }, "\(row.names)")
        for name in row.names { #expect(Self.unit(of: name, is: row.cells[0]), "\(view).\(name)") }
      }
    }
  }

  /// Whether a unit is the one that the name of the column says.
  private static func unit(of column: String, is unit: String) -> Bool {
    let endings = [
      ("_ms", "ms"), ("_usd", "USD"), ("_tokens", "tokens"), ("_per_s", "tokens per second"),
      ("_at", "seconds since 1970 (UTC)"), ("searches", "searches"),
    ]
    return endings.first { column.hasSuffix($0.0) }.map { $0.1 == unit } ?? true
  }

  @Test("Every table is described")
  func tables() throws {
    let documented = try Self.table(of: "Tables").flatMap(\.names)
    #expect(documented.sorted() == (try Self.names(of: "table")))
  }

  /// A line of the diagram: `runs ||--o{ trials : "has"`.
  private struct Edge: Hashable, CustomStringConvertible {
    let parent: String
    let child: String
    /// How many of either belong to one of the other: `||`, `|o`, `o{`, `o|`.
    let parents: String
    let children: String

    var description: String { "\(parent) \(parents)--\(children) \(child)" }
  }

  private static func edges() throws -> Set<Edge> {
    let block = try #require(Documents.blocks(of: "mermaid", in: path).first)
    return try Set(
      block.lines.dropFirst().map { line in
        let words = line.split(separator: " ")
        let signs = words[1].split(separator: "-")
        try #require(words.count >= 4 && signs.count == 2, "\(line)")
        return Edge(
          parent: String(words[0]),
          child: String(words[2]),
          parents: String(signs[0]),
          children: String(signs[1])
        )
      }
    )
  }

  @Test("The diagram has an edge for every foreign key, with how many there may be on either side")
  func foreignKeys() throws {
    let tables = try Self.names(of: "table")
    let declared: Set<Edge> = try Self.query { database in
      var edges: Set<Edge> = []
      for child in tables {
        let primary = try database.primaryKey(child).columns
        let columns = try database.columns(in: child)
        for key in try database.foreignKeys(on: child) {
          let column = try #require(key.originColumns.first)
          let isRequired = columns.contains {
            $0.name == column && ($0.isNotNull || primary.contains(column))
          }
          edges.insert(
            Edge(
              parent: key.destinationTable,
              child: child,
              parents: isRequired ? "||" : "|o",
              children: primary == [column] ? "o|" : "o{"
            )
          )
        }
      }
      return edges
    }
    let drawn = try Self.edges()
    #expect(declared.subtracting(drawn) == [])
    // Tables also belong together by a place in something that both belong to.
    for edge in drawn.subtracting(declared) {
      let common = Set(declared.filter { $0.child == edge.parent }.map(\.parent))
        .intersection(declared.filter { $0.child == edge.child }.map(\.parent))
      #expect(!common.isEmpty, "\(edge) is no foreign key")
    }
    let drawnTables = Set(drawn.flatMap { [$0.parent, $0.child] })
    #expect(drawnTables == Set(tables))
  }

  @Test("Every query of the guide can be asked", arguments: Documents.blocks(of: "sql", in: path))
  func queries(_ block: Documents.Block) throws {
    try Self.query { database in
      _ = try GRDB.Row.fetchAll(database, sql: block.text)
    }
  }
}
