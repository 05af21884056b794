import BakeoffCore
import BakeoffStore
import Testing

/// One trial as a test wants it in the store.
struct TestTrial {
  let sample: String
  let model: String
  let outcome: Outcome
  /// Seconds.
  var latency: Double?
  /// Picodollars.
  var cost: Int?
  var epoch = 1
  var isCached = false
  /// The place of the task file.
  var file = 0
  /// Further scores beside the verdict, by name.
  var values: [String: Double] = [:]
  /// The model that the provider says to have answered.
  var served: String?
  /// The fingerprint in the reply.
  var fingerprint: String?
  /// The labels of the sample.
  var tags: [String] = []
  /// The document that the sample is about, as its metadata has it.
  var document: String?
  /// What is asked; nil for the usual.
  var prompt: String?

  init(
    _ sample: String,
    _ model: String,
    _ outcome: Outcome,
    latency: Double? = nil,
    cost: Int? = nil,
    epoch: Int = 1,
    isCached: Bool = false,
    file: Int = 0
  ) {
    self.sample = sample
    self.model = model
    self.outcome = outcome
    self.latency = latency
    self.cost = cost
    self.epoch = epoch
    self.isCached = isCached
    self.file = file
  }

  /// The same with something else.
  func with(_ change: (inout TestTrial) -> Void) -> TestTrial {
    var trial = self
    change(&trial)
    return trial
  }

  /// The sample that it is of.
  fileprivate var asked: Sample {
    Sample(
      id: sample,
      messages: [.user(prompt ?? "What of \(sample) in \(file)?")],
      metadata: document.map { ["document": .string($0)] } ?? [:],
      tags: tags
    )
  }

  /// What the model answers, different for every trial.
  var text: String { "\(model) on \(sample) \(epoch) \(file)" }

  fileprivate var result: Result<ModelResponse, ModelError> {
    if outcome == .error { return .failure(ModelError(.timeout, "no answer to \(sample)")) }
    let stopReason: StopReason =
      switch outcome {
      case .truncated: .length
      case .refused: .refusal
      case .turnLimit: .turnLimit
      case .timeLimit: .timeLimit
      default: .stop
      }
    return .success(
      ModelResponse(
        text: text,
        stopReason: stopReason,
        usage: TokenUsage(inputTokens: 10, outputTokens: 2),
        cost: cost.map(Cost.init(picodollars:)),
        servedModel: served,
        rawBody: fingerprint.map { Array("{\"system_fingerprint\": \"\($0)\"}".utf8) } ?? [],
        timing: Timing(latency: latency)
      )
    )
  }

  fileprivate var scores: [Score] {
    verdicts
      + values.sorted { $0.key < $1.key }.map {
        Score(scorer: $0.key, value: $0.value, isPassed: true, weight: 0)
      }
  }

  private var verdicts: [Score] {
    switch outcome {
    case .correct: [.verdict("exact", true)]
    case .incorrect, .truncated, .turnLimit, .timeLimit, .refused: [.verdict("exact", false)]
    case .error, .unscored: []
    }
  }

  fileprivate func record(
    position: Int,
    modelIndex: Int,
    in store: Store
  ) throws -> TrialRecord {
    let request = CachedRequest(
      key: ContentHash(of: [Array(text.utf8)]),
      model: try #require(ModelName(model)),
      url: "test",
      body: [],
      epoch: epoch
    )
    var trial = Trial(
      position: position,
      modelIndex: modelIndex,
      epoch: epoch,
      result: result,
      scores: scores
    )
    guard isCached, case .success(let response) = result else {
      return TrialRecord(trial: trial, answer: .new(request, isShared: false))
    }
    try store.store(response, to: request)
    let stored = try #require(try store.responses(for: [request.key])[request.key])
    trial.result = .success(stored.response)
    return TrialRecord(trial: trial, answer: .stored(stored.id))
  }
}

extension Store {
  /// Records a finished run of exactly these trials, its samples and models in the order they come.
  func run(
    _ name: String,
    _ trials: [TestTrial],
    parameters: JSON = [:]
  ) throws -> RunRecord {
    var places: [(sample: String, file: Int)] = []
    var models: [String] = []
    for trial in trials {
      if !places.contains(where: { $0 == (trial.sample, trial.file) }) {
        places.append((trial.sample, trial.file))
      }
      if !models.contains(trial.model) { models.append(trial.model) }
    }
    let samples = try places.map { place in
      try #require(trials.first { ($0.sample, $0.file) == place }).asked
    }
    let contents = try addSampleContents(samples.map { ($0.contentHash, $0.contentBytes) })
    let run = try beginRun(
      NewRun(
        name: name,
        planHash: ContentHash(of: []),
        toolVersion: "1",
        epochs: trials.map(\.epoch).max() ?? 1,
        settings: ["temperature": 0, "system": "Be brief."],
        tags: [],
        metadata: [:],
        startedAt: 100,
        models: models.map {
          RunRecord.Model(model: $0, endpoint: "test", parameters: parameters)
        },
        taskFiles: (0...(places.map(\.file).max() ?? 0)).map { "tasks-\($0).jsonl" },
        samples: places.enumerated().map { index, place in
          PlannedSample(
            contentID: contents[index],
            name: place.sample,
            taskFile: place.file,
            line: index + 1
          )
        }
      )
    )
    let records = try trials.map { trial in
      try trial.record(
        position: try #require(places.firstIndex { $0 == (trial.sample, trial.file) }),
        modelIndex: try #require(models.firstIndex(of: trial.model)),
        in: self
      )
    }
    try record(records, run: run.id, at: 101)
    try setStatus(ofRun: run.id, to: .finished, at: 102)
    return try #require(try self.run(id: run.id))
  }
}
