internal import ArgumentParser
internal import Bakeoff

/// Which samples are asked, and how they are scored.
struct SampleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only the first N, those from A to B, or a share.", valueName: "N|A-B|0.1")
  )
  var limit: String?

  @Option(
    help: ArgumentHelp(
      "Only samples with these ids; * for any text; separate several by commas.",
      valueName: "id"
    )
  )
  var sampleID: [String] = []

  @Option(help: "How often each sample is asked of each model.")
  var epochs = 1

  @Option(
    help: ArgumentHelp(
      "Score with this instead of what the samples say, as NAME or NAME:VALUE. May repeat.",
      valueName: "scorer"
    )
  )
  var scorer: [String] = []

  @Flag(help: "Leave out lines that cannot be used, instead of stopping.")
  var skipInvalid = false

  func validate() throws {
    if epochs < 1 { throw ValidationError("--epochs is \(epochs): expected 1 or more") }
    _ = try parsedLimit()
  }

  func apply(to settings: inout RunSettings) throws {
    settings.limit = try parsedLimit()
    settings.sampleIDs = sampleID.flatMap { $0.split(separator: ",").map(String.init) }
    settings.epochs = epochs
    settings.scorers = scorer
    settings.skipsInvalid = skipInvalid
  }

  private func parsedLimit() throws -> RunSettings.Limit? {
    guard let limit else { return nil }
    if let count = Int(limit), count > 0 { return .first(count) }
    if let share = Double(limit), share > 0, share < 1 { return .share(share) }
    let ends = limit.split(separator: "-").compactMap { Int($0) }
    if ends.count == 2, ends[0] >= 1, ends[0] <= ends[1] { return .range(ends[0]...ends[1]) }
    throw ValidationError(
      "--limit is \"\(limit)\": expected a number such as 100, a range such as 101-200, or a share "
        + "such as 0.1"
    )
  }
}
