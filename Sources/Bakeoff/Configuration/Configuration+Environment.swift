internal import BakeoffCore

extension Configuration {
  /// What `BAKEOFF_…` variables say, over another configuration.
  ///
  /// Each key has one: `BAKEOFF_MAX_TOKENS` stands for `max-tokens`, and wins over what single models
  /// say, too. `BAKEOFF_MODEL` names models, separated by commas. `AGENT_MAX_ITERATIONS` and
  /// `AGENT_TIMEOUT_SECONDS` stand for `BAKEOFF_MAX_TURNS` and `BAKEOFF_AGENT_TIMEOUT`.
  ///
  /// - Parameter base: What holds where no variable is set; its environment is the one that is read.
  /// - Returns: The configuration of both.
  /// - Throws: `InputError` that names the variable whose value cannot be used.
  public static func fromEnvironment(
    over base: Configuration? = nil
  ) throws(InputError) -> Configuration {
    var configuration: Configuration
    if let base {
      configuration = base
    } else {
      configuration = Configuration(environment: try Environment.load())
    }
    let environment = configuration.environment
    for key in ConfigKeys.environment.keys {
      let names = ([key.name] + key.aliases).map(variable(for:))
      for variable in names + (commonVariables[key.name].map { [$0] } ?? []) {
        guard let (value, source) = environment.find(variable) else { continue }
        let place = source == .process ? variable : "\(variable) in \(source)"
        let node = ConfigNode(content: .plain(value), place: place)
        if key.name == "models" {
          configuration.choose(try ConfiguredModel.read(node))
        } else {
          // Where a variable is set, paths start at the working directory.
          configuration.folder = ""
          try key.read(&configuration, node)
        }
        configuration.sources[key.name] = .variable(variable)
        break
      }
    }
    configuration.folder = base?.folder ?? ""
    return configuration
  }

  /// Variables that other programs read as well, by the key.
  private static let commonVariables = [
    "max-turns": "AGENT_MAX_ITERATIONS", "agent-timeout": "AGENT_TIMEOUT_SECONDS",
  ]

  /// The variable of a key: `BAKEOFF_MAX_TOKENS` of `max-tokens`.
  package static func variable(for key: String) -> String {
    "BAKEOFF_" + key.uppercased().replacing("-", with: "_")
  }

  /// Takes models instead of those that are there; one that is there already keeps what it has of its
  /// own, and may be named with its label.
  package mutating func choose(_ chosen: [ConfiguredModel]) {
    models = chosen.flatMap { model in
      let known = models.filter { $0.recordedName == model.recordedName }
      if !known.isEmpty { return known }
      let labelled = models.filter { known in
        known.label != nil && known.recordedName.hasPrefix("\(model.recordedName)#")
      }
      return labelled.isEmpty ? [model] : labelled
    }
  }
}
