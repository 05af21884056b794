public import BakeoffCore

/// A tool that is a program of the user's: it reads the arguments as JSON from standard input, and what
/// it prints is the result.
///
/// Only tools that a configuration or a program names this way are ever run; a task file can only say
/// that a sample offers them.
public struct CommandTool: Hashable, Sendable {
  /// How long a program may take that says nothing of it, in seconds.
  public static let usualTimeout = 30.0

  /// Its name, by which samples offer it.
  public var name: String
  /// What it does, in words for the model; nil for none.
  public var description: String?
  /// The JSON schema of its arguments; nil for a tool without any.
  public var parameters: JSON?
  /// The program, a path or a name to be found in `PATH`, and its arguments; no shell reads them.
  public var command: [String]
  /// How many seconds the program may take for a call, above 0; then it is ended, with all that it
  /// started.
  public var timeout: Double
  /// The variables with keys or the like that it may see; of such it sees no others.
  public var secrets: [String]

  /// Creates a tool.
  public init(
    name: String,
    description: String? = nil,
    parameters: JSON? = nil,
    command: [String],
    timeout: Double = usualTimeout,
    secrets: [String] = []
  ) {
    self.name = name
    self.description = description
    self.parameters = parameters
    self.command = command
    self.timeout = timeout
    self.secrets = secrets
  }

  /// What the model is told of it.
  var definition: ToolDefinition {
    ToolDefinition(name: name, description: description, parameters: parameters)
  }

  /// All that shapes answers.
  var json: JSON {
    var object: JSONObject = ["name": .string(name)]
    object["description"] = description.map { .string($0) }
    object["parameters"] = parameters
    object["command"] = .array(command.map { .string($0) })
    object["timeout"] = .number(timeout)
    if !secrets.isEmpty { object["secrets"] = .array(secrets.map { .string($0) }) }
    return .object(object)
  }
}
