public import BakeoffClient
internal import BakeoffCore
public import BakeoffStore

extension Configuration {
  /// The models, ready to be asked.
  ///
  /// - Parameter options: What the configuration does not say, such as a clock. Callbacks in it are
  ///   told instead of those that settings ask for.
  /// - Returns: The models in their order, all those of a group in its place, or the one that `LLM_MODEL`
  ///   names.
  /// - Throws: `InputError` when there is none or one is there twice, `ModelError` for the first that
  ///   cannot be asked, such as one without a key.
  public func makeModels(_ options: ClientOptions = ClientOptions()) throws -> [LM] {
    try makeRunModels(options).flatMap(\.deployments)
  }

  /// The models and groups of a run, ready to be asked.
  ///
  /// - Parameter options: As for `makeModels(_:)`.
  /// - Returns: The models and groups in their order, or the one that `LLM_MODEL` names.
  /// - Throws: As `makeModels(_:)` does.
  public func makeRunModels(_ options: ClientOptions = ClientOptions()) throws -> [RunModel] {
    let models = try namedModels()
    var base = try clientOptions(options)
    if options.callbacks.isEmpty {
      base.callbacks = try CallbackList(environment, logFile: logFile)
    }
    return try models.map { model in
      guard let group = group(of: model) else { return RunModel(try makeModel(model, base)) }
      let router = try group.router(clock: base.clock) { model throws(ModelError) in
        try makeModel(model, base)
      }
      return RunModel(group: group.name, router)
    }
  }

  /// The models of the configuration, or the one that `LLM_MODEL` names.
  ///
  /// - Throws: `InputError` when there is none, or one is there twice.
  package func namedModels() throws(InputError) -> [ConfiguredModel] {
    let models =
      models.isEmpty ? environment["LLM_MODEL"].map { [ConfiguredModel($0)] } ?? [] : models
    guard !models.isEmpty else {
      throw InputError(
        "no model: name one with -m PROVIDER/MODEL, for example -m openai/gpt-4o-mini, or set "
          + "LLM_MODEL"
      )
    }
    try check(models)
    return models
  }

  /// The group that a model's name means; nil for a model itself.
  func group(of model: ConfiguredModel) -> ConfiguredGroup? {
    groups.first { $0.name == model.name }
  }

  /// What all models have in common.
  package func clientOptions(_ base: ClientOptions = ClientOptions()) throws -> ClientOptions {
    var options = base
    options.environment = environment
    options.providers = try ProviderTable.load(environment)
    if let providers { options.providers = options.providers.overridden(by: providers) }
    options.prices = try priceTable()
    if let cassette { options.cassette = try Cassette(path: cassette) }
    return options
  }

  /// The prices of the configuration, then the user's own, then the built-in ones.
  ///
  /// - Throws: `InputError` when the user's own cannot be used.
  public func priceTable() throws(InputError) -> PriceTable {
    let table = try PriceTable.load(file: nil, environment: environment)
    return prices.map(table.overridden(by:)) ?? table
  }

  /// One model, ready to be asked.
  package func makeModel(
    _ model: ConfiguredModel,
    _ base: ClientOptions
  ) throws(ModelError) -> LM {
    let settings = settings(of: model)
    var options = base
    options.retry.retries = settings.retries ?? options.retry.retries
    options.timeouts.attempt = settings.timeout ?? options.timeouts.attempt
    options.timeouts.idle = settings.idleTimeout ?? options.timeouts.idle
    options.dropsRefusedParameters = settings.dropsRefusedParameters ?? false
    options.usesExactCache = run.usesExactCache
    options.streams = settings.streams ?? false
    options.keyVariable = model.keyVariable
    if let price = model.price { options.prices = options.prices.overridden(by: price) }
    // Mock models are asked nowhere.
    let isMock = ModelName(model.name)?.provider == "mock"
    var made = try LM(
      model.name,
      system: settings.system,
      baseURL: isMock ? nil : settings.baseURL,
      options: options
    )
    made.parameters = settings.parameters
    made.label = model.label
    return made
  }

  /// What a model is asked with, all told.
  func settings(of model: ConfiguredModel) -> ModelSettings {
    ModelSettings.usual.overridden(by: defaults).overridden(by: model.settings)
      .overridden(by: overrides)
  }

