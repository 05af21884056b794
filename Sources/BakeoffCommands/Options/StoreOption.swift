internal import ArgumentParser
internal import Bakeoff
internal import BakeoffStore

/// Which store a command works on: the one that is named, else that of the configuration that `bakeoff run`
/// would use here.
struct StoreOption: ParsableArguments {
  private static let usual = "results/bakeoff.sqlite"

  @Option(
    help: ArgumentHelp(
      "The SQLite file with runs and stored answers. Default: \(Self.usual).",
      valueName: "path"
    )
  )
  var store: String?

  /// Where the store is.
  ///
  /// - Parameter config: The configuration that the command names; nil for none.
  /// - Returns: The path of its file.
  /// - Throws: `InputError` when a configuration is there and cannot be used.
  func path(config: String? = nil) throws -> String {
    if let store { return store }
    guard let file = ConfigurationFile(config).path else { return Self.usual }
    let configuration = try Configuration(path: file)
    return configuration.sources["store"] == nil ? Self.usual : configuration.store
  }

  /// Opens the store, and makes it when there is none yet.
  func create() throws -> Store { try Store(path: path()) }

  /// Opens the store that must be there.
  func open(config: String? = nil) throws -> Store {
    try Store(path: path(config: config), mode: .existing)
  }
}
