import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import GRDB
import Testing

@Suite("Ledger")
struct LedgerTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let runs: [RunRecord]

  /// The last second of one day (UTC), and the first of the next.
  private static let days = [1_800_057_599.0, 1_800_057_600.0]

  /// Three runs, two of one name: prices that are known, unknown and zero, replays and failures.
  init() throws {
    folder = try TemporaryFolder()
    store = try folder.openStore()
    runs = [
      try Self.begin(
        "one",
        [.test("s0", tags: ["x", "nightly"]), .test("s1")],
        models: ["p/m", "q/n"],
        tags: ["nightly"],
        taskFiles: ["a.jsonl", "b.jsonl"],
        in: store
      ),
      try Self.begin("one", [.test("s0")], models: ["p/m"], taskFiles: ["a.jsonl"], in: store),
      try Self.begin("free", [.test("s0")], models: ["other"], taskFiles: ["c.jsonl"], in: store),
    ]
    let failed = Attempt(number: 1, startedAt: 0, duration: 1, errorCode: .rateLimited)
    let sent = Attempt(number: 1, startedAt: 0, duration: 1)
    let second = Attempt(number: 2, startedAt: 0, duration: 1)
    let failedSecond = Attempt(number: 2, startedAt: 0, duration: 1, errorCode: .rateLimited)
    // A tenth of a picodollar's worth of doubles would not add up to this.
    try record(0, .answered(0, Self.answer(100_000_000_001, 10, 1, [failed, second])), day: 0)
    try record(0, .answered(1, Self.answer(250, 20, 2, isReplayed: true)), day: 1)
    try record(0, .answered(0, model: 1, Self.answer(nil, 5, nil, [sent])), day: 0)
    let error = ModelError(.rateLimited, "slow down", attempts: [failed, failedSecond])
    try record(0, .failed(1, model: 1, error), day: 1)
    try record(1, .answered(0, Self.answer(3, 1, 1, [sent])), day: 1)
    try record(1, .answered(0, epoch: 2, Self.answer(nil, nil, nil, isReplayed: true)), day: 1)
    try record(2, .answered(0, Self.answer(0, 0, 0)), day: 1)
  }

  private static func begin(
    _ name: String,
    _ samples: [Sample],
    models: [String],
    tags: [String] = [],
    taskFiles: [String],
    in store: Store
  ) throws -> RunRecord {
    let contents = try store.addSampleContents(samples.map { ($0.contentHash, $0.contentBytes) })
    return try store.beginRun(
      NewRun(
        name: name,
        planHash: ContentHash(of: []),
        toolVersion: "1.2.3",
        epochs: 2,
        settings: [:],
        tags: tags,
        metadata: [:],
        startedAt: days[0],
        models: models.map { RunRecord.Model(model: $0, endpoint: "", parameters: [:]) },
        taskFiles: taskFiles,
        samples: zip(contents, samples).enumerated().map { index, pair in
          PlannedSample(contentID: pair.0, name: pair.1.id, taskFile: index, line: 1)
        }
      )
    )
  }

  private static func answer(
    _ picodollars: Int?,
    _ input: Int?,
    _ output: Int?,
    _ attempts: [Attempt] = [],
    isReplayed: Bool = false
  ) -> ModelResponse {
    ModelResponse(
      text: "yes",
      usage: TokenUsage(inputTokens: input, outputTokens: output),
      cost: picodollars.map(Cost.init(picodollars:)),
      attempts: attempts,
      isReplayed: isReplayed
    )
  }

  private func record(_ run: Int, _ record: TrialRecord, day: Int) throws {
    var answer = record.answer
    if case .new(let request, _, _, _) = answer { answer = .new(request, isShared: false) }
    try store.record(
      [TrialRecord(trial: record.trial, answer: answer)],
      run: runs[run].id,
      at: Self.days[day]
    )
  }

  /// An entry from its cells: `name`, trials, cached, spent and replayed in picodollars, unpriced,
  /// those of them that were replayed, failed attempts, tokens in, tokens out, failed trials, retries;
  /// `-` is nil.
  private static func entry(_ line: String) -> Ledger.Entry {
    let cells = line.split(separator: "|").map { $0.filter { $0 != "_" } }
    let name = cells[0].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let values = cells[1].split(separator: " ").map { Int($0) }
    return Ledger.Entry(
      name: String(name),
      trials: values[0] ?? 0,
      cachedTrials: values[1] ?? 0,
      spent: values[2].map(Cost.init(picodollars:)),
      replayed: values[3].map(Cost.init(picodollars:)),
      unpricedTrials: values[4] ?? 0,
      unpricedReplays: values[5] ?? 0,
      failedTrials: values[9] ?? 0,
      retries: values[10] ?? 0,
      failedAttempts: values[6] ?? 0,
      inputTokens: values[7],
      outputTokens: values[8]
    )
  }

  /// Sums by hand.
  private static let expected: [Ledger.Grouping: [String]] = [
    .model: [
      "p/m         | 4 2 100_000_000_004 250 1 1 1 31 4 0 1",
      "other       | 1 0               0   - 0 0 0  0 0 0 0",
      "q/n         | 2 0               -   - 1 0 2  5 - 1 1",
    ],
    .provider: [
      "p           | 4 2 100_000_000_004 250 1 1 1 31 4 0 1",
      "            | 1 0               0   - 0 0 0  0 0 0 0",
      "q           | 2 0               -   - 1 0 2  5 - 1 1",
    ],
    .run: [
      "one (run 1) | 4 1 100_000_000_001 250 1 0 3 35 3 1 2",
      "one (run 2) | 2 1               3   - 1 1 0  1 1 0 0",
      "free        | 1 0               0   - 0 0 0  0 0 0 0",
    ],
    .day: [
      "2027-01-15  | 2 0 100_000_000_001   - 1 0 1 15 1 0 1",
      "2027-01-16  | 5 2               3 250 1 1 2 21 3 1 1",
    ],
    .tag: [
      "nightly     | 4 1 100_000_000_001 250 1 0 3 35 3 1 2",
      "x           | 2 0 100_000_000_001   - 1 0 1 15 1 0 1",
      "            | 3 1               3   - 1 1 0  1 1 0 0",
    ],
    .task: [
      "a.jsonl     | 4 1 100_000_000_004   - 2 1 1 16 2 0 1",
      "b.jsonl     | 2 1               - 250 0 0 2 20 2 1 1",
      "c.jsonl     | 1 0               0   - 0 0 0  0 0 0 0",
    ],
  ]

  @Test("Sums are those made by hand", arguments: Ledger.Grouping.allCases)
  func sums(_ grouping: Ledger.Grouping) throws {
    defer { folder.remove() }
    let ledger = try store.ledger(by: grouping)
    #expect(ledger.grouping == grouping)
    #expect(ledger.runs == 3)
    #expect(ledger.entries == Self.expected[grouping]?.map(Self.entry))
    #expect(ledger.total == Self.entry("total | 7 2 100_000_000_004 250 2 1 3 36 4 1 2"))
  }

  @Test("Only the named runs count")
  func someRuns() throws {
    defer { folder.remove() }
    let ledger = try store.ledger(by: .tag, ofRuns: [runs[1].id, runs[2].id])
    #expect(ledger.runs == 2)
    #expect(ledger.entries == [Self.entry(" | 3 1 3 - 1 1 0 1 1 0 0")])
    #expect(ledger.total.trials == 3)
  }

  @Test("A store without trials has an empty ledger", arguments: Ledger.Grouping.allCases)
  func empty(_ grouping: Ledger.Grouping) throws {
    defer { folder.remove() }
    let empty = try Store(path: folder.path("empty.sqlite"))
    let ledger = try empty.ledger(by: grouping)
    #expect(ledger.entries.isEmpty)
    #expect(ledger.total == Ledger.Entry(name: "total"))
    #expect(ledger.runs == 0)
  }

  @Test("The ledger agrees with v_cost")
  func view() throws {
    defer { folder.remove() }
    let row = try #require(
      try folder.query(
        """
        SELECT sum(trials), sum(cached_trials), sum(unpriced_trials), sum(input_tokens),
          sum(spent_usd) FROM v_cost
        """
      ).first
    )
    let total = try store.ledger(by: .model).total
    #expect(row[0] == total.trials)
    #expect(row[1] == total.cachedTrials)
    #expect(row[2] == total.unpricedTrials)
    #expect(row[3] == total.inputTokens)
    #expect((row[4] as Double?) == total.spent?.dollars)
  }
}
