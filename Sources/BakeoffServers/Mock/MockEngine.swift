internal import BakeoffClient
internal import BakeoffCore
internal import Foundation
internal import Synchronization

/// What a mock server replies to each request; the server only plays it.
final class MockEngine: Sendable {
  private struct State {
    /// How many requests have come to the models.
    var requests = 0
    /// What is left of each model's limits.
    var limits: [String: ServerLimits] = [:]
    /// How many attempts at a request have failed as scripted, by model and prompt.
    var failures: [String: Int] = [:]
  }

  private let settings: MockServerSettings
  private let script: MockScript?
  private let clock: Clock
  private let state = Mutex(State())

  /// The model that an echo is listed as.
  private static let echo = "echo"

  /// Reads the script of some settings.
  ///
  /// - Throws: `ModelError` with `.configuration` for a script that cannot be used.
  init(_ settings: MockServerSettings, clock: Clock = .system) throws(ModelError) {
    self.settings = settings
    self.clock = clock
    script = try settings.script.map { path throws(ModelError) in try MockScript.read(path) }
  }

  /// The models that are listed.
  var models: [String] {
    let models = script?.models ?? []
    return models.isEmpty ? [Self.echo] : models
  }

  /// What a request is replied with.
  func reply(to request: ServerRequest) -> ServerReply {
    request.method == "GET" ? listing(request) : answer(request)
  }

  // MARK: What is asked without a body

  private func listing(_ request: ServerRequest) -> ServerReply {
    let path = request.path
    if path == "/" { return .whole(type: "text/plain", Array("bakeoff mock-server\n".utf8)) }
    if path.hasSuffix("/api/tags") { return .whole(OllamaDialect().models(models).bytes) }
    if path.hasSuffix("/api/version") { return .whole(JSON.object(["version": "0.0.0"]).bytes) }
    if path.hasSuffix("/models") {
      return .whole(Self.lister(request).models(models).bytes)
    }
    if let folder = path.range(of: "/models/") {
      let name = String(path[folder.upperBound...])
      if script == nil || models.contains(name) { return .whole(OpenAIDialect.model(name).bytes) }
      return failure(OpenAIDialect(), 404, OpenAIDialect().unknownModel(name), number: 0)
    }
    return unknownPath(request)
  }

  /// Whose list of models is asked for: several vendors have it at one path, but only one of them asks
  /// for a version, and only one names its clients.
  private static func lister(_ request: ServerRequest) -> any Dialect {
    if request.headers["anthropic-version"] != nil { return AnthropicDialect() }
    let isGoogle = ["x-goog-api-key", "x-goog-api-client"].contains { request.headers[$0] != nil }
    return isGoogle || request.path.contains("/v1beta/") ? GeminiDialect() : OpenAIDialect()
  }

  private func unknownPath(_ request: ServerRequest) -> ServerReply {
    failure(
      OpenAIDialect(),
      404,
      "the mock server has nothing at \(request.method) \(request.path): it has "
        + "/v1/chat/completions, /v1/embeddings, /v1/messages, "
        + "/v1beta/models/MODEL:generateContent, /api/chat, and lists of models",
      number: 0
    )
  }

  // MARK: What is asked of models

