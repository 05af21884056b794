internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// What a run asks: samples × models × epochs, each model ready to be asked.
struct Plan: Sendable {
  let settings: RunSettings
  /// The models, in the order they were named.
  let models: [LM]
  /// The run's parameters that each model takes.
  let acceptedParameters: [ModelParameters]
  /// What became of each of the run's parameters, for each model.
  let audits: [[ParameterUse]]
  let scoring: ScoringPlan
  let samples: [PlannedSample]
  /// The first of the samples, with what they ask.
  let heldSamples: [Sample]
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
  init(_ settings: RunSettings, models: [LM], store: Store, heldSamples: Int) throws {
    self.settings = settings
    self.models = models
    do throws(ScorerError) {
      scoring = try ScoringPlan(scorers: settings.scorers, tools: .program)
    } catch {
      throw InputError("\(error)")
    }
    // A parameter that a model does not take is found here, before anything is paid for.
    let request = ModelRequest(
      messages: [.user("?")],
      responseFormat: settings.responseFormat,
      parameters: settings.parameters
    )
    let asked = try models.map { try $0.prepare(request) }
    acceptedParameters = asked.map(\.request.parameters)
    let ingest = try Ingest(settings, scoring: scoring, into: store, holding: heldSamples)
    samples = ingest.samples
    self.heldSamples = ingest.held
    audits = try models.map { try $0.audit(request) }
    for example in ingest.examples {
      for model in models {
        do throws(ModelError) {
          _ = try model.prepare(Self.request(for: example.sample, epoch: 1, settings))
        } catch {
          throw InputError("\(example.place): \(error.message)")
        }
      }
    }
    warnings =
      zip(models, asked).filter { !$1.dropped.isEmpty }.map { model, asked in
        "\(model.name) is asked without \(asked.dropped.joined(separator: ", ")), which it does not "
          + "take"
      } + ingest.warnings.map(\.description)
    skippedLines = ingest.skipped.count
    var shaping: [[UInt8]] = [ingest.hash.bytes, Array("\(settings.epochs)".utf8)]
    shaping += models.map { Array("\($0.name) \($0.baseURL)".utf8) }
    shaping.append(JSON.object(settings.json).bytes)
    hash = ContentHash(of: shaping)
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
      tools: sample.tools,
      toolChoice: sample.toolChoice,
      responseFormat: sample.responseFormat ?? settings.responseFormat,
      parameters: settings.parameters.overridden(by: sample.parameters),
      epoch: epoch
    )
  }

  /// The run as it is entered in the store.
  func newRun(startedAt time: Double) -> NewRun {
    NewRun(
      name: settings.name,
      planHash: hash,
      toolVersion: BakeoffVersion.current,
      epochs: settings.epochs,
      settings: settings.json,
      tags: settings.tags,
      metadata: settings.metadata,
      startedAt: time,
      models: models.indices.map {
        RunRecord.Model(
          model: "\(models[$0].name)",
          endpoint: models[$0].baseURL,
          parameters: acceptedParameters[$0].json,
          audit: audits[$0]
        )
      },
      taskFiles: settings.taskFiles.map { TaskFile(path: $0).displayName },
      samples: samples
    )
  }
}
