public import BakeoffCore

/// A request and what became of it.
public struct Exchange: Sendable {
  /// The model that was asked.
  public let model: ModelName
  /// What was asked.
  public let request: ModelRequest
  /// The answer, or why none came.
  public let result: Result<ModelResponse, ModelError>
}
