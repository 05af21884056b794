internal import BakeoffCore

/// What a task file calls the fields of its samples.
struct TaskFields: Sendable {
  /// Our names of the fields that a file may call otherwise.
  static let names = [
    "id", "input", "target", "system", "choices", "vars", "assert", "metadata", "tags", "params",
  ]

  /// The file's names by ours; a dot reaches into objects.
  let map: [String: String]

  /// The names at the head of a line that are taken, so that none of them is thought unknown.
  var heads: Set<String> {
    Set(map.values.compactMap { $0.split(separator: ".").first.map(String.init) })
  }

  /// A line with our names.
  ///
  /// - Throws: `TaskLineError` when the field that holds the prompt is not there.
  func renamed(_ line: JSONObject) throws(TaskLineError) -> JSONObject {
    guard !map.isEmpty else { return line }
    var renamed = line
    for key in heads { renamed[key] = nil }
    for (ours, theirs) in map.sorted(by: { $0.key < $1.key }) {
      // The fields that are usually read for it must not win.
      for key in Self.otherKeys[ours] ?? [] { renamed[key] = nil }
      renamed[ours] = value(theirs, of: line)
    }
    if let input = map["input"], renamed["input"] == nil {
      throw TaskLineError(
        "no \"\(input)\", which \"fields\" names as the input: "
          + "add it, or correct \"fields\""
      )
    }
    return renamed
  }

  private func value(_ path: String, of line: JSONObject) -> JSON? {
    if let value = line[path] { return value.isNull ? nil : value }
    return path.split(separator: ".").reduce(JSON.object(line) as JSON?) { $0?[String($1)] }
  }

  private static let otherKeys = [
    "id": TaskLine.idKeys, "input": TaskLine.inputKeys, "target": TaskLine.targetKeys,
  ]
}
