public import BakeoffStore

/// One side of a comparison: a model of a run.
public struct ComparedModel: Sendable {
  /// The run.
  public var run: RunRecord
  /// The model's name.
  public var model: String

  /// Names a side.
  public init(run: RunRecord, model: String) {
    self.run = run
    self.model = model
  }
}
