internal import ArgumentParser
internal import Bakeoff

/// Options from the environment: `BAKEOFF_MAX_CONNECTIONS=32` stands for `--max-connections 32`.
///
/// The names are read from the commands themselves, so that every option has its variable. What is
/// given on the command line wins.
enum EnvironmentFlags {
  private static let prefix = "BAKEOFF_"

  /// The arguments with those added that the environment has and the command takes.
  ///
  /// - Throws: `InputError` for a variable that should be true or false and is neither.
  static func applied(
    to arguments: [String],
    environment: [String: String]
  ) throws(InputError) -> [String] {
    let variables = environment.filter { $0.key.hasPrefix(prefix) && !$0.value.isEmpty }
    guard !variables.isEmpty, let start = arguments.firstIndex(where: { !$0.hasPrefix("-") }),
      let help = try? JSON(parsing: BakeoffCommand._dumpHelp()),
      let outer = subcommand(arguments[start], of: help["command"])
    else { return arguments }
    var command = outer
    var index = start
    if start + 1 < arguments.count, let inner = subcommand(arguments[start + 1], of: outer) {
      command = inner
      index += 1
    } else if let name = outer["defaultSubcommand"]?.stringValue {
      command = subcommand(name, of: outer) ?? outer
    }
    var added: [String] = []
    for argument in command["arguments"]?.arrayValue ?? [] {
      guard let long = argument["preferredName"]?["name"]?.stringValue,
        let value = variables[variable(for: long)]
      else { continue }
      let spellings = (argument["names"]?.arrayValue ?? []).compactMap { name -> String? in
        guard let text = name["name"]?.stringValue else { return nil }
        return name["kind"]?.stringValue == "long" ? "--\(text)" : "-\(text)"
      }
      guard !isGiven(spellings, in: arguments) else { continue }
      if argument["kind"]?.stringValue == "flag" {
        guard let isOn = LMSettings.boolean(value) else {
          throw InputError("\(variable(for: long)) is \"\(value)\": expected true or false")
        }
        if isOn {
          added.append("--\(long)")
        } else if let off = inverse(spellings) {
          added.append(off)
        }
      } else {
        added += ["--\(long)", value]
      }
    }
    // Options go right after the subcommand, so that a "--" or positional arguments are not disturbed.
    return Array(arguments[...index]) + added + arguments[(index + 1)...]
  }

  /// The variable of an option.
  static func variable(for option: String) -> String {
    prefix + option.uppercased().replacing("-", with: "_")
  }

  private static func subcommand(_ name: String, of command: JSON?) -> JSON? {
    command?["subcommands"]?.arrayValue?.first { $0["commandName"]?.stringValue == name }
  }

  private static func isGiven(_ spellings: [String], in arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { argument in
      spellings.contains { spelling in
        argument == spelling || argument.hasPrefix(spelling + "=")
          || (spelling.count == 2 && argument.hasPrefix(spelling) && !argument.hasPrefix("--"))
      }
    }
  }

  private static func inverse(_ spellings: [String]) -> String? {
    spellings.first { $0.hasPrefix("--no-") }
  }
}
