internal import BakeoffCore

/// One element of `tasks`: a task file and the names of its fields.
struct ConfiguredTasks: Sendable {
  var path = ""
  var fields: [String: String] = [:]

  static let keys: [ConfigKey<ConfiguredTasks>] = [
    ConfigKey("path", .text, \.path, example: "tasks.jsonl", "The task file, JSONL."),
    ConfigKey(
      "fields",
      fieldMap,
      \.fields,
      example: "{input: question, target: gold}",
      "What the file calls the fields of a sample; a dot reaches into objects."
    ),
  ]

  /// The fields of a sample, each with what the file calls it.
  static let fieldKeys: [ConfigKey<[String: String]>] = TaskFields.names.map { name in
    ConfigKey(name, .text, \.[name], example: "my_\(name)", "The file's name for \"\(name)\".")
  }

  static let fieldSection = ConfigSection(name: "fields", keys: fieldKeys)

  /// Reads an element: a path, or a mapping with `path`.
  ///
  /// - Parameters:
  ///   - node: The element.
  ///   - folder: Where the configuration stands, with a slash; empty for the working directory.
  /// - Returns: The task file.
  /// - Throws: `InputError` when it is something else.
  static func read(_ node: ConfigNode, folder: String) throws(InputError) -> ConfiguredTasks {
    var tasks = ConfiguredTasks()
    if node.scalar != nil {
      tasks.path = try node.text()
    } else {
      let members = try node.members("a path, or a mapping with \"path\"")
      try ConfigSection(name: "tasks", keys: keys).read(members, into: &tasks)
    }
    guard !tasks.path.isEmpty else { throw InputError("\(node.place): no \"path\" of a task file") }
    tasks.path = ConfigPath.path(tasks.path, in: folder)
    return tasks
  }

  var json: JSON {
    guard !fields.isEmpty else { return .string(path) }
    return [
      "path": .string(path),
      "fields": .object(JSONObject(fields.sorted { $0.key < $1.key }.map { ($0, .string($1)) })),
    ]
  }

  private static let fieldMap = ConfigValue<[String: String]>(
    kind: .section("fields"),
    read: { node throws(InputError) in
      var fields: [String: String] = [:]
      let members = try node.members("names of fields, such as {input: question}")
      try fieldSection.read(members, into: &fields)
      return fields
    },
    json: { _ in nil }
  )
}

/// Paths in a configuration: what is read stands beside it.
enum ConfigPath {
  static func path(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") || path == "-" ? path : folder + path
  }

  /// The folder of a file, with a slash; empty when the path names none.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}
