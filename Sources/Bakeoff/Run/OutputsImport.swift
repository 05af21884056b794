public import BakeoffClient
public import BakeoffCore
internal import BakeoffScoring
public import BakeoffStore
internal import Foundation

/// Scores answers that were produced elsewhere, as a run of its own.
///
/// Nothing is sent.
///
/// Each line is `{"id" | "custom_id", "model", "output", "epoch"?, "stop_reason"?, "latency_ms"?,
/// "cost_usd"?, "service_tier"?, "batch"?, "usage"?: {"input_tokens", "output_tokens", …}}`; a missing
/// cost is computed from the usage and the price table. The usage may also have
/// `cached_input_tokens`, `cache_write_tokens`, `cache_write_1h_tokens`, `reasoning_tokens`,
/// `audio_input_tokens`, `cached_audio_tokens`, `audio_output_tokens`, `image_input_tokens`,
/// `image_output_tokens`, `video_input_tokens`, `searches` and `map_searches`.
public struct OutputsImport {
  private let store: Store
  private let clock: Clock
  private let prices: PriceTable

  /// How many trials are recorded together.
  private static let pageSize = 1000

  /// Prepares an import.
  public init(into store: Store, prices: PriceTable = .builtIn, clock: Clock = .system) {
    self.store = store
    self.prices = prices
    self.clock = clock
  }

  /// Reads the answers, scores them against the task files, and records them as a finished run.
  ///
  /// - Parameters:
  ///   - outputs: Files with one answer per line.
  ///   - settings: The task files, the run's name, the scorers; models come from the answers.
  /// - Returns: The run.
  /// - Throws: `InputError` that lists the lines which cannot be used; `StoreError` when the store
  ///   cannot be written.
  public func run(_ outputs: [String], settings: RunSettings) throws -> RunRecord {
    let scoring: ScoringPlan
    do throws(ScorerError) {
      scoring = try ScoringPlan(scorers: settings.scorers, tools: .program)
    } catch {
      throw InputError("\(error)")
    }
    let ingest = try Ingest(settings, scoring: scoring, into: store, holding: 0)
    var positions: [String: Int] = [:]
    for (position, sample) in ingest.samples.enumerated() where positions[sample.name] == nil {
      positions[sample.name] = position
    }
    let lines = try read(outputs, positions: positions, skipsInvalid: settings.skipsInvalid)
    var models: [String] = []
    for line in lines where !models.contains(line.model) { models.append(line.model) }
    var facts: JSONObject = ["imported from": .array(outputs.map { .string($0) })]
    if !settings.scorers.isEmpty {
      facts["scorers"] = .array(settings.scorers.map { .string($0) })
    }
    let run = try store.beginRun(
      NewRun(
        name: settings.name,
        planHash: ContentHash(of: [ingest.hash.bytes] + models.map { Array($0.utf8) }),
        toolVersion: BakeoffVersion.current,
        epochs: lines.map(\.epoch).max() ?? 1,
        settings: facts,
        tags: settings.tags,
        metadata: settings.metadata,
        startedAt: clock.now(),
        models: models.map { RunRecord.Model(model: $0, endpoint: "import", parameters: [:]) },
        taskFiles: settings.taskFiles.map { TaskFile(path: $0).displayName },
        samples: ingest.samples
      )
    )
    try record(lines, models: models, run: run, scoring: scoring)
    try store.setStatus(ofRun: run.id, to: .finished, at: clock.now())
    return try store.run(id: run.id) ?? run
  }

  private func read(
    _ paths: [String],
    positions: [String: Int],
    skipsInvalid: Bool
  ) throws -> [OutputLine] {
    var lines: [OutputLine] = []
    var problems: [String] = []
    var seen: [TrialName: String] = [:]
    for path in paths {
      let reader = try LineReader(path: path)
      var number = 0
      while let bytes = try reader.next() {
        number += 1
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        let place = "\(path):\(number)"
        do throws(TaskLineError) {
          let line = try OutputLine(parsing: bytes, positions: positions)
          let name = TrialName(position: line.position, model: line.model, epoch: line.epoch)
          if let first = seen.updateValue(place, forKey: name) {
            throw TaskLineError(
              "\(first) already has an answer of \(line.model) to this sample; further draws need "
                + "an \"epoch\""
            )
          }
          lines.append(line)
        } catch {
          let column = error.column.map { ":\($0)" } ?? ""
          problems.append("\(place)\(column): \(error.reason)")
        }
      }
    }
    if !problems.isEmpty, !skipsInvalid {
      throw InputError(listing: problems)
    }
    guard !lines.isEmpty else {
      throw InputError("no answers in \(paths.joined(separator: ", "))")
    }
    return lines
  }

  private func record(
    _ lines: [OutputLine],
    models: [String],
    run: RunRecord,
    scoring: ScoringPlan
  ) throws {
    let indices = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1, $0) })
    let ordered = lines.sorted { $0.position < $1.position }
    var next = 0
    while next < ordered.count {
      // A page of answers and the samples they belong to, so that memory stays bounded.
      let page = ordered[next..<min(next + Self.pageSize, ordered.count)]
      next = page.endIndex
      let first = page[page.startIndex].position
      let last = page[page.endIndex - 1].position
      let samples = try store.samples(ofRun: run.id, from: first, limit: last - first + 1)
      let records = page.compactMap { line -> TrialRecord? in
        guard let index = indices[line.model] else { return nil }
        let sample = samples[line.position - first].sample
        let response = line.response(prices: prices)
        let trial = Trial(
          position: line.position,
          modelIndex: index,
          epoch: line.epoch,
          result: .success(response),
          scores: scoring.scores(for: response, sample: sample)
        )
        return TrialRecord(trial: trial, answer: .new(line.request, isShared: false))
      }
      try store.record(records, run: run.id, at: clock.now())
    }
  }
}

/// Which trial an answer belongs to.
private struct TrialName: Hashable {
  let position: Int
  let model: String
  let epoch: Int
}
