internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation
internal import Synchronization

/// One endpoint's share of a run, on threads of its own, so that a slow or rate-limited provider
/// never holds up another.
///
/// A cursor thread pages through the samples, answers what it can from the store and queues the
/// rest; a bounded number of worker threads send what is queued, one request at a time each.
final class Lane: Sendable {
  private let models: [Int]
  let plan: Plan
  private let run: Int
  let store: Store
  let writer: TrialWriter
  let control: RunControl
  let clock: Clock
  private let isResumed: Bool
  private let maxConnections: Int
  private let queue: WorkQueue
  let flights = Flights()
  private let threads = DispatchGroup()
  private let workers = Mutex(0)
  private let firstFailure = Mutex<(any Error)?>(nil)

  /// How many samples the cursor reads at a time.
  private static let pageSize = 512
  /// Enough for curl, TLS and the JSON of a reply; the default of 8 MiB is not needed 64 times.
  private static let stackSize = 1 << 20

  init(
    models: [Int],
    plan: Plan,
    run: Int,
    store: Store,
    writer: TrialWriter,
    control: RunControl,
    clock: Clock,
    isResumed: Bool
  ) {
    self.models = models
    self.plan = plan
    self.run = run
    self.store = store
    self.writer = writer
    self.control = control
    self.clock = clock
    self.isResumed = isResumed
    maxConnections = plan.maxConnections(of: models)
    queue = WorkQueue(limit: maxConnections * 2)
  }

  /// Why the lane could not go on; nil when nothing stood in its way.
  var failure: (any Error)? { firstFailure.withLock { $0 } }

  func start() {
    spawn("cursor") { try self.walk() }
  }

  func wait() { threads.wait() }

  private func spawn(_ name: String, _ body: @escaping @Sendable () throws -> Void) {
    threads.enter()
    let thread = Thread { [self] in
      do { try body() } catch {
        firstFailure.withLock { if $0 == nil { $0 = error } }
        control.stop(because: .interrupted)
        queue.close()
      }
      threads.leave()
    }
    thread.name = "bakeoff \(name)"
    thread.stackSize = Self.stackSize
    thread.start()
  }

  // MARK: The cursor

  private func walk() throws {
    defer { queue.close() }
    // The next page is read while this one is looked up.
    var next = page(from: 0)
    while !control.isStopped {
      let page = try next.get()
      guard let end = page.end else { return }
      next = self.page(from: end)
      try dispatch(page.work)
    }
  }

  /// The work on a page of samples, and where the next page begins; nil after the last.
  private func page(from position: Int) -> Future<(work: [Work], end: Int?)> {
    Future { [self] in
      let samples = try samples(from: position)
      guard !samples.isEmpty else { return ([], nil) }
      let end = position + samples.count
      let answered =
        isResumed ? try store.answeredTrials(ofRun: run, positions: position...end - 1) : []
      let page = zip(position..., samples).flatMap { position, sample in
        work(for: sample, at: position, except: answered)
      }
      return (page, end)
    }
  }

  /// The samples of a page, from memory where they are held there; none after the last.
  private func samples(from position: Int) throws -> ArraySlice<Sample> {
    let held = plan.heldSamples.dropFirst(position).prefix(Self.pageSize)
    if !held.isEmpty { return held }
    return try store.samples(ofRun: run, from: position, limit: Self.pageSize).map(\.sample)[...]
  }

  /// What is to be asked about a sample: every model of the lane, so that models meet the same time
  /// of day.
  private func work(
    for sample: Sample,
    at position: Int,
    except answered: Set<TrialKey>
  ) -> [Work] {
    var work: [Work] = []
    let tools = plan.tools(of: sample)
    for epoch in 1...plan.settings.epochs {
      for model in models {
        let key = TrialKey(position: position, modelIndex: model, epoch: epoch)
        guard !answered.contains(key) else { continue }
        let request = plan.request(for: sample, epoch: epoch)
        let prepared = Result { () throws(ModelError) in try plan.models[model].prepare(request) }
        work.append(Work(key: key, sample: sample, prepared: prepared, tools: tools))
      }
    }
    return work
  }

