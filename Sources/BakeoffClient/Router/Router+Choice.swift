internal import BakeoffCore

/// The deployment that is asked next.
struct RouterChoice {
  let index: Int
  /// Whether another could be asked at once in its place.
  let hasOthers: Bool
  /// How many seconds must pass first, for it asked to be left alone so long.
  var wait = 0.0
}

extension Router {
  /// Chooses a deployment, which then counts as busy; nil when all were tried.
  func choose(from groups: [Group], besides tried: Set<Int>, ticket: Int) -> RouterChoice? {
    let open = deployments.indices.filter {
      groups.contains(deployments[$0].group) && !tried.contains($0)
    }
    return health.choose { states, now, random in
      let ready = open.filter { states[$0].coolsUntil <= now }
      let primary = ready.filter { deployments[$0].group == .primary }
      if let index = pick(primary, states, ticket: ticket, random: random) ?? ready.first {
        return RouterChoice(index: index, hasOthers: ready.count > 1)
      }
      // When all cool down, the one that is done first is better than none.
      return open.min { states[$0].coolsUntil < states[$1].coolsUntil }.map { index in
        let state = states[index]
        return RouterChoice(
          index: index,
          hasOthers: false,
          wait: state.asksToWait ? state.coolsUntil - now : 0
        )
      }
    }
  }

  private func pick(
    _ ready: [Int],
    _ states: [RouterHealth.State],
    ticket: Int,
    random: Double
  ) -> Int? {
    guard !ready.isEmpty else { return nil }
    switch strategy {
    case .inOrder: return ready.first
    case .roundRobin: return ready[ticket % ready.count]
    case .weighted:
      let sum = ready.reduce(0) { $0 + deployments[$1].weight }
      var rest = random * sum
      for index in ready where deployments[index].weight > 0 {
        rest -= deployments[index].weight
        if rest < 0 { return index }
      }
      // Those without a share are only asked when no other is left.
      return ready.last { deployments[$0].weight > 0 } ?? ready.first
    case .leastBusy: return ready.min { states[$0].busy < states[$1].busy }
    case .lowestLatency:
      // One that was never measured counts as quick, so that it is measured.
      return ready.min {
        (states[$0].latency ?? 0, states[$0].busy) < (states[$1].latency ?? 0, states[$1].busy)
      }
    }
  }
}
