internal import BakeoffClient
internal import BakeoffCore
internal import BakeoffStore
internal import Synchronization

/// One trial to be done: what is sent, and what its answer is checked against.
///
/// A class, because it is handed from list to list and would be copied each time.
final class Work: Sendable {
  let key: TrialKey
  let sample: Sample
  let prepared: Result<PreparedRequest, ModelError>
  /// The same as the further primary models of a group are sent it, in their order.
  let others: [PreparedRequest]
  /// What tells it from work with another answer; nil when it cannot be sent.
  let cacheKey: ContentHash?
  /// The tools that are run; where there are any, what is sent is only the first turn.
  let tools: [Tool]

  init(
    key: TrialKey,
    sample: Sample,
    prepared: Result<PreparedRequest, ModelError>,
    others: [PreparedRequest] = [],
    isOfGroup: Bool = false,
    tools: [Tool] = []
  ) {
    self.key = key
    self.sample = sample
    self.prepared = prepared
    self.others = others
    let first = (try? prepared.get())?.cached.key
    if isOfGroup, let first {
      // What a group comes to is its own: others may not have its fallbacks.
      let mark = Array("group \(key.modelIndex)".utf8)
      cacheKey = ContentHash(of: [mark, first.bytes] + others.map(\.cached.key.bytes))
    } else {
      cacheKey = first
    }
    self.tools = tools
  }

  /// Whether the model is asked again with the results of tools.
  var isLoop: Bool { !tools.isEmpty }

  /// What a deployment is sent; nil for one that is only asked when others have failed.
  func prepared(by deployment: Int) -> Result<PreparedRequest, ModelError>? {
    if deployment == 0 { return prepared }
    return deployment <= others.count ? .success(others[deployment - 1]) : nil
  }
}

/// Requests on their way, each with the trials that wait for the same answer: identical requests
/// are sent once.
final class Flights: Sendable {
  /// One of the parts that the requests are shared out to by their keys, so that workers seldom wait for
  /// each other.
  private final class Part: Sendable {
    let waiting = Mutex<[ContentHash: [Work]]>([:])
  }

  private let parts = (0..<64).map { _ in Part() }

  /// Notes that a request is on its way; false when an identical one already is, and this trial then
  /// waits for its answer.
  func claim(_ work: Work) -> Bool {
    guard let key = work.cacheKey else { return true }
    return part(of: key).waiting.withLock { waiting in
      guard waiting[key] == nil else {
        waiting[key]?.append(work)
        return false
      }
      waiting[key] = []
      return true
    }
  }

  /// Notes that an answer is here, and gives the trials that waited for it.
  func land(_ key: ContentHash) -> [Work] {
    part(of: key).waiting.withLock { $0.removeValue(forKey: key) ?? [] }
  }

  private func part(of key: ContentHash) -> Part {
    parts[key.withUnsafeBytes { Int($0[0]) } % parts.count]
  }
}
