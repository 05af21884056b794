package import BakeoffCore

/// Bakeoff's own lines: all that an answer is, with what was asked; nothing of it is lost on the way back.
package struct JSONLinesExport: ExportFormat {
  /// Creates the format.
  package init() {}

  package var name: String { "jsonl" }
  package var suffix: String { ".jsonl" }
  package var isOfOneModel: Bool { false }

  package func write(_ part: ExportPart, to file: ExportFile) throws -> Int {
    var count = 0
    try part.eachTrial { trial in
      try file.write(TrialLine(part: part, trial: trial).bytes + [0x0A])
      count += 1
    }
    return count
  }

  package func recognises(_ head: [UInt8]) -> Bool {
    head.isEmpty || head.first == UInt8(ascii: "{")
  }

  package func read(
    _ path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    try Self.eachLine(of: path, body)
  }

  /// Hands over the JSON of each line that is not blank, with its number.
  static func eachLine(
    of path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    let reader = try LineReader(path: path)
    var number = 0
    while let bytes = try reader.next() {
      number += 1
      guard bytes.contains(where: { $0 > 0x20 }) else { continue }
      try body(
        number,
        Result { () throws(TaskLineError) in try JSON(line: bytes) }
      )
    }
  }
}

extension JSON {
  /// Reads a line.
  ///
  /// - Throws: `TaskLineError` with the column that is no JSON.
  init(line: [UInt8]) throws(TaskLineError) {
    do throws(JSONSyntaxError) { try self.init(parsing: line) } catch {
      throw TaskLineError("not JSON: \(error.reason)", column: error.offset + 1)
    }
  }
}
