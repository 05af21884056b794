internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation

/// A run whose results are drawn from a seed: verdicts alike on the same sample, log-normal latencies, a
/// cost per model, two scores and two tags.
struct SyntheticRun {
  let samples: Int
  let models: [String]
  let epochs: Int

  /// How many samples are written at once.
  private static let page = 2_000

  /// Records the run, as a finished one would be.
  func record(in store: Store) throws -> RunRecord {
    var planned: [PlannedSample] = []
    for start in stride(from: 0, to: samples, by: Self.page) {
      let some = (start..<min(samples, start + Self.page)).map { index in
        Sample(
          id: "sample-\(index)",
          messages: [.user("What is the sum of \(index) and \(index / 3)?")],
          targets: ["\(index + index / 3)"],
          tags: [index % 3 == 0 ? "easy" : "hard"]
        )
      }
      let contents = try store.addSampleContents(some.map { ($0.contentHash, $0.contentBytes) })
      planned += zip(contents, some).enumerated().map { offset, sample in
        PlannedSample(
          contentID: sample.0,
          name: sample.1.id,
          taskFile: 0,
          line: start + offset + 1
        )
      }
    }
    let run = try store.beginRun(
      NewRun(
        name: "synthetic",
        planHash: ContentHash(of: []),
        toolVersion: "benchmark",
        epochs: epochs,
        settings: [:],
        tags: [],
        metadata: [:],
        startedAt: 0,
        models: models.map { RunRecord.Model(model: $0, endpoint: "none", parameters: [:]) },
        taskFiles: ["synthetic.jsonl"],
        samples: planned
      )
    )
    var generator = SplitMix64(seed: 1)
    var records: [TrialRecord] = []
    for position in 0..<samples {
      let ease = generator.uniform()
      let weight = 0.5 * generator.normal()
      for (index, name) in models.enumerated() {
        for epoch in 1...epochs {
          records.append(
            try record(position, index, name, epoch, ease: ease, weight: weight, &generator)
          )
        }
      }
      if records.count >= Self.page || position == samples - 1 {
        try store.record(records, run: run.id, at: 1)
        records.removeAll(keepingCapacity: true)
      }
    }
    try store.setStatus(ofRun: run.id, to: .finished, at: 2)
    return try store.resolve("synthetic")
  }

  private func record(
    _ position: Int,
    _ index: Int,
    _ name: String,
    _ epoch: Int,
    ease: Double,
    weight: Double,
    _ generator: inout SplitMix64
  ) throws -> TrialRecord {
    let isRight = 0.6 * ease + 0.4 * generator.uniform() > 0.25 + 0.02 * Double(index)
    let overlap = isRight ? 1 : generator.uniform()
    let text = isRight ? "The sum is right." : "I make it \(position + index)."
    let response = ModelResponse(
      text: text,
      stopReason: .stop,
      usage: TokenUsage(inputTokens: 20 + position % 7, outputTokens: 6),
      cost: Cost(picodollars: 1_000_000 * (20 + position % 7) * (models.count - index)),
      servedModel: name,
      timing: Timing(latency: 0.5 * exp(weight + 0.3 * generator.normal()))
    )
    return TrialRecord(
      trial: Trial(
        position: position,
        modelIndex: index,
        epoch: epoch,
        result: .success(response),
        scores: [
          Score(scorer: "exact", value: isRight ? 1 : 0, isPassed: isRight),
          Score(scorer: "f1", value: overlap, isPassed: true, weight: 0),
        ]
      ),
      answer: .new(
        CachedRequest(
          key: ContentHash(of: [Array("\(position) \(index) \(epoch)".utf8)]),
          model: try modelName(name),
          url: "none",
          body: [],
          epoch: epoch
        ),
        isShared: false
      )
    )
  }

  private func modelName(_ name: String) throws -> ModelName {
    guard let model = ModelName(name) else { throw StoreError("\(name) names no model") }
    return model
  }
}
