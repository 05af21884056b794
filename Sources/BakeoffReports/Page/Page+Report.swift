internal import BakeoffCore

extension Page {
  /// The page of a run.
  init(_ report: Report) {
    let run = report.run
    let state: TextStyle = run.status == "finished" ? .good : .warning
    blocks = [
      .title("\(strong: run.name) · run \(String(run.id)) · \(run.status, style: state)"),
      .paragraph(Self.description(of: report)),
    ]
    let findings = Findings(report).sentences
    if let first = findings.first {
      blocks.append(.paragraph(findings.dropFirst().reduce(first) { "\($0) \($1)" }))
    }
    if let economy = report.economy { blocks.append(.paragraph(economy.sentence)) }
    blocks += report.models.compactMap { $0.throttled }.map(Block.paragraph)
    if !report.models.isEmpty { blocks.append(.table(Table(of: report.models))) }
    let notes = Notes(report).points
    if !notes.isEmpty { blocks += [.heading("Notes"), .list(notes)] }
    if let repeats = report.repeats, !repeats.models.isEmpty {
      blocks += Self.blocks(of: repeats)
    }
    if !report.errors.isEmpty {
      blocks += [.heading("Errors"), .table(Table(of: report.errors))]
    }
  }

  /// What was run, when and how, in parts that stay together on a line.
  private static func description(of report: Report) -> RichText {
    let run = report.run
    let trials = report.models.reduce(0) { $0 + $1.trials }
    var parts = [
      "\(Figures.count(run.sampleCount, "sample")) × \(Figures.count(report.models.count, "model"))"
        + " × \(Figures.count(run.epochs, "epoch")): \(Figures.count(trials, "trial"))"
    ]
    parts += run.taskFiles
    parts.append(Timestamp.readable(run.startedAt))
    if let endedAt = run.endedAt {
      parts.append("took " + Figures.seconds(max(0, endedAt - run.startedAt)))
    }
    parts.append("bakeoff " + run.toolVersion)
    // Groups are too long for a head; a note tells of them.
    parts += run.settings.filter { $0.name != "groups" }.map {
      "\($0.name) \(VisibleText.line($0.value, width: 50))"
    }
    var text: RichText = "\(figure: parts[0])"
    for part in parts.dropFirst() { text = "\(text) · \(figure: part)" }
    return text
  }
}
