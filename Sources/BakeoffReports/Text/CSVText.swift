public import BakeoffCore

/// Comma-separated values of rows that are no report.
public enum CSVText {
  /// A header and rows, quoted as RFC 4180 says, and safe to open in a spreadsheet; null is empty.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - rows: The rows, each with a value per column.
  /// - Returns: The text, with a line break at its end.
  public static func rows(columns: [String], _ rows: [[JSON]]) -> String {
    var writer = CSVWriter(columns: columns, escapesFormulas: true, capacity: rows.count * 64)
    for row in rows {
      for value in row {
        switch value {
        case .null: writer.text(nil)
        case .number(let digits): writer.digits(digits)
        case .string(let text): writer.text(text)
        case .bool, .array, .object: writer.text(value.text)
        }
      }
      writer.endRow()
    }
    return writer.result
  }
}