  /// Answers from the store what it can and queues the rest.
  private func dispatch(_ work: [Work]) throws {
    var replayed: [TrialRecord] = []
    var toAsk: [Work] = []
    for item in work {
      guard case .failure(let error) = item.prepared else {
        toAsk.append(item)
        continue
      }
      replayed.append(TrialRecord(trial: trial(item, .failure(error)), answer: .none))
    }
    if plan.settings.usesCache {
      // Claimed before the store is asked: an answer that another worker records in between is
      // then found either in the store or in flight, and is never paid for twice.
      if plan.sharesAnswers { toAsk = toAsk.filter { flights.claim($0) } }
      let stored = try plan.storedAnswers(to: toAsk, in: store, at: clock.now())
      var loops: [Work] = []
      toAsk = toAsk.filter { item in
        guard !item.isLoop, let key = item.cacheKey, let hit = stored[key] else { return true }
        for item in [item] + flights.land(key) {
          guard !item.isLoop else {
            loops.append(item)
            continue
          }
          if case .success(let prepared) = item.prepared {
            plan.models[item.key.modelIndex].didReplay(hit.response, to: prepared)
          }
          replayed.append(
            TrialRecord(trial: trial(item, .success(hit.response)), answer: .stored(hit.id))
          )
        }
        return false
      }
      toAsk += loops.filter { flights.claim($0) }
      if plan.settings.cacheMode == .only {
        // Whether later turns are stored, a loop finds out by itself.
        replayed += toAsk.filter { !$0.isLoop }.flatMap(refused)
        toAsk = toAsk.filter(\.isLoop)
      }
    }
    if !replayed.isEmpty { try writer.enqueue(replayed) }
    for item in toAsk {
      startWorker()
      queue.push(item, at: clock.uptime())
    }
  }

  /// The trials of a request that may not be sent, and of those that are the same.
  private func refused(_ item: Work) -> [TrialRecord] {
    guard case .success(let prepared) = item.prepared else { return [] }
    let error = plan.models[item.key.modelIndex].notCached(prepared)
    return ([item] + flights.land(prepared.cached.key)).map {
      TrialRecord(trial: trial($0, .failure(error)), answer: .none)
    }
  }

  /// Starts one more worker, until there are as many as may be: a run from the cache needs none.
  private func startWorker() {
    let number = workers.withLock { workers in
      workers += 1
      return workers
    }
    guard number <= maxConnections else { return }
    spawn("worker \(number)") { try self.work() }
  }

  // MARK: The workers

  private func work() throws {
    // The cursor may wait for room that nobody would make any more.
    defer { if control.isStopped { queue.close() } }
    while let (item, queuedAt) = queue.pop() {
      guard !control.isStopped else { return }
      let queued = clock.uptime() - queuedAt
      if item.isLoop {
        guard let first = try recordLoop(of: item, queued: queued) else { return }
        try land(item, first)
        continue
      }
      guard let result = send(item) else { return }
      try record(item, result, queued: queued)
    }
  }

  /// Sends a request with its retries; nil when the run was stopped before an answer came.
  private func send(_ item: Work) -> Result<ModelResponse, ModelError>? {
    let model = plan.models[item.key.modelIndex]
    let result = Result { () throws(ModelError) in
      try model.send(item.prepared.get(), cancellation: control.cancellation)
    }
    if case .failure(let error) = result, error.code == .cancelled { return nil }
    return result
  }

  private func record(
    _ item: Work,
    _ result: Result<ModelResponse, ModelError>,
    queued: Double
  ) throws {
    guard case .success(let prepared) = item.prepared else { return }
    let result = result.map { response in
      var response = response
      response.timing.queue = queued
      return response
    }
    try writer.record(
      TrialRecord(
        trial: trial(item, result),
        answer: plan.newAnswer(to: prepared, of: item.key.modelIndex, at: clock.now())
      )
    )
    try land(item, result)
  }

  /// Records the trials that wait for the same answer; those with tools go on from it.
  func land(_ item: Work, _ result: Result<ModelResponse, ModelError>) throws {
    guard plan.sharesAnswers, let key = item.cacheKey else { return }
    let waiting = flights.land(key)
    guard !waiting.isEmpty else { return }
    let isFailure = (try? result.get()) == nil
    try writer.enqueue(
      waiting.filter { !$0.isLoop || isFailure }.map { item in
        TrialRecord(trial: trial(item, result.shared), answer: .shared(key))
      }
    )
    for item in waiting where item.isLoop && !isFailure {
      guard try recordLoop(of: item, queued: 0) != nil else { return }
    }
  }

  func trial(
    _ item: Work,
    _ result: Result<ModelResponse, ModelError>,
    turns: [AgentTurn] = []
  ) -> Trial {
    let scores = (try? result.get()).map { plan.scoring.scores(for: $0, sample: item.sample) }
    return Trial(
      position: item.key.position,
      modelIndex: item.key.modelIndex,
      epoch: item.key.epoch,
      result: result,
      scores: scores ?? [],
      turns: turns
    )
  }
}

extension Result<ModelResponse, ModelError> {
  /// The same for a trial that waited for another's request: it sent nothing itself.
  fileprivate var shared: Self {
    map(\.replayed).mapError { error in
      var error = error
      error.attempts = []
      return error
    }
  }
}
