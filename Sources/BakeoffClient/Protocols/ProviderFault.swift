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
    guard let message = Self.message(in: body) else { return nil }
    let error = body["error"]
    let words =
      [
        error?["type"], error?["code"], error?["status"], error?["details"]?["error_code"],
        body["type"], body["code"],
      ].compactMap { $0?.stringValue } + [body["errors"]?[0]?["code"]?.text].compactMap { $0 }
    self.init(
      Self.code(words: words, message: message.lowercased()),
      message,
      status: error?["code"]?.intValue
    )
  }

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
  ]
  private static let overloadWords: Set = [
    "slow_down", "server_is_overloaded", "overloaded_error", "3040",
  ]

  private static let quotaPhrases = ["credit balance is too low", "spend limit", "spending limit"]
  private static let contextPhrases = [
    "prompt is too long", "maximum context length", "exceeds the maximum number of tokens",
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
