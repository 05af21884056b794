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
  private let plan: Plan
  private let run: Int
  private let store: Store
  private let writer: TrialWriter
  private let judges: JudgeLane
  private let control: RunControl
  private let clock: Clock
  private let isResumed: Bool
  private let maxConnections: Int
  private let queue: WorkQueue<Work>
  private let flights = Flights()
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
    judges: JudgeLane,
    control: RunControl,
    clock: Clock,
    isResumed: Bool
  ) {
    self.models = models
    self.plan = plan
    self.run = run
    self.store = store
    self.writer = writer
    self.judges = judges
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
    for epoch in 1...plan.settings.epochs {
      for model in models {
        let key = TrialKey(position: position, modelIndex: model, epoch: epoch)
        guard !answered.contains(key) else { continue }
        let request = plan.request(for: sample, epoch: epoch)
        let prepared = Result { () throws(ModelError) in try plan.models[model].prepare(request) }
        work.append(Work(key: key, sample: sample, prepared: prepared))
      }
    }
    return work
  }

  /// Answers from the store what it can and queues the rest.
  private func dispatch(_ work: [Work]) throws {
    var replayed: [(record: TrialRecord, sample: Sample)] = []
    var toAsk: [Work] = []
    for item in work {
      guard case .failure(let error) = item.prepared else {
        toAsk.append(item)
        continue
      }
      replayed.append((entry(item, .failure(error), answer: .none), item.sample))
    }
    if plan.settings.usesCache {
      // Claimed before the store is asked: an answer that another worker records in between is
      // then found either in the store or in flight, and is never paid for twice.
      toAsk = toAsk.filter { flights.claim($0) }
      let stored = try store.responses(for: toAsk.compactMap(\.cacheKey), expiry: expiry)
      toAsk = toAsk.filter { item in
        guard let key = item.cacheKey, let hit = stored[key] else { return true }
        for item in [item] + flights.land(key) {
          if case .success(let prepared) = item.prepared {
            plan.models[item.key.modelIndex].didReplay(hit.response, to: prepared)
          }
          replayed.append(
            (entry(item, .success(hit.response), answer: .stored(hit.id)), item.sample)
          )
        }
        return false
      }
    }
    if !replayed.isEmpty {
      try writer.enqueue(replayed.map(\.record))
      judges.take(replayed)
    }
    for item in toAsk {
      startWorker()
      queue.push(item, at: clock.uptime())
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

  /// Before when stored answers are too old to be used; nil when none is.
  private var expiry: Double? { plan.settings.cacheMaximumAge.map { clock.now() - $0 } }

  // MARK: The workers

  private func work() throws {
    // The cursor may wait for room that nobody would make any more.
    defer { if control.isStopped { queue.close() } }
    while let (item, queuedAt) = queue.pop() {
      guard !control.isStopped else { return }
      let queued = clock.uptime() - queuedAt
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
    let done = entry(
      item,
      result,
      answer: .new(prepared.cached, isShared: plan.settings.usesCache, expiry: expiry)
    )
    try writer.record(done)
    // Those who wait for the same answer wait for no judge.
    defer { judges.take([(done, item.sample)]) }
    guard plan.settings.usesCache, let key = item.cacheKey else { return }
    let waiting = flights.land(key)
    guard !waiting.isEmpty else { return }
    let shared = waiting.map { item in
      (record: entry(item, result.shared, answer: .shared(key)), sample: item.sample)
    }
    try writer.enqueue(shared.map(\.record))
    judges.take(shared)
  }

  /// A trial on its way into the store, with its scores unless judges are to be asked for them.
  private func entry(
    _ item: Work,
    _ result: Result<ModelResponse, ModelError>,
    answer: TrialRecord.Answer
  ) -> TrialRecord {
    let stage = judges.stage(of: item.sample, result)
    let response = stage == .complete ? try? result.get() : nil
    let scores = response.map { plan.scoring.scores(for: $0, sample: item.sample) }
    return TrialRecord(
      trial: Trial(
        position: item.key.position,
        modelIndex: item.key.modelIndex,
        epoch: item.key.epoch,
        result: result,
        scores: scores ?? []
      ),
      answer: answer,
      stage: stage
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
