public import BakeoffCore

extension Configuration {
  /// The value of every key and where it comes from, secrets left out, in the order of the schema.
  ///
  /// A value is null where there is none, and a source is nil where nobody said anything.
  public var values: [(key: String, value: JSON, source: Source?)] {
    ConfigKeys.environment.keys.map { key in
      (key: key.name, value: key.show(self) ?? .null, source: sources[key.name])
    }
  }

  /// The key that has a name, which may be that of an option or of its opposite; nil for none.
  package static func key(of name: String) -> String? {
    let name = name.hasPrefix("no-") ? String(name.dropFirst(3)) : name
    return ConfigKeys.environment.keys.first { $0.isCalled(name) }?.name
  }

  /// Takes task files instead of those that are there; one that is there already keeps its fields.
  package mutating func replaceTasks(_ paths: [String]) {
    run.taskFiles = paths
    run.taskFields = run.taskFields.filter { paths.contains($0.key) }
  }
}

extension Configuration {
  /// Lets no number of requests in flight move by itself.
  package mutating func fixConnections() {
    defaults.adaptiveConnections = nil
    overrides.adaptiveConnections = nil
    for index in models.indices { models[index].settings.adaptiveConnections = nil }
  }
}
