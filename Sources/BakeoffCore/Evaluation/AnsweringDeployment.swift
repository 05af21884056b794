/// Who answered a trial of a group of models that stand in for each other.
public struct AnsweringDeployment: Hashable, Sendable {
  /// What the deployment is in its group.
  public enum Role: Int, Hashable, Sendable {
    /// One of those that share the requests.
    case primary = 0
    /// One that stood in for them, and whose answer is left out of the group's score.
    case fallback = 1
    /// One that stood in for them, and whose answer counts like theirs.
    case scoredFallback = 2
  }

  /// The model, as records call it.
  public var model: String
  /// What it is in its group.
  public var role: Role

  /// Describes a deployment.
  public init(model: String, role: Role) {
    self.model = model
    self.role = role
  }
}
