internal import BakeoffCore
internal import BakeoffStore

/// A score as a log of Inspect has it.
struct InspectScore {
  /// The score that says what became of a trial.
  static let verdict = "outcome"

  /// What the log calls it: each name once within a trial.
  let name: String
  /// The scorer.
  let scorer: String
  /// The score; nil for the verdict on the trial.
  let score: Score?
  /// What became of the trial.
  let outcome: Outcome
  private let words: String?

  /// The scores of a trial, the verdict first.
  static func all(of trial: RecordedTrial) -> [InspectScore] {
    let outcome = trial.trial.outcome
    var all = [InspectScore(verdict, verdict, nil, outcome, trial.failure?.message)]
    var counts = [verdict: 1]
    for score in trial.trial.scores {
      counts[score.scorer, default: 0] += 1
      let count = counts[score.scorer] ?? 1
      let name = count > 1 ? "\(score.scorer)_\(count)" : score.scorer
      all.append(InspectScore(name, score.scorer, score, outcome, score.explanation))
    }
    return all
  }

  private init(
    _ name: String,
    _ scorer: String,
    _ score: Score?,
    _ outcome: Outcome,
    _ words: String?
  ) {
    self.name = name
    self.scorer = scorer
    self.score = score
    self.outcome = outcome
    self.words = words
  }

  /// Its value, 0…1; nil when there is none.
  var number: Double? {
    if let score { return score.value }
    return outcome == .unscored ? nil : outcome == .correct ? 1 : 0
  }

  /// The score as an object.
  ///
  /// `C` and `I` are Inspect's words for right and wrong, and what is no number
  /// its sign for unscored.
  var json: JSON {
    var object = JSONObject()
    if number == nil {
      object["value"] = .number("NaN")
    } else if let value = score?.value {
      object["value"] = .number(value)
    } else {
      object["value"] = outcome == .correct ? "C" : "I"
    }
    object["answer"] = score?.answer.map { .string($0) }
    object["explanation"] = words.map { .string($0) }
    if let score {
      object["metadata"] = [
        "scorer": .string(score.scorer), "passed": .bool(score.isPassed),
        "weight": .number(score.weight),
      ]
    } else {
      object["metadata"] = ["outcome": .string(outcome.rawValue)]
    }
    object["history"] = []
    return .object(object)
  }
}
