import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Testing

@testable import Bakeoff

/// A run with a trial of every kind, in a store of its own.
struct ExportFixture {
  let folder: TemporaryFolder
  let store: Store
  let run: RunRecord

  /// Texts that formats stumble over.
  static let hostile =
    "=HYPERLINK(\"x\")\r\n\"quoted\", comma; tab\there \u{1B}[31m <b>&amp;</b> ünï 😀 NaN"

  static let samples: [Sample] = [
    Sample(id: "plain", messages: [.user("1 + 1?")], targets: ["2"], tags: ["sums", "easy"]),
    Sample(
      id: "all; of it",
      messages: [
        .system("Be brief."), .user("Which?\n\nA) one\nB) two"), .assistant("B"),
        .user("Sure? A) one B) two"),
      ],
      targets: ["B", "two"],
      choices: ["one", "two"],
      assertions: [
        Assertion(type: "contains", value: "B", weight: 2, metric: "letter"),
        Assertion(type: "regex", value: "^B", threshold: 0.5),
      ],
      metadata: ["source": "book", "page": 7],
      parameters: ModelParameters(temperature: 0.5, maxTokens: 9)
    ),
    Sample(
      id: "=tools",
      messages: [
        Message(
          .user,
          parts: [
            .text("What is this?"),
            .attachment(
              Attachment(.image, .base64("iVBORw0K", mediaType: "image/png"), detail: "low")
            ),
          ]
        )
      ],
      tools: [ToolDefinition(name: "look", description: "Looks", parameters: ["type": "object"])],
      toolChoice: .required,
      responseFormat: .jsonObject,
      namedTools: ["search"],
      returns: ["look": ToolReturns(cases: [.init(answer: .value("a cat"))])]
    ),
    Sample(id: "7", messages: [.user("[not a list"), .user(Self.hostile)], targets: ["[x]"]),
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("from.sqlite"))
    let contents = try store.addSampleContents(
      Self.samples.map { ($0.contentHash, $0.contentBytes) }
    )
    let begun = try store.beginRun(
      NewRun(
        name: "night, 1",
        planHash: ContentHash(of: [Array("plan".utf8)]),
        toolVersion: "1.2.3",
        epochs: 2,
        settings: ["system": "Answer in one word.", "scorers": ["f1"]],
        tags: ["nightly"],
        metadata: ["commit": "abc"],
        startedAt: 1_800_000_000,
        models: ["openai/gpt-4o-mini", "ollama/qwen:7b@http://h:1"].map {
          RunRecord.Model(
            model: $0,
            endpoint: "https://h",
            parameters: ["temperature": 0, "seed": 7]
          )
        },
        taskFiles: ["data/one.jsonl", "two.jsonl"],
        samples: zip(contents, Self.samples).enumerated().map { index, pair in
          PlannedSample(contentID: pair.0, name: pair.1.id, taskFile: index / 3, line: index + 1)
        }
      )
    )
    try store.record(Self.trials.map(Self.record), run: begun.id, at: 1_800_000_060.25)
    try store.setStatus(ofRun: begun.id, to: .finished, at: 1_800_000_120)
    run = try #require(try store.run(id: begun.id))
  }

  private static func record(_ trial: Trial) throws -> TrialRecord {
    guard case .success = trial.result else { return TrialRecord(trial: trial, answer: .none) }
    let request = CachedRequest(
      key: ContentHash(of: [Array("\(trial.position) \(trial.modelIndex) \(trial.epoch)".utf8)]),
      model: try #require(ModelName("openai/gpt-4o-mini")),
      url: "https://h/v1",
      body: Array("{}".utf8),
      epoch: trial.epoch
    )
    return TrialRecord(trial: trial, answer: .new(request, isShared: true))
  }

  /// One trial of each outcome, with everything that an answer may have.
  static let trials: [Trial] = [
    answered(
      0,
      0,
      1,
      ModelResponse(
        text: "2",
        reasoning: "one and one",
        usage: TokenUsage(
          inputTokens: 100,
          cachedInputTokens: 30,
          cacheWriteTokens: 20,
          outputTokens: 5,
          reasoningTokens: 2,
          searches: 1
        ),
        cost: Cost(picodollars: 123_456_789),
        servedModel: "gpt-4o-mini-2024-07-18",
        serviceTier: "flex",
        timing: Timing(latency: 0.1205, firstToken: 0.04, firstAnswer: 0.05, betweenTokens: 0.001)
      ),
      [Score(scorer: "numeric", value: 1, isPassed: true, answer: "2")]
    ),
    answered(
      0,
      0,
      2,
      ModelResponse(text: "", stopReason: .length, usage: TokenUsage(outputTokens: 9)),
      [Score(scorer: "numeric", value: 0, isPassed: false, explanation: "No number.")]
    ),
    answered(
      0,
      1,
      1,
      ModelResponse(text: hostile, cost: .zero, timing: Timing(latency: 2), isReplayed: true),
      [Score(scorer: "numeric", value: 0.25, isPassed: false)]
    ),
    Trial(
      position: 0,
      modelIndex: 1,
      epoch: 2,
      result: .failure(ModelError(.rateLimited, "slow down, \"please\""))
    ),
    answered(
      1,
      0,
      1,
      ModelResponse(text: "I would rather not.", stopReason: .refusal),
      [
        Score(scorer: "letter", value: 0, isPassed: false, weight: 2),
        Score(scorer: "letter", value: 1, isPassed: true, weight: 0),
        Score(scorer: "regex", value: 0, isPassed: false),
      ]
    ),
    answered(
      1,
      1,
      1,
      ModelResponse(text: "B"),
      [
        Score(scorer: "letter", value: 1, isPassed: true, weight: 2),
        Score.unscored("regex", because: "it slept"),
      ]
    ),
    answered(
      2,
      0,
      1,
      ModelResponse(
        text: "",
        toolCalls: [ToolCall(id: "c1", name: "look", arguments: #"{"at": 1}"#)],
        stopReason: .turnLimit
      ),
      []
    ),
    answered(2, 1, 1, ModelResponse(text: "A cat"), []),
    answered(
      3,
      0,
      1,
      ModelResponse(text: "[x]", stopReason: .timeLimit),
      [Score(scorer: "includes", value: 1, isPassed: true)],
      AnsweringDeployment(model: "mock/spare", role: .fallback)
    ),
    answered(
      3,
      1,
      1,
      ModelResponse(text: "wrong"),
      [Score(scorer: "includes", value: 0, isPassed: false)],
      AnsweringDeployment(model: "mock/spare", role: .scoredFallback)
    ),
  ]

  private static func answered(
    _ position: Int,
    _ model: Int,
    _ epoch: Int,
    _ response: ModelResponse,
    _ scores: [Score],
    _ deployment: AnsweringDeployment? = nil
  ) -> Trial {
    Trial(
      position: position,
      modelIndex: model,
      epoch: epoch,
      result: .success(response),
      scores: scores,
      deployment: deployment
    )
  }

  /// The trials of a run of a store, whole.
  static func trials(of run: RunRecord, in store: Store) throws -> [RecordedTrial] {
    var trials: [RecordedTrial] = []
    try store.eachTrial(ofRun: run.id) { trials.append($0) }
    return trials
  }

  /// Exports the run into a folder, and imports all of its files into another store.
  func broughtBack(_ format: any ExportFormat) throws -> (store: Store, run: RunRecord) {
    let files = try RunExport(of: run, in: store, as: format).write(to: folder.path("out/"))
    let other = try Store(path: folder.path("to.sqlite"))
    let paths = files.compactMap(\.path)
    let imported = try OutputsImport(into: other, clock: TestClock().clock)
      .run(paths, settings: RunSettings())
    return (other, imported)
  }
}
