internal import BakeoffCore

/// What an HTTP status means for a model's caller.
enum StatusMeaning {
  /// Finds the kind of failure.
  ///
  /// - Parameters:
  ///   - status: The HTTP status.
  ///   - said: What the body says; it knows better than the status.
  /// - Returns: The kind.
  static func code(status: Int, said: ModelError.Code?) -> ModelError.Code {
    if let said { return said }
    return switch status {
    case 300..<400, 404: .notFound
    case 401: .authentication
    case 402: .quotaExhausted
    case 403: .permission
    case ProxyRefusal.unknownUser: .configuration
    case 408: .timeout
    case 409, 424: .serverError
    case 429: .rateLimited
    // 498 is Groq's word for a lack of capacity, 529 Anthropic's.
    case 498, 503, 529: .overloaded
    case 400..<500: .badRequest
    default: .serverError
    }
  }

  /// The kind in words that follow a status.
  static func phrase(_ code: ModelError.Code) -> String {
    switch code {
    case .authentication: "key refused"
    case .permission: "not permitted"
    case .notFound: "not found"
    case .badRequest: "request refused"
    case .contextTooLong: "prompt too long"
    case .contentPolicy: "refused by policy"
    case .rateLimited: "rate limited"
    case .quotaExhausted: "quota used up"
    case .overloaded: "overloaded"
    case .serverError: "server error"
    case .timeout: "timed out"
    case .malformedResponse: "malformed reply"
    case .configuration, .missingKey, .connection, .tls, .responseTooLarge, .cancelled, .notCached,
      .costLimit, .unknown:
      code.rawValue.split(separator: "_").joined(separator: " ")
    }
  }
}
