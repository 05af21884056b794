internal import ArgumentParser
internal import Bakeoff

/// The options of the subcommand that some arguments name, read from the command itself, so that
/// variables know every option.
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

  /// The first word of the subcommand, such as `run`.
  let name: String
  /// How many arguments name the subcommand, from the first on.
  private let depth: Int
  /// Its options.
  let options: [Option]

  /// Finds the subcommand; nil when the arguments name none.
  init?(_ arguments: [String]) {
    guard let start = arguments.firstIndex(where: { !$0.hasPrefix("-") }),
      let help = try? JSON(parsing: BakeoffCommand._dumpHelp()),
      var command = Self.subcommand(arguments[start], of: help["command"])
    else { return nil }
    var depth = start + 1
    if depth < arguments.count, let inner = Self.subcommand(arguments[depth], of: command) {
      command = inner
      depth += 1
    } else if let name = command["defaultSubcommand"]?.stringValue {
      command = Self.subcommand(name, of: command) ?? command
    }
    self.depth = depth
    name = arguments[start]
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

  private static func subcommand(_ name: String, of command: JSON?) -> JSON? {
    command?["subcommands"]?.arrayValue?.first { $0["commandName"]?.stringValue == name }
  }

  /// The arguments after those that name the subcommand.
  func following(_ arguments: [String]) -> ArraySlice<String> { arguments.dropFirst(depth) }

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
    Array(arguments.prefix(depth)) + added + arguments.dropFirst(depth)
  }
}
