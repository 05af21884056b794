internal import BakeoffCore
internal import Foundation

/// What is asked of a server without a body: lists of models.
struct MockListing {
  private let request: ServerRequest
  private let isEcho: Bool
  private let models: [String]

  /// Prepares a reply.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - models: The models of the script; empty when it names none, and for an echo.
  init(_ request: ServerRequest, models: [String]) {
    self.request = request
    isEcho = models.isEmpty
    self.models = models.isEmpty ? ["echo"] : models
  }

  /// What the request is replied with.
  var reply: ServerReply {
    let path = request.path
    if path == "/" { return .whole(type: "text/plain", Array("bakeoff mock-server\n".utf8)) }
    if path.hasSuffix("/api/tags") { return .whole(OllamaDialect().models(models).bytes) }
    if path.hasSuffix("/api/version") { return .whole(JSON.object(["version": "0.0.0"]).bytes) }
    if path.hasSuffix("/models") { return .whole(lister.models(models).bytes) }
    guard let folder = path.range(of: "/models/") else { return unknownPath }
    let name = String(path[folder.upperBound...])
    if isEcho || models.contains(name) { return .whole(OpenAIDialect.model(name).bytes) }
    return failure(OpenAIDialect().unknownModel(name))
  }

  /// What a path is replied with that nothing is at.
  var unknownPath: ServerReply {
    failure(
      "the mock server has nothing at \(request.method) \(request.path): it has "
        + "/v1/chat/completions, /v1/embeddings, /v1/messages, "
        + "/v1beta/models/MODEL:generateContent, /api/chat, and lists of models"
    )
  }

  private func failure(_ message: String) -> ServerReply {
    MockRefusal(message, status: 404).reply(by: OpenAIDialect(), number: 0, now: 0)
  }

  /// Whose list of models is asked for: several vendors have it at one path, but only one of them asks
  /// for a version, and only one names its clients.
  private var lister: any Dialect {
    if request.headers["anthropic-version"] != nil { return AnthropicDialect() }
    let isGoogle = ["x-goog-api-key", "x-goog-api-client"].contains { request.headers[$0] != nil }
    return isGoogle || request.path.contains("/v1beta/") ? GeminiDialect() : OpenAIDialect()
  }
}
