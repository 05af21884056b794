public import BakeoffCore

/// A tool that an agent's model may call, with what it does.
///
///     Tool("weather", "The weather in a city", parameters: ["type": "object"]) { arguments in
///       "It is 3 °C in \(arguments["city"]?.stringValue ?? "that place")."
///     }
///
/// It runs on a thread of its own, beside other tools of the same turn.
public struct Tool: Sendable {
  /// What the model is told of it.
  public let definition: ToolDefinition
  private let work: @Sendable (JSON, ToolLimits) throws -> String

  /// Creates a tool.
  ///
  /// - Parameters:
  ///   - name: Its name, of letters, digits, `_` and `-`.
  ///   - description: What it does, in words for the model; nil for none.
  ///   - parameters: The JSON schema of its arguments, an object; nil for a tool without any.
  ///   - run: What it does: takes the arguments, an object, and gives the text that the model reads.
  ///     What it throws is told to the model as the tool's failure.
  public init(
    _ name: String,
    _ description: String? = nil,
    parameters: JSON? = nil,
    run: @escaping @Sendable (_ arguments: JSON) throws -> String
  ) {
    self.init(
      ToolDefinition(name: name, description: description, parameters: parameters)
    ) { arguments, _ in try run(arguments) }
  }

  /// Creates a tool that is told how long it may take.
  ///
  /// - Parameters:
  ///   - definition: What the model is told of it.
  ///   - run: What it does; a tool that goes on past its limits is left behind, and its result is not
  ///     used.
  public init(
    _ definition: ToolDefinition,
    run: @escaping @Sendable (_ arguments: JSON, _ limits: ToolLimits) throws -> String
  ) {
    self.definition = definition
    work = run
  }

  /// Its name.
  public var name: String { definition.name }

  /// Runs it for a call: what it gives, or its failure in words for the model.
  func run(_ call: ToolCall, limits: ToolLimits) -> (output: String, isError: Bool) {
    guard let arguments = call.parsedArguments else {
      return ("the arguments are no JSON object: \(call.arguments.prefix(200))", true)
    }
    do { return (try work(arguments, limits), false) } catch { return ("\(error)", true) }
  }
}

/// How long a tool may take.
public struct ToolLimits: Sendable {
  /// How many seconds are left of the loop's time when the tool begins.
  public let seconds: Double
  /// Set when the loop's time is over, or the program is stopping.
  public let cancellation: Cancellation

  /// Sets limits.
  public init(seconds: Double, cancellation: Cancellation = Cancellation()) {
    self.seconds = seconds
    self.cancellation = cancellation
  }
}

extension ToolCall {
  /// The arguments as an object, none written as no members; nil when they are anything else.
  var parsedArguments: JSON? {
    if arguments.allSatisfy(\.isWhitespace) { return [:] }
    guard let json = try? JSON(parsing: arguments), json.objectValue != nil else { return nil }
    return json
  }
}
