internal import BakeoffCore
internal import BakeoffReports

/// A row of comma-separated values as a line of Bakeoff's own.
struct CSVRow {
  private let cells: [String: String]

  /// - Throws: `TaskLineError` when there are more or fewer cells than columns.
  init(columns: [String], _ cells: [String]) throws(TaskLineError) {
    guard cells.count == columns.count else {
      throw TaskLineError(
        "the row has \(cells.count) cells, and the header \(columns.count) columns: put "
          + "cells with commas into quotation marks"
      )
    }
    self.cells = Dictionary(zip(columns, cells.map(Self.unescaped))) { first, _ in first }
  }

  private static let numbers: Set = [
    "epoch", "latency_ms", "ttft_ms", "first_answer_ms", "between_tokens_ms", "cost_usd",
  ]
  private static let counts = Set(TokenUsage.fields.map(\.name))
  /// Columns of our own that say something of the score, and that a line has no members for.
  private static let verdict: Set = ["outcome", "score", "scorer", "answer"]

  /// The line; empty cells are left out of it, but for an answer without words.
  ///
  /// - Throws: `TaskLineError` for a cell that should be a number and is none.
  func line() throws(TaskLineError) -> JSON {
    var line = JSONObject()
    var usage = JSONObject()
    for (column, text) in cells.sorted(by: { $0.key < $1.key }) where !text.isEmpty {
      switch column {
      case "sample_id": line["id"] = .string(text)
      case "cached": line[column] = .bool(Self.isTrue(text))
      case "fallback":
        line[column] = .bool(Self.isTrue(text))
        // Those that are left out of scores are unscored.
        line["fallback_counts"] = .bool(cells["outcome"] != Outcome.unscored.rawValue)
      case "input", "target": line[column] = Self.listOrText(text)
      case "choices": line[column] = Self.listOrText(text)
      case "tags": line[column] = .array(text.split(separator: ";").map { .string(String($0)) })
      case _ where Self.counts.contains(column): usage[column] = try Self.number(text, column)
      case _ where Self.numbers.contains(column): line[column] = try Self.number(text, column)
      case _ where cells["outcome"] != nil && Self.verdict.contains(column): break
      default: line[column] = .string(text)
      }
    }
    if !usage.isEmpty { line["usage"] = .object(usage) }
    if line["error"] == nil, line["error_code"] == nil, cells["output"] != nil {
      line["output"] = .string(cells["output"] ?? "")
      line["scores"] = try scores()
    }
    return .object(line)
  }

  /// The one score that a row has room for; nil when it says nothing of scores.
  private func scores() throws(TaskLineError) -> JSON? {
    guard let outcome = cells["outcome"], !outcome.isEmpty else { return nil }
    guard let scorer = cells["scorer"], !scorer.isEmpty else {
      return outcome == Outcome.unscored.rawValue ? .array([]) : Optional.none
    }
    var score: JSONObject = [
      "scorer": .string(scorer), "passed": .bool(outcome == Outcome.correct.rawValue),
    ]
    if outcome != Outcome.unscored.rawValue, let value = cells["score"], !value.isEmpty {
      score["value"] = try Self.number(value, "score")
    }
    score["answer"] = cells["answer"].flatMap { $0.isEmpty ? Optional.none : .string($0) }
    return .array([.object(score)])
  }

  private static func isTrue(_ text: String) -> Bool { ["1", "true", "TRUE"].contains(text) }

  private static func listOrText(_ text: String) -> JSON {
    guard text.hasPrefix("["), let list = try? JSON(parsing: text), list.arrayValue != nil else {
      return .string(text)
    }
    return list
  }

  private static func number(_ text: String, _ column: String) throws(TaskLineError) -> JSON {
    if case .number(let digits)? = try? JSON(parsing: text) { return .number(digits) }
    throw TaskLineError("expected a number in \"\(column)\", found \"\(text)\"")
  }

  /// A text without the apostrophe that keeps spreadsheets from running it.
  private static func unescaped(_ text: String) -> String {
    text.hasPrefix("'") && CSVWriter.isFormula(text.dropFirst()) ? String(text.dropFirst()) : text
  }
}
