public import BakeoffClient
public import BakeoffCore
internal import BakeoffScoring
public import BakeoffStore
internal import Foundation

/// A run from task files to a filled store.
///
/// This is the page to read first.
///
///     TaskFile ─► Ingest ─► Plan ─► Lane (one per endpoint) ─► LM ─► TrialWriter ─► Store
///                                                        JudgeLane ─► LM ─┘
///
/// Everything is checked before anything is sent. Then every endpoint's lane works through the
/// samples on threads of its own, and every trial is in the store before it is reported.
public struct Runner: Sendable {
  let plan: Plan
  let store: Store
  let grader: StoredGrader
  let clock: Clock
  private let control: RunControl

  /// Checks settings, models and task files, and puts the samples into the store.
  ///
  /// Nothing is sent.
  ///
  /// - Parameters:
  ///   - settings: What is to be run.
  ///   - models: The models and groups of the settings, ready to be asked.
  ///   - judges: The models that scorers may ask.
  ///   - store: Where everything is recorded, and where stored answers are found.
  ///   - clock: Time, waiting and chance.
  ///   - control: How the run is stopped from outside.
  ///   - heldSamples: How many samples are held in memory at most; the rest is read back from the
  ///     store page by page, which costs a small run a tenth of its time.
  /// - Throws: `InputError`, `ModelError` or `StoreError` that says what cannot be used.
  public init(
    _ settings: RunSettings,
    models: [RunModel],
    judges: Judges = Judges(),
    store: Store,
    clock: Clock = .system,
    control: RunControl = RunControl(),
    heldSamples: Int = 32_768
  ) throws {
    grader = StoredGrader(
      judges,
      store: store,
      settings: settings,
      clock: clock,
      cancellation: control.cancellation
    )
    plan = try Plan(
      settings,
      models: models,
      grader: grader,
      store: store,
      heldSamples: heldSamples
    )
    self.store = store
    self.clock = clock
    self.control = control
  }

  /// Checks settings, models and task files, and puts the samples into the store; see
  /// `init(_:models:judges:store:clock:control:heldSamples:)` with groups of models.
  ///
  /// - Throws: As that one does.
  public init(
    _ settings: RunSettings,
    models: [LM],
    judges: Judges = Judges(),
    store: Store,
    clock: Clock = .system,
    control: RunControl = RunControl(),
    heldSamples: Int = 32_768
  ) throws {
    try self.init(
      settings,
      models: models.map { RunModel($0) },
      judges: judges,
      store: store,
      clock: clock,
      control: control,
      heldSamples: heldSamples
    )
  }

  /// The models in their order, with those of a group in its place.
  public var models: [LM] { plan.models.flatMap(\.deployments) }

  /// The models that scorers ask, judges first.
  public var judges: [LM] { grader.models.all }

  /// Which judges refused the strictest form of verdicts that their providers have, a sentence each; known
  /// once they have been asked.
  public var judgeNotices: [String] { grader.models.notices }

  /// Oddities that do no harm: in the task files, and what a budget cannot count beforehand.
  public var warnings: [String] { plan.warnings + budgetWarnings }

  /// How many lines of the task files were skipped because they cannot be used.
  public var skippedLines: Int { plan.skippedLines }

  /// How many trials the run has: samples × models × epochs.
  public var trialCount: Int { plan.trialCount }

  /// The most that this run may spend: with a shard, its share; nil for no limit.
  public var budget: Cost? { plan.settings.budget }

  /// How many samples the run has.
  public var sampleCount: Int { plan.samples.count }

