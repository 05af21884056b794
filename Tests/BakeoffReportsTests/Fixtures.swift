internal import BakeoffCore
internal import BakeoffReports

/// Made-up results with something of everything: a price that is unknown, errors, replays.
enum Fixtures {
  static let run = RunDescription(
    id: 7,
    name: "capitals-nightly",
    status: "finished",
    startedAt: 1_772_357_400.25,
    endedAt: 1_772_357_525.25,
    toolVersion: "0.1.0",
    taskFiles: ["datasets/capitals.jsonl"],
    sampleCount: 12,
    epochs: 1,
    settings: [(name: "temperature", value: "0"), (name: "max-tokens", value: "256")]
  )

  static let oak = ModelSummary(
    model: "mock/oak",
    trials: 12,
    outcomes: [.correct: 11, .incorrect: 1],
    accuracy: Estimate(value: 11 / 12, lower: 0.6461, upper: 0.9851),
    completedAccuracy: 11 / 12,
    latencyP50: 0.42,
    latencyP95: 1.243,
    inputTokens: 12345,
    outputTokens: 3210,
    cost: Cost(usd: "0.0789375"),
    spent: Cost(picodollars: 78_937_500_000),
    unpricedTrials: 0,
    costPerCorrect: Cost(usd: "0.007176136364"),
    cachedTrials: 0
  )

  static let twig = ModelSummary(
    model: "mock/twig",
    trials: 12,
    outcomes: [.correct: 9, .incorrect: 3],
    accuracy: Estimate(value: 0.75, lower: 0.4677, upper: 0.9111),
    completedAccuracy: 0.75,
    latencyP50: nil,
    latencyP95: nil,
    inputTokens: 11980,
    outputTokens: 890,
    cost: Cost(usd: "0.00110925"),
    spent: .zero,
    unpricedTrials: 0,
    costPerCorrect: Cost(usd: "0.00012325"),
    cachedTrials: 12
  )

  static let fir = ModelSummary(
    model: "ollama/fir-instruct:8b",
    trials: 12,
    outcomes: [.correct: 5, .incorrect: 3, .truncated: 2, .error: 2],
    accuracy: Estimate(value: 5 / 12, lower: 0.1933, upper: 0.6805),
    completedAccuracy: 0.625,
    latencyP50: 2.91,
    latencyP95: 64.2,
    throttling: throttling,
    inputTokens: 9876,
    outputTokens: 5120,
    cost: nil,
    spent: .zero,
    unpricedTrials: 10,
    costPerCorrect: nil,
    cachedTrials: 3
  )

  static let throttling = {
    var throttling = Throttling(answering: 102.5, limiter: 20.25, backoff: 12.5, turnedAway: 7)
    throttling.pauses = 2
    throttling.pauseSeconds = 12
    throttling.requestsPerMinute = 60
    throttling.fewestConnections = 2
    return throttling
  }()

  static let report = Report(
    run: run,
    models: [oak, twig, fir],
    errors: [
      ErrorGroup(
        model: "ollama/fir-instruct:8b",
        code: "timeout",
        count: 1,
        example: "no byte for 120 s from http://127.0.0.1:11434/api/chat after 4 attempts"
      ),
      ErrorGroup(
        model: "ollama/fir-instruct:8b",
        code: "server_error",
        count: 1,
        example: "HTTP 500: model runner has unexpectedly stopped"
      ),
    ],
    trials: [
      trial("fr", "mock/oak", .correct, "Paris", latency: 412.5),
      trial(
        "fr",
        "mock/twig",
        .incorrect,
        "The capital of France is \"Lyon\", I think.",
        cached: true
      ),
      trial("fr", "ollama/fir-instruct:8b", .truncated, "Well,\nlet me think", stop: "length"),
      trial("jp", "mock/oak", .correct, "東京 🗼", latency: 0.000_5, tags: ["asia", "island"]),
      failed("jp", "ollama/fir-instruct:8b"),
    ]
  )

  static let bareComparison = Comparison(
    base: Comparison.Side(
      label: "mock/oak",
      correct: 11,
      meanCost: 0.006578125,
      latencyP50: 0.42
    ),
    candidate: Comparison.Side(
      label: "mock/twig",
      correct: 9,
      meanCost: 0.0000924375,
      latencyP50: nil
    ),
    pairs: 12,
    unpaired: 1,
    baseOnly: 3,
    candidateOnly: 1,
    difference: Estimate(value: -2 / 12, lower: -0.4850, upper: 0.1887),
    pValue: 0.625,
    costRatio: 0.014052,
    latencyRatio: nil,
    flips: [
      flip("fr", .correct, .incorrect, "Paris", "The capital of France is \"Lyon\", I think."),
      flip(
        "br",
        .correct,
        .truncated,
        "Brasília",
        "Brazil has had three capitals: Salvador, "
          + "Rio de Janeiro and, since 1960, the planned city of"
      ),
      flip("kr", .correct, .refused, "서울", "I can't help with that."),
      flip("mn", .error, .correct, "HTTP 529: overloaded after 4 attempts", "Ulaanbaatar\n"),
    ]
  )

  static func flip(
    _ id: String,
    _ base: Outcome,
    _ candidate: Outcome,
    _ baseOutput: String,
    _ candidateOutput: String
  ) -> Comparison.Flip {
    Comparison.Flip(
      sampleID: "capital-\(id)",
      epoch: 1,
      prompt: "What is the capital of the country with the code \(id)?\nAnswer with its name only.",
      base: base,
      candidate: candidate,
      baseOutput: baseOutput,
      candidateOutput: candidateOutput
    )
  }

  static func trial(
    _ id: String,
    _ model: String,
    _ outcome: Outcome,
    _ output: String,
    stop: String = "stop",
    cached: Bool = false,
    latency: Double? = nil,
    tags: [String] = ["europe"]
  ) -> TrialRow {
    TrialRow(
      run: run.name,
      taskFile: "datasets/capitals.jsonl",
      sampleID: "capital-\(id)",
      model: model,
      epoch: 1,
      outcome: outcome,
      score: outcome == .correct ? 1 : 0,
      scorer: "exact",
      answer: nil,
      output: output,
      stopReason: stop,
      isCached: cached,
      latencyMilliseconds: latency,
      attempts: cached ? 0 : 1,
      inputTokens: 1020,
      outputTokens: 12,
      cost: model.hasPrefix("mock") ? Cost(usd: "0.000123") : nil,
      errorCode: nil,
      error: nil,
      tags: tags
    )
  }

  static func failed(_ id: String, _ model: String) -> TrialRow {
    TrialRow(
      run: run.name,
      taskFile: "datasets/capitals.jsonl",
      sampleID: "capital-\(id)",
      model: model,
      epoch: 1,
      outcome: .error,
      score: nil,
      scorer: nil,
      answer: nil,
      output: nil,
      stopReason: nil,
      isCached: false,
      latencyMilliseconds: nil,
      attempts: 4,
      inputTokens: nil,
      outputTokens: nil,
      cost: nil,
      errorCode: "timeout",
      error: "no byte for 120 s after 4 attempts",
      tags: []
    )
  }
}
