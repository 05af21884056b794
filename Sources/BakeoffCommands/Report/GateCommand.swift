internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore
internal import Foundation

/// `bakeoff gate`: whether a candidate may take the base's place.
struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Decide by a policy whether a model may replace another: PASS, FAIL or INCONCLUSIVE.",
    discussion: """
      BASE and CANDIDATE are as for "bakeoff compare". A requirement passes only when its whole \
      interval meets it, fails when the whole interval breaks it, and is inconclusive in between. Exit \
      codes: 0 PASS, 100 FAIL, 3 INCONCLUSIVE.

      EXAMPLE
        bakeoff gate mock/oak mock/birch --max-drop 0.02 --require "accuracy >= 0.9"
        bakeoff gate monday:openai/gpt-4o-mini tuesday:openai/gpt-4o-mini --policy gate.yaml -o gate.xml
        bakeoff gate mock/oak mock/birch -c bakeoff.yaml
      """
  )

  @Argument(help: "What is compared with.")
  var base: String

  @Argument(help: "What is judged.")
  var candidate: String

  @Option(
    help: ArgumentHelp(
      "A policy in YAML or JSON: {checks: [{metric: accuracy, max_drop: 0.02}]}.",
      valueName: "file"
    )
  )
  var policy: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "A configuration whose \"gate\" is the policy. Default: bakeoff.yaml, where no other requirement is given.",
      valueName: "file"
    )
  )
  var config: String?

  @OptionGroup(title: "Requirements") var requirements: GateRequirementOptions

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "The run that models are looked up in; the newest by default.",
      valueName: "run"
    )
  )
  var runName = "latest"

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp(
      "Also write to a file; its suffix chooses the format (.md, .json, .xml for JUnit, .txt). May repeat.",
      valueName: "file"
    )
  )
  var outputs: [String] = []

  @Flag(help: "Print JSON instead of a table.")
  var json = false

  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    for path in outputs where !GateFormats.suffixes.contains(where: path.lowercased().hasSuffix) {
      let known = GateFormats.suffixes.joined(separator: " ")
      throw ValidationError("\(path): the ending names no format; formats: \(known)")
    }
  }

  func run() throws {
    let policy = try requirements.policy(over: filedPolicy())
    let store = try store.open(config: config)
    let pairs = try ComparedSides(run: runName, store: store).pairs(base, candidate)
    guard pairs.count == 1 else {
      throw InputError(
        "a gate judges one model, and these runs have \(pairs.count) in common: name one, as in "
          + "\(candidate):\(pairs[0].candidate.model)"
      )
    }
    let report = try GateReport(
      base: pairs[0].base,
      candidate: pairs[0].candidate,
      policy: policy,
      in: store
    )
    Console.result(
      json
        ? GateFormats.json(report)
        : GateFormats.text(report, width: Console.resultWidth, colour: Console.usesColour)
    )
    for path in outputs {
      guard let text = GateFormats.rendered(report, for: path) else { continue }
      try OutputOptions.save(text, to: path)
    }
    GitHubAnnotations(report).announce()
    switch report.verdict {
    case .pass: return
    case .fail: throw ExitCode(ExitCodes.gateFailed)
    case .inconclusive: throw ExitCode(ExitCodes.undecided)
    }
  }

  /// The policy of a file: that of `--policy`, else the one in a configuration; nil where none is named.
  private func filedPolicy() throws -> GatePolicy? {
    if let policy { return try GatePolicy(path: policy) }
    let configured = ConfigurationFile(config)
    // What merely lies in the folder is asked only where nothing else is.
    guard let file = configured.path, configured.isNamed || requirements.isEmpty else { return nil }
    let policy = try Configuration(path: file).gate
    guard policy != nil || !requirements.isEmpty else {
      throw InputError(
        "\(file) has no \"gate\": add gate: {checks: [{metric: accuracy, max_drop: 0.02}]}, or give a "
          + "requirement such as --max-drop 0.02"
      )
    }
    return policy
  }
}
