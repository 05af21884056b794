internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff merge`: the shards of a run, together in one store.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Bring the shards of a run together in one store.",
    discussion: """
      The merged run is the one that a single machine would have made: samples in their order, all \
      trials, attempts, scores and costs; the cache has all answers. What was merged before is not \
      copied again. Exits with 1 while shards are missing or unfinished: repeat their commands and merge \
      again, or go on in the merged store by the command without --shard. Shards of different runs are \
      refused.

      EXAMPLE
        bakeoff merge results/bakeoff.*-of-8.sqlite --into results/bakeoff.sqlite
      """
  )

  @Argument(help: ArgumentHelp("The shards' stores.", valueName: "shards"))
  var shards: [String]

  @Option(help: ArgumentHelp("The store to merge into, made if it is missing.", valueName: "path"))
  var into: String

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "The name of the run to merge. Default: each store's newest shard.",
      valueName: "name"
    )
  )
  var runName: String?

  @Flag(help: "Print JSON instead of text.")
  var json = false

  func run() throws {
    let merged: MergedRun
    do {
      // Read before the store is opened, so that a refusal leaves no empty one behind.
      let shards = try ShardSet(shards, run: runName)
      merged = try Store(path: into).merge(shards) { part in
        guard !json else { return }
        Console.talk(
          "shard \(part.shard): \(Figures.count(part.copiedTrials, "trial")) copied from \(part.path)"
        )
      }
    } catch let refusal as MergeRefusal {
      throw InputError(refusal.description)
    }
    if !merged.toolVersions.isEmpty {
      Console.talk(
        "warning: the shards were made by versions \(merged.toolVersions.joined(separator: ", "))"
      )
    }
    Console.result(json ? MergeText(merged).json.prettyText() : MergeText(merged).line(into))
    guard merged.run.status != .finished else { return }
    for problem in MergeText(merged).problems { Console.talk(problem) }
    throw ExitCode(ExitCodes.failed)
  }
}

/// What is said of a merge.
private struct MergeText {
  let merged: MergedRun

  init(_ merged: MergedRun) { self.merged = merged }

  /// What the store has now.
  func line(_ path: String) -> String {
    "\(path): run \"\(merged.run.name)\" is \(merged.run.status.rawValue), with "
      + "\(Figures.count(merged.shardCount - merged.missing.count)) of "
      + "\(Figures.count(merged.shardCount, "shard")), "
      + "\(Figures.count(merged.run.sampleCount, "sample")) and "
      + "\(Figures.count(merged.trialCount, "trial"))"
  }

  /// What is missing, and how it is made.
  var problems: [String] {
    let repeated = merged.parts.filter { $0.samplesLeft > 0 }.map { part in
      "shard \(part.shard) has \(Figures.count(part.samplesLeft)) of "
        + "\(Figures.count(part.sampleCount, "sample")) left (\(part.path)): repeat the command that "
        + "made it, with --shard \(part.shard), and merge again"
    }
    let run = merged.missing.map { number in
      "shard \(number)/\(merged.shardCount) is missing: run the command with --shard "
        + "\(number)/\(merged.shardCount), and merge again with its store"
    }
    guard repeated.isEmpty, run.isEmpty else { return repeated + run }
    return [
      "shards that were merged before are unfinished: merge again with all stores, or go on here with "
        + "the command without --shard"
    ]
  }

  var json: JSON {
    .object([
      "run": .string(merged.run.name), "run_id": .number(merged.run.id),
      "status": .string(merged.run.status.rawValue), "shards": .number(merged.shardCount),
      "missing": .array(merged.missing.map { .number($0) }),
      "samples": .number(merged.run.sampleCount), "trials": .number(merged.trialCount),
      "merged": .array(
        merged.parts.map { part in
          .object([
            "shard": .string(part.shard.description), "path": .string(part.path),
            "samples": .number(part.sampleCount), "samples_left": .number(part.samplesLeft),
            "copied_trials": .number(part.copiedTrials),
          ])
        }
      ),
    ])
  }
}
