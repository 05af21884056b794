internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// One endpoint's share of a run, on threads of its own, so that a slow or rate-limited provider
/// never holds up another.
///
/// A cursor thread pages through the samples, answers what it can from the store and queues the
/// rest; a bounded number of worker threads send what is queued, one request at a time each.
final class Lane: Sendable {
  private let models: [Int]
  let asking: Asking
  private let run: Int
  let writer: TrialWriter
  let judges: JudgeLane
  let control: RunControl
  /// How far the run had come when it was taken up again; nil when it is new.
  private let standing: RunStanding?
  private let queue: WorkQueue<Work>
  let flights = Flights()
  private let threads: WorkerThreads

  var plan: Plan { asking.plan }
  var store: Store { asking.store }
  var clock: Clock { asking.clock }

  /// How many samples the cursor reads at a time.
  static let pageSize = 512

  init(
    models: [Int],
    asking: Asking,
    run: Int,
    writer: TrialWriter,
    judges: JudgeLane,
    control: RunControl,
    standing: RunStanding?
  ) {
    self.models = models
    self.asking = asking
    self.run = run
    self.writer = writer
    self.judges = judges
    self.control = control
    self.standing = standing
    let maxConnections = asking.plan.maxConnections(of: models)
    let queue = WorkQueue<Work>(limit: maxConnections * 2)
    self.queue = queue
    threads = WorkerThreads(named: "worker", limit: maxConnections) {
      control.stop(because: .interrupted)
      queue.close()
    }
  }

  /// Why the lane could not go on; nil when nothing stood in its way.
  var failure: (any Error)? { threads.failure }

  func start() {
    threads.start("cursor") { try self.walk() }
  }

  func wait() { threads.wait() }

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
  ///
  /// Of a resumed run, pages without anything to ask are passed over.
  private func page(from position: Int) -> Future<(work: [Work], end: Int?)> {
    Future { [self] in
      guard let position = openPage(from: position) else { return ([], nil) }
      let samples = try samples(from: position)
      guard !samples.isEmpty else { return ([], nil) }
      let end = position + samples.count
      let answered =
        standing == nil
        ? [] : try store.answeredTrials(ofRun: run, positions: position...end - 1)
      let page = zip(position..., samples).flatMap { position, sample in
        work(for: sample, at: position, except: answered)
      }
      return (page, end)
    }
  }

  private func openPage(from position: Int) -> Int? {
    guard let standing, position < plan.samples.count else { return position }
    return standing.firstOpen(
      in: position..<plan.samples.count,
      models: models,
      epochs: plan.settings.epochs
    )
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
        work.append(plan.work(request, for: sample, key, tools: tools))
      }
    }
    return work
  }

  /// Answers from the store what it can and queues the rest.
  private func dispatch(_ work: [Work]) throws {
    var replayed = JudgeLane.Batch()
    var toAsk: [Work] = []
    for item in work {
      guard case .failure(let error) = item.prepared else {
        toAsk.append(item)
        continue
      }
      replayed.add(entry(item, .failure(error)), item.sample)
    }
    if plan.settings.usesCache {
      // Claimed before the store is asked: an answer that another worker records in between is
      // then found either in the store or in flight, and is never paid for twice.
      if plan.sharesAnswers { toAsk = toAsk.filter { flights.claim($0) } }
      let stored = try plan.storedAnswers(
        to: toAsk.flatMap(plan.asked),
        in: store,
        at: clock.now()
      )
      var loops: [Work] = []
      toAsk = toAsk.filter { item in
        guard !item.isLoop, let key = item.cacheKey, let hit = plan.hit(for: item, in: stored)
        else { return true }
        for item in [item] + flights.land(key) {
          guard !item.isLoop else {
            loops.append(item)
            continue
          }
          replayed.add(entry(item, hit), item.sample)
        }
        return false
      }
      toAsk += loops.filter { flights.claim($0) }
      if plan.settings.cacheMode == .only {
        // Whether later turns are stored, a loop finds out by itself, and a group whether fallbacks are.
        for item in toAsk where !findsOut(item) { refuse(item, in: &replayed) }
        toAsk = toAsk.filter(findsOut)
      }
    }
    if !replayed.records.isEmpty { try enqueue(replayed) }
    for item in toAsk {
      // A run from the cache needs no workers at all.
      threads.startWorker { try self.work() }
      queue.push(item, at: clock.uptime())
    }
  }

  /// Whether a worker looks for further answers than those that are looked up page by page.
  private func findsOut(_ item: Work) -> Bool {
    item.isLoop || plan.models[item.key.modelIndex].router != nil
  }

  /// Adds the trials of a request that may not be sent, and of those that are the same.
  private func refuse(_ item: Work, in batch: inout JudgeLane.Batch) {
    guard case .success(let prepared) = item.prepared else { return }
    let error = plan.models[item.key.modelIndex].lm.notCached(prepared)
    for item in [item] + flights.land(prepared.cached.key) {
      batch.add(entry(item, .failure(error)), item.sample)
    }
  }

  /// A stored answer as the one to some work.
  func replay(_ item: Work, _ hit: Plan.Hit) -> RunReply {
    RunReply(
      response: hit.stored.response,
      answer: .stored(hit.stored.id),
      request: hit.asked.prepared,
      deployment: deployment(replaying: hit)
    )
  }

  /// Tells of a stored answer that it is given again; says who of a group gave it.
  func deployment(replaying hit: Plan.Hit) -> AnsweringDeployment? {
    let model = plan.models[hit.asked.model]
    let index = hit.asked.deployment
    model.deployments[index].didReplay(hit.stored.response, to: hit.asked.prepared)
    return model.answering(index, scoresFallbacks: plan.settings.scoresFallbacks)
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
      guard let result = try send(item) else { return }
      try record(item, result, queued: queued)
    }
  }

  /// Sends a request with its retries; nil when the run was stopped before an answer came.
  private func send(_ item: Work) throws -> Result<RunReply, ModelError>? {
    let result = try asking.reply(
      to: item,
      plan.request(for: item.sample, epoch: item.key.epoch)
    )
    if case .failure(let error) = result, error.code == .cancelled { return nil }
    return result
  }
}
