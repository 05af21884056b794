internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Synchronization

/// Counts what judges would be asked, and asks nobody.
final class EstimatingGrader: Grader {
  private struct State {
    var parts: [String: RunEstimate.Model] = [:]
    var seen: Set<ContentHash> = []
  }

  private let runner: Runner
  private let state = Mutex(State())

  init(_ runner: Runner) { self.runner = runner }

  /// What would be asked, by the models' names.
  var parts: [RunEstimate.Model] {
    state.withLock { $0.parts }.sorted { $0.key < $1.key }.map(\.value)
  }

  func check(_ task: GraderTask, model: String?) throws(GraderError) {
    try runner.grader.check(task, model: model)
  }

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    if let judge = try? runner.grader.models.model(for: request.task, named: model),
      let prepared = try? runner.grader.firstWay(of: request, to: judge).prepared
    {
      let stored = runner.grader.stored(prepared)?.response
      let name = judge.recordedName
      let isKnown = state.withLock { $0.parts[name] != nil }
      let initial = isKnown ? nil : try? runner.initialEstimate(judge)
      let now = runner.clock.now()
      state.withLock { state in
        guard var part = state.parts[name] ?? initial else { return }
        if request.task == .embedding {
          part.lengths = .seen(answers: 0, low: 0, median: 0, high: 0)
        }
        if stored != nil || !state.seen.insert(prepared.cached.key).inserted {
          part.cached += 1
        } else {
          part.add(prepared.request, to: judge, at: now)
        }
        state.parts[name] = part
      }
      if let stored { return GraderReply(text: .success(stored.text)) }
    }
    // Any verdict at all, so that what is asked after it is counted too.
    let verdict =
      request.task == .embedding
      ? "[1]"
      : #"{"reason":"","score":1,"pass":true,"relation":"same","meets":true,"winner":"tie"}"#
    return GraderReply(text: .success(verdict))
  }
}
