internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// How a run is carried out and recorded.
struct ExecutionOptions: ParsableArguments {
  @Option(help: "A name for the run. An unfinished run of that name is gone on with.")
  var name: String?

  @Option(
    name: [.customShort("j"), .customLong("max-connections"), .customLong("max-concurrency")],
    help: ArgumentHelp(
      "How many requests may be in flight at once to one endpoint.",
      valueName: "n"
    )
  )
  var maxConnections = 10

  @Flag(inversion: .prefixedNo, help: "Use stored answers, and keep new ones for later runs.")
  var cache = true

  @Option(
    help: ArgumentHelp(
      "Use stored answers only up to this age, such as 90m, 12h, 7d or 2w.",
      valueName: "age"
    )
  )
  var cacheTtl: String?

  @Option(help: ArgumentHelp("Stop when the run has spent this many dollars.", valueName: "usd"))
  var budgetUsd: String?

  @Option(
    help: ArgumentHelp(
      "Exit with 3 when at least this many trials (5) or this share of them (0.1) failed.",
      valueName: "n|share"
    )
  )
  var failOnError: String?

  @Option(help: "A label for the run. May repeat.")
  var tag: [String] = []

  @Option(help: ArgumentHelp("A fact about the run. May repeat.", valueName: "key=value"))
  var metadata: [String] = []

  @Option(help: ArgumentHelp("Go on with this unfinished run.", valueName: "run"))
  var resume: String?

  @Flag(help: "Check everything and say what would be sent, but send nothing.")
  var dryRun = false

  @Option(help: "Show progress as full (bars), plain (lines) or none. Default: by the terminal.")
  var display: ProgressDisplay.Mode?

  func validate() throws {
    if !(1...10_000).contains(maxConnections) {
      throw ValidationError("--max-connections is \(maxConnections): expected 1 to 10000")
    }
    _ = try parsedAge()
    _ = try parsedBudget()
    _ = try parsedErrorLimit()
    _ = try parsedMetadata()
  }

  func apply(to settings: inout RunSettings) throws {
    settings.name = name
    settings.maxConnections = maxConnections
    settings.usesCache = cache
    settings.cacheMaximumAge = try parsedAge()
    settings.budget = try parsedBudget()
    settings.errorLimit = try parsedErrorLimit()
    settings.tags = tag
    settings.metadata = try parsedMetadata()
    settings.resumes = resume
  }

  private func parsedAge() throws -> Double? {
    guard let cacheTtl else { return nil }
    let units = ["s": 1.0, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    guard let unit = units[String(cacheTtl.suffix(1))], let count = Double(cacheTtl.dropLast()),
      count > 0, count.isFinite
    else {
      throw ValidationError("--cache-ttl is \"\(cacheTtl)\": expected an age such as 12h or 7d")
    }
    return count * unit
  }

  private func parsedBudget() throws -> Cost? {
    guard let budgetUsd else { return nil }
    guard let budget = Cost(usd: budgetUsd), budget > .zero else {
      throw ValidationError("--budget-usd is \"\(budgetUsd)\": expected dollars, such as 2.50")
    }
    return budget
  }

  private func parsedErrorLimit() throws -> RunSettings.ErrorLimit? {
    guard let failOnError else { return nil }
    if let count = Int(failOnError), count >= 1 { return .count(count) }
    if let share = Double(failOnError), share > 0, share < 1 { return .share(share) }
    throw ValidationError(
      "--fail-on-error is \"\(failOnError)\": expected a count such as 5 or a share such as 0.1"
    )
  }

  private func parsedMetadata() throws -> JSONObject {
    var object = JSONObject()
    for fact in metadata {
      guard let equals = fact.firstIndex(of: "="), equals > fact.startIndex else {
        throw ValidationError("--metadata is \"\(fact)\": expected key=value")
      }
      object[String(fact[..<equals])] = .string(String(fact[fact.index(after: equals)...]))
    }
    return object
  }
}
