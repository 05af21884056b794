internal import BakeoffCore
public import BakeoffStore

/// The trials that two models have in common, sample by sample and draw by draw.
///
/// Trials are paired by the sample's id and the draw; where an id stands in several task files of a
/// run, by task file too. Unscored trials pair with nothing.
public struct PairedTrials: Sendable {
  /// Which rows of both sides belong together.
  struct Pair: Sendable {
    /// The row in the base's columns.
    var base: Int32
    /// The row in the candidate's columns.
    var candidate: Int32
    /// The place of the sample in the base's run.
    var position: Int32
    /// What belongs together: the sample's place, or a number of the cluster that the sample is in.
    var cluster: Int32
  }

  /// How many pairs there are.
  public var count: Int { pairs.count }
  /// How many trials only one side has, or whose scoring is missing on a side.
  public let unpaired: Int
  /// What the base is called: a model, or a run and a model.
  public let baseLabel: String
  /// What the candidate is called.
  public let candidateLabel: String
  /// The pairs, in the order of the base's run.
  private(set) var pairs: [Pair]
  let base: RunColumns.Model
  let candidate: RunColumns.Model
  /// The samples of the base's run.
  let samples: RunColumns
  /// How many samples have no value of the field that clusters them; each is a cluster of its own.
  private(set) var unlabelled = 0

  /// Pairs the trials of two models.
  ///
  /// - Parameters:
  ///   - base: What is compared with.
  ///   - candidate: What is compared.
  ///   - store: Where both are recorded.
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs.
  public init(base: ComparedModel, candidate: ComparedModel, in store: Store) throws {
    try self.init(
      base: base,
      candidate: candidate,
      in: ComparedRuns([base, candidate], in: store)
    )
  }

  /// Pairs the trials of two models whose runs have been read.
  ///
  /// - Throws: `InputError` when nothing pairs.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    in runs: ComparedRuns
  ) throws(InputError) {
    let isSameRun = base.run.id == candidate.run.id
    let (left, right) = (runs.trials(of: base), runs.trials(of: candidate))
    let samples = runs.columns(of: base.run)
    let places =
      isSameRun
      ? nil
      : Self.places(
        of: samples,
        base.run.taskFiles,
        in: runs.columns(of: candidate.run),
        candidate.run.taskFiles
      )
    var starts = [Int32](repeating: 0, count: (right.positions.last.map(Int.init) ?? -1) + 2)
    for position in right.positions { starts[Int(position) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var pairs: [Pair] = []
    pairs.reserveCapacity(min(left.count, right.count))
    for row in left.positions.indices where left.outcomes[row] != .unscored {
      let position = left.positions[row]
      let place = places.map { $0[Int(position)] } ?? position
      guard place >= 0, Int(place) + 1 < starts.count else { continue }
      for other in starts[Int(place)]..<starts[Int(place) + 1]
      where right.epochs[Int(other)] == left.epochs[row]
        && right.outcomes[Int(other)] != .unscored
      {
        pairs.append(
          Pair(base: Int32(row), candidate: other, position: position, cluster: position)
        )
      }
    }
    guard !pairs.isEmpty else {
      throw InputError(
        "nothing to compare: \(base.model) in \"\(base.run.name)\" and \(candidate.model) in "
          + "\"\(candidate.run.name)\" have no scored sample in common"
      )
    }
    self.base = left
    self.candidate = right
    self.samples = samples
    self.pairs = pairs
    unpaired = left.count + right.count - 2 * pairs.count
    baseLabel = isSameRun ? base.model : "\(base.run.name):\(base.model)"
    candidateLabel = isSameRun ? candidate.model : "\(candidate.run.name):\(candidate.model)"
    if runs.field != nil { cluster(by: samples.labels) }
  }

  /// The same with only some of the pairs.
  func filtered(_ isIncluded: (Pair) -> Bool) -> PairedTrials {
    var some = self
    some.pairs = pairs.filter(isIncluded)
    return some
  }

  /// The same with only the pairs that both sides answered completely.
  var completed: PairedTrials {
    func isComplete(_ outcome: Outcome) -> Bool { outcome == .correct || outcome == .incorrect }
    return filtered {
      isComplete(base.outcomes[Int($0.base)]) && isComplete(candidate.outcomes[Int($0.candidate)])
    }
  }

  /// What became of a pair's trials.
  func outcomes(of pair: Pair) -> (base: Outcome, candidate: Outcome) {
    (base.outcomes[Int(pair.base)], candidate.outcomes[Int(pair.candidate)])
  }

  private mutating func cluster(by labels: [Int32: String]) {
    var numbers: [String: Int32] = [:]
    var bare: Set<Int32> = []
    for index in pairs.indices {
      let position = pairs[index].position
      if let label = labels[position] {
        let number = numbers[label] ?? Int32(numbers.count)
        numbers[label] = number
        pairs[index].cluster = number
      } else {
        // Below the numbers of labels, so that no sample falls into another's cluster.
        pairs[index].cluster = -1 - position
        bare.insert(position)
      }
    }
    unlabelled = bare.count
  }

  /// The place in another run of each sample, −1 for those that it does not have.
  private static func places(
    of samples: RunColumns,
    _ files: [String],
    in other: RunColumns,
    _ otherFiles: [String]
  ) -> [Int32] {
    let usesFile = isAmbiguous(samples) || isAmbiguous(other)
    func key(_ columns: RunColumns, _ files: [String], _ index: Int) -> SampleKey {
      SampleKey(
        sampleID: columns.sampleIDs[index],
        taskFile: usesFile ? files[Int(columns.taskFiles[index])] : nil
      )
    }
    var known: [SampleKey: Int32] = [:]
    known.reserveCapacity(other.sampleIDs.count)
    for index in other.sampleIDs.indices {
      let key = key(other, otherFiles, index)
      if known[key] == nil { known[key] = Int32(index) }
    }
    return samples.sampleIDs.indices.map { known[key(samples, files, $0)] ?? -1 }
  }

  /// Whether a run has the same sample id in several task files.
  private static func isAmbiguous(_ columns: RunColumns) -> Bool {
    Set(columns.sampleIDs).count < columns.sampleIDs.count
  }
}

/// What a sample is found by in another run.
private struct SampleKey: Hashable {
  let sampleID: String
  let taskFile: String?
}
