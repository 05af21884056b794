internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation

/// `bakeoff cache prune`: takes out answers that are too old or too many.
struct CachePruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Take out answers that are too old, or too many.",
    discussion: """
      Those go whose time to live has ended, and those whose place a newer one took. Answers that \
      runs refer to are results: they are never taken out.

      EXAMPLE
        bakeoff cache prune --unused-for 30D --max-size 2GB
      """
  )

  @Option(
    help: ArgumentHelp(
      "Also take out answers that were neither made nor used for this long, such as 12h, 30D or 3M.",
      valueName: "age"
    )
  )
  var unusedFor: String?

  @Option(
    help: ArgumentHelp(
      "Take out those that were not used for longest, until requests and replies take no more than this, such as 500MB.",
      valueName: "size"
    )
  )
  var maxSize: String?

  @OptionGroup var options: CacheRemovalOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func validate() throws {
    if let unusedFor, Age(unusedFor) == nil {
      throw ValidationError("--unused-for is \"\(unusedFor)\": expected \(Age.expectation)")
    }
    if let maxSize, ByteSize(maxSize) == nil {
      throw ValidationError("--max-size is \"\(maxSize)\": expected \(ByteSize.expectation)")
    }
  }

  func run() throws {
    let most = maxSize.flatMap(ByteSize.init)
    let age = unusedFor.flatMap(Age.init)
    try options.prune(
      CachePruning(
        expired: true,
        unusedSince: age.map { Clock.system.now() - $0.seconds },
        maxBytes: most?.bytes
      ),
      in: store.open()
    )
  }
}

/// `bakeoff cache clear`: takes out all answers that may go.
struct CacheClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Empty the cache: what was asked before is asked anew.",
    discussion: """
      Answers that runs refer to are results: they are kept, but not given to new requests any more.

      EXAMPLE
        bakeoff cache clear --model 'openai/*' --dry-run
      """
  )

  @OptionGroup var options: CacheRemovalOptions
  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws { try options.prune(CachePruning(everything: true), in: store.open()) }
}

/// What commands have in common that take answers out.
struct CacheRemovalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only answers of this model; * for any text.", valueName: "model")
  )
  var model: String?

  @Flag(help: "Say what would be done, but do nothing.")
  var dryRun = false

  @Flag(help: "Print JSON instead of text.")
  var json = false

  /// Takes answers out and says what became of them.
  func prune(_ pruning: CachePruning, in store: Store) throws {
    var pruning = pruning
    pruning.model = model
    pruning.isDryRun = dryRun
    let pruned = try store.prune(pruning)
    if !dryRun, pruned.removed > 0 { try store.compact() }
    Console.result(json ? Self.json(pruned).prettyText() : text(pruned, pruning))
  }

  private func text(_ pruned: CachePruned, _ pruning: CachePruning) -> String {
    var lines = [
      "\(dryRun ? "would take" : "took") out \(Figures.count(pruned.removed, "answer")) "
        + "(\(ByteSize(pruned.removedBytes)))"
    ]
    if pruned.kept > 0 {
      lines.append(
        "\(dryRun ? "would keep" : "kept") \(Figures.count(pruned.kept, "answer")) "
          + "(\(ByteSize(pruned.keptBytes))) that runs refer to: they are results and never taken out"
      )
    }
    if pruning.everything, pruned.unshared > 0 {
      let verb = dryRun ? "would not be" : "are not"
      lines.append(
        "\(Figures.count(pruned.unshared)) of these \(verb) given to new requests any more"
      )
    }
    if let most = pruning.maxBytes, pruned.remainingBytes > most {
      lines.append(
        "what is left takes \(ByteSize(pruned.remainingBytes)), more than \(ByteSize(most)): "
          + "the rest may not be taken out"
      )
    }
    return lines.joined(separator: "\n")
  }

  private static func json(_ pruned: CachePruned) -> JSON {
    .object([
      "removed": .number(pruned.removed), "removed_bytes": .number(pruned.removedBytes),
      "kept": .number(pruned.kept), "kept_bytes": .number(pruned.keptBytes),
      "unshared": .number(pruned.unshared), "remaining_bytes": .number(pruned.remainingBytes),
    ])
  }
}
