internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff sql`: a question to the store in SQL.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Ask the store in SQL; it is only read.",
    discussion: """
      The views v_results (a row per trial), v_cost (per run and model) and v_turns (per turn of an \
      agent) are public; the guide to the store names their columns with their units. Values of bytes \
      are printed in base64.

      EXAMPLE
        bakeoff sql "SELECT model, outcome, count(*) FROM v_results GROUP BY 1, 2"
        bakeoff sql "SELECT * FROM v_cost" --csv
      """
  )

  @Argument(help: "One statement that only reads.")
  var statement: String

  @Flag(help: "Print a list of JSON objects instead of a table.")
  var json = false

  @Flag(help: "Print comma-separated values instead of a table.")
  var csv = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    guard !(json && csv) else {
      throw ValidationError(
        "--json and --csv are two formats: "
          + "give one of them"
      )
    }
  }

  func run() throws {
    let result = try StoreQuery.run(statement, path: store.path())
    if json {
      let names = Self.distinct(result.columns)
      Console.result(JSON.array(result.rows.map { Self.object(names, $0) }).prettyText())
    } else if csv {
      Console.result(CSVText.rows(columns: result.columns, result.rows))
    } else {
      Console.result(Self.table(result))
    }
  }

  /// Names of columns as members of an object, which holds each once: `outcome`, `outcome_2`.
  private static func distinct(_ names: [String]) -> [String] {
    var used: Set<String> = []
    return names.map { name in
      var (distinct, number) = (name, 2)
      while !used.insert(distinct).inserted {
        distinct = "\(name)_\(number)"
        number += 1
      }
      return distinct
    }
  }

  private static func object(_ columns: [String], _ row: [JSON]) -> JSON {
    var object = JSONObject()
    for (column, value) in zip(columns, row) { object[column] = value }
    return .object(object)
  }

  private static func table(_ result: StoreQuery.Result) -> Table {
    var table = Table(
      columns: result.columns.enumerated().map { index, name in
        let isNumeric = result.rows.allSatisfy { $0[index].isNumber || $0[index] == .null }
        return Table.Column(name, isNumeric ? .right : .left, isFlexible: !isNumeric)
      }
    )
    for row in result.rows {
      table.append(row.map { Table.Cell($0 == .null ? Figures.none : $0.stringValue ?? $0.text) })
    }
    return table
  }
}

extension JSON {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
