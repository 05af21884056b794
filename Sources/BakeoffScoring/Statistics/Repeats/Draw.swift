/// What is known of one of several answers to a sample.
public struct Draw: Hashable, Sendable {
  /// How good it is, 0…1.
  public var score: Double
  /// Whether its checks passed.
  public var isCorrect: Bool

  /// Describes a draw.
  public init(score: Double, isCorrect: Bool) {
    self.score = score
    self.isCorrect = isCorrect
  }
}
