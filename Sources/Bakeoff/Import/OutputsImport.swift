public import BakeoffClient
public import BakeoffCore
internal import BakeoffScoring
public import BakeoffStore
internal import Foundation

/// Records answers that were produced elsewhere as a run of its own.
///
/// The answers themselves are not asked for again; judges are asked where checks need them.
///
/// Files are lines of Bakeoff's own, comma-separated values, logs of OpenAI's evals or logs of Inspect;
/// how a file begins tells which. A line is `{"id" | "custom_id", "model", "output" | "error", "epoch"?,
/// "stop_reason"?, "latency_ms"?, "cost_usd"?, "service_tier"?, "batch"?, "usage"?: {"input_tokens",
/// "output_tokens", …}, "scores"?: […]}`; a missing cost is computed from the usage and the price table.
/// The usage may also have `cached_input_tokens`, `cache_write_tokens`, `cache_write_1h_tokens`,
/// `reasoning_tokens`, `audio_input_tokens`, `cached_audio_tokens`, `audio_output_tokens`,
/// `image_input_tokens`, `image_output_tokens`, `video_input_tokens`, `searches` and `map_searches`.
///
/// What was asked comes from task files, or stands in the lines as in those of a task file: `input`,
/// `target` and so on. Without task files and scorers, scores that the lines have are taken as they are.
///
/// Everything is read twice: first it is checked, then recorded page by page; a file that changes meanwhile is
/// an error. Held in memory are some 40
/// bytes for an answer and 150 for a sample.
public struct OutputsImport {
  private let store: Store
  private let clock: Clock
  private let prices: PriceTable
  private let judges: Judges
  private let control: RunControl

  /// How many trials are recorded together.
  private static let pageSize = 1000
  /// How many problems an error lists.
  private static let listedProblems = 20

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - store: Where the run is recorded.
  ///   - prices: What costs are computed with that files do not say.
  ///   - judges: The models that scorers may ask.
  ///   - clock: Time.
  ///   - control: How the import is stopped from outside.
  public init(
    into store: Store,
    prices: PriceTable = .builtIn,
    judges: Judges = Judges(),
    clock: Clock = .system,
    control: RunControl = RunControl()
  ) {
    self.store = store
    self.prices = prices
    self.judges = judges
    self.clock = clock
    self.control = control
  }

  /// Reads the answers, scores those that have no scores, and records them as a finished run.
  ///
  /// - Parameters:
  ///   - outputs: The files; `-` is standard input.
  ///   - settings: The task files, if any, the run's name, the scorers; models come from the answers.
  ///   - format: The name of the files' format; nil to tell it by how each begins.
  ///   - onWarning: Called with what is odd and does no harm.
  /// - Returns: The run; it is interrupted when the import was stopped.
  /// - Throws: `InputError` that lists the lines which cannot be used, or when it is stopped, before
  ///   anything is recorded; `StoreError` when the store cannot be written.
  public func run(
    _ outputs: [String],
    settings: RunSettings,
    format: String? = nil,
    onWarning: (String) -> Void = { _ in }
  ) throws -> RunRecord {
    try RunName.check(settings.name)
    let grader = StoredGrader(
      judges,
      store: store,
      settings: settings,
      clock: clock,
      cancellation: control.cancellation
    )
    let scoring = try ScoringPlan(scorers: settings.scorers, grader: grader)
    let answers = AnswerScoring(
      scoring: scoring,
      prices: prices,
      keepsScores: settings.taskFiles.isEmpty && settings.scorers.isEmpty,
      maxConnections: settings.maxConnections,
      control: control
    )
    let samples =
      settings.taskFiles.isEmpty
      ? ImportedSamples(scoring: scoring, in: store)
      : try ImportedSamples(
        Ingest(
          settings,
          scoring: scoring,
          judges: grader.models.all.map(\.recordedName),
          into: store,
          holding: 0
        ),
        of: settings,
        scoring: scoring,
        in: store
      )
    let files = try AnswerFiles(outputs, format: format.map(ExportFormats.named))
    let index = try check(files, samples, answers, skipsInvalid: settings.skipsInvalid)
    ModelFamily.warnings(
      judges: grader.models.models(for: .verdict).map(\.name),
      models: index.models.compactMap(ModelName.init)
    ).forEach(onWarning)
    try files.checkUnchanged()
    let run = try store.beginRun(newRun(settings, files, samples, index, grader))
    let isComplete: Bool
    do { isComplete = try record(files, samples, index, answers, run: run) } catch {
      try? store.setStatus(ofRun: run.id, to: .interrupted, at: clock.now())
      throw error
    }
    try store.setStatus(
      ofRun: run.id,
      to: isComplete ? .finished : .interrupted,
      at: clock.now()
    )
    return try store.run(id: run.id) ?? run
  }

