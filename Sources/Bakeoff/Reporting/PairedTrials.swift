public import BakeoffCore
public import BakeoffStore

/// The trials that two models have in common, sample by sample and draw by draw.
///
/// Trials are paired by the sample's id and the draw; where an id stands in several task files of a
/// run, by task file too. Unscored trials pair with nothing.
public struct PairedTrials: Sendable {
  /// A trial of each side.
  public struct Pair: Sendable {
    /// The base's trial.
    public var base: TrialRow
    /// The candidate's trial.
    public var candidate: TrialRow
  }

  /// The pairs, in the order of the base's run.
  public let pairs: [Pair]
  /// How many trials only one side has, or whose scoring is missing on a side.
  public let unpaired: Int
  /// What the base is called: a model, or a run and a model.
  public let baseLabel: String
  /// What the candidate is called.
  public let candidateLabel: String
  /// The values of the metrics that were asked for, by name, of each pair in order.
  let metrics: [String: [(base: Double?, candidate: Double?)]]

  /// Pairs the trials of two models.
  ///
  /// - Parameters:
  ///   - base: What is compared with.
  ///   - candidate: What is compared.
  ///   - store: Where both are recorded.
  ///   - metrics: The recorded scores to look up as well, by name.
  /// - Throws: `StoreError` when the store cannot be read, `InputError` when nothing pairs.
  public init(
    base: ComparedModel,
    candidate: ComparedModel,
    in store: Store,
    metrics: [String] = []
  ) throws {
    let isSameRun = base.run.id == candidate.run.id
    let baseRows = try store.results(ofRun: base.run.id)
    let candidateRows = isSameRun ? baseRows : try store.results(ofRun: candidate.run.id)
    let left = baseRows.filter { $0.model == base.model }
    let right = candidateRows.filter { $0.model == candidate.model }
    let usesFile = PairKey.isAmbiguous(left) || PairKey.isAmbiguous(right)
    let partners = Dictionary(
      right.map { (PairKey($0, usesFile: usesFile), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let pairs: [Pair] = left.compactMap { row in
      guard let partner = partners[PairKey(row, usesFile: usesFile)],
        row.outcome != .unscored, partner.outcome != .unscored
      else { return nil }
      return Pair(base: row, candidate: partner)
    }
    guard !pairs.isEmpty else {
      throw InputError(
        "nothing to compare: \(base.model) in \"\(base.run.name)\" and \(candidate.model) in "
          + "\"\(candidate.run.name)\" have no scored sample in common"
      )
    }
    var values: [String: [(base: Double?, candidate: Double?)]] = [:]
    for name in metrics {
      let old = try store.metric(name, ofRun: base.run.id, model: base.model)
      let new = try store.metric(name, ofRun: candidate.run.id, model: candidate.model)
      values[name] = pairs.map { (old[MetricKey($0.base)], new[MetricKey($0.candidate)]) }
    }
    self.pairs = pairs
    self.metrics = values
    unpaired = left.count + right.count - 2 * pairs.count
    baseLabel = isSameRun ? base.model : "\(base.run.name):\(base.model)"
    candidateLabel = isSameRun ? candidate.model : "\(candidate.run.name):\(candidate.model)"
  }
}

/// What two trials must share to be a pair.
private struct PairKey: Hashable {
  let sampleID: String
  let taskFile: String?
  let epoch: Int

  init(_ row: TrialRow, usesFile: Bool) {
    sampleID = row.sampleID
    taskFile = usesFile ? row.taskFile : nil
    epoch = row.epoch
  }

  /// Whether a run has the same sample id in several task files.
  static func isAmbiguous(_ rows: [TrialRow]) -> Bool {
    Set(rows.map { PairKey($0, usesFile: false) }).count < rows.count
  }
}
