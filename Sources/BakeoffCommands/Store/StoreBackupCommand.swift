internal import ArgumentParser
internal import Bakeoff
internal import BakeoffStore

/// `bakeoff store backup`: a copy of the store at one moment.
struct StoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it is at this moment, also while a run writes to it.",
    discussion: """
      The copy is one file. It is checked before it gets its name, so that a backup that was broken off \
      is never taken for one. Only its owner may read it.

      EXAMPLE
        bakeoff store backup copy.sqlite
      """
  )

  @Argument(help: ArgumentHelp("The file to write, which must not be there.", valueName: "file"))
  var file: String

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    try StoreFile(path: store.path()).backUp(to: file)
    let check = try StoreFile(path: file).check()
    Console.result("\(file): \(check.contents), \(ByteSize(check.bytes))")
  }
}