  /// Reads everything once, and finds out what it is of.
  private func check(
    _ files: AnswerFiles,
    _ samples: ImportedSamples,
    _ answers: AnswerScoring,
    skipsInvalid: Bool
  ) throws -> AnswerIndex {
    var index = AnswerIndex()
    var problems: [String] = []
    var count = 0
    try files.each { place, line in
      guard !control.isStopped else { throw InputError("stopped before anything was recorded") }
      do {
        let line = try OutputLine(line.get())
        let position = try samples.enter(
          line,
          at: place,
          of: files,
          isScored: answers.isScored(line)
        )
        if let first = index.enter(line, position: position, at: place) {
          throw TaskLineError(
            "\(files.words(for: first)) already has an answer of \(line.model) to this sample; "
              + "further draws need an \"epoch\""
          )
        }
      } catch let error as TaskLineError {
        count += 1
        guard problems.count < Self.listedProblems else { return }
        let column = error.column.map { ":\($0)" } ?? ""
        problems.append("\(files.words(for: place))\(column): \(error.reason)")
      }
    }
    try samples.flush()
    if count > 0, !skipsInvalid {
      let rest = count > problems.count ? ["and \(count - problems.count) more"] : []
      throw InputError((problems + rest).joined(separator: "\n"))
    }
    guard index.count > 0 else {
      throw InputError("no answers in \(files.names.joined(separator: ", "))")
    }
    return index
  }

  private func newRun(
    _ settings: RunSettings,
    _ files: AnswerFiles,
    _ samples: ImportedSamples,
    _ index: AnswerIndex,
    _ grader: StoredGrader
  ) -> NewRun {
    var words: JSONObject = ["imported from": .array(files.names.map { .string($0) })]
    if !settings.scorers.isEmpty {
      words["scorers"] = .array(settings.scorers.map { .string($0) })
    }
    let judges = grader.models.all.map(\.recordedName)
    if !judges.isEmpty { words["judges"] = .array(judges.map { .string($0) }) }
    let priced = index.models.filter(index.pricedModels.contains).compactMap(ModelName.init)
    let sources = prices.sources(of: priced) + grader.models.all.priceSources
    if !sources.isEmpty { words["prices"] = .string(sources.joined(separator: ", ")) }
    return NewRun(
      name: settings.name,
      planHash: ContentHash(of: [samples.hash.bytes] + index.models.map { Array($0.utf8) }),
      toolVersion: BakeoffVersion.current,
      epochs: index.epochs,
      settings: words,
      tags: settings.tags,
      metadata: settings.metadata,
      startedAt: clock.now(),
      models: index.models.map {
        RunRecord.Model(model: $0, endpoint: RunRecord.Model.importEndpoint, parameters: [:])
      },
      taskFiles: samples.taskFiles,
      samples: samples.planned
    )
  }

  /// Reads everything again and records it; false when it was stopped before its end.
  private func record(
    _ files: AnswerFiles,
    _ samples: ImportedSamples,
    _ index: AnswerIndex,
    _ answers: AnswerScoring,
    run: RunRecord
  ) throws -> Bool {
    var page: [AnswerScoring.Item] = []
    // One page goes into the store while the next is read and judged.
    var written: Future<Void>?
    func flush() throws {
      let items = page
      page.removeAll(keepingCapacity: true)
      let records = try answers.records(items, samples: contents(of: items, samples, answers))
      try written?.get()
      guard let records, !control.isStopped else { throw Stopped() }
      let (store, time) = (store, clock.now())
      written = Future { try store.record(records, run: run.id, at: time) }
    }
    do {
      try files.each { place, json in
        guard let line = try? OutputLine(json.get()),
          let position = samples.position(of: line, in: files.names[Int(place.file)]),
          let model = index.model(of: line, position: position, at: place)
        else { return }
        page.append(AnswerScoring.Item(line: line, position: position, model: model))
        if page.count == Self.pageSize { try flush() }
      }
      if !page.isEmpty { try flush() }
      try written?.get()
      return true
    } catch is Stopped {
      try written?.get()
      return false
    }
  }

  private struct Stopped: Error {}

  /// The samples of the answers that are judged here, by their places.
  private func contents(
    of items: [AnswerScoring.Item],
    _ samples: ImportedSamples,
    _ answers: AnswerScoring
  ) throws -> [Int: Sample] {
    let positions = Array(Set(items.filter { answers.isScored($0.line) }.map(\.position)))
    let found = try store.samples(
      withContents: positions.map { (samples.planned[$0].contentID, samples.planned[$0].name) }
    )
    return Dictionary(zip(positions, found)) { first, _ in first }
  }
}
