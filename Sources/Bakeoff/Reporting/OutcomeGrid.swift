internal import BakeoffCore
internal import BakeoffReports
internal import BakeoffStore

/// What became of every trial of a run, a byte each: what of a large run fits into memory.
struct OutcomeGrid {
  let samples: Int
  let models: Int
  let epochs: Int
  private var cells: [Cell]

  /// What counts of a trial.
  enum Cell: UInt8 {
    /// There is none, or it is unscored.
    case none
    case correct
    case notCorrect
  }

  /// Reads what became of a run's trials.
  ///
  /// - Throws: `StoreError` when the store cannot be read.
  init(of run: RunRecord, in store: Store) throws(StoreError) {
    let (samples, models, epochs) = (run.sampleCount, run.models.count, max(1, run.epochs))
    var cells = [Cell](repeating: .none, count: samples * models * epochs)
    try store.eachOutcome(ofRun: run.id) { trial in
      guard (0..<samples).contains(trial.position), (0..<models).contains(trial.modelIndex),
        (1...epochs).contains(trial.epoch)
      else { return }
      let index = (trial.modelIndex * samples + trial.position) * epochs + trial.epoch - 1
      switch trial.outcome {
      case .correct: cells[index] = .correct
      case .unscored: cells[index] = .none
      case .incorrect, .truncated, .turnLimit, .timeLimit, .refused, .error:
        cells[index] = .notCorrect
      }
    }
    self.samples = samples
    self.models = models
    self.epochs = epochs
    self.cells = cells
  }

  /// The draws of a sample by a model.
  func draws(of position: Int, by model: Int) -> ArraySlice<Cell> {
    let start = (model * samples + position) * epochs
    return cells[start..<start + epochs]
  }

  /// How many draws of a sample each model has right.
  func shares(of position: Int) -> [Breakdown.Share] {
    (0..<models).map { model in
      var share = Breakdown.Share()
      for cell in draws(of: position, by: model) where cell != .none {
        share.scored += 1
        if cell == .correct { share.correct += 1 }
      }
      return share
    }
  }

  /// How the models did on some of the samples.
  func breakdown(_ name: String, of positions: some Collection<Int>) -> Breakdown {
    var shares = [Breakdown.Share](repeating: Breakdown.Share(), count: models)
    for position in positions where position < samples {
      for (model, share) in self.shares(of: position).enumerated() {
        shares[model].correct += share.correct
        shares[model].scored += share.scored
      }
    }
    return Breakdown(name: name, samples: positions.count, shares: shares)
  }

  /// How evenly a sample splits the models: 0 where they agree.
  ///
  /// The smaller of two groups of models: those that have more of their draws right than the mean,
  /// and the others.
  func split(of position: Int) -> Int {
    let accuracies = shares(of: position).compactMap(\.accuracy)
    guard let least = accuracies.min(), let most = accuracies.max(), least < most else { return 0 }
    let above = accuracies.filter { $0 > (least + most) / 2 }.count
    return min(above, accuracies.count - above)
  }

  /// Whether no model has any draw of a sample right, though some were scored.
  func isMissed(_ position: Int) -> Bool {
    let shares = shares(of: position)
    return shares.contains { $0.scored > 0 } && shares.allSatisfy { $0.correct == 0 }
  }
}
