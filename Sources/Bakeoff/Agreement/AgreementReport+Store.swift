internal import BakeoffCore
public import BakeoffReports
internal import BakeoffScoring
public import BakeoffStore

extension AgreementReport {
  /// Compares the judges of a run with labels, and with each other.
  ///
  /// A rating is the category of an answer; what could not be scored is none. Answers to one sample belong
  /// together: intervals take them as a cluster.
  ///
  /// - Parameters:
  ///   - run: The run that judges scored.
  ///   - store: Where it is recorded.
  ///   - settings: Who rates, and what the ratings mean.
  /// - Throws: `InputError` when there is nothing to compare or labels cannot be used, `StoreError` when the
  ///   store cannot be read.
  public init(
    of run: RunRecord,
    in store: Store,
    settings: AgreementSettings = AgreementSettings()
  ) throws {
    let models = try Self.models(settings.models, of: run)
    let names = try store.scorerNames(ofRun: run.id)
    for name in settings.judges + settings.labelScorers where names[name] == nil {
      throw InputError("run \"\(run.name)\" has no scores of \"\(name)\": \(Self.list(names))")
    }
    var judges = settings.judges
    if judges.isEmpty { judges = try JudgedAnswers.judges(among: names, of: run, in: store) }
    judges.removeAll(where: settings.labelScorers.contains)
    guard !judges.isEmpty else {
      throw InputError(
        "run \"\(run.name)\" has no scorer that asked a model for verdicts: name one with --judge; "
          + Self.list(names)
      )
    }
    let labels = try Labels(settings, of: run, models: models, in: store)
    guard judges.count + labels.raters.count + settings.labelScorers.count > 1 else {
      throw InputError(
        "\(judges[0]) is the only judge: give labels with --labels FILE, --label-field metadata.NAME or "
          + "--label-scorer NAME, or another judge"
      )
    }
    let answers = try JudgedAnswers(
      of: settings.labelScorers + judges,
      run: run,
      models: models,
      in: store
    ).answers
    let ratings = try Ratings(labels, settings.labelScorers, judges, answers, settings)
    let distances = answers.indices.map { ratings.distance(on: $0) }
    let order = answers.indices.filter { distances[$0] > 0 }
      .sorted { (distances[$1], $0) < (distances[$0], $1) }
    let pairs = ratings.pairs
    self.init(
      run: run.name,
      answers: answers.count,
      samples: Set(ratings.positions).count,
      categories: ratings.scale.categories,
      isOrdinal: ratings.scale.isOrdinal,
      raters: ratings.raters.map { rater in
        Rater(
          name: rater.name,
          isJudge: rater.isJudge,
          counts: ratings.scale.categories.indices.map { category in
            rater.categories.count { $0 == category }
          },
          unscored: rater.unscored
        )
      },
      pairs: pairs,
      alpha: ratings.alpha,
      warnings: [],
      disagreements: [],
      disagreementCount: order.count
    )
    warnings = AgreementWarnings(report: self, labels: labels, answers: answers).sentences
    let shown = order.prefix(settings.shown)
    let outputs = try store.outputs(ofTrials: shown.map { answers[$0].trial })
    for (index, output) in zip(shown, outputs) {
      let key = answers[index].key
      guard let stored = try store.samples(ofRun: run.id, from: key.position, limit: 1).first else {
        continue
      }
      disagreements.append(
        Disagreement(
          sampleID: stored.sample.id,
          model: run.models[key.modelIndex].model,
          epoch: key.epoch,
          prompt: stored.sample.prompt,
          output: output,
          ratings: ratings.raters.map { rater in
            rater.categories[index].map { ratings.scale.categories[$0] }
          },
          reasons: labels.raters.map { _ in nil } + answers[index].verdicts.map { $0?.explanation }
        )
      )
    }
  }

  /// The places of the models whose answers count.
  private static func models(
    _ names: [String],
    of run: RunRecord
  ) throws(InputError) -> [Int] {
    guard !names.isEmpty else { return Array(run.models.indices) }
    var models: [Int] = []
    for name in names {
      guard let index = run.models.firstIndex(where: { $0.model == name }) else {
        throw InputError(
          "run \"\(run.name)\" has no model \"\(name)\"; it has "
            + run.models.map(\.model).joined(separator: ", ")
        )
      }
      models.append(index)
    }
    return models
  }

  private static func list(_ names: [String: Int]) -> String {
    names.isEmpty
      ? "it has no scores" : "it has those of \(names.keys.sorted().joined(separator: ", "))"
  }
}

extension Ratings {
  /// Brings labels and verdicts to one scale: first the raters of labels, then the scorers taken for such,
  /// then the judges.
  ///
  /// - Throws: `InputError` for a label that is on no scale, or a judge that is on another.
  fileprivate init(
    _ labels: Labels,
    _ labelScorers: [String],
    _ judges: [String],
    _ answers: [JudgedAnswers.Answer],
    _ settings: AgreementSettings
  ) throws(InputError) {
    let keys = answers.map(\.key)
    let given = labels.raters.map { rater in keys.map { rater.labels[$0] } }
    let words = Set(answers.flatMap(\.verdicts).compactMap { $0?.answer?.lowercased() })
    let scale = try RatingScale(given.flatMap { $0.compactMap(\.self) }, words: words, settings)
    var raters: [Rater] = []
    for (rater, labels) in zip(labels.raters, given) {
      var categories: [Int?] = []
      for label in labels {
        if let label {
          categories.append(try scale.category(of: label))
        } else {
          categories.append(nil)
        }
      }
      raters.append(
        Rater(name: rater.name, isJudge: false, categories: categories, unscored: 0)
      )
    }
    for (index, name) in (labelScorers + judges).enumerated() {
      let verdicts = answers.map { $0.verdicts[index] }
      let categories = verdicts.map { $0.flatMap { scale.category(of: $0) } }
      guard categories.contains(where: { $0 != nil }) || verdicts.allSatisfy({ $0?.value == nil })
      else {
        throw InputError(
          "\(name) only passes or fails answers, and labels are words such as "
            + "\(scale.categories.prefix(3).joined(separator: ", ")): name other judges with --judge"
        )
      }
      raters.append(
        Rater(
          name: name,
          isJudge: index >= labelScorers.count,
          categories: categories,
          unscored: zip(verdicts, categories).count { $0 != nil && $1 == nil }
        )
      )
    }
    self.init(raters: raters, scale: scale, positions: keys.map(\.position))
  }
}
