public import BakeoffCore

/// What a router's deployments answered.
public struct RouterAnswer: Sendable {
  /// The answer, with the attempts of the deployment that gave it.
  public let response: ModelResponse
  /// Who gave it.
  public let deployment: LM
  /// Whether a fallback of any kind gave it, and no primary deployment.
  public let isFallback: Bool
  /// How those failed that were asked before, in their order.
  public let failures: [RouterFailure]

  /// The answer with every attempt that led to it, those of deployments that failed first.
  public var responseAfterAll: ModelResponse {
    var response = response
    response.attempts = failures.attempts(before: response.attempts)
    return response
  }
}
