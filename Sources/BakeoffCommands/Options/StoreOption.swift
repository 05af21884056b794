internal import ArgumentParser
internal import BakeoffStore

/// Which store a command works on.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The SQLite file with runs and stored answers.", valueName: "path"))
  var store = "results/bakeoff.sqlite"

  /// Opens the store, and makes it when there is none yet.
  func create() throws -> Store { try Store(path: store) }

  /// Opens the store that must be there.
  func open() throws -> Store { try Store(path: store, mode: .existing) }
}
