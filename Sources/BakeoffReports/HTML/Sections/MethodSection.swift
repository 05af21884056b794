/// How the run was made, and the command that makes it again.
struct MethodSection {
  private let report: Report

  init(_ report: Report) { self.report = report }

  var html: HTML? {
    let run = report.run
    var facts = [
      Page.Fact(label: "tool", value: "bakeoff \(run.toolVersion)"),
      Page.Fact(label: "began", value: RichText(Timestamp.readable(run.startedAt))),
    ]
    if let endedAt = run.endedAt {
      let span = Figures.seconds(max(0, endedAt - run.startedAt))
      facts.append(
        Page.Fact(label: "ended", value: "\(Timestamp.readable(endedAt)), after \(figure: span)")
      )
    }
    facts += [
      Page.Fact(
        label: run.taskFiles.count == 1 ? "task file" : "task files",
        value: RichText(run.taskFiles.joined(separator: ", "))
      ),
      Page.Fact(label: "samples", value: RichText(Figures.count(run.sampleCount))),
      Page.Fact(label: "epochs", value: RichText(Figures.count(run.epochs))),
    ]
    facts += run.settings.map { Page.Fact(label: $0.name, value: RichText($0.value)) }
    if let command = RepeatCommand(report).text {
      facts.append(Page.Fact(label: "again", value: "\(code: command)"))
    }
    return Page.html(of: facts)
  }
}
