internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore
internal import Synchronization

/// Counts what judges would be asked, and asks nobody.
final class EstimatingGrader: Grader {
  /// What one model would be asked.
  struct Demand: Sendable {
    let model: LM
    let task: GraderTask
    var cached = 0
    var toSend: [ModelRequest] = []
  }

  private struct State {
    var demands: [String: Demand] = [:]
    var seen: Set<ContentHash> = []
  }

  private let models: JudgeModels
  private let store: Store
  private let usesCache: Bool
  private let expiry: Double?
  private let state = Mutex(State())

  init(_ models: JudgeModels, store: Store, usesCache: Bool, expiry: Double?) {
    self.models = models
    self.store = store
    self.usesCache = usesCache
    self.expiry = expiry
  }

  /// What would be asked, by the models' names.
  var demands: [Demand] {
    state.withLock { $0.demands }.sorted { $0.key < $1.key }.map(\.value)
  }

  func check(_ task: GraderTask, model: String?) throws(GraderError) {
    try models.check(task, model: model)
  }

  func ask(_ request: GraderRequest, model: String?) -> GraderReply {
    if let judge = try? models.model(for: request.task, named: model),
      let prepared = try? JudgeModels.prepare(request, for: judge)
    {
      let key = prepared.cached.key
      let stored =
        usesCache ? (try? store.responses(for: [key], expiry: expiry))?[key]?.response : nil
      state.withLock { state in
        let name = judge.recordedName
        if state.demands[name] == nil {
          state.demands[name] = Demand(model: judge, task: request.task)
        }
        if stored != nil || !state.seen.insert(key).inserted {
          state.demands[name]?.cached += 1
        } else {
          state.demands[name]?.toSend.append(prepared.request)
        }
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
