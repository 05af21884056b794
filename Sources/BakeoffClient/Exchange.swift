public import BakeoffCore

/// A request and what became of it.
public struct Exchange: Sendable, CustomStringConvertible {
  /// The model that was asked.
  public let model: ModelName
  /// What was asked.
  public let request: ModelRequest
  /// The answer, or why none came.
  public let result: Result<ModelResponse, ModelError>

  /// Describes an exchange.
  public init(
    model: ModelName,
    request: ModelRequest,
    result: Result<ModelResponse, ModelError>
  ) {
    self.model = model
    self.request = request
    self.result = result
  }

  /// The exchange as text, a line for each turn; no key is in it.
  public var description: String {
    var lines = ["\(model) \(request.parameters.json.text)"]
    lines += request.messages.map { "\($0.role.rawValue): \($0.text)" }
    switch result {
    case .success(let response):
      let source = response.isReplayed ? "answer (from the cache)" : "answer"
      lines.append("\(source): \(response.text)")
      lines += response.toolCalls.map { "tool call: \($0.name) \($0.arguments)" }
    case .failure(let error): lines.append("error: \(error.message)")
    }
    return lines.joined(separator: "\n")
  }
}
