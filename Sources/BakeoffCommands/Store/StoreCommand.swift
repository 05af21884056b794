internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff store`: whether the file is well, a copy of it, and what to do when it is damaged.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "Check the store's file, copy it, or mend it.",
    discussion: """
      EXAMPLE
        bakeoff store check
        bakeoff store backup copy.sqlite
      """,
    subcommands: [StoreCheckCommand.self, StoreBackupCommand.self, StoreRepairCommand.self]
  )
}

extension StoreCheck {
  /// What the store holds, such as "3 runs, 120 trials, 98 answers".
  var contents: String {
    [(runs, "run"), (trials, "trial"), (answers, "answer")].compactMap { count, noun in
      count.map { Figures.count($0, noun) }
    }.joined(separator: ", ")
  }
}
