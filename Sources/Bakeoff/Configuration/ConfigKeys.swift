internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring

/// The keys at the top of a configuration: the options of `bakeoff run` by their names, and what no
/// option can say.
enum ConfigKeys {
  typealias Key = ConfigKey<Configuration>

  /// What a file may hold: settings of models hold for all that do not say otherwise.
  static let file = ConfigSection(
    name: "configuration",
    keys: head
      + SettingKeys.all.map { $0.within(\Configuration.defaults, shown: \Configuration.general) }
      + tail + FileKeys.all + JudgeKeys.all + GateKeys.all
  )

  /// What variables may say: settings of models hold for all.
  static let environment = ConfigSection(
    name: "environment",
    keys: head
      + SettingKeys.all.map { $0.within(\Configuration.overrides, shown: \Configuration.general) }
      + tail + FileKeys.all + JudgeKeys.all + GateKeys.all
  )

  private static let head: [Key] = [
    Key(
      "models",
      ConfigLists.models,
      \.models,
      aliases: ["model"],
      example: "[openai/gpt-4o-mini, {model: ollama/gemma3, temperature: 0}]",
      "The models: names, or mappings with \"model\" and settings of its own."
    ),
    Key(
      "groups",
      ConfigLists.groups,
      \.groups,
      example: "[{name: fast, primary: [openai/gpt-4o-mini], fallback: [ollama/gemma3]}]",
      "Models that stand in for each other under one name: mappings with \"name\" and \"primary\"."
    ),
    ConfigLists.tasks,
    ConfigLists.prompts,
    Key(
      "vars",
      ConfigLists.variables,
      \.run.matrix.variables,
      example: "{style: [formal, casual]}",
      "Values of placeholders; of a list, each value makes samples of its own."
    ),
    Key(
      "providers",
      ConfigLists.providers,
      \.providers,
      example: "[{prefix: acme, name: Acme, protocol: openai-chat, auth: none, "
        + "base_url: \"http://localhost/v1\"}]",
      "Providers of one's own: rows as in ~/.config/bakeoff/providers.json."
    ),
    ConfigLists.prices,
    Key(
      "tools",
      ConfigLists.tools,
      \.run.tools,
      example: "[{name: weather, command: [python3, weather.py]}]",
      "Programs that samples may offer as tools: mappings with \"name\" and \"command\"."
    ),
    ConfigLists.jsonMode,
    ConfigLists.responseSchema,
  ]

  private static let age = ConfigValue<Age>.form(
    Age.expectation,
    json: { .string($0.description) },
    parse: { Age($0) }
  )

  private static let dollars = ConfigValue<Cost>.form(
    "dollars, such as 2.50",
    kind: .either([.number(0 ... .greatestFiniteMagnitude), .text]),
    json: { .string($0.usd) },
    parse: { text in Cost(usd: text).flatMap { $0 > .zero ? $0 : nil } }
  )

