import Foundation
import Testing

/// A command as the program's own help lists it.
struct ListedCommand: Sendable, CustomTestStringConvertible {
  /// An option, a flag or an argument without a name.
  struct Argument: Sendable {
    /// Its spellings with their dashes; empty for an argument without a name.
    var spellings: [String]
    var isFlag: Bool
  }

  /// What is typed after `bakeoff`, such as `prices list`.
  var words: [String]
  var arguments: [Argument]
  var testDescription: String { words.joined(separator: " ") }

  /// All commands that do something, those within others too.
  static let all: [ListedCommand] = {
    guard let program = try? BuiltProgram() else { return [] }
    defer { program.remove() }
    guard let help = try? program.run("--experimental-dump-help").output,
      let dump = try? JSONSerialization.jsonObject(with: Data(help.utf8)) as? [String: Any],
      let root = dump["command"] as? [String: Any]
    else { return [] }
    return commands(in: root, after: [])
  }()

  /// The spellings of all options of a command.
  static func spellings(of words: [String]) -> Set<String> {
    Set(all.filter { $0.words == words }.flatMap(\.arguments).flatMap(\.spellings))
  }

  private static func commands(in command: [String: Any], after words: [String]) -> [ListedCommand]
  {
    let inner = command["subcommands"] as? [[String: Any]] ?? []
    guard inner.isEmpty else {
      return inner.flatMap { commands(in: $0, after: words + [$0["commandName"] as? String ?? ""]) }
    }
    let arguments = (command["arguments"] as? [[String: Any]] ?? []).map { argument in
      let names = argument["names"] as? [[String: Any]] ?? []
      return Argument(
        spellings: names.map { name in
          let text = name["name"] as? String ?? ""
          return name["kind"] as? String == "long" ? "--\(text)" : "-\(text)"
        },
        isFlag: argument["kind"] as? String == "flag"
      )
    }
    return [ListedCommand(words: words, arguments: arguments)]
  }
}
