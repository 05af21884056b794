internal import BakeoffCore

/// The first line of a cassette: that it is one, and where it comes from.
struct CassetteHeader {
  /// The form that this version writes, and the only one that it reads.
  static let version = 1

  /// The name of the run; nil when it was made by a program.
  var run: String?
  /// The version of the tool that wrote it; nil when it was made by a program.
  var toolVersion: String?
  /// How many trials of the run had no answer.
  var failed = 0

  /// Describes a cassette.
  init(run: String? = nil, toolVersion: String? = nil, failed: Int = 0) {
    self.run = run
    self.toolVersion = toolVersion
    self.failed = failed
  }

  /// Reads a first line.
  ///
  /// - Throws: `CassetteProblem` when it is not that of a cassette that this version can read.
  init(_ json: JSON) throws(CassetteProblem) {
    guard let version = json["bakeoff_cassette"]?.intValue else {
      throw CassetteProblem(
        reason: "this is no cassette: the first line must be {\"bakeoff_cassette\":1, …}"
      )
    }
    guard version == Self.version else {
      throw CassetteProblem(
        reason: "the cassette is of version \(version), and this program reads version "
          + "\(Self.version): update bakeoff, or export the run again"
      )
    }
    run = json["run"]?.stringValue
    toolVersion = json["tool_version"]?.stringValue
    failed = json["failed"]?.intValue ?? 0
  }

  /// The line.
  var json: JSON {
    var object: JSONObject = ["bakeoff_cassette": .number(Self.version)]
    object["run"] = run.map { .string($0) }
    object["tool_version"] = toolVersion.map { .string($0) }
    if failed > 0 { object["failed"] = .number(failed) }
    return .object(object)
  }
}
