internal import BakeoffCore
internal import BakeoffReports

extension Fixtures {
  /// The report with what a page with charts shows.
  static let detailedReport: Report = {
    var report = Self.report
    report.models[0].parameters = ["temperature": 0, "max_tokens": 256]
    report.models[1].parameters = ["temperature": 0, "max_tokens": 256]
    report.models[2].parameters = ["temperature": 0.7, "max_tokens": 256]
    report.detail = detail
    report.economy = Economy(
      reference: "mock/oak",
      margin: 0.02,
      entries: [
        Economy.Entry(
          label: "mock/twig",
          costRatio: 0.014,
          difference: Estimate(value: -2 / 12, lower: -0.55, upper: 0.26)
        ),
        Economy.Entry(label: "ollama/fir-instruct:8b", costRatio: nil, difference: nil),
      ],
      intervals: 3
    )
    return report
  }()

  static let detail = ReportDetail(
    latencies: [quantiles(from: 0.2, to: 1.5), [], quantiles(from: 1, to: 70)],
    firstTokens: [[], [], []],
    pairs: [
      ModelPair(
        first: 0,
        second: 1,
        pairs: 12,
        firstOnly: 3,
        secondOnly: 1,
        difference: Estimate(value: -2 / 12, lower: -0.4850, upper: 0.1887),
        pValue: 0.625
      ),
      ModelPair(
        first: 0,
        second: 2,
        pairs: 12,
        firstOnly: 6,
        secondOnly: 0,
        difference: Estimate(value: -0.5, lower: -0.7461, upper: -0.1612),
        pValue: 0.046875
      ),
      ModelPair(
        first: 1,
        second: 2,
        pairs: 12,
        firstOnly: 4,
        secondOnly: 0,
        difference: Estimate(value: -4 / 12, lower: -0.6094, upper: 0.0041),
        pValue: 0.25
      ),
    ],
    tags: [
      Breakdown(name: "europe", samples: 8, shares: [share(8, 8), share(5, 8), share(3, 8)]),
      Breakdown(name: "asia", samples: 4, shares: [share(3, 4), share(4, 4), share(2, 4)]),
    ],
    taskFiles: [
      Breakdown(
        name: "datasets/capitals.jsonl",
        samples: 12,
        shares: [share(11, 12), share(9, 12), share(5, 12)]
      )
    ],
    providers: Ledger(
      grouping: .provider,
      runs: 1,
      entries: [
        Ledger.Entry(
          name: "mock",
          trials: 24,
          cachedTrials: 12,
          spent: Cost(usd: "0.0789375"),
          replayed: Cost(usd: "0.00110925")
        )
      ],
      total: Ledger.Entry(
        name: "total",
        trials: 36,
        cachedTrials: 15,
        spent: Cost(usd: "0.0789375"),
        replayed: Cost(usd: "0.00110925"),
        unpricedTrials: 10
      )
    ),
    disagreements: [
      SplitSample(
        position: 0,
        sampleID: "capital-fr",
        prompt: "What is the capital of France?",
        shares: [share(1, 1), share(0, 1), share(0, 1)]
      )
    ],
    disagreementCount: 6,
    samples: [
      ReportSample(
        position: 0,
        id: "capital-fr",
        taskFile: "datasets/capitals.jsonl",
        line: 1,
        messages: [.system("Be brief."), .user("What is the capital of France?")],
        targets: ["Paris"],
        tags: ["europe"],
        trials: [
          ReportTrial(
            model: 0,
            row: trial("fr", "mock/oak", .correct, "Paris", latency: 412.5),
            reasoning: "France's capital is Paris.",
            scores: [.verdict("exact", true)]
          ),
          ReportTrial(
            model: 1,
            row: trial("fr", "mock/twig", .incorrect, "It is Lyon.", cached: true),
            toolRuns: [
              ToolRun(
                call: ToolCall(id: "1", name: "lookup", arguments: "{\"q\":\"fr\"}"),
                output: "Lyon"
              )
            ]
          ),
          ReportTrial(model: 2, row: failed("fr", "ollama/fir-instruct:8b")),
        ]
      )
    ]
  )

  private static func quantiles(from least: Double, to most: Double) -> [Double] {
    (0...100).map { least + (most - least) * Double($0 * $0) / 10_000 }
  }

  private static func share(_ correct: Int, _ scored: Int) -> Breakdown.Share {
    Breakdown.Share(correct: correct, scored: scored)
  }

  /// A detailed report all of whose texts are hostile.
  static var hostileDetailedReport: Report {
    var report = hostileReport
    var detail = Self.detail
    for index in detail.tags.indices { detail.tags[index].name = hostile }
    detail.taskFiles[0].name = hostile
    detail.providers.entries[0].name = hostile
    detail.disagreements[0].sampleID = hostile
    detail.disagreements[0].prompt = hostile
    var row = trial(hostile, hostile, .incorrect, hostile, stop: hostile, tags: [hostile])
    row.answer = hostile
    detail.samples = [
      ReportSample(
        position: 0,
        id: hostile,
        taskFile: hostile,
        line: 1,
        messages: [.user(hostile)],
        targets: [hostile],
        tags: [hostile],
        trials: [
          ReportTrial(
            model: 0,
            row: row,
            reasoning: hostile,
            scores: [Score(scorer: hostile, value: 0, isPassed: false, explanation: hostile)],
            toolRuns: [
              ToolRun(
                call: ToolCall(id: hostile, name: hostile, arguments: hostile),
                output: hostile
              )
            ]
          )
        ]
      )
    ]
    report.detail = detail
    for index in report.models.indices {
      report.models[index].parameters = ["stop": .string(hostile)]
    }
    return report
  }
}
