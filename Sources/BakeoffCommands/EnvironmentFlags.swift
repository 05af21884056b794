internal import Bakeoff

/// Options from the environment: `BAKEOFF_MAX_CONNECTIONS=32` stands for `--max-connections 32`.
///
/// What is given on the command line wins.
enum EnvironmentFlags {
  private static let prefix = "BAKEOFF_"
  /// Commands that take no more than a policy from a configuration, and no variables with it.
  private static let readingPolicyAlone: Set = ["gate"]

  /// The arguments with those added that the environment has and the command takes.
  ///
  /// - Throws: `InputError` for a variable that should be true or false and is neither.
  static func applied(
    to arguments: [String],
    environment: [String: String]
  ) throws(InputError) -> [String] {
    let variables = environment.filter { $0.key.hasPrefix(prefix) && !$0.value.isEmpty }
    guard !variables.isEmpty, let command = CommandOptions(arguments),
      // Commands with a configuration read variables together with that.
      readingPolicyAlone.contains(command.name)
        || !command.options.contains(where: { $0.name == "config" })
    else { return arguments }
    var added: [String] = []
    for option in command.options where !command.isGiven(option, in: arguments) {
      let name = Configuration.variable(for: option.name)
      guard let value = variables[name] else { continue }
      added += try command.arguments(for: option, value: value, source: name)
    }
    return command.inserting(added, into: arguments)
  }
}
