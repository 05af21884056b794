internal import BakeoffCore
internal import Foundation

/// A file in which people say what they think of answers: a row for each.
struct LabelFile {
  /// One row.
  struct Row {
    /// Where it stands, for messages.
    let place: String
    let members: JSONObject

    /// The text of a field; nil where there is none, or nothing in it.
    func text(_ field: String) throws(InputError) -> String? {
      switch members[field] {
      case nil, .null?: return nil
      case .string(let text)?:
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
      case .number(let digits)?: return digits
      case .bool(let flag)?: return flag ? "true" : "false"
      default:
        throw InputError("\(place): expected a text, a number or true or false in \"\(field)\"")
      }
    }
  }

  /// The rows, in their order.
  let rows: [Row]

  /// Reads a file: CSV with a row of names first where its name ends in `.csv`, else JSONL.
  ///
  /// - Throws: `InputError` when it cannot be read, or has no rows.
  init(path: String) throws(InputError) {
    rows = path.lowercased().hasSuffix(".csv") ? try Self.csv(path) : try Self.lines(path)
    guard !rows.isEmpty else {
      throw InputError(
        "\(path): no labels in it: expected lines such as "
          + "{\"id\": \"s1\", \"label\": \"pass\"}"
      )
    }
  }

  private static func lines(_ path: String) throws(InputError) -> [Row] {
    let reader = try LineReader(path: path)
    var rows: [Row] = []
    var number = 0
    while let bytes = try reader.next() {
      number += 1
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      let place = "\(path):\(number)"
      let json: JSON
      do throws(JSONSyntaxError) { json = try JSON(parsing: bytes) } catch {
        throw InputError("\(place):\(error.offset + 1): not JSON: \(error.reason)")
      }
      guard case .object(let members) = json else {
        throw InputError("\(place): expected an object with \"id\" and a label")
      }
      rows.append(Row(place: place, members: members))
    }
    return rows
  }

  private static func csv(_ path: String) throws(InputError) -> [Row] {
    let reader = try CSVFileReader(path: path)
    guard let names = try reader.next() else { return [] }
    var rows: [Row] = []
    while let record = try reader.next() {
      let place = "\(path):\(reader.number)"
      guard record.count == names.count else {
        throw InputError("\(place): \(record.count) cells, and the first row names \(names.count)")
      }
      rows.append(
        Row(place: place, members: JSONObject(zip(names, record).map { ($0, .string($1)) }))
      )
    }
    return rows
  }
}
