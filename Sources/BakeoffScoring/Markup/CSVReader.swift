/// The records of a text of comma-separated values (RFC 4180).
package enum CSVReader {
  /// The fields of each record; nil when a quotation mark stands where none may.
  ///
  /// Lines end with LF or CRLF; a last line may end or not. Blank lines are no records.
  package static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var wasQuoted = false
    let characters = Array(text)
    var index = 0
    func isBlank() -> Bool { record.isEmpty && field.isEmpty && !wasQuoted }
    while index < characters.count {
      let character = characters[index]
      index += 1
      if isQuoted {
        guard character == "\"" else {
          field.append(character)
          continue
        }
        if index < characters.count, characters[index] == "\"" {
          field.append("\"")
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch character {
      case "\"":
        guard field.isEmpty, !wasQuoted else { return nil }
        isQuoted = true
        wasQuoted = true
      case ",":
        record.append(field)
        field = ""
        wasQuoted = false
      case "\n", "\r\n", "\r":
        if !isBlank() { records.append(record + [field]) }
        record = []
        field = ""
        wasQuoted = false
      default:
        guard !wasQuoted else { return nil }
        field.append(character)
      }
    }
    guard !isQuoted else { return nil }
    if !isBlank() { records.append(record + [field]) }
    return records
  }
}
