internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// The samples of a run that task files say otherwise: other targets, checks, metadata or tags.
///
/// A line belongs to the sample of its id, and a line without an id to one that asks the same. It must
/// ask the same in any case, for the answers that are scored are answers to that.
struct SampleCorrections: Sendable {
  /// The numbers of the corrected contents, by the samples' places.
  private var contents: [Int: Int] = [:]
  /// Lines that belong to no sample of the run, and oddities of the files.
  private(set) var warnings: [String] = []

  /// Reads the task files of the settings and puts corrected contents into the store.
  ///
  /// - Throws: `InputError` that lists the lines which cannot be used; `StoreError`.
  init(
    of run: RunRecord,
    _ settings: RunSettings,
    scoring: ScoringPlan,
    in store: Store
  ) throws {
    guard !settings.taskFiles.isEmpty else { return }
    var lines = try CorrectionLines(settings, scoring: scoring, into: store)
    var problems: [String] = []
    var matched: Set<Int> = []
    func correct(
      _ stored: StoredSample,
      _ find: (StoredSample) throws(InputError) -> CorrectionLines.Line?
    ) {
      do throws(InputError) {
        guard let line = try find(stored) else { return }
        matched.insert(stored.position)
        if line.hash != stored.sample.contentHash { contents[stored.position] = line.contentID }
      } catch {
        matched.insert(stored.position)
        problems.append(error.description)
      }
    }
    // A line goes to the sample of its id before it may go to another one.
    try store.eachSample(of: run) { stored in
      correct(stored) { stored throws(InputError) in try lines.namesake(of: stored) }
    }
    if lines.unused > 0 {
      try store.eachSample(of: run) { stored in
        guard !matched.contains(stored.position) else { return }
        correct(stored) { stored throws(InputError) in try lines.lineAsking(stored) }
      }
    }
    guard problems.isEmpty else { throw InputError(listing: problems) }
    guard !matched.isEmpty else {
      throw InputError(
        "no line of \(settings.taskFiles.joined(separator: ", ")) is a sample of run "
          + "\"\(run.name)\": check the file, and that it asks what the run asked"
      )
    }
    warnings = lines.warnings
    if lines.unused > 0 {
      warnings.append(
        "left out of \(settings.taskFiles.joined(separator: ", ")): "
          + "\(lines.unused == 1 ? "1 line" : "\(lines.unused) lines") of no sample of run "
          + "\"\(run.name)\""
      )
    }
  }

  /// How many samples are corrected.
  var count: Int { contents.count }

  /// Whether the sample at a place is corrected.
  func changes(_ position: Int) -> Bool { contents[position] != nil }

  /// Trials with the samples that they are judged by.
  ///
  /// - Throws: `StoreError` when the store cannot be read or lacks a sample.
  func judged(
    _ trials: [AnsweredTrial],
    in store: Store
  ) throws(StoreError) -> [RescoringLane.Item] {
    var places: [Int: Int] = [:]
    var asked: [(id: Int, name: String)] = []
    for trial in trials where places[trial.key.position] == nil {
      places[trial.key.position] = asked.count
      asked.append((contents[trial.key.position] ?? trial.contentID, trial.sampleID))
    }
    let samples = try store.samples(withContents: asked)
    guard samples.count == asked.count else {
      throw StoreError("\(store.path) lacks samples of the run: restore a copy")
    }
    return trials.map { trial in
      let place = places[trial.key.position] ?? 0
      var trial = trial
      trial.contentID = asked[place].id
      return RescoringLane.Item(trial: trial, sample: samples[place])
    }
  }
}

extension Store {
  /// Hands over the samples of a run, in their order, page by page.
  ///
  /// - Throws: `StoreError` when the store cannot be read, and whatever `body` throws.
  func eachSample(of run: RunRecord, _ body: (StoredSample) throws -> Void) throws {
    var position = 0
    while position < run.sampleCount {
      let page = try samples(ofRun: run.id, from: position, limit: 1000)
      guard !page.isEmpty else { return }
      position += page.count
      for stored in page { try body(stored) }
    }
  }
}
