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

  /// Whether none was given.
  var isEmpty: Bool {
    [maxDrop, minGain, maxCostRatio, maxLatencyRatio, maxErrors].allSatisfy { $0 == nil }
      && require.isEmpty
  }

  /// The policy of a file with these requirements added to it.
  ///
  /// - Throws: `InputError` when there is no requirement at all, or one that cannot be used.
  func policy(over file: GatePolicy?) throws(InputError) -> GatePolicy {
    var checks: [GateCheck] = []
    func add(
      _ option: String,
      _ metric: String,
      _ key: String,
      _ number: Double?
    ) throws(InputError) {
      guard let number else { return }
      let check: JSON = .object(["metric": .string(metric), key: .number(number)])
      do throws(GatePolicyError) {
        checks += try GatePolicy(.object(["checks": .array([check])])).checks
      } catch {
        let part = error.place.hasSuffix(".metric") ? "the metric " : ""
        throw InputError("\(option): \(part)\(error.problem)")
      }
    }
    try add("--max-drop", "accuracy", "max_drop", maxDrop)
    try add("--min-gain", "accuracy", "min_gain", minGain)
    try add("--max-cost-ratio", "cost", "max_ratio", maxCostRatio)
    try add("--max-latency-ratio", "latency_p95", "max_ratio", maxLatencyRatio)
    try add("--max-errors", "errors", "max", maxErrors)
    for text in require {
      let threshold = try Self.threshold(text)
      try add("--require \"\(text)\"", threshold.metric, threshold.key, threshold.number)
    }
    guard !checks.isEmpty || file != nil else {
      throw InputError(
        "a gate needs a requirement: --max-drop 0.02, --require \"accuracy >= 0.9\", --policy FILE, or "
          + "\"gate\" in a configuration"
      )
    }
    var policy = file ?? GatePolicy(checks: [])
    policy.checks += checks
    return policy
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
