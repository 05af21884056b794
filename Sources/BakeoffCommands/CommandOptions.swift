internal import ArgumentParser
internal import Bakeoff

/// The options of the subcommand that some arguments name, read from the command itself, so that
/// variables and files know every option.
struct CommandOptions {
  /// One option or flag.
  struct Option {
    /// Its long name, without dashes.
    var name: String
    /// All its spellings, with their dashes.
    var spellings: [String]
    /// Whether it takes no value.
    var isFlag: Bool
  }

  /// The subcommand.
  let command: String
  /// Its options.
  let options: [Option]

  /// Finds the subcommand; nil when the arguments name none.
  init?(_ arguments: [String]) {
    guard let name = arguments.first(where: { !$0.hasPrefix("-") }),
      let help = try? JSON(parsing: BakeoffCommand._dumpHelp()),
      let command = help["command"]?["subcommands"]?.arrayValue?.first(where: {
        $0["commandName"]?.stringValue == name
      })
    else { return nil }
    self.command = name
    options = (command["arguments"]?.arrayValue ?? []).compactMap { argument in
      guard let long = argument["preferredName"]?["name"]?.stringValue else { return nil }
      let spellings = (argument["names"]?.arrayValue ?? []).compactMap { name -> String? in
        guard let text = name["name"]?.stringValue else { return nil }
        return name["kind"]?.stringValue == "long" ? "--\(text)" : "-\(text)"
      }
      return Option(
        name: long,
        spellings: spellings,
        isFlag: argument["kind"]?.stringValue == "flag"
      )
    }
  }

  /// Whether an option is among the arguments.
  func isGiven(_ option: Option, in arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { argument in
      option.spellings.contains { spelling in
        argument == spelling || argument.hasPrefix(spelling + "=")
          || (spelling.count == 2 && argument.hasPrefix(spelling) && !argument.hasPrefix("--"))
      }
    }
  }

  /// The arguments that give an option a value.
  ///
  /// - Throws: `InputError` for a flag whose value is neither true nor false.
  func arguments(
    for option: Option,
    value: String,
    source: String
  ) throws(InputError) -> [String] {
    guard option.isFlag else { return ["--\(option.name)", value] }
    guard let isOn = LMSettings.boolean(value) else {
      throw InputError("\(source) is \"\(value)\": expected true or false")
    }
    if isOn { return ["--\(option.name)"] }
    return option.spellings.first { $0.hasPrefix("--no-") }.map { [$0] } ?? []
  }

  /// The arguments with others right after the subcommand, so that a "--" or positional arguments are
  /// not disturbed.
  func inserting(_ added: [String], into arguments: [String]) -> [String] {
    guard let index = arguments.firstIndex(of: command) else { return arguments }
    return Array(arguments[...index]) + added + arguments[(index + 1)...]
  }
}
