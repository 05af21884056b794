internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// The scorings of a run, for people and for programs.
struct ScoringList {
  let scorings: [ScoringSummary]

  var table: Table {
    var table = Table(
      columns: [
        Table.Column("scoring", .right), Table.Column("in use"), Table.Column("scored"),
        Table.Column("by", isFlexible: true),
      ] + (scorings.first?.models ?? []).map { Table.Column($0.model, .right) }
    )
    for summary in scorings {
      let scoring = summary.scoring
      table.append(
        [
          Table.Cell("\(scoring.number)"), Table.Cell(scoring.isInUse ? "yes" : ""),
          Table.Cell(Timestamp.readable(scoring.scoredAt)), Table.Cell(scoring.words),
        ] + summary.models.map { Table.Cell(Figures.percent($0.accuracy?.value)) }
      )
    }
    return table
  }

  var json: JSON {
    .array(
      scorings.map { summary in
        var object = summary.scoring.json.objectValue ?? JSONObject()
        object["models"] = .array(
          summary.models.map {
            [
              "model": .string($0.model),
              "accuracy": $0.accuracy.map { .number($0.value) } ?? .null,
            ]
          }
        )
        return .object(object)
      }
    )
  }
}

extension Scoring {
  /// By what it was made.
  var words: String {
    let by = scorers.isEmpty ? "the samples' own checks" : scorers.joined(separator: ", ")
    let files = taskFiles.isEmpty ? "" : ", corrected by \(taskFiles.joined(separator: ", "))"
    return VisibleText.line("by \(by)\(files)", width: 80)
  }

  /// What the store knows of it.
  var json: JSON {
    func list(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
    return [
      "scoring": .number(number), "in_use": .bool(isInUse),
      "scored_at": .string(Timestamp.iso8601(scoredAt)), "tool_version": .string(toolVersion),
      "scorers": list(scorers), "judges": list(judges), "task_files": list(taskFiles),
    ]
  }
}