  /// Runs what is missing of the run, and waits until it is done or stopped.
  ///
  /// - Parameter onStart: Called before anything is sent, with the run's progress to watch.
  /// - Returns: The run as it is in the store then, with why it ended.
  /// - Throws: `StoreError` when the store cannot be written; what was recorded before is kept.
  public func run(onStart: (RunProgress) -> Void = { _ in }) throws -> RunEnd {
    // Before anything is looked up, so that what other processes store from now on is noticed.
    store.claims.enter()
    let (record, lock, isResumed) = try claimRun()
    defer { lock.release() }
    if isResumed {
      try store.complete(record, as: plan.newRun(startedAt: record.startedAt))
      try store.setStatus(ofRun: record.id, to: .running, at: clock.now())
    }
    let standing =
      isResumed ? try store.standing(ofRun: record.id, pageSize: Lane.pageSize) : nil
    let progress = RunProgress(
      run: record,
      trialsPerModel: plan.samples.count * plan.settings.epochs,
      before: standing?.outcomes ?? [:],
      isResumed: isResumed,
      startedAt: clock.uptime()
    )
    onStart(progress)
    plan.tell(onStartOf: progress)
    let limits = RunLimits(plan.settings, trialCount: plan.trialCount)
    let isOver = Cancellation()
    limits.watchTime(control, clock: clock, until: isOver)
    defer { isOver.cancel() }
    let budget = try openBudget(ofRun: record.id, isResumed: isResumed, control)
    let gates = RunGates(plan.settings, run: record.id, store: store, budget: budget, clock: clock)
    grader.pass(gates)
    let plan = plan
    let writer = TrialWriter(store: store, run: record.id, now: clock.now) { records in
      progress.add(records)
      plan.tell(of: records, run: record, in: store)
      if let reason = limits.reached(by: progress) { control.stop(because: reason) }
    }
    let judges = JudgeLane(
      plan: plan,
      run: record.id,
      store: store,
      writer: writer,
      control: control,
      clock: clock
    )
    let waiting = Future { if isResumed { try judges.takeWaiting() } }
    let asking = Asking(
      plan: plan,
      store: store,
      gates: gates,
      clock: clock,
      cancellation: control.cancellation
    )
    let lanes = plan.lanes.map { models in
      Lane(
        models: models,
        asking: asking,
        run: record.id,
        writer: writer,
        judges: judges,
        control: control,
        standing: standing
      )
    }
    for lane in lanes { lane.start() }
    for lane in lanes { lane.wait() }
    let resumption = Result { try waiting.get() }
    judges.finish()
    try writer.finish()
    if let failure = lanes.lazy.compactMap(\.failure).first ?? judges.failure { throw failure }
    try resumption.get()
    try budget?.close()
    let end = limits.end(control: control, progress: progress)
    plan.tell(onEndOf: progress, end)
    try store.setStatus(
      ofRun: record.id,
      to: progress.snapshot.done >= plan.trialCount ? .finished : .interrupted,
      at: clock.now()
    )
    return RunEnd(run: try store.run(id: record.id) ?? record, reason: end)
  }

  /// The unfinished run that asks the same, or a new one.
  ///
  /// It is this process's alone until the lock is released.
  private func claimRun() throws -> (RunRecord, RunLock, isResumed: Bool) {
    let settings = plan.settings
    if let wanted = settings.resumes {
      let record = try store.resolve(wanted)
      try check(record, isAskedFor: true)
      guard try !store.isRescored(run: record.id) else {
        throw InputError(
          "run \"\(record.name)\" was scored anew, so its trials stay as they are: leave out --resume "
            + "for a new run, which takes its answers from the cache"
        )
      }
      return (record, try lockOrThrow(record), true)
    }
    if let name = settings.name, let record = try store.run(named: name),
      record.status != .finished
    {
      try check(record, isAskedFor: false)
      return (record, try lockOrThrow(record), true)
    }
    guard settings.name == nil else {
      let record = try store.beginRun(plan.newRun(startedAt: clock.now()))
      return (record, try lockOrThrow(record), false)
    }
    while true {
      for record in try store.unfinishedRuns(planHash: plan.hash) {
        // A run that another process works on is left to it.
        if let lock = RunLock(store: store, run: record.id) { return (record, lock, true) }
      }
      let record = try store.beginRun(plan.newRun(startedAt: clock.now()))
      // The same command in another process may have taken it up already.
      if let lock = RunLock(store: store, run: record.id) { return (record, lock, false) }
    }
  }

  private func check(_ record: RunRecord, isAskedFor: Bool) throws {
    guard record.planHash != plan.hash else { return }
    let advice =
      isAskedFor
      ? "repeat the command that began it, or leave out --resume"
      : "repeat the command that began it, or choose another --name"
    throw InputError(
      "run \"\(record.name)\" is unfinished and asks something else (its models: "
        + "\(record.models.map(\.model).joined(separator: ", ")); its task files: "
        + "\(record.taskFiles.joined(separator: ", "))): \(advice)"
    )
  }

  private func lockOrThrow(_ record: RunRecord) throws -> RunLock {
    guard let lock = RunLock(store: store, run: record.id) else {
      throw InputError(
        "run \"\(record.name)\" is being worked on by another process: wait for it, or choose "
          + "another --name"
      )
    }
    return lock
  }
}

/// How a run ended.
public struct RunEnd: Sendable {
  /// Why a run ended.
  public enum Reason: String, Hashable, Sendable {
    /// Every trial has been tried.
    case finished
    /// Every trial has been tried, or the run was stopped, with more errors than were allowed.
    case tooManyErrors = "too_many_errors"
    /// The budget was reached: what is left does not hold the next call.
    case budgetReached = "budget_reached"
    /// Its time was up.
    case timeLimitReached = "time_limit_reached"
    /// It was asked to stop.
    case interrupted
  }

  /// The run, as it is in the store.
  public var run: RunRecord
  /// Why it ended.
  public var reason: Reason
}