  /// The settings of a run of these models.
  public func runSettings() throws -> RunSettings {
    var settings = run
    settings.shard = try shard?.shard(in: environment)
    let models = try namedModels()
    let own = models.flatMap { group(of: $0)?.members ?? [$0] }.map { self.settings(of: $0) }
    settings.models = models.map(\.recordedName)
    // What all models have in common is the run's.
    let systems = Set(own.map(\.system))
    settings.system = systems.count == 1 ? own.first?.system : nil
    settings.streams = own.allSatisfy { $0.streams == true }
    let general = ModelSettings.usual.overridden(by: defaults).overridden(by: overrides)
    settings.maxConnections = general.maxConnections ?? settings.maxConnections
    settings.limits = LaneLimits(general)
    if !overrides.hasLimits {
      for model in models.flatMap({ group(of: $0)?.members ?? [$0] }) where model.settings.hasLimits
      {
        settings.limitsOfModels[model.recordedName] = LaneLimits(self.settings(of: model))
      }
    }
    if overrides.maxConnections == nil {
      for model in models {
        settings.maxConnectionsOfModels[model.recordedName] = model.settings.maxConnections
      }
    }
    return settings
  }

  /// Checks everything and puts the samples into a store; nothing is sent before the run.
  ///
  /// - Parameters:
  ///   - store: Where everything is recorded.
  ///   - options: What the configuration does not say of models, such as a clock.
  ///   - control: How the run is stopped from outside.
  /// - Returns: The run, which waits to be told to begin.
  /// - Throws: `InputError`, `ModelError` or `StoreError` that says what cannot be used.
  public func makeRunner(
    store: Store,
    options: ClientOptions = ClientOptions(),
    control: RunControl = RunControl()
  ) throws -> Runner {
    guard !run.taskFiles.isEmpty else {
      throw InputError("no task file: name one, or list them in \"tasks\" of a configuration")
    }
    try reducers.check(epochs: run.epochs, of: "this run")
    var options = options
    if options.callbacks.isEmpty {
      options.callbacks = try CallbackList(environment, logFile: logFile)
    }
    return try Runner(
      runSettings(),
      models: makeRunModels(options),
      judges: makeJudges(options),
      store: store,
      clock: options.clock,
      control: control
    )
  }
}

extension Configuration {
  /// Refuses a model that is there twice, and a group with settings.
  func check(_ models: [ConfiguredModel]) throws(InputError) {
    var first: [String: ConfiguredModel] = [:]
    for model in models {
      if group(of: model) != nil, model.json != .string(model.name) {
        throw InputError(
          "\(model.place.map { "\($0): " } ?? "")\"\(model.name)\" is a group, which has no settings of a "
            + "model: give them to its members"
        )
      }
      let name = model.recordedName
      guard let other = first.updateValue(model, forKey: name) else { continue }
      let place = model.place.map { "\($0): " } ?? ""
      guard other.json != model.json else {
        throw InputError(
          "\(place)\(name) is named twice; use --epochs to ask a model several times"
        )
      }
      throw InputError(
        "\(place)\(name) is named twice, with other settings: give one of them a \"label\", so that "
          + "records and reports can tell them apart"
      )
    }
  }
}

extension Configuration {
  /// Why each model cannot be asked; nothing is sent.
  ///
  /// - Returns: The recorded name of each, and of each member of a group, with nil or what is wrong and how to mend it.
  /// - Throws: `InputError` when the user's own providers or prices cannot be used.
  package func diagnose(
    _ models: [ConfiguredModel]
  ) throws -> [(model: String, problem: String?)] {
    let base = try clientOptions()
    return models.flatMap { model in
      let group = group(of: model)
      let members: [ConfiguredModel] = group?.members ?? [model]
      return members.map { member -> (model: String, problem: String?) in
        let name = (group.map { "\($0.name): " } ?? "") + member.recordedName
        do throws(ModelError) {
          // Parameters that it does not take are found as its first request would be written.
          _ = try makeModel(member, base).prepare(ModelRequest("?"))
          return (name, nil)
        } catch {
          return (name, (member.place.map { "\($0): " } ?? "") + error.message)
        }
      }
    }
  }
}
