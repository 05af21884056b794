package import BakeoffCore

/// The log of Inspect AI in JSON (version 2), of one model's answers to one task.
///
/// Source: `src/inspect_ai/log/_log.py` and `src/inspect_ai/model/_model_output.py` of
/// github.com/UKGovernmentBEIS/inspect_ai.
package struct InspectExport: ExportFormat {
  /// Creates the format.
  package init() {}

  package var name: String { "inspect" }
  package var suffix: String { ".json" }
  package var isOfOneModel: Bool { true }

  package func write(_ part: ExportPart, to file: ExportFile) throws -> Int {
    // The sums stand before the samples, so that programs which want them need not read on.
    var totals = InspectTotals()
    try part.eachTrial { totals.add($0) }
    let header = InspectHeader(part: part, totals: totals)
    try file.write("{\n\"version\": 2")
    for (key, value) in header.members.members {
      try file.write(",\n\"\(key)\": ")
      try file.write(value.bytes)
    }
    try file.write(",\n\"samples\": [")
    var count = 0
    try part.eachTrial { trial in
      try file.write(count == 0 ? "\n" : ",\n")
      try file.write(InspectSample(part: part, trial: trial).bytes)
      count += 1
    }
    try file.write(count == 0 ? "]\n}\n" : "\n]\n}\n")
    return count
  }

  package func recognises(_ head: [UInt8]) -> Bool { JSONHead(head).firstKey == "version" }

  package func place(_ number: Int, in path: String) -> String { "\(path): sample \(number)" }

  package func read(
    _ path: String,
    _ body: (_ number: Int, _ line: Result<JSON, TaskLineError>) throws -> Void
  ) throws {
    // Who answered stands anywhere beside the samples, so it is looked for first.
    var log = InspectLog(path: path)
    let header = try JSONListReader(path: path, list: nil, members: ["eval"])
    try header.read(onMember: { _, bytes in log.eval = try? JSON(parsing: bytes) })
    var number = 0
    let samples = try JSONListReader(path: path, list: "samples", members: [])
    try samples.read(onElement: { bytes in
      number += 1
      try body(
        number,
        Result { () throws(TaskLineError) in log.line(of: try JSON(line: bytes)) }
      )
    })
    guard samples.foundList else {
      throw InputError("\(path) has no \"samples\": it is no log of Inspect, or only its head")
    }
  }
}
