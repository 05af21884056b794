internal import ArgumentParser
internal import Bakeoff
internal import Foundation

/// How a run is carried out and recorded.
struct ExecutionOptions: ParsableArguments {
  @Option(help: "A name for the run. An unfinished run of that name is gone on with.")
  var name: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Use stored answers, and keep new ones for later runs. Default: --cache."
  )
  var cache: Bool?

  @Option(
    help: ArgumentHelp(
      "Use stored answers (default), ask anew and store (refresh), store nothing new (no-store), or send nothing (only).",
      valueName: "mode"
    )
  )
  var cacheMode: String?

  @Option(
    help: ArgumentHelp(
      "How long new answers may be used by later runs, such as 12h, 7D, 2W or 3M. Default: for ever.",
      valueName: "age"
    )
  )
  var cacheTtl: String?

  @Option(
    help: ArgumentHelp(
      "Use stored answers only up to this age, such as 90m, 12h, 7D or 2W.",
      valueName: "age"
    )
  )
  var cacheMaxAge: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Use no answer that was finished within a lower --max-tokens. Default: --no-exact-cache."
  )
  var exactCache: Bool?

  @Option(
    help: ArgumentHelp(
      "How often a model is asked at most for a sample whose tools are run. Default: 5.",
      valueName: "n"
    )
  )
  var maxTurns: Int?

  @Option(
    help: ArgumentHelp(
      "How many seconds such a sample may take, tools included. Default: 60.",
      valueName: "seconds"
    )
  )
  var agentTimeout: Double?

  @Flag(help: "Score a fallback's answer as that of the group, instead of leaving it out.")
  var scoreFallbacks = false

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
    if let maxTurns, maxTurns < 1 {
      throw ValidationError("--max-turns is \(maxTurns): expected 1 or more")
    }
    if let agentTimeout, agentTimeout <= 0 || !agentTimeout.isFinite {
      throw ValidationError("--agent-timeout is \(agentTimeout): expected more than 0 seconds")
    }
    if let cacheMode, CacheMode(rawValue: cacheMode) == nil {
      throw ValidationError(
        "--cache-mode is \"\(cacheMode)\": expected one of \(CacheMode.words)"
      )
    }
    for (name, age) in [("--cache-ttl", cacheTtl), ("--cache-max-age", cacheMaxAge)] {
      guard let age, Age(age) == nil else { continue }
      throw ValidationError("\(name) is \"\(age)\": expected \(Age.expectation)")
    }
    do throws(InputError) { _ = try RunSettings.facts(metadata) } catch {
      throw ValidationError("--metadata: \(error)")
    }
  }

  /// Puts what was given over a configuration.
  func apply(to configuration: inout Configuration) throws {
    if let name { configuration.run.name = name }
    if let cache { configuration.run.usesCache = cache }
    if let cacheMode {
      configuration.run.cacheMode = CacheMode(rawValue: cacheMode) ?? .default
    }
    if let cacheTtl { configuration.run.cacheTimeToLive = Age(cacheTtl) }
    if let cacheMaxAge { configuration.run.cacheMaximumAge = Age(cacheMaxAge) }
    if let exactCache { configuration.run.usesExactCache = exactCache }
    if let maxTurns { configuration.run.maxTurns = maxTurns }
    if scoreFallbacks { configuration.run.scoresFallbacks = true }
    if let agentTimeout { configuration.run.agentTimeout = agentTimeout }
    if !tag.isEmpty { configuration.run.tags = tag }
    if !metadata.isEmpty { configuration.run.metadata = try RunSettings.facts(metadata) }
    if let resume { configuration.run.resumes = resume }
    if dryRun { configuration.isDryRun = true }
    if let display { configuration.display = display.rawValue }
  }
}
