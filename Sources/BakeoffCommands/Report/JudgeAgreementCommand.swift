internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff judge-agreement`: whether judges can be trusted.
struct JudgeAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge-agreement",
    abstract: "Compare the verdicts of judges with labels of people, and with each other.",
    discussion: """
      Judges are scorers that ask a model, such as llm-rubric, by the names that their scores are recorded \
      under. Labels stand in a file, {"id": …, "model": …, "label": "pass"} per line or CSV with these \
      columns, or in the samples' metadata. They are pass or fail, numbers, or what the judge says. \
      Agreement, Cohen's kappa and Krippendorff's alpha come with 95 % intervals; unscored answers are \
      left out and counted.

      EXAMPLE
        bakeoff judge-agreement latest --labels labels.csv
        bakeoff judge-agreement nightly --judge strict --judge mild --label-field metadata.human
        bakeoff judge-agreement nightly --labels grades.jsonl --levels 1,2,3,4,5 --show 20
      """
  )

  @Argument(help: ArgumentHelp("A run's name or number; the newest by default.", valueName: "run"))
  var name = "latest"

  @Option(
    help: ArgumentHelp(
      "A judge, by the name its scores are recorded under. May repeat. Default: all judges of the run.",
      valueName: "scorer"
    )
  )
  var judge: [String] = []

  @Option(
    help: ArgumentHelp("Only answers of this model. May repeat. Default: all.", valueName: "model")
  )
  var model: [String] = []

  @Option(help: ArgumentHelp("A file of labels, .csv or JSONL.", valueName: "file"))
  var labels: String?

  @Option(
    help: ArgumentHelp(
      "The field of the labels: of the file (label by default), else of the samples, as metadata.human or target. May repeat.",
      valueName: "field"
    )
  )
  var labelField: [String] = []

  @Option(
    help: ArgumentHelp(
      "A scorer whose verdicts are taken for labels. May repeat.",
      valueName: "scorer"
    )
  )
  var labelScorer: [String] = []

  @Option(
    help: ArgumentHelp(
      "The grades that labels have, from the lowest, as 1,2,3,4,5; scores go to the nearest.",
      valueName: "levels"
    )
  )
  var levels: String?

  @Option(
    help: ArgumentHelp("The least number that passes, where labels are numbers.", valueName: "n")
  )
  var passFrom: Double?

  @Option(help: ArgumentHelp("How many disagreements are listed.", valueName: "n"))
  var show = 10

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Also write to a file; its suffix chooses the format (.md, .json, .html, .txt). May repeat.",
      valueName: "file"
    )
  )
  var outputs: [String] = []

  @Flag(help: "Print JSON instead of tables.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    for path in outputs
    where AgreementFormats.suffixes.allSatisfy({ !path.lowercased().hasSuffix($0) }) {
      let known = AgreementFormats.suffixes.joined(separator: " ")
      throw ValidationError("\(path): the ending names no format; formats: \(known)")
    }
    if show < 0 { throw ValidationError("--show is \(show): expected a number from 0") }
    if levels != nil, passFrom != nil {
      throw ValidationError(
        "--levels keeps all grades, and --pass-from makes two of them: give one"
      )
    }
  }

  func run() throws {
    var settings = AgreementSettings()
    settings.judges = judge
    settings.models = model
    settings.labelFile = labels
    settings.labelFields = labelField
    settings.labelScorers = labelScorer
    settings.levels = (levels ?? "").split(separator: ",").map { level in
      String(level.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    settings.passMark = passFrom
    settings.shown = show
    let store = try store.open()
    let report = try AgreementReport(of: store.resolve(name), in: store, settings: settings)
    Console.result(
      json
        ? AgreementFormats.json(report)
        : AgreementFormats.text(
          report,
          width: Console.resultWidth,
          colour: Console.usesColour
        )
    )
    for path in outputs {
      guard let text = AgreementFormats.rendered(report, for: path) else { continue }
      try OutputOptions.save(text, to: path)
    }
  }
}
