internal import BakeoffCore
internal import Foundation

/// Checks that the whole answer is comma-separated values (RFC 4180): records of equally many fields,
/// two or more, with quotation marks only where they may be.
///
/// A value names the columns of the first record, in their order: `is-csv:name,age`.
struct CSVScorer: Scorer {
  static let kinds = [
    ScorerKind(
      name: "is-csv",
      summary: "The whole answer is CSV, with the columns that the value names.",
      example: "is-csv:name,age"
    ) { settings in
      var columns = settings.expectedTexts
      if let text = settings.value?.stringValue {
        columns = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return CSVScorer(columns: columns)
    }
  ]

  let name = "is-csv"
  /// What the first record must be; nil for anything.
  let columns: [String]?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let text = answer.text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let records = CSVReader.records(text) else {
      return .verdict(name, false, explanation: "A quotation mark stands where none may.")
    }
    guard let first = records.first, first.count > 1 else {
      return .verdict(name, false, explanation: "There are no two fields.")
    }
    if let index = records.firstIndex(where: { $0.count != first.count }) {
      let reason = "Record \(index + 1) has \(records[index].count) fields, not \(first.count)."
      return .verdict(name, false, explanation: reason)
    }
    if let columns, columns != first.map({ $0.trimmingCharacters(in: .whitespaces) }) {
      let found = first.joined(separator: ", ")
      return .verdict(name, false, explanation: "The columns are \(found).")
    }
    return .verdict(name, true)
  }
}
