internal import ArgumentParser
internal import Bakeoff
internal import BakeoffScoring

/// The requirements of a gate that are given as options.
struct GateRequirementOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Accuracy drops by less than this share, 0.02 for two points.",
      valueName: "share"
    )
  )
  var maxDrop: Double?

  @Option(
    help: ArgumentHelp("Accuracy rises by more than this share, 0 for any.", valueName: "share")
  )
  var minGain: Double?

  @Option(
    help: ArgumentHelp("The mean cost is at most so many times the base's.", valueName: "ratio")
  )
  var maxCostRatio: Double?

  @Option(
    help: ArgumentHelp("The p95 latency is at most so many times the base's.", valueName: "ratio")
  )
  var maxLatencyRatio: Double?

  @Option(help: ArgumentHelp("The share of failed trials is at most this.", valueName: "share"))
  var maxErrors: Double?

  @Option(
    help: ArgumentHelp(
      "A threshold of the candidate: METRIC >= N or METRIC <= N. May repeat.",
      valueName: "threshold"
    )
  )
  var require: [String] = []

  /// The policy of a file with these requirements added to it.
  ///
  /// - Throws: `InputError` when there is no requirement at all, or one that cannot be used.
  func policy(over file: GatePolicy?) throws(InputError) -> GatePolicy {
    var checks: [JSON] = []
    func add(_ metric: String, _ key: String, _ number: Double?) {
      guard let number else { return }
      checks.append(.object(["metric": .string(metric), key: .number(number)]))
    }
    add("accuracy", "max_drop", maxDrop)
    add("accuracy", "min_gain", minGain)
    add("cost", "max_ratio", maxCostRatio)
    add("latency_p95", "max_ratio", maxLatencyRatio)
    add("errors", "max", maxErrors)
    for text in require {
      let threshold = try Self.threshold(text)
      add(threshold.metric, threshold.key, threshold.number)
    }
    guard !checks.isEmpty else {
      if let file { return file }
      throw InputError(
        "a gate needs a requirement: --max-drop 0.02, --require \"accuracy >= 0.9\" or --policy FILE"
      )
    }
    do {
      let given = try GatePolicy(.object(["checks": .array(checks)]))
      guard var file else { return given }
      file.checks += given.checks
      return file
    } catch {
      throw InputError("\(error)")
    }
  }

  private static func threshold(
    _ text: String
  ) throws(InputError) -> (metric: String, key: String, number: Double) {
    for (sign, key) in [(">=", "min"), ("<=", "max")] {
      let parts = text.split(separator: sign, maxSplits: 1).map {
        $0.split(separator: " ").joined(separator: " ")
      }
      if parts.count == 2, let number = Double(parts[1]) { return (parts[0], key, number) }
    }
    throw InputError("--require is \"\(text)\": expected METRIC >= N or METRIC <= N")
  }
}
