internal import BakeoffCore
internal import BakeoffStore

/// What the trials of a log of Inspect add up to.
struct InspectTotals {
  /// The values of one score.
  struct Column {
    /// The scorer, whose name may stand for several scores of a trial.
    let scorer: String
    var sum = 0.0
    var scored = 0
    var unscored = 0
  }

  private(set) var trials = 0
  private(set) var answered = 0
  private(set) var samples = 0
  private(set) var lastPosition: Int?
  /// The sum of all counts; nil when nothing was counted.
  private(set) var usage: TokenUsage?
  private(set) var cost: Cost?
  /// The scores under the names that the log has them by, in the order in which they are met.
  private(set) var columns: [(name: String, column: Column)] = []
  private var places: [String: Int] = [:]

  mutating func add(_ trial: RecordedTrial) {
    trials += 1
    if trial.trial.position != lastPosition { samples += 1 }
    lastPosition = trial.trial.position
    if let response = trial.response {
      answered += 1
      add(response.usage)
      if let cost = response.cost { self.cost = (self.cost ?? .zero) + cost }
    }
    for score in InspectScore.all(of: trial) {
      let place = places[score.name] ?? columns.count
      if place == columns.count {
        places[score.name] = place
        columns.append((score.name, Column(scorer: score.scorer)))
      }
      if let value = score.number {
        columns[place].column.sum += value
        columns[place].column.scored += 1
      } else {
        columns[place].column.unscored += 1
      }
    }
  }

  private mutating func add(_ other: TokenUsage) {
    guard !other.isUnknown else { return }
    var sum = usage ?? TokenUsage()
    for (_, path) in TokenUsage.fields {
      guard let count = other[keyPath: path] else { continue }
      sum[keyPath: path] = (sum[keyPath: path] ?? 0) + count
    }
    usage = sum
  }
}
