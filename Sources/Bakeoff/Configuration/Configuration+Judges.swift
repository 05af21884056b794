public import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring

extension Configuration {
  /// What makes embeddings where nothing else is named.
  static let usualEmbedder = ConfiguredModel("openai/text-embedding-3-small")

  /// The models that scorers ask; each is made when a check needs it.
  ///
  /// What the run asks its models with says nothing of its judges: they have a temperature of 0 where
  /// they take one, and the settings of their own.
  ///
  /// - Parameter options: What the configuration does not say, such as a clock.
  /// - Returns: The models, found when they are needed.
  /// - Throws: `InputError` when the user's own providers or prices cannot be used.
  public func makeJudges(_ options: ClientOptions = ClientOptions()) throws -> Judges {
    let base = try clientOptions(options)
    return Judges { task, name in
      let usual = task == .embedding ? embedder ?? Self.usualEmbedder : grader
      // A check that names the run's own judge means it with its settings.
      let named = name.map { $0 == usual?.recordedName ? usual ?? ConfiguredModel($0) : .init($0) }
      guard let model = named ?? usual else { return nil }
      return try makeJudge(model, for: task, base)
    }
  }

  private func makeJudge(
    _ model: ConfiguredModel,
    for task: GraderTask,
    _ base: ClientOptions
  ) throws(ModelError) -> LM {
    let general = general
    let own = model.settings
    var options = base
    options.retry.retries = own.retries ?? general.retries ?? options.retry.retries
    options.timeouts.attempt = own.timeout ?? general.timeout ?? options.timeouts.attempt
    options.timeouts.idle = own.idleTimeout ?? general.idleTimeout ?? options.timeouts.idle
    options.dropsRefusedParameters = own.dropsRefusedParameters ?? true
    options.streams = own.streams ?? false
    options.embeds = task == .embedding
    options.keyVariable = model.keyVariable
    if let price = model.price { options.prices = options.prices.overridden(by: price) }
    var judge = try LM(model.name, system: own.system, options: options)
    let usual = task == .embedding ? ModelParameters() : ModelParameters(temperature: 0)
    judge.parameters = usual.overridden(by: own.parameters)
    judge.label = model.label
    return judge
  }
}
