internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Synchronization

/// Makes trials of answers: judges those that bring no scores, by models where checks ask for it, on as
/// many threads as a lane of a run may have.
struct AnswerScoring: Sendable {
  /// An answer with its place in the run.
  struct Item: Sendable {
    let line: OutputLine
    let position: Int
    let model: Int
  }

  let scoring: ScoringPlan
  let prices: PriceTable
  /// Whether scores that answers bring are taken as they are.
  let keepsScores: Bool
  let maxConnections: Int
  let control: RunControl

  /// Whether an answer is to be judged here.
  func isScored(_ line: OutputLine) -> Bool { !keepsScores || line.scores == nil }

  /// The trials of a page.
  ///
  /// - Parameters:
  ///   - items: The answers.
  ///   - samples: The samples of those that are judged here, by their places.
  /// - Returns: A trial for each, in their order; nil when judging was stopped.
  /// - Throws: Whatever a thread met with.
  func records(_ items: [Item], samples: [Int: Sample]) throws -> [TrialRecord]? {
    let asksModels = samples.values.contains(where: scoring.asksModels)
    guard asksModels else { return items.map { record($0, samples[$0.position]) } }
    let records = Mutex<[TrialRecord?]>(Array(repeating: nil, count: items.count))
    let next = Mutex(0)
    let threads = WorkerThreads(named: "judge", limit: maxConnections) {
      control.stop(because: .interrupted)
    }
    for _ in 0..<min(maxConnections, items.count) {
      threads.startWorker {
        while !control.isStopped {
          let index = next.withLock { next in
            defer { next += 1 }
            return next
          }
          guard index < items.count else { return }
          let item = items[index]
          let record = record(item, samples[item.position])
          // A judge that was cut short has not said what it thinks.
          if control.cancellation.isCancelled { return }
          records.withLock { $0[index] = record }
        }
      }
    }
    threads.wait()
    if let failure = threads.failure { throw failure }
    let made = records.withLock { $0.compactMap { $0 } }
    return made.count == items.count ? made : nil
  }

  private func record(_ item: Item, _ sample: Sample?) -> TrialRecord {
    let result = item.line.result(prices: prices)
    var scores: [Score] = []
    if case .success(let response) = result {
      if !isScored(item.line) {
        scores = item.line.scores ?? []
      } else if let sample {
        scores = scoring.scores(for: response, sample: sample)
      }
    }
    let trial = Trial(
      position: item.position,
      modelIndex: item.model,
      epoch: item.line.epoch,
      result: result,
      scores: scores,
      deployment: item.line.deployment
    )
    guard case .success = result else { return TrialRecord(trial: trial, answer: .none) }
    return TrialRecord(trial: trial, answer: .new(item.line.request, isShared: false))
  }
}
