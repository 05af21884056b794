internal import BakeoffCore

extension ModelResponse {
  /// The answer as it may be kept and shown: without secrets that the server repeats, in its body or put
  /// together from the parts of a stream.
  func without(_ secrets: SecretForms) -> ModelResponse {
    var answer = self
    if secrets.stand(in: rawBody) { answer.rawBody = secrets.removed(from: rawBody) }
    answer.text = secrets.removed(from: text)
    answer.reasoning = reasoning.map { secrets.removed(from: $0) }
    answer.toolCalls = toolCalls.map { call in
      ToolCall(
        id: secrets.removed(from: call.id),
        name: secrets.removed(from: call.name),
        arguments: secrets.removed(from: call.arguments),
        signature: call.signature.map { secrets.removed(from: $0) }
      )
    }
    answer.providerStopReason = providerStopReason.map { secrets.removed(from: $0) }
    answer.servedModel = servedModel.map { secrets.removed(from: $0) }
    answer.serviceTier = serviceTier.map { secrets.removed(from: $0) }
    answer.speed = speed.map { secrets.removed(from: $0) }
    answer.inferenceGeo = inferenceGeo.map { secrets.removed(from: $0) }
    return answer
  }
}
