internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

extension Throttling {
  /// What slowed the requests to a model of a run; nil where a reader need not know.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - waits: What its requests waited for.
  ///   - changes: The changes of all limits while the run went on, of which those of its lane are taken.
  init?(of model: RunRecord.Model, _ waits: WaitTally, _ changes: [StoredLimitChange]) {
    self.init(
      answering: waits.answering,
      limiter: waits.limiter,
      backoff: waits.backoff,
      turnedAway: waits.turnedAway
    )
    guard matters else { return nil }
    // A group has the addresses of all its models.
    let endpoints = model.endpoint.split(separator: ", ").map { URLParts(String($0)).endpoint }
    for entry in changes where entry.lane == model.model || endpoints.contains(entry.lane) {
      let value = entry.change.value
      switch entry.change.kind {
      case .pause:
        pauses += 1
        pauseSeconds += value
      case .requestsPerMinute: requestsPerMinute = value
      case .tokensPerMinute: tokensPerMinute = value
      case .connections where entry.change.reason == LimitChange.turnedAway:
        fewestConnections = min(fewestConnections ?? .max, Int(value))
      case .connections: break
      }
    }
  }
}
