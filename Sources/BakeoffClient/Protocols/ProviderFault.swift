public import BakeoffCore

/// What a reply's body says went wrong.
public struct ProviderFault: Error, Hashable, Sendable {
  /// The kind of failure; nil when only the HTTP status tells it.
  public var code: ModelError.Code?
  /// The provider's own words; nil when it has none.
  public var message: String?
  /// The status that the body names, for errors that come inside a reply of status 200.
  public var status: Int?
  /// How many seconds the body asks to wait; nil when it does not say.
  public var retryAfter: Double?

  /// Creates a fault.
  public init(
    _ code: ModelError.Code?,
    _ message: String?,
    status: Int? = nil,
    retryAfter: Double? = nil
  ) {
    self.code = code
    self.message = message
    self.status = status
    self.retryAfter = retryAfter
  }

  /// A reply that lacks what the protocol promises.
  public static func malformed(_ problem: String) -> ProviderFault {
    ProviderFault(.malformedResponse, problem)
  }

  /// Reads the spellings of errors that providers share; nil when the body speaks of no error.
  ///
  /// The words of one vocabulary do not occur in another with a different meaning, so that one
  /// reader serves all.
  public init?(_ body: JSON) {
    // Google's form stands in a list of one where it comes in a stream.
    let body = body[0] ?? body
    guard let message = Self.message(in: body) else { return nil }
    let error = body["error"]
    let words =
      [
        error?["type"], error?["code"], error?["status"], error?["details"]?["error_code"],
        body["type"], body["code"], body["error_code"], body["error_type"],
      ].compactMap { $0?.stringValue } + [body["errors"]?[0]?["code"]?.text].compactMap { $0 }
    self.init(
      Self.code(words: words, message: message.lowercased()),
      message,
      status: Self.status(
        number: error?["code"] ?? body["code"] ?? body["status_code"],
        words: words
      ),
      retryAfter: WaitPhrase.seconds(in: message)
    )
  }

  /// The HTTP status that an error stands for where it came without one, as in a stream.
  private static func status(number: JSON?, words: [String]) -> Int? {
    let numbers = [number?.intValue] + words.map { Int($0) }
    return numbers.compactMap { $0 }.first { (400..<600).contains($0) }
      ?? words.compactMap { statuses[$0] }.first
  }

  private static let statuses: [String: Int] = [
    "invalid_request_error": 400, "invalid_prompt": 400, "INVALID_ARGUMENT": 400,
    "FAILED_PRECONDITION": 400, "authentication_error": 401, "invalid_api_key": 401,
    "UNAUTHENTICATED": 401, "permission_error": 403, "PERMISSION_DENIED": 403,
    "not_found_error": 404, "model_not_found": 404, "NOT_FOUND": 404, "timeout_error": 408,
    "request_too_large": 413, "rate_limit_error": 429, "rate_limit_exceeded": 429,
    "RESOURCE_EXHAUSTED": 429, "REQUEST_LIMIT_EXCEEDED": 429, "api_error": 500, "server_error": 500,
    "INTERNAL": 500, "UNAVAILABLE": 503, "DEADLINE_EXCEEDED": 504,
  ]

  private static func message(in body: JSON) -> String? {
    if let error = body["error"] {
      return error["message"]?.stringValue ?? error.stringValue ?? error.text
    }
    // A plain `message` or `detail` is an error only where there is no answer.
    guard body["choices"] == nil, body["content"] == nil, body["candidates"] == nil else {
      return nil
    }
    return body["message"]?.stringValue ?? body["detail"]?.stringValue
      ?? body["detail"]?[0]?["msg"]?.stringValue ?? body["errors"]?[0]?["message"]?.stringValue
  }

  private static let quotaWords: Set = [
    "insufficient_quota", "credit_balance_exhausted", "organization_spend_limit_exceeded",
    "project_spend_limit_exceeded", "organization_usage_limit_exceeded",
    "enforced_spend_limit_reached", "billing_error",
    // Cloudflare's daily allocation.
    "3036",
  ]
  private static let contextWords: Set = [
    "context_length_exceeded", "exceed_context_size_error", "string_above_max_length",
  ]
  private static let policyWords: Set = [
    "content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation",
    // Alibaba's word.
    "data_inspection_failed", "DataInspectionFailed",
  ]
  private static let overloadWords: Set = [
    "slow_down", "server_is_overloaded", "overloaded_error", "3040",
    // Hugging Face's text generation server.
    "overloaded",
  ]

  private static let quotaPhrases = ["credit balance is too low", "spend limit", "spending limit"]
  private static let contextPhrases = [
    "prompt is too long", "maximum context length", "maximum prompt length",
    "tokens in the prompt cannot exceed", "exceeds the maximum number of tokens",
    "exceeds the available context size", "input is too long", "context window",
    // A request above the limit of a whole minute never gets through, however long one waits.
    "request too large",
  ]
  private static let policyPhrases = [
    "content policy", "content management policy", "usage policy",
  ]

  private static func code(words: [String], message: String) -> ModelError.Code? {
    func has(_ set: Set<String>) -> Bool { words.contains(where: set.contains) }
    func says(_ phrases: [String]) -> Bool { phrases.contains { message.contains($0) } }
    if has(quotaWords) || says(quotaPhrases) { return .quotaExhausted }
    if has(contextWords) || says(contextPhrases) { return .contextTooLong }
    if has(policyWords) || says(policyPhrases) { return .contentPolicy }
    return has(overloadWords) ? .overloaded : nil
  }
}
