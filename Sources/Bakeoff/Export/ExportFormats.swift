internal import Foundation

/// The formats that results are exported to and imported from.
package enum ExportFormats {
  /// Every format; the first that recognises a file is its own.
  package static let all: [any ExportFormat] = [
    OpenAIEvalsExport(),
    InspectExport(),
    JSONLinesExport(),
    CSVExport(),
  ]

  /// The names, in the order of the alphabet.
  package static let names = all.map(\.name).sorted()

  /// The format of a name.
  ///
  /// - Throws: `InputError` with the names that there are.
  package static func named(_ name: String) throws(InputError) -> any ExportFormat {
    guard let format = all.first(where: { $0.name == name }) else {
      throw InputError(
        "there is no format \"\(name)\": use one of \(names.joined(separator: ", "))"
      )
    }
    return format
  }

  /// The format that the ending of a file's name asks for; Bakeoff's own lines for any other.
  package static func forFile(_ path: String) -> any ExportFormat {
    all.last { path.lowercased().hasSuffix($0.suffix) } ?? JSONLinesExport()
  }

  /// The format that a file is in, by how it begins.
  ///
  /// - Throws: `InputError` when the file cannot be read, or no format begins so.
  static func recognised(_ path: String) throws(InputError) -> any ExportFormat {
    let head = try FileBytes(path: path).head(FileBytes.chunkSize)
    if let format = all.first(where: { $0.recognises(head) }) { return format }
    guard !head.starts(with: Array("PK".utf8)) else {
      throw InputError(
        "\(path) is an archive: of a log of Inspect \"inspect log convert --to json --output-dir "
          + "logs \(path)\" makes JSON"
      )
    }
    if path.lowercased().hasSuffix(JSONLinesExport().suffix) { return JSONLinesExport() }
    throw InputError(
      "the format of \(path) cannot be told from how it begins: name it with --format, one of "
        + names.joined(separator: ", ")
    )
  }
}
