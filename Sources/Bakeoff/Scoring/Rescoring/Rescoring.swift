public import BakeoffCore
internal import BakeoffScoring
public import BakeoffStore
internal import Foundation

/// Scores the stored answers of a run anew, and keeps the scores that were there.
///
///     answers of the store ─► StoredGrader (for judges only) ─► StagedScoring ─► in use, at once
///
/// The models under test are not asked. Only what scorers ask of models is sent, once and priced as in a
/// run. Until all of it is scored, and for ever if it is stopped, the run has the scores that it had.
public struct Rescoring: Sendable {
  private let run: RunRecord
  private let settings: RunSettings
  private let scorers: [String]
  private let scoring: ScoringPlan
  private let corrections: SampleCorrections
  private let grader: StoredGrader
  private let store: Store
  private let clock: Clock
  private let control: RunControl

  /// About how many trials are read at once.
  private static let pageSize = 256

  /// Checks the run, the scorers and the task files; nothing is sent.
  ///
  /// - Parameters:
  ///   - run: A finished run.
  ///   - settings: Which scorers, empty for those that the run is scored by now; the task files that
  ///     correct samples, empty for none; how judges are asked, and what they may cost.
  ///   - judges: The models that scorers may ask.
  ///   - store: Where the run is recorded.
  ///   - clock: Time.
  ///   - control: How it is stopped from outside.
  /// - Throws: `InputError` for a run that is not finished, and for scorers, samples and task files that
  ///   cannot be used; `StoreError` when the store cannot be read or written.
  public init(
    of run: RunRecord,
    settings: RunSettings,
    judges: Judges = Judges(),
    store: Store,
    clock: Clock = .system,
    control: RunControl = RunControl()
  ) throws {
    guard run.status == .finished else {
      throw InputError(
        "run \"\(run.name)\" is not finished: repeat the command that began it first, or its last "
          + "answers would be scored by other rules than the rest"
      )
    }
    self.run = run
    self.settings = settings
    self.store = store
    self.clock = clock
    self.control = control
    let grader = StoredGrader(
      judges,
      store: store,
      settings: settings,
      clock: clock,
      cancellation: control.cancellation
    )
    self.grader = grader
    let known = (run.settings["scorers"]?.arrayValue ?? []).compactMap(\.stringValue)
    scorers = settings.scorers.isEmpty ? known : settings.scorers
    scoring = try Self.plan(settings.scorers, orThoseOf: run, known, grader)
    corrections = try SampleCorrections(of: run, settings, scoring: scoring, in: store)
    if scorers.isEmpty { try checkSamples() }
  }

  /// Scorers that a user names, or those that the store has: it may come from others, and so they
  /// may do what those of a task file may.
  private static func plan(
    _ named: [String],
    orThoseOf run: RunRecord,
    _ known: [String],
    _ grader: StoredGrader
  ) throws -> ScoringPlan {
    var tools = ScoringTools.program
    tools.grader = grader
    do throws(ScorerError) {
      return try named.isEmpty
        ? ScoringPlan(scorers: known, tools: tools.forTaskFiles)
        : ScoringPlan(scorers: named, tools: tools)
    } catch {
      switch error {
      case .commandRefused, .addressRefused:
        throw InputError(
          "run \"\(run.name)\" was scored by \(known.joined(separator: ", ")), and a store must not "
            + "say which program is run or where your keys are sent: name it with --scorer"
        )
      default: throw InputError("\(error)")
      }
    }
  }

  /// The models that scorers ask, judges first.
  public var judges: [LM] { grader.models.all }

  /// What is odd and does no harm.
  public var warnings: [String] {
    ModelFamily.warnings(
      judges: grader.models.models(for: .verdict).map(\.name),
      models: run.models.compactMap { ModelName($0.model) }
    ) + corrections.warnings
  }

  /// How many samples of the run are corrected by task files.
  public var correctedSamples: Int { corrections.count }

