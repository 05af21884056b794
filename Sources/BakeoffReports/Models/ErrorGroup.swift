/// Errors of one model with one cause.
public struct ErrorGroup: Sendable {
  /// The model.
  public var model: String
  /// The kind of failure.
  public var code: String
  /// How many trials ended so.
  public var count: Int
  /// The sentence of one of them.
  public var example: String

  /// Creates a group.
  public init(model: String, code: String, count: Int, example: String) {
    self.model = model
    self.code = code
    self.count = count
    self.example = example
  }
}
