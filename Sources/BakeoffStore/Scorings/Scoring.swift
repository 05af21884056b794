internal import BakeoffCore

/// A version of the scores of a run.
public struct Scoring: Hashable, Sendable {
  /// Its number, from 1: the scores that the run itself came to.
  public var number: Int
  /// Whether the run's results are those of this scoring.
  public var isInUse: Bool
  /// When it was made, in seconds since 1970 (UTC).
  public var scoredAt: Double
  /// The version of the tool that made it.
  public var toolVersion: String
  /// The scorers that were named, as `name` or `name:value`; empty where each sample decided.
  public var scorers: [String]
  /// The models that scorers asked, as records call them.
  public var judges: [String]
  /// The task files that samples were corrected by, as they were named; empty for none.
  public var taskFiles: [String]

  /// Describes a scoring that is made now; the store gives it its number.
  ///
  /// - Parameters:
  ///   - scorers: The scorers that were named; empty where each sample decided.
  ///   - judges: The models that scorers asked.
  ///   - taskFiles: The task files that samples were corrected by.
  ///   - toolVersion: The version of the tool.
  ///   - time: When it is made, in seconds since 1970 (UTC).
  public init(
    scorers: [String],
    judges: [String] = [],
    taskFiles: [String] = [],
    toolVersion: String,
    at time: Double
  ) {
    number = 0
    isInUse = true
    scoredAt = time
    self.toolVersion = toolVersion
    self.scorers = scorers
    self.judges = judges
    self.taskFiles = taskFiles
  }

  /// The scoring that a run came to itself.
  init(firstOf run: RunRecord) {
    self.init(
      scorers: Self.texts(run.settings["scorers"]),
      judges: Self.texts(run.settings["judges"]),
      toolVersion: run.toolVersion,
      at: run.endedAt ?? run.startedAt
    )
    number = 1
  }

  /// The settings of a run, told of this scoring: a report says by what its scores were made.
  ///
  /// - Parameter settings: The run's, of whatever scoring.
  /// - Returns: The same with this one's scorers and judges, and with its number from the second on.
  func applied(to settings: JSONObject) -> JSONObject {
    var settings = settings
    settings["scorers"] = scorers.isEmpty ? Optional.none : Self.list(scorers)
    settings["judges"] = judges.isEmpty ? Optional.none : Self.list(judges)
    settings["scoring"] = number == 1 ? Optional.none : .number(number)
    return settings
  }

  static func list(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  static func texts(_ json: JSON?) -> [String] {
    (json?.arrayValue ?? []).compactMap(\.stringValue)
  }
}
