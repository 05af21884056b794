internal import ArgumentParser
internal import Bakeoff
internal import BakeoffScoring

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

  @Option(
    help: ArgumentHelp(
      "Only this of N shards, in a store of its own for bakeoff merge; auto asks the scheduler.",
      valueName: "I/N|auto"
    )
  )
  var shard: String?

  @Option(help: "How often each sample is asked of each model. Default: 1.")
  var epochs: Int?

  @Option(help: ReduceOption.help, transform: ReduceOption.read)
  var reduce: [[EpochReducer]] = []

  @Option(
    help: ArgumentHelp(
      "Score with this instead of what the samples say, as NAME or NAME:VALUE. May repeat.",
      valueName: "scorer"
    )
  )
  var scorer: [String] = []

  @Flag(help: "Leave out lines that cannot be used, instead of stopping.")
  var skipInvalid = false

  @Option(
    help: ArgumentHelp(
      "A folder or file that samples may name besides those in their task file's folder. May repeat.",
      valueName: "path"
    )
  )
  var allowPath: [String] = []

  func validate() throws {
    if let epochs, !(1...RunSettings.maximumEpochs).contains(epochs) {
      throw ValidationError("--epochs is \(epochs): expected 1 to \(RunSettings.maximumEpochs)")
    }
    if let limit, RunSettings.Limit(limit) == nil {
      throw ValidationError(
        "--limit is \"\(limit)\": expected a number such as 100, a range such as 101-200, or a share "
          + "such as 0.1"
      )
    }
    if let shard, ShardChoice(shard) == nil {
      throw ValidationError(
        "--shard is \"\(shard)\": expected \(ShardChoice.expectation)"
      )
    }
  }

  func apply(to configuration: inout Configuration) {
    if let shard { configuration.shard = ShardChoice(shard) }
    if !reduce.isEmpty { configuration.reducers = reduce.flatMap { $0 } }
    apply(to: &configuration.run)
  }

  private func apply(to settings: inout RunSettings) {
    if let limit { settings.limit = RunSettings.Limit(limit) }
    if !sampleID.isEmpty {
      settings.sampleIDs = sampleID.flatMap { $0.split(separator: ",").map(String.init) }
    }
    if let epochs { settings.epochs = epochs }
    if !scorer.isEmpty { settings.scorers = scorer }
    if skipInvalid { settings.skipsInvalid = true }
    if !allowPath.isEmpty { settings.allowedPaths = allowPath }
  }
}