  /// Scores all answers, and puts the new scores into use.
  ///
  /// - Parameter onStart: Called before anything is scored, with the progress to watch.
  /// - Returns: The new scoring beside the one before; nil when it was stopped before its end, and then
  ///   the scores are what they were. `RunControl.stopReason` says why.
  /// - Throws: `StoreError` when the store cannot be written, `InputError` when another process works
  ///   on the run.
  public func run(onStart: (RunProgress) -> Void = { _ in }) throws -> ScoringComparison? {
    let lock = try RunLock(ofFinished: run, in: store)
    defer { lock.release() }
    let before = try store.scorings(of: run).first(where: \.isInUse)
    let staged = try StagedScoring(of: run, in: store)
    let progress = RunProgress(
      scoring: run,
      trials: try store.outcomeCounts(ofRun: run.id),
      startedAt: clock.uptime()
    )
    onStart(progress)
    if let limit = settings.budget {
      let budget = Budget(limit, book: nil, control: control, clock: clock)
      grader.pass(RunGates(settings, run: run.id, store: store, budget: budget, clock: clock))
    }
    do {
      guard try scoreAll(into: staged, progress) else {
        try staged.discard()
        return nil
      }
    } catch {
      try? staged.discard()
      throw error
    }
    try staged.adopt(
      Scoring(
        scorers: scorers,
        judges: judges.map(\.recordedName),
        taskFiles: settings.taskFiles.map { TaskFile(path: $0).displayName },
        toolVersion: BakeoffVersion.current,
        at: clock.now()
      )
    )
    return try ScoringComparison(
      of: run,
      from: before?.number ?? 1,
      to: staged.number,
      in: store
    )
  }

  /// Puts an earlier scoring of a run into use again; no other is lost.
  ///
  /// - Parameters:
  ///   - number: The scoring's number.
  ///   - run: The run.
  ///   - store: Where it is recorded.
  /// - Returns: That scoring beside the one that was in use.
  /// - Throws: `StoreError` when there is no such scoring or the store cannot be written, `InputError`
  ///   when another process works on the run.
  public static func restore(
    _ number: Int,
    of run: RunRecord,
    in store: Store
  ) throws -> ScoringComparison {
    let scoring = try store.scoring(number, of: run)
    guard !scoring.isInUse else {
      throw InputError("scoring \(number) of run \"\(run.name)\" is in use already")
    }
    let lock = try RunLock(ofFinished: run, in: store)
    defer { lock.release() }
    let before = try store.scorings(of: run).first(where: \.isInUse)
    try store.use(scoring: number, of: run)
    return try ScoringComparison(of: run, from: before?.number ?? 1, to: number, in: store)
  }

  /// Gives whether all was scored.
  private func scoreAll(into staged: StagedScoring, _ progress: RunProgress) throws -> Bool {
    let asksModels = !judges.isEmpty
    let lane = RescoringLane(
      scoring: scoring,
      staged: staged,
      threads: asksModels
        ? settings.maxConnections : ProcessInfo.processInfo.activeProcessorCount,
      control: control
    ) { trial in
      progress.addScored(trial)
    }
    let size = max(1, Self.pageSize / max(1, run.models.count * run.epochs))
    var position = 0
    while position < run.sampleCount, !control.isStopped {
      let trials = try store.answeredTrials(ofRun: run.id, at: position...(position + size - 1))
      position += size
      try lane.push(corrections.judged(trials, in: store), at: clock.uptime())
    }
    try lane.finish()
    return progress.snapshot.done >= progress.snapshot.total
  }

  /// Makes all checks of the samples, so that what cannot be used comes to light before judges are paid.
  private func checkSamples() throws {
    var problems: [String] = []
    try store.eachSample(of: run) { stored in
      guard !corrections.changes(stored.position) else { return }
      do throws(ScorerError) { try scoring.validate(stored.sample) } catch {
        problems.append("\(stored.taskFile):\(stored.line): \(error)")
      }
    }
    guard problems.isEmpty else { throw InputError(listing: problems) }
  }
}

extension RunLock {
  /// Locks a run that must still be finished.
  ///
  /// - Throws: `InputError` when another process works on it.
  init(ofFinished run: RunRecord, in store: Store) throws {
    guard let lock = RunLock(store: store, run: run.id) else {
      throw InputError("run \"\(run.name)\" is being worked on by another process: wait for it")
    }
    guard try store.run(id: run.id)?.status == .finished else {
      lock.release()
      throw InputError("run \"\(run.name)\" was taken up again by another process: wait for it")
    }
    self = lock
  }
}
