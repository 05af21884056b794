/// How far a model may go that calls tools, before its loop is stopped.
public struct AgentLimits: Hashable, Sendable {
  /// How often the model is asked at most, from 1.
  public let maxTurns: Int
  /// How many seconds the loop may take, tools included, above 0.
  public let timeout: Double

  /// Sets bounds.
  ///
  /// - Parameters:
  ///   - maxTurns: How often the model is asked at most; less than 1 counts as 1.
  ///   - timeout: How many seconds the loop may take, tools included; 0 and less leaves no time at
  ///     all, and the model is not asked.
  public init(maxTurns: Int = 5, timeout: Double = 60) {
    self.maxTurns = max(1, maxTurns)
    self.timeout = timeout
  }

  /// Reads `AGENT_MAX_ITERATIONS` (5) and `AGENT_TIMEOUT_SECONDS` (60).
  ///
  /// - Throws: `ModelError` with `.configuration` for a value that is no whole number above 0, and for
  ///   a time that is not above 0.
  public init(_ environment: Environment) throws(ModelError) {
    let usual = AgentLimits()
    self.init(
      maxTurns: try Self.read("AGENT_MAX_ITERATIONS", environment, "a whole number above 0") {
        Int($0).flatMap { $0 > 0 ? $0 : nil }
      } ?? usual.maxTurns,
      timeout: try Self.read("AGENT_TIMEOUT_SECONDS", environment, "seconds above 0") {
        Double($0).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
      } ?? usual.timeout
    )
  }

  private static func read<Value>(
    _ name: String,
    _ environment: Environment,
    _ expected: String,
    _ parse: (String) -> Value?
  ) throws(ModelError) -> Value? {
    guard let (text, source) = environment.find(name) else { return nil }
    guard let value = parse(text) else {
      throw ModelError(.configuration, "\(name) is \"\(text)\" in \(source): expected \(expected)")
    }
    return value
  }
}
