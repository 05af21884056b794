internal import ArgumentParser
internal import Bakeoff

/// How much a run may send at once and in a minute, and what stops it.
struct LimitOptions: ParsableArguments {
  @Option(
    name: [.customShort("j"), .customLong("max-connections"), .customLong("max-concurrency")],
    help: ArgumentHelp(
      "How many requests may be in flight at once to one endpoint. Default: 10.",
      valueName: "n"
    )
  )
  var maxConnections: Int?

  @Option(
    help: ArgumentHelp(
      "Have that number move by itself: a 429 halves it, answers raise it.",
      valueName: "min-start-max"
    )
  )
  var adaptiveConnections: String?

  @Option(
    help: ArgumentHelp(
      "How many requests may be sent to one endpoint in a minute. Default: what its replies say.",
      valueName: "n"
    )
  )
  var rpm: Int?

  @Option(
    help: ArgumentHelp(
      "How many tokens, in and out, may be used there in a minute. Default: what its replies say.",
      valueName: "n"
    )
  )
  var tpm: Int?

  @Option(
    help: ArgumentHelp(
      "Never spend more: what a call may cost at most is set aside for it. Stops with exit code 3.",
      valueName: "usd"
    )
  )
  var budgetUsd: String?

  @Option(
    help: ArgumentHelp(
      "Send nothing that could make one sample cost more; the trial is then an error.",
      valueName: "usd"
    )
  )
  var costLimit: String?

  @Option(
    help: ArgumentHelp(
      "Stop with exit code 3 after this time, such as 90s, 15m or 2h.",
      valueName: "time"
    )
  )
  var timeLimit: String?

  @Option(
    help: ArgumentHelp(
      "Exit with 3 when at least this many trials (5) or this share of them (0.1) failed.",
      valueName: "n|share"
    )
  )
  var failOnError: String?

  func validate() throws {
    if let maxConnections, !(1...10_000).contains(maxConnections) {
      throw ValidationError("--max-connections is \(maxConnections): expected 1 to 10000")
    }
    if let adaptiveConnections, ConnectionRange(adaptiveConnections) == nil {
      throw ValidationError(
        "--adaptive-connections is \"\(adaptiveConnections)\": expected "
          + ConnectionRange.expectation
      )
    }
    if adaptiveConnections != nil, maxConnections != nil {
      throw ValidationError(
        "--max-connections and --adaptive-connections both say how many: give one of them"
      )
    }
    for (name, count) in [("--rpm", rpm), ("--tpm", tpm)] {
      guard let count, count < 1 else { continue }
      throw ValidationError("\(name) is \(count): expected 1 or more")
    }
    for (name, amount) in [("--budget-usd", budgetUsd), ("--cost-limit", costLimit)] {
      guard let amount, Cost(usd: amount).map({ $0 > .zero }) != true else { continue }
      throw ValidationError("\(name) is \"\(amount)\": expected dollars, such as 2.50")
    }
    if let timeLimit, Age(timeLimit) == nil {
      throw ValidationError(
        "--time-limit is \"\(timeLimit)\": expected a time such as 90s, 15m or 2h"
      )
    }
    if let failOnError, RunSettings.ErrorLimit(failOnError) == nil {
      throw ValidationError(
        "--fail-on-error is \"\(failOnError)\": expected a count such as 5 or a share such as 0.1"
      )
    }
  }

  /// Puts what was given over a configuration.
  func apply(to configuration: inout Configuration) {
    if let maxConnections {
      configuration.overrides.maxConnections = maxConnections
      // A number that is given is a fixed one, whatever the file says.
      configuration.fixConnections()
    }
    if let adaptiveConnections {
      configuration.overrides.adaptiveConnections = ConnectionRange(adaptiveConnections)
    }
    if let rpm { configuration.overrides.requestsPerMinute = rpm }
    if let tpm { configuration.overrides.tokensPerMinute = tpm }
    if let budgetUsd { configuration.run.budget = Cost(usd: budgetUsd) }
    if let costLimit { configuration.run.costLimit = Cost(usd: costLimit) }
    if let timeLimit { configuration.run.timeLimit = Age(timeLimit) }
    if let failOnError { configuration.run.errorLimit = RunSettings.ErrorLimit(failOnError) }
  }
}
