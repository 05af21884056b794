internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// What a run asks: samples × models × epochs, each model ready to be asked.
///
/// A class, because everyone in a run has it and asks it something for each trial.
final class Plan: Sendable {
  let settings: RunSettings
  /// The models and groups, in the order they were named.
  let models: [RunModel]
  /// What each model is asked with, of its own parameters and the run's, as far as it takes them.
  let records: [RunRecord.Model]
  /// The settings that hold for all models, for records and reports.
  let commonSettings: JSONObject
  /// The models that scorers ask.
  let judges: [LM]
  let scoring: ScoringPlan
  /// Whether any scorer asks models.
  let asksModels: Bool
  let samples: PlannedSamples
  /// The samples with what they ask, where they are few enough; otherwise empty.
  let heldSamples: [Sample]
  /// What the samples are a shard of; nil when they are all.
  let shard: RunShard?
  /// What reading the task files gave, to be kept with the run.
  private let reading: StoredReading?
  /// The hash of all that shapes answers and scores: runs with the same one are the same run.
  let hash: ContentHash
  let warnings: [String]
  let skippedLines: Int

  /// Checks the settings and the task files.
  ///
  /// Nothing is sent.
  ///
  /// - Throws: `ModelError` for a model that cannot be asked, `InputError` for task files,
  ///   `StoreError` for the store.
  init(
    _ settings: RunSettings,
    models: [RunModel],
    grader: StoredGrader,
    store: Store,
    heldSamples: Int
  ) throws {
    let deployments = models.flatMap(\.deployments)
    let settings = try settings.replaying(deployments).dividedByShards()
    self.settings = settings
    self.models = models
    try Self.checkCache(settings)
    try RunName.check(settings.name)
    scoring = try ScoringPlan(scorers: settings.scorers, grader: grader)
    // A parameter that a model does not take is found here, before anything is paid for.
    let request = ModelRequest(
      messages: [.user("?")],
      responseFormat: settings.responseFormat,
      parameters: settings.parameters
    )
    let asked = try deployments.map { try $0.prepare(request) }
    var records = try models.map { model in
      try model.record { lm throws(ModelError) in
        RunRecord.Model(
          model: lm.recordedName,
          endpoint: lm.baseURL,
          parameters: .object(
            Self.record(of: lm, try lm.prepare(request).request.parameters, settings)
          ),
          audit: try lm.audit(request)
        )
      }
    }
    let ingest = try Ingest(
      settings,
      scoring: scoring,
      judges: grader.models.all.map(\.recordedName),
      into: store,
      holding: heldSamples
    )
    var common = settings.json(parameters: Self.common(deployments, settings))
    let groups = models.compactMap(\.words)
    if !groups.isEmpty { common["groups"] = .string(groups.joined(separator: "; ")) }
    judges = grader.models.all
    common["judges"] =
      judges.isEmpty ? Optional.none : .array(judges.map { .string($0.recordedName) })
    asksModels = !judges.isEmpty
    samples = ingest.samples
    self.heldSamples = ingest.held
    for example in ingest.examples {
      for model in deployments {
        do throws(ModelError) {
          _ = try model.prepare(Self.request(for: example.sample, epoch: 1, settings))
        } catch {
          throw InputError("\(example.place): \(error.message)")
        }
      }
    }
    // Samples may ask for what the run does not: tools, forms of answers, parameters of their own.
    for (index, model) in models.enumerated() {
      for example in ingest.examples {
        let known = Set(records[index].audit.map(\.parameter))
        let uses = try model.lm.audit(Self.request(for: example.sample, epoch: 1, settings))
        records[index].audit += uses.filter { !known.contains($0.parameter) }
      }
    }
    self.records = records
    warnings =
      zip(deployments, asked).filter { !$1.dropped.isEmpty }.map { model, asked in
        "\(model.recordedName) is asked without \(asked.dropped.joined(separator: ", ")), which it does not "
          + "take"
      }
      + ModelFamily.warnings(
        judges: grader.models.models(for: .verdict).map(\.name),
        models: deployments.map(\.name)
      ) + ingest.warnings
    skippedLines = ingest.skippedLines
    var shaping: [[UInt8]] = [ingest.hash.bytes, Array("\(settings.epochs)".utf8)]
    for (model, record) in zip(models, records) {
      for lm in model.deployments {
        shaping.append(Array("\(lm.recordedName) \(lm.baseURL)".utf8))
      }
      // What all models have in common is in the settings.
      let own = record.parameters.objectValue ?? [:]
      shaping += own.members.filter { common[$0.key] != $0.value }.map {
        Array("\($0.key) \($0.value.text)".utf8)
      }
    }
    shaping.append(JSON.object(common).bytes)
    if !settings.tools.isEmpty { shaping += settings.tools.map(\.json.bytes) }
    let whole = ContentHash(of: shaping)
    shard = settings.shard.map {
      RunShard($0, planHash: whole, sampleCount: ingest.wholeCount)
    }
    reading = ingest.reading
    if let shard = settings.shard {
      hash = ContentHash(of: [whole.bytes, Array("shard \(shard)".utf8)])
      common["shard"] = .string(shard.description)
    } else {
      hash = whole
    }
    commonSettings = common
  }

