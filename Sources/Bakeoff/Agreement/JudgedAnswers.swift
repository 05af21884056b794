internal import BakeoffCore
internal import BakeoffScoring
internal import BakeoffStore

/// The answers of a run with what some scorers said of each, in the order of samples, models and draws.
struct JudgedAnswers {
  /// One answer.
  struct Answer {
    /// The number of its trial in the store.
    let trial: Int
    let key: TrialKey
    /// What each scorer said; nil for one that was not asked.
    let verdicts: [Score?]
  }

  private(set) var answers: [Answer] = []

  /// Reads the verdicts.
  ///
  /// - Parameters:
  ///   - scorers: The scorers, by the names that their scores are recorded under.
  ///   - run: The run.
  ///   - models: The places of the models whose answers count.
  ///   - store: Where the run is recorded.
  /// - Throws: `StoreError` when the store cannot be read.
  init(
    of scorers: [String],
    run: RunRecord,
    models: [Int],
    in store: Store
  ) throws(StoreError) {
    var answers: [Answer] = []
    var verdicts: [RecordedVerdict] = []
    func end() {
      guard let first = verdicts.first else { return }
      let said = scorers.map { name in
        Score.joined(verdicts.map(\.score).filter { $0.scorer == name })
      }
      answers.append(Answer(trial: first.trial, key: first.key, verdicts: said))
    }
    try store.eachVerdict(of: scorers, inRun: run.id) { verdict in
      guard models.contains(verdict.key.modelIndex) else { return }
      if verdict.trial != verdicts.last?.trial {
        end()
        verdicts = []
      }
      verdicts.append(verdict)
    }
    end()
    self.answers = answers
  }

  /// The scorers of a run that asked models for verdicts, by the names that their scores are recorded under.
  ///
  /// - Parameters:
  ///   - names: All names of the run's scores, each with the place of a sample that has it.
  ///   - run: The run.
  ///   - store: Where it is recorded.
  /// - Returns: The names, in alphabetical order; none when no scorer did.
  /// - Throws: `StoreError` when the store cannot be read.
  static func judges(
    among names: [String: Int],
    of run: RunRecord,
    in store: Store
  ) throws(StoreError) -> [String] {
    let specs = (run.settings["scorers"]?.arrayValue ?? []).compactMap(\.stringValue)
    var judges = Set(specs.compactMap { Assertion(spec: $0) }.flatMap(\.judgeNames))
    for position in Set(names.values) {
      let stored = try store.samples(ofRun: run.id, from: position, limit: 1).first
      judges.formUnion(stored?.sample.assertions.flatMap(\.judgeNames) ?? [])
    }
    return names.keys.filter(judges.contains).sorted()
  }
}

extension Score {
  /// The verdict of several checks that are recorded under one name; nil of none.
  ///
  /// It passes when all do, and is unscored when one is.
  fileprivate static func joined(_ scores: [Score]) -> Score? {
    guard var joined = scores.first, scores.count > 1 else { return scores.first }
    let reasons = scores.compactMap(\.explanation)
    joined.explanation = reasons.isEmpty ? Optional.none : reasons.joined(separator: " ")
    joined.answer = scores.first { $0.answer != nil }?.answer
    joined.isPassed = scores.allSatisfy(\.isPassed)
    let values = scores.compactMap(\.value)
    joined.value =
      values.count < scores.count
      ? Optional.none
      : Score.mean(of: scores) ?? values.reduce(0, +) / Double(values.count)
    return joined
  }
}
