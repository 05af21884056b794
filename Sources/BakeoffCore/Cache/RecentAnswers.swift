/// Answers in the order in which they were used, within bounds.
struct RecentAnswers {
  /// An answer between those that were used before and after it.
  private struct Node {
    var key: ContentHash
    var answer: CachedAnswer
    var limit: TokenLimit?
    var bytes: Int
    var newer: Int?
    var older: Int?
  }

  private let entryLimit: Int
  private let byteLimit: Int
  private var nodes: [Node?] = []
  private var free: [Int] = []
  private var places: [ContentHash: Int] = [:]
  /// The finished answers to requests that differ in their limits alone.
  private var kin: [ContentHash: Set<ContentHash>] = [:]
  private var newest: Int?
  private var oldest: Int?
  /// What the answers take together.
  private(set) var bytes = 0

  /// What an answer takes besides its texts and bodies, roughly.
  private static let overhead = 1024

  init(entries: Int, bytes: Int) {
    entryLimit = entries
    byteLimit = bytes
  }

  var count: Int { places.count }

  mutating func answer(to request: CachedRequest, fresh freshness: Freshness) -> CachedAnswer? {
    if let place = places[request.key], let found = good(place, freshness) { return found }
    guard let limit = request.limit, let keys = kin[limit.key] else { return nil }
    let most = limit.tokens ?? .max
    for key in keys {
      guard let place = places[key], let tokens = nodes[place]?.limit?.tokens, tokens < most,
        let found = good(place, freshness)
      else { continue }
      return found
    }
    return nil
  }

  mutating func store(_ answer: CachedAnswer, to request: CachedRequest, replacing: Bool) {
    if let place = places[request.key], let node = nodes[place] {
      let isGood = Freshness(at: answer.madeAt).admits(
        madeAt: node.answer.madeAt,
        expiresAt: node.answer.expiresAt
      )
      guard replacing || !isGood else { return }
      remove(place)
    }
    let size = Self.size(of: answer.response)
    guard size <= byteLimit else { return }
    while places.count >= entryLimit || bytes + size > byteLimit, let oldest { remove(oldest) }
    let limit = answer.response.stopReason == .stop ? request.limit : nil
    let node = Node(key: request.key, answer: answer, limit: limit, bytes: size)
    let place: Int
    if let reused = free.popLast() {
      place = reused
      nodes[place] = node
    } else {
      place = nodes.count
      nodes.append(node)
    }
    places[request.key] = place
    if let limit { kin[limit.key, default: []].insert(request.key) }
    bytes += size
    link(place)
  }

  mutating func removeAll() {
    self = RecentAnswers(entries: entryLimit, bytes: byteLimit)
  }

  /// The answer at a place, which is now the one that was used last; nil when it is not good.
  private mutating func good(_ place: Int, _ freshness: Freshness) -> CachedAnswer? {
    guard let answer = nodes[place]?.answer,
      freshness.admits(madeAt: answer.madeAt, expiresAt: answer.expiresAt)
    else { return nil }
    if newest != place {
      unlink(place)
      link(place)
    }
    return answer
  }

  private mutating func remove(_ place: Int) {
    unlink(place)
    guard let node = nodes[place] else { return }
    nodes[place] = nil
    free.append(place)
    places[node.key] = nil
    bytes -= node.bytes
    if let limit = node.limit {
      kin[limit.key]?.remove(node.key)
      if kin[limit.key]?.isEmpty == true { kin[limit.key] = nil }
    }
  }

  private mutating func link(_ place: Int) {
    nodes[place]?.older = newest
    nodes[place]?.newer = nil
    if let newest { nodes[newest]?.newer = place }
    newest = place
    if oldest == nil { oldest = place }
  }

  private mutating func unlink(_ place: Int) {
    guard let node = nodes[place] else { return }
    if let newer = node.newer { nodes[newer]?.older = node.older } else { newest = node.older }
    if let older = node.older { nodes[older]?.newer = node.newer } else { oldest = node.newer }
  }

  private static func size(of response: ModelResponse) -> Int {
    overhead + response.text.utf8.count + (response.reasoning?.utf8.count ?? 0)
      + response.rawBody.count + response.toolCalls.reduce(0) { $0 + $1.arguments.utf8.count }
      + (response.logprobs?.count ?? 0) * 64
  }
}
