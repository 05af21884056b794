internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore

/// `bakeoff store repair`: what can be read of a damaged store, as a sound one.
struct StoreRepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Build a damaged store anew from all that can be read.",
    discussion: """
      The damaged file is kept beside it. Trials whose answers are lost are left out, and their runs \
      are unfinished then: the command that began one asks for what is missing and nothing else.

      EXAMPLE
        bakeoff store repair
      """
  )

  @OptionGroup(title: "Store") var store: StoreOption

  func run() throws {
    let path = try store.path()
    let file = try StoreFile(path: path)
    guard let repair = try file.repair() else {
      Console.result("\(path) is sound: there is nothing to repair")
      return
    }
    var lines = ["\(path) is built anew: \(try file.check().contents)"]
    let torn = repair.tables.filter { !$0.isWhole }.map(\.name)
    lines.append(
      torn.isEmpty
        ? "every row could be read"
        : "not every row could be read of: \(torn.joined(separator: ", "))"
    )
    for table in repair.tables where table.orphans > 0 {
      lines.append(
        "\(Figures.count(table.orphans, "row")) of \(table.name) left out, for what they refer to is lost"
      )
    }
    lines.append("the damaged file is kept as \(repair.damaged)")
    Console.result(lines.joined(separator: "\n"))
  }
}
