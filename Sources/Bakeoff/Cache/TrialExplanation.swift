public import BakeoffClient
internal import BakeoffCore
public import BakeoffStore

/// Why a trial of a run was or was not answered from the cache.
public struct TrialExplanation: Sendable {
  /// How the trial got its answer.
  public enum Source: Hashable, Sendable {
    /// From the cache: the answer with this number.
    case cache(Int)
    /// It was sent for: the answer with this number.
    case sent(Int)
    /// It has none.
    case nothing
  }

  /// The run.
  public let run: RunRecord
  /// The sample's id.
  public let sample: String
  /// The model, as it is recorded.
  public let model: String
  /// Which draw, from 1.
  public let epoch: Int
  /// How the trial got its answer.
  public let source: Source
  /// What was stored when the request was sent; for a trial without an answer, what is stored now.
  ///
  /// Nil for a trial that was answered from the cache.
  public let cache: CacheExplanation?

  /// Looks a trial up.
  ///
  /// - Parameters:
  ///   - reference: The run's name or number, or `latest`.
  ///   - sample: The sample's id.
  ///   - model: The model as the run has it, or the name without its label where that is clear.
  ///   - epoch: Which draw, from 1.
  ///   - store: The store.
  ///   - options: Where keys are found; needed for a trial without an answer alone, whose request is
  ///     written anew.
  /// - Throws: `StoreError` when there is no such run; `InputError` when it has no such sample or
  ///   model; `ModelError` when the request cannot be written anew.
  public init(
    run reference: String,
    sample: String,
    model: String,
    epoch: Int = 1,
    in store: Store,
    options: ClientOptions = ClientOptions()
  ) throws {
    let run = try store.resolve(reference)
    guard let stored = try store.samples(ofRun: run.id, named: sample).first else {
      throw InputError(
        "run \"\(run.name)\" has no sample \"\(sample)\": \"bakeoff show \(run.name)\" lists them"
      )
    }
    let names = run.models.map(\.model)
    let meant = names.indices.filter {
      names[$0] == model || names[$0].hasPrefix("\(model)#") || names[$0].hasPrefix("\(model)@")
    }
    guard let index = names.firstIndex(of: model) ?? (meant.count == 1 ? meant[0] : nil) else {
      throw InputError(
        "run \"\(run.name)\" has no model \"\(model)\": its models are "
          + names.joined(separator: ", ")
      )
    }
    guard (1...run.epochs).contains(epoch) else {
      throw InputError("run \"\(run.name)\" has the epochs 1 to \(run.epochs), but not \(epoch)")
    }
    self.run = run
    self.sample = sample
    self.model = names[index]
    self.epoch = epoch
    let key = TrialKey(position: stored.position, modelIndex: index, epoch: epoch)
    let place = (run: run.id, position: stored.position)
    guard let found = try store.request(of: key, run: run.id) else {
      source = .nothing
      let lm = try run.remadeModel(index, options)
      let request = try run.remadeRequest(for: stored.sample, model: index, epoch: epoch)
      cache = try CacheExplanation(lm.prepare(request), of: lm, in: store, sample: place)
      return
    }
    guard !found.isCached else {
      source = .cache(found.request.id)
      cache = nil
      return
    }
    source = .sent(found.request.id)
    let sent = found.request
    cache = try CacheExplanation(
      CachedRequest(
        key: sent.key ?? ContentHash(of: []),
        model: ModelName(sent.model) ?? run.name(of: index),
        url: sent.url,
        body: sent.body,
        epoch: sent.epoch
      ),
      hasKey: sent.key != nil,
      in: store,
      sample: place,
      before: sent.id,
      at: sent.madeAt
    )
  }
}

extension RunRecord {
  /// The name of a model, without its label.
  fileprivate func name(of model: Int) throws(ModelError) -> ModelName {
    let text = models[model].model.split(separator: "#").first.map(String.init) ?? ""
    guard let name = ModelName(text) else {
      throw ModelError(.configuration, "\"\(text)\" names no model that can be asked")
    }
    return name
  }

  /// A model as the run asked it.
  fileprivate func remadeModel(
    _ index: Int,
    _ options: ClientOptions
  ) throws(ModelError) -> LM {
    let name = try name(of: index)
    let recorded = models[index].parameters
    var options = options
    options.dropsRefusedParameters = true
    options.streams = (recorded["stream"] ?? settings["stream"])?.boolValue ?? false
    options.usesExactCache = settings["exact_cache"]?.boolValue ?? false
    return try LM(
      "\(name)",
      baseURL: name.provider == "mock" || name.baseURL != nil ? nil : models[index].endpoint,
      options: options
    )
  }

  /// What the run asked a model about a sample.
  fileprivate func remadeRequest(
    for sample: Sample,
    model: Int,
    epoch: Int
  ) throws(ContentProblem) -> ModelRequest {
    let recorded = models[model].parameters
    var messages = sample.messages
    let system = (recorded["system"] ?? settings["system"])?.stringValue
    if let system, !messages.contains(where: { $0.role == .system }) {
      messages.insert(.system(system), at: 0)
    }
    var format = sample.responseFormat
    if format == nil, let json = settings["response_format"] {
      format = try ResponseFormat(json: json)
    }
    return ModelRequest(
      messages: messages,
      tools: sample.tools,
      toolChoice: sample.toolChoice,
      responseFormat: format,
      parameters: ModelParameters(json: recorded).overridden(by: sample.parameters),
      epoch: epoch
    )
  }
}
