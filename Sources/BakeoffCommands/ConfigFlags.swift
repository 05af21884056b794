internal import Bakeoff
internal import Foundation

/// Options from a file: `max-connections: 32` in `bakeoff.yaml` stands for `--max-connections 32`.
///
/// What is given on the command line or in the environment wins.
enum ConfigFlags {
  /// The file that is read where none is named.
  static let usualFile = "bakeoff.yaml"
  /// Keys whose plural reads better in a file.
  private static let plurals = ["models": "model", "outputs": "output", "params": "param"]

  /// The arguments with those added that the file has.
  ///
  /// - Throws: `InputError` for a file that cannot be read, and for a key that is no option.
  static func applied(
    to arguments: [String],
    environment: [String: String]
  ) throws(InputError) -> [String] {
    // Reading the commands takes some milliseconds, which most runs need not spend.
    guard let path = file(in: arguments), let command = CommandOptions(arguments),
      command.options.contains(where: { $0.name == "config" })
    else { return arguments }
    var added: [String] = []
    var tasks: [String] = []
    for entry in try ConfigFile(path: path, environment: environment).entries {
      let key = plurals[entry.key] ?? entry.key.replacing("_", with: "-")
      if key == "tasks" {
        tasks += entry.values
        continue
      }
      guard let option = command.options.first(where: { $0.name == key }), key != "config" else {
        throw unknown(entry, command)
      }
      guard !command.isGiven(option, in: arguments) else { continue }
      if key == "scorer", entry.values.contains(where: runsProgram), !isNamed(in: arguments) {
        throw InputError(
          "\(entry.place): the scorer command runs a program, which a \(usualFile) that only lies "
            + "here must not: name the file with -c \(usualFile), or give it with --scorer"
        )
      }
      for value in entry.values {
        added += try command.arguments(for: option, value: value, source: entry.place)
      }
    }
    // Named task files stand for the file's, as every other option does.
    if !tasks.isEmpty, !namesTasks(command, arguments) { added += tasks }
    return command.inserting(added, into: arguments)
  }

  private static func file(in arguments: [String]) -> String? {
    for (index, argument) in arguments.prefix(while: { $0 != "--" }).enumerated() {
      if ["-c", "--config"].contains(argument) { return arguments.dropFirst(index + 1).first }
      if argument.hasPrefix("--config=") { return String(argument.dropFirst("--config=".count)) }
    }
    return FileManager.default.fileExists(atPath: usualFile) ? usualFile : nil
  }

  /// Whether the user named the file, rather than worked in its folder.
  private static func isNamed(in arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains {
      ["-c", "--config"].contains($0) || $0.hasPrefix("--config=")
    }
  }

  /// Whether a scorer, or a check within it, may be a program.
  private static func runsProgram(_ scorer: String) -> Bool {
    scorer.lowercased().contains("command")
  }

  /// Whether a positional argument follows the command.
  private static func namesTasks(_ command: CommandOptions, _ arguments: [String]) -> Bool {
    var isValue = false
    for argument in command.following(arguments) {
      if isValue {
        isValue = false
      } else if argument.hasPrefix("-"), argument != "-" {
        isValue = command.options.contains { !$0.isFlag && $0.spellings.contains(argument) }
      } else {
        return true
      }
    }
    return false
  }

  private static func unknown(_ entry: ConfigFile.Entry, _ command: CommandOptions) -> InputError {
    let known = command.options.map(\.name) + ["tasks"]
    let near =
      known.min { $0.editDistance(to: entry.key) < $1.editDistance(to: entry.key) } ?? "model"
    return InputError("\(entry.place): \"\(entry.key)\" is not an option: did you mean \(near)?")
  }
}