  /// How many trials the run has.
  var trialCount: Int { samples.count * models.count * settings.epochs }

  /// What is sent to a model for a sample.
  func request(for sample: Sample, epoch: Int) -> ModelRequest {
    Self.request(for: sample, epoch: epoch, settings)
  }

  private static func request(
    for sample: Sample,
    epoch: Int,
    _ settings: RunSettings
  ) -> ModelRequest {
    var messages = sample.messages
    if let system = settings.system, !messages.contains(where: { $0.role == .system }) {
      messages.insert(.system(system), at: 0)
    }
    return ModelRequest(
      messages: messages,
      tools: sample.offersTools
        ? SampleTools(sample, commands: settings.tools).definitions : [],
      toolChoice: sample.toolChoice,
      responseFormat: sample.responseFormat ?? settings.responseFormat,
      parameters: settings.parameters.overridden(by: sample.parameters),
      epoch: epoch
    )
  }

  /// A request, written for whoever of a model or group would be asked first.
  func work(
    _ request: ModelRequest,
    for sample: Sample,
    _ key: TrialKey,
    tools: [Tool] = []
  ) -> Work {
    let model = models[key.modelIndex]
    var prepared = Result(preparing: request, by: model.lm)
    var others: [PreparedRequest] = []
    for lm in model.primary.dropFirst() {
      switch Result(preparing: request, by: lm) {
      case .success(let request): others.append(request)
      case .failure(let error): prepared = .failure(error)
      }
    }
    return Work(
      key: key,
      sample: sample,
      prepared: prepared,
      others: others,
      isOfGroup: model.router != nil,
      tools: tools
    )
  }

  /// The tools of a sample that are run; empty where its model is asked once.
  func tools(of sample: Sample) -> [Tool] {
    sample.offersTools ? SampleTools(sample, commands: settings.tools).runnable : []
  }

  /// When the loop of a model with its tools is stopped.
  var agentLimits: AgentLimits {
    AgentLimits(maxTurns: settings.maxTurns, timeout: settings.agentTimeout)
  }

  /// The run as it is entered in the store.
  func newRun(startedAt time: Double) -> NewRun {
    var noted = commonSettings
    // Which prices there are makes no other run of it.
    let prices = (models.flatMap(\.deployments) + judges).priceSources
    if !prices.isEmpty { noted["prices"] = .string(prices.joined(separator: ", ")) }
    var run = NewRun(
      name: settings.name,
      planHash: hash,
      toolVersion: BakeoffVersion.current,
      epochs: settings.epochs,
      settings: noted,
      tags: settings.tags,
      metadata: settings.metadata,
      startedAt: time,
      models: records,
      taskFiles: settings.taskFiles.map { TaskFile(path: $0).displayName },
      samples: []
    )
    run.samples = samples
    run.shard = shard
    run.reading = reading
    return run
  }

  /// The parameters that a model is asked with, and what else it has of its own.
  private static func record(
    of model: LM,
    _ parameters: ModelParameters,
    _ settings: RunSettings
  ) -> JSONObject {
    var record = parameters.json.objectValue ?? [:]
    if settings.system == nil { record["system"] = model.system.map { .string($0) } }
    if model.streams, !settings.streams { record["stream"] = true }
    return record
  }

  /// The parameters that all models are asked with, though some may not take them.
  private static func common(_ models: [LM], _ settings: RunSettings) -> JSONObject {
    let asked = models.map {
      $0.parameters.overridden(by: settings.parameters).json.objectValue ?? [:]
    }
    let first = asked.first ?? [:]
    return JSONObject(
      first.members.filter { name, value in asked.allSatisfy { $0[name] == value } }
    )
  }
}
