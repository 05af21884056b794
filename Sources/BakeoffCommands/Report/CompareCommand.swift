internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring
internal import BakeoffStore

/// `bakeoff compare`: whether one model is better than another, on the same samples.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare models of a run, or runs, sample by sample.",
    discussion: """
      BASE and CANDIDATE are models of a run, runs, or RUN:MODEL. Two runs are compared model by \
      model where they have the same models. With several comparisons the p-values are corrected.

      EXAMPLE
        bakeoff compare openai/gpt-4o-mini ollama/gemma3:27b
        bakeoff compare monday:openai/gpt-4o-mini tuesday:openai/gpt-4o-mini -o flips.csv
      """
  )

  @Argument(help: "What is compared with.")
  var base: String

  @Argument(help: "What is compared; may be several.")
  var candidate: [String]

  @Option(
    help: ArgumentHelp(
      "How p-values of several comparisons are corrected: holm, bh or none.",
      valueName: "method"
    ),
    transform: Self.correction(named:)
  )
  var correction = PValueCorrection.holm

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "The run that models are looked up in; the newest by default.",
      valueName: "run"
    )
  )
  var runName = "latest"

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let store = try store.open()
    let sides = ComparedSides(run: runName, store: store)
    var pairs: [(base: ComparedModel, candidate: ComparedModel)] = []
    for candidate in candidate { pairs += try sides.pairs(base, candidate) }
    var comparisons = try pairs.map { pair in
      try Comparison(base: pair.base, candidate: pair.candidate, in: store)
    }
    comparisons.correct(by: correction)
    try output.show { $0.rendered(comparisons) }
  }

  private static func correction(named name: String) throws -> PValueCorrection {
    let name = name == "bh" ? PValueCorrection.benjaminiHochberg.rawValue : name
    guard let correction = PValueCorrection(rawValue: name) else {
      throw ValidationError("--correction is \"\(name)\": expected holm, bh or none")
    }
    return correction
  }
}

/// Finds out which models of which runs a user means.
struct ComparedSides {
  let run: String
  let store: Store

  /// The pairs to compare: one, or one per common model of two runs.
  func pairs(
    _ base: String,
    _ candidate: String
  ) throws -> [(base: ComparedModel, candidate: ComparedModel)] {
    let bases = try models(base)
    let candidates = try models(candidate)
    if bases.count == 1, candidates.count == 1 { return [(bases[0], candidates[0])] }
    let common = bases.compactMap { left in
      candidates.first { $0.model == left.model }.map { (base: left, candidate: $0) }
    }
    guard !common.isEmpty else {
      throw InputError(
        "\"\(base)\" and \"\(candidate)\" have no model in common: write RUN:MODEL, as in "
          + "\(bases[0].run.name):\(bases[0].model)"
      )
    }
    return common
  }

  private func models(_ reference: String) throws -> [ComparedModel] {
    // A model of the run that is looked into is the commonest, and its name may hold colons.
    if let current = try? store.resolve(run), let model = model(reference, of: current) {
      return [model]
    }
    if let run = try? store.resolve(reference) {
      return run.models.map { ComparedModel(run: run, model: $0.model) }
    }
    if let colon = reference.firstIndex(of: ":"),
      let run = try? store.resolve(String(reference[..<colon]))
    {
      let name = String(reference[reference.index(after: colon)...])
      if let model = model(name, of: run) { return [model] }
      throw InputError(
        "run \"\(run.name)\" has no model \"\(name)\"; it has "
          + run.models.map(\.model).joined(separator: ", ")
      )
    }
    let current = try store.resolve(run)
    throw InputError(
      "\"\(reference)\" is neither a run nor a model of run \"\(current.name)\", which has "
        + "\(current.models.map(\.model).joined(separator: ", ")); \"bakeoff runs\" lists the runs"
    )
  }

  private func model(_ name: String, of run: RunRecord) -> ComparedModel? {
    run.models.contains { $0.model == name } ? ComparedModel(run: run, model: name) : nil
  }
}
