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

  /// Reads the script of some settings.
  ///
  /// - Throws: `ModelError` with `.configuration` for a script that cannot be used.
  init(_ settings: MockServerSettings, clock: Clock = .system) throws(ModelError) {
    self.settings = settings
    self.clock = clock
    script = try settings.script.map { path throws(ModelError) in try MockScript.read(path) }
  }

  /// What a request is replied with.
  func reply(to request: ServerRequest) -> ServerReply {
    let listing = MockListing(request, models: script?.models ?? [])
    if request.method == "GET" { return listing.reply }
    guard let dialect = Self.dialect(of: request.path) else { return listing.unknownPath }
    let visit = visit(of: dialect)
    do throws(MockRefusal) {
      guard let body = try? JSON(parsing: request.body), body.objectValue != nil else {
        throw MockRefusal("the body of the request is not a JSON object")
      }
      if request.path.hasSuffix("/embeddings") { return try embeddings(body, visit) }
      let question = try dialect.question(body, request)
      if request.path.hasSuffix("/count_tokens") || request.path.hasSuffix(":countTokens") {
        return .whole(dialect.count(MockWords.tokens(of: question.input)).bytes)
      }
      return try answer(question, visit)
    } catch {
      return error.reply(by: dialect, number: visit.number, now: clock.now())
    }
  }

  /// A request to a model, with what chance has in store for it.
  private struct Visit {
    var dialect: any Dialect
    /// Its number, from 1.
    var number: Int
    /// What goes wrong; nil for nothing.
    var fault: ServerFault.Kind?
    /// How long the answer takes, in seconds; nil for what the script says.
    var latency: Double?
  }

  private func visit(of dialect: any Dialect) -> Visit {
    let number = state.withLock { state in
      state.requests += 1
      return state.requests
    }
    var generator = SplitMix64(seed: UInt64(bitPattern: Int64(settings.seed)))
    // Each request draws from a stream of its own, whatever others draw.
    generator = SplitMix64(seed: generator.next() ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    return Visit(
      dialect: dialect,
      number: number,
      fault: settings.faults.first { $0.happens(to: number, using: &generator) }?.kind,
      latency: settings.latency?.draw(using: &generator)
    )
  }

  private func answer(
    _ question: MockQuestion,
    _ visit: Visit
  ) throws(MockRefusal) -> ServerReply {
    let dialect = visit.dialect
    guard let answer = scripted(question) else {
      throw MockRefusal(dialect.unknownModel(question.model), status: 404)
    }
    let completion = completion(answer, to: question, visit)
    let tokens = completion.inputTokens + completion.outputTokens
    let limits = try take(tokens, of: question.model)
    let failed = nextFailure(of: answer, to: question)
    if case .status(let status, let retryAfter)? = failed {
      throw MockRefusal(
        "a scripted failure",
        status: status,
        retryAfter: retryAfter,
        model: question.model,
        limits: limits
      )
    }
    try refuse(visit, model: question.model, limits: limits)
    let headers = dialect.headers(number: visit.number, limits: limits, now: clock.now())
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
    return reply.with(Self.fault(failed) ?? visit.fault)
  }

  private func embeddings(_ body: JSON, _ visit: Visit) throws(MockRefusal) -> ServerReply {
    let (json, model, tokens) = try MockEmbeddings.reply(to: body)
    let limits = try take(tokens, of: model)
    try refuse(visit, model: model, limits: limits)
    let headers = visit.dialect.headers(number: visit.number, limits: limits, now: clock.now())
    var reply = ServerReply.whole(headers: headers, json.bytes, after: visit.latency ?? 0)
    reply.model = model
    return reply.with(visit.fault)
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
    _ visit: Visit
  ) -> MockCompletion {
    MockCompletion(
      number: visit.number,
      model: question.model,
      text: answer.text,
      toolCalls: answer.toolCalls,
      stopReason: answer.stopReason,
      inputTokens: answer.usage.inputTokens ?? MockWords.tokens(of: question.input),
      cachedTokens: answer.usage.cachedInputTokens ?? 0,
      outputTokens: answer.usage.outputTokens ?? MockWords.tokens(of: answer.text),
      reasoningTokens: answer.usage.reasoningTokens ?? 0,
      latency: visit.latency ?? answer.latency,
      time: clock.now()
    )
  }

  /// Takes a request out of a model's limits.
  ///
  /// - Returns: What is left.
  /// - Throws: `MockRefusal` with 429 when there is not enough.
  private func take(_ tokens: Int, of model: String) throws(MockRefusal) -> ServerLimits {
    let now = clock.uptime()
    let (wait, limits) = state.withLock { state in
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
    guard let wait else { return limits }
    let seconds = JSON.number((wait * 1000).rounded(.up) / 1000).text
    throw MockRefusal(
      "Rate limit reached for \(model): try again in \(seconds)s",
      status: 429,
      retryAfter: wait,
      model: model,
      limits: limits
    )
  }

  /// Refuses a request whose fault is a status.
  private func refuse(
    _ visit: Visit,
    model: String,
    limits: ServerLimits
  ) throws(MockRefusal) {
    guard case .status(let status)? = visit.fault else { return }
    throw MockRefusal(
      "a fault that was asked for",
      status: status,
      retryAfter: status == 429 ? 1 : nil,
      model: model,
      limits: limits
    )
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
}
