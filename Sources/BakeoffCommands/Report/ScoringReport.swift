internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// What a new scoring of a run changed, for people and for programs.
struct ScoringReport {
  let comparison: ScoringComparison
  /// The first of the trials whose outcome changed.
  let changed: [ChangedTrial]

  /// Tables of models and of changed trials.
  var text: String {
    let (before, after) = (comparison.before, comparison.after)
    var parts = [
      "run \"\(VisibleText.line(comparison.run.name))\": scoring \(after.number), \(after.words), "
        + "instead of scoring \(before.number), \(before.words)",
      Console.laidOut(models),
    ]
    if !changed.isEmpty { parts.append(Console.laidOut(trials)) }
    let rest = comparison.changedOutcomes - changed.count
    if rest > 0 {
      parts.append("and \(Figures.count(rest, "trial")) more whose outcome changed")
    }
    return parts.joined(separator: "\n\n")
  }

  /// How to see and to have the earlier scoring again.
  var advice: String {
    let name = comparison.run.name
    let number = comparison.before.number
    let unscored = comparison.models.reduce(0) { $0 + ($1.after.outcomes[.unscored] ?? 0) }
    let reason =
      unscored > 0
      ? "\(Figures.count(unscored, "trial")) \(unscored == 1 ? "is" : "are") unscored: \"bakeoff show "
        + "\(name) SAMPLE\" says why\n" : ""
    return reason
      + "\"bakeoff report \(name) --scoring \(number)\" shows the earlier scoring, \"bakeoff score "
      + "\(name) --restore \(number)\" puts it into use again"
  }

  private var models: Table {
    var table = Table(columns: [
      Table.Column("model"), Table.Column("trials", .right),
      Table.Column("scoring \(comparison.before.number)", .right),
      Table.Column("scoring \(comparison.after.number)", .right),
      Table.Column("changed", .right), Table.Column("now correct", .right),
      Table.Column("no longer", .right), Table.Column("unscored", .right),
    ])
    for model in comparison.models {
      table.append([
        Table.Cell(model.name), Table.Cell(Figures.count(model.after.trials)),
        Table.Cell(Figures.percent(model.before.accuracy?.value)),
        Table.Cell(Figures.percent(model.after.accuracy?.value)),
        Table.Cell(Figures.count(model.changedOutcomes)),
        Table.Cell(Figures.count(model.becameCorrect)),
        Table.Cell(Figures.count(model.ceasedCorrect)),
        Table.Cell(Figures.count(model.after.outcomes[.unscored] ?? 0)),
      ])
    }
    return table
  }

  private var trials: Table {
    var table = Table(columns: [
      Table.Column("sample"), Table.Column("model"), Table.Column("was"), Table.Column("is"),
      Table.Column("output", isFlexible: true),
    ])
    let hasEpochs = comparison.run.epochs > 1
    for trial in changed {
      let epoch = hasEpochs ? ", epoch \(trial.key.epoch)" : ""
      table.append([
        Table.Cell(trial.sampleID + epoch),
        Table.Cell(comparison.run.models[trial.key.modelIndex].model),
        Table.Cell(trial.before.rawValue), Table.Cell(trial.after.rawValue),
        Table.Cell(trial.output.map { VisibleText.line($0, width: 60) } ?? Figures.none),
      ])
    }
    return table
  }

  /// All of it; the trials are those that were asked for.
  var json: JSON {
    [
      "run": .string(comparison.run.name), "run_id": .number(comparison.run.id),
      "before": comparison.before.json, "after": comparison.after.json,
      "changed_outcomes": .number(comparison.changedOutcomes),
      "models": .array(
        comparison.models.map { model in
          [
            "model": .string(model.name), "trials": .number(model.after.trials),
            "before": model.before.verdicts, "after": model.after.verdicts,
            "changed_outcomes": .number(model.changedOutcomes),
            "changed_scores": .number(model.changedScores),
            "became_correct": .number(model.becameCorrect),
            "ceased_correct": .number(model.ceasedCorrect),
          ]
        }
      ),
      "changed": .array(
        changed.map { trial in
          [
            "sample_id": .string(trial.sampleID), "task_file": .string(trial.taskFile),
            "model": .string(comparison.run.models[trial.key.modelIndex].model),
            "epoch": .number(trial.key.epoch), "before": .string(trial.before.rawValue),
            "after": .string(trial.after.rawValue),
            "score_before": trial.scoreBefore.map { .number($0) } ?? .null,
            "score_after": trial.scoreAfter.map { .number($0) } ?? .null,
          ]
        }
      ),
    ]
  }
}

extension ModelSummary {
  /// Its accuracy and outcomes.
  fileprivate var verdicts: JSON {
    [
      "accuracy": accuracy.map { .number($0.value) } ?? .null,
      "outcomes": .object(
        JSONObject(
          outcomes.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { ($0.key.rawValue, .number($0.value)) }
        )
      ),
    ]
  }
}
