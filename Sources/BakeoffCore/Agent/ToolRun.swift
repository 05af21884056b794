/// A tool that was run because a model had called it, and what came of it.
public struct ToolRun: Hashable, Sendable {
  /// The call.
  public var call: ToolCall
  /// What the tool gave, or why it failed: the text that the model reads.
  public var output: String
  /// Whether it failed.
  public var isError: Bool
  /// How long it took, in seconds.
  public var duration: Double

  /// Describes a run.
  public init(call: ToolCall, output: String, isError: Bool = false, duration: Double = 0) {
    self.call = call
    self.output = output
    self.isError = isError
    self.duration = duration
  }
}
