public import BakeoffCore

/// What the trials of two models on the same samples and draws add up to.
///
/// Unscored trials pair with nothing; truncated, refused and failed ones are not correct.
public struct PairTally: Hashable, Sendable {
  /// How many pairs both have right.
  public internal(set) var both = 0
  /// How many only the first has right.
  public internal(set) var firstOnly = 0
  /// How many only the second has right.
  public internal(set) var secondOnly = 0
  /// How many neither has right.
  public internal(set) var neither = 0
  /// How many pairs both have answered.
  public internal(set) var answered = 0
  /// Of how many of these the costs of both are known.
  public internal(set) var priced = 0
  /// What the first's answers of these cost when they were made, in US dollars.
  public internal(set) var firstCost = 0.0
  /// What the second's cost.
  public internal(set) var secondCost = 0.0
  /// What the second has right less what the first has, 1, 0 or −1 for each pair; the draws of a sample are a
  /// cluster.
  public internal(set) var differences = ClusterSums()

  /// How many pairs there are.
  public var pairs: Int { both + firstOnly + secondOnly + neither }

  /// The same with the two models the other way round.
  var swapped: PairTally {
    var other = self
    (other.firstOnly, other.secondOnly) = (secondOnly, firstOnly)
    (other.firstCost, other.secondCost) = (secondCost, firstCost)
    other.differences = differences.negated
    return other
  }
}

/// What every two models of a run have in common, added up sample by sample: its memory does not grow with
/// their number.
public struct PairTallies: Sendable {
  fileprivate struct Draw {
    var epoch: Int
    var outcome: Outcome
    /// US dollars.
    var cost: Double?
  }

  /// Of each two models, those of the second after those of all before it.
  private var tallies: [PairTally] = []
  /// The sample that is being read.
  private var position = 0
  /// The draws of each model of it, ascending.
  private var draws: [[Draw]] = []

  /// The tallies of no models.
  public init() {}

  /// The tally of two models by their places in the run; without any pairs where they have none.
  public subscript(first: Int, second: Int) -> PairTally {
    guard first <= second else { return self[second, first].swapped }
    let index = Self.index(first, second)
    return first < second && index < tallies.count ? tallies[index] : PairTally()
  }

  private static func index(_ first: Int, _ second: Int) -> Int {
    second * (second - 1) / 2 + first
  }

  /// Adds a trial, of which there are none without an outcome; they come in the order of samples, and of draws
  /// for each model.
  mutating func add(position: Int, model: Int, epoch: Int, outcome: Outcome?, cost: Cost?) {
    if position != self.position { finish() }
    self.position = position
    guard let outcome, outcome != .unscored else { return }
    while draws.count <= model { draws.append([]) }
    draws[model].append(Draw(epoch: epoch, outcome: outcome, cost: cost?.dollars))
  }

  /// Adds up the last sample.
  mutating func finish() {
    let needed = Self.index(0, draws.count)
    while tallies.count < needed { tallies.append(PairTally()) }
    for second in draws.indices where !draws[second].isEmpty {
      for first in 0..<second where !draws[first].isEmpty {
        tallies[Self.index(first, second)].add(draws[first], draws[second])
      }
    }
    for model in draws.indices { draws[model].removeAll(keepingCapacity: true) }
  }
}

extension PairTally {
  /// Adds the draws of a sample by both models, each ascending.
  fileprivate mutating func add(_ first: [PairTallies.Draw], _ second: [PairTallies.Draw]) {
    var (one, other) = (0, 0)
    var (count, difference) = (0, 0)
    while one < first.count, other < second.count {
      let (left, right) = (first[one], second[other])
      if left.epoch <= right.epoch { one += 1 }
      if right.epoch <= left.epoch { other += 1 }
      guard left.epoch == right.epoch else { continue }
      count += 1
      difference += add(left, right)
    }
    if count > 0 { differences.add(difference, of: count) }
  }

  /// Adds a pair; gives how many more the second has right.
  private mutating func add(_ first: PairTallies.Draw, _ second: PairTallies.Draw) -> Int {
    if first.outcome != .error, second.outcome != .error {
      answered += 1
      if let cost = first.cost, let other = second.cost {
        priced += 1
        firstCost += cost
        secondCost += other
      }
    }
    switch (first.outcome == .correct, second.outcome == .correct) {
    case (true, true): both += 1
    case (true, false): firstOnly += 1
    case (false, true): secondOnly += 1
    case (false, false): neither += 1
    }
    return (second.outcome == .correct ? 1 : 0) - (first.outcome == .correct ? 1 : 0)
  }
}
