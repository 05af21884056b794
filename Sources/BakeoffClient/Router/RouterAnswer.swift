public import BakeoffCore

/// What a router's deployments answered.
public struct RouterAnswer: Sendable {
  /// The answer, with the attempts of the deployment that gave it.
  public let response: ModelResponse
  /// Who gave it.
  public let deployment: LM
  /// Its place in `Router.models`.
  public let index: Int
  /// Whether a fallback of any kind gave it, and no primary deployment.
  public let isFallback: Bool
  /// How those failed that were asked before, in their order.
  public let failures: [RouterFailure]
}
