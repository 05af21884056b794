/// The deployment of a group that answered a trial.
public struct Answerer: Hashable, Sendable {
  /// What records call it: its name, with its address where that is not the provider's own.
  public var model: String
  /// Whether it only stands in for the models that were asked.
  public var isFallback: Bool

  /// Names a deployment.
  public init(model: String, isFallback: Bool) {
    self.model = model
    self.isFallback = isFallback
  }
}