  private static let tail: [Key] = [
    Key(
      "limit",
      .form(
        "a number such as 100, a range such as 101-200, or a share such as 0.1",
        kind: .either([.integer(1), .number(0...1), .text]),
        json: { .string($0.description) },
        parse: { RunSettings.Limit($0) }
      ),
      \.run.limit,
      example: "100",
      "Only the first N samples, those from A to B, or a share."
    ),
    Key(
      "sample-id",
      .texts,
      \.run.sampleIDs,
      aliases: ["sample-ids"],
      example: "[capital*]",
      "Only samples with these ids; * for any text."
    ),
    Key(
      "shard",
      .form(
        ShardChoice.expectation,
        kind: .text,
        json: { .string($0.description) },
        parse: { ShardChoice($0) }
      ),
      \.shard,
      example: "3/8",
      "Only this of so many shards of the samples, in a store of its own; auto asks the scheduler."
    ),
    Key(
      "epochs",
      .integer(from: 1, to: RunSettings.maximumEpochs),
      \.run.epochs,
      example: "3",
      "How often each sample is asked of each model."
    ),
    Key(
      "reduce",
      ConfigLists.reducers,
      \.reducers,
      example: "[mean, pass@3, pass^3]",
      "How the report reduces several draws of a sample: \(EpochReducer.names)."
    ),
    Key(
      "scorers",
      ConfigLists.scorers,
      \.run.scorers,
      aliases: ["scorer"],
      example: "[exact]",
      "Score with these instead of what the samples say, as NAME or NAME:VALUE."
    ),
    Key(
      "skip-invalid",
      .flag,
      \.run.skipsInvalid,
      example: "true",
      "Leave out lines that cannot be used, instead of stopping."
    ),
    Key(
      name: "allow-path",
      kind: .list(.text),
      example: "[pictures]",
      help: "Folders and files that samples may name besides those in their task file's folder.",
      read: { configuration, node throws(InputError) in
        var paths: [String] = []
        for element in node.elements {
          paths.append(ConfigPath.path(try element.text(), in: configuration.folder))
        }
        configuration.run.allowedPaths = paths
      },
      show: { configuration in
        let paths = configuration.run.allowedPaths
        return paths.isEmpty ? nil : .array(paths.map { .string($0) })
      }
    ),
    Key(
      "max-turns",
      .integer(from: 1),
      \.run.maxTurns,
      example: "8",
      "How often a model is asked at most for a sample whose tools are run."
    ),
    Key(
      "agent-timeout",
      .number(0 ... .greatestFiniteMagnitude, isAbove: true),
      \.run.agentTimeout,
      example: "120",
      "How many seconds a sample may take whose tools are run, tools included."
    ),
    Key(
      "score-fallbacks",
      .flag,
      \.run.scoresFallbacks,
      example: "true",
      "Score a fallback's answer as that of the group, instead of leaving it out."
    ),
    Key("name", .text, \.run.name, example: "nightly", "A name for the run."),
    Key(
      "cache",
      .flag,
      \.run.usesCache,
      example: "false",
      "Use stored answers, and keep new ones for later runs."
    ),
    Key(
      "cache-mode",
      .form(
        "one of \(CacheMode.words)",
        kind: .word(CacheMode.allCases.map(\.rawValue)),
        json: { .string($0.rawValue) },
        parse: { CacheMode(rawValue: $0) }
      ),
      \.run.cacheMode,
      example: "refresh",
      "Use stored answers (default), ask anew and store (refresh), store nothing new (no-store), or "
        + "send nothing (only)."
    ),
    Key(
      "cache-ttl",
      age,
      \.run.cacheTimeToLive,
      example: "30D",
      "How long new answers may be used by later runs, such as 12h, 7D, 2W or 3M."
    ),
    Key(
      "cache-max-age",
      age,
      \.run.cacheMaximumAge,
      example: "7D",
      "Use stored answers only up to this age, such as 90m, 12h, 7D or 2W."
    ),
    Key(
      "exact-cache",
      .flag,
      \.run.usesExactCache,
      example: "true",
      "Use no answer that was finished within a lower max-tokens."
    ),
    Key(
      "cost-limit",
      dollars,
      \.run.costLimit,
      example: "0.05",
      "Send nothing that could make one sample cost more than so many dollars, its judges apart."
    ),
    Key(
      "budget-usd",
      dollars,
      \.run.budget,
      example: "2.50",
      "Never spend more than this many dollars: what a call may cost at most is set aside for it."
    ),
    Key(
      "time-limit",
      .form(
        "a time such as 90s, 15m or 2h",
        json: { .string($0.description) },
        parse: { Age($0) }
      ),
      \.run.timeLimit,
      example: "2h",
      "Stop when the run has gone on for so long."
    ),
    Key(
      "fail-on-error",
      .form(
        "a count such as 5 or a share such as 0.1",
        kind: .either([.integer(1), .number(0...1), .text]),
        json: { .string($0.description) },
        parse: { RunSettings.ErrorLimit($0) }
      ),
      \.run.errorLimit,
      example: "5",
      "Exit with 3 when at least this many trials (5) or this share of them (0.1) failed."
    ),
    Key("tags", .texts, \.run.tags, aliases: ["tag"], example: "[nightly]", "Labels for the run."),
    Key(
      "metadata",
      ConfigLists.facts,
      \.run.metadata,
      example: "{team: blue}",
      "Facts about the run, by name."
    ),
    Key("resume", .text, \.run.resumes, example: "nightly", "Go on with this unfinished run."),
  ]
}

extension Configuration {
  /// How models are asked that say nothing themselves.
  var general: ModelSettings {
    ModelSettings.usual.overridden(by: defaults).overridden(by: overrides)
  }
}