  private func answer(_ request: ServerRequest) -> ServerReply {
    guard let dialect = Self.dialect(of: request.path) else { return unknownPath(request) }
    let number = state.withLock { state in
      state.requests += 1
      return state.requests
    }
    var generator = SplitMix64(seed: UInt64(bitPattern: Int64(settings.seed)))
    // Each request draws from a stream of its own, whatever others draw.
    generator = SplitMix64(seed: generator.next() ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    let fault = settings.faults.first { $0.happens(to: number, using: &generator) }?.kind
    let drawn = settings.latency?.draw(using: &generator)
    do throws(MockRefusal) {
      guard let body = try? JSON(parsing: request.body), body.objectValue != nil else {
        throw MockRefusal("the body of the request is not a JSON object")
      }
      if request.path.hasSuffix("/embeddings") {
        return try embeddings(body, number: number, fault: fault, latency: drawn)
      }
      let question = try dialect.question(body, request)
      if request.path.hasSuffix("/count_tokens") || request.path.hasSuffix(":countTokens") {
        let tokens = JSON.number(MockWords.tokens(of: question.input))
        return .whole(
          JSON.object([dialect.name == "Gemini" ? "totalTokens" : "input_tokens": tokens]).bytes
        )
      }
      return try answer(question, dialect, number: number, fault: fault, latency: drawn)
    } catch {
      return failure(dialect, error.status, error.message, number: number)
    }
  }

  private func answer(
    _ question: MockQuestion,
    _ dialect: any Dialect,
    number: Int,
    fault: ServerFault.Kind?,
    latency: Double?
  ) throws(MockRefusal) -> ServerReply {
    guard let answer = scripted(question) else {
      throw MockRefusal(dialect.unknownModel(question.model), status: 404)
    }
    let completion = completion(answer, to: question, number: number, latency: latency)
    let tokens = completion.inputTokens + completion.outputTokens
    let (wait, limits) = take(tokens, of: question.model)
    if let wait {
      let message = "Rate limit reached for \(question.model): try again in \(Self.seconds(wait))"
      return failure(dialect, 429, message, retryAfter: wait, number: number, limits: limits)
    }
    let failed = nextFailure(of: answer, to: question)
    if case .status(let status, let retryAfter)? = failed {
      return failure(
        dialect,
        status,
        "a scripted failure",
        retryAfter: retryAfter,
        number: number,
        limits: limits
      )
    }
    if case .status(let status)? = fault {
      return failure(
        dialect,
        status,
        "a fault that was asked for",
        retryAfter: status == 429 ? 1 : nil,
        number: number,
        limits: limits
      )
    }
    let headers = dialect.headers(number: number, limits: limits, now: clock.now())
    var reply: ServerReply
    if question.isStreamed {
      reply = ServerReply(
        headers: headers + [
          ("Content-Type", dialect.streamType(of: question)), ("Cache-Control", "no-cache"),
        ],
        parts: dialect.stream(completion, to: question),
        isStreamed: true
      )
    } else {
      let body = dialect.reply(completion, to: question).bytes
      reply = .whole(headers: headers, body, after: completion.latency)
    }
    reply.model = question.model
    return reply.with(Self.fault(failed) ?? fault)
  }

  private func embeddings(
    _ body: JSON,
    number: Int,
    fault: ServerFault.Kind?,
    latency: Double?
  ) throws(MockRefusal) -> ServerReply {
    let dialect = OpenAIDialect()
    let (json, model, tokens) = try MockEmbeddings.reply(to: body)
    let (wait, limits) = take(tokens, of: model)
    if let wait {
      let message = "Rate limit reached for \(model): try again in \(Self.seconds(wait))"
      return failure(dialect, 429, message, retryAfter: wait, number: number, limits: limits)
    }
    if case .status(let status)? = fault {
      return failure(dialect, status, "a fault that was asked for", number: number, limits: limits)
    }
    let headers = dialect.headers(number: number, limits: limits, now: clock.now())
    var reply = ServerReply.whole(headers: headers, json.bytes, after: latency ?? 0)
    reply.model = model
    return reply.with(fault)
  }

  private static func dialect(of path: String) -> (any Dialect)? {
    switch path {
    case _ where path.hasSuffix("/chat/completions") || path.hasSuffix("/embeddings"):
      OpenAIDialect()
    case _ where path.hasSuffix("/messages") || path.hasSuffix("/messages/count_tokens"):
      AnthropicDialect()
    case _ where path.hasSuffix("/api/chat"): OllamaDialect()
    case _
    where ["generateContent", "streamGenerateContent", "countTokens"].contains(
      GeminiDialect.target(of: path)?.method
    ):
      GeminiDialect()
    default: nil
    }
  }

  private func scripted(_ question: MockQuestion) -> MockAnswer? {
    guard let script else { return MockAnswer(text: question.prompt) }
    let chance = MockChance(
      seed: "\(settings.seed)",
      model: question.model,
      prompt: question.prompt
    )
    return script.answer(model: question.model, prompt: question.prompt, chance: chance)
  }

  private func completion(
    _ answer: MockAnswer,
    to question: MockQuestion,
    number: Int,
    latency: Double?
  ) -> MockCompletion {
    MockCompletion(
      number: number,
      model: question.model,
      text: answer.text,
      toolCalls: answer.toolCalls,
      stopReason: answer.stopReason,
      inputTokens: answer.usage.inputTokens ?? MockWords.tokens(of: question.input),
      cachedTokens: answer.usage.cachedInputTokens ?? 0,
      outputTokens: answer.usage.outputTokens ?? MockWords.tokens(of: answer.text),
      reasoningTokens: answer.usage.reasoningTokens ?? 0,
      latency: latency ?? answer.latency,
      time: clock.now()
    )
  }

  /// Takes a request out of a model's limits.
  ///
  /// - Returns: How many seconds to wait, nil when it was taken, and what is left then.
  private func take(_ tokens: Int, of model: String) -> (wait: Double?, left: ServerLimits) {
    let now = clock.uptime()
    return state.withLock { state in
      var limits =
        state.limits[model]
        ?? ServerLimits(
          requests: settings.requestsPerMinute.map { TokenBucket(capacity: $0, at: now) },
          tokens: settings.tokensPerMinute.map { TokenBucket(capacity: $0, at: now) }
        )
      let wait = limits.take(tokens: tokens, at: now)
      state.limits[model] = limits
      return (wait, limits)
    }
  }

  private func nextFailure(of answer: MockAnswer, to question: MockQuestion) -> MockFailure? {
    guard !answer.failures.isEmpty else { return nil }
    let key = "\(question.model)\n\(question.prompt)"
    return state.withLock { state in
      let count = state.failures[key, default: 0]
      guard count < answer.failures.count else { return nil }
      state.failures[key] = count + 1
      return answer.failures[count]
    }
  }

  private static func fault(_ failure: MockFailure?) -> ServerFault.Kind? {
    switch failure {
    case .timeout?: .stall
    case .truncated?: .truncate
    case .reset?: .reset
    case .status?, nil: nil
    }
  }

  private func failure(
    _ dialect: any Dialect,
    _ status: Int,
    _ message: String,
    retryAfter: Double? = nil,
    number: Int,
    limits: ServerLimits = ServerLimits()
  ) -> ServerReply {
    var headers = dialect.headers(number: number, limits: limits, now: clock.now())
    if let retryAfter {
      // Whole seconds, as most clients only read those.
      headers.append(("retry-after", "\(Int(retryAfter.rounded(.up)))"))
      if dialect.name == "OpenAI" {
        headers.append(("retry-after-ms", "\(Int((retryAfter * 1000).rounded(.up)))"))
      }
    }
    let body = dialect.failure(
      status: status,
      message,
      retryAfter: retryAfter,
      number: number
    )
    return .whole(status: status, headers: headers, body.bytes)
  }

  private static func seconds(_ seconds: Double) -> String {
    "\(JSON.number((seconds * 1000).rounded(.up) / 1000).text)s"
  }
}
