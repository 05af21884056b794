internal import BakeoffCore

/// One exchange of credentials for a token, and what its reply means.
struct TokenExchange {
  /// What is exchanged.
  let credentials: TokenCredentials
  /// What is sent.
  let request: TokenRequest

  /// The endpoint without a user's name, a password or a query.
  private var endpoint: String {
    let parts = URLParts(request.http.url)
    return parts.endpoint + (parts.rest.split(separator: "?").first ?? "")
  }

  private var quotation: Quotation {
    Quotation(secrets: credentials.secrets + request.secrets)
  }

  /// An error of the transport, with the endpoint before its message.
  func failure(_ error: ModelError) -> ModelError {
    var failure = error
    failure.message = "no token from \(endpoint): \(quotation.cleaned(error.message))"
    return failure
  }

  /// Reads a reply.
  ///
  /// - Parameters:
  ///   - response: The complete reply.
  ///   - now: Seconds since 1970.
  /// - Returns: The token.
  /// - Throws: `ModelError` for a refusal, and for a reply without a token.
  func token(from response: HTTPResponse, now: Double) throws(ModelError) -> Token {
    let json = try? JSON(parsing: response.body)
    guard (200..<300).contains(response.status) else { throw refusal(response, json, now: now) }
    guard let token = json.flatMap({ Token($0, now: now) }) else {
      // The body is not quoted, for what cannot be read may be a token all the same.
      throw ModelError(
        .malformedResponse,
        "no token from \(endpoint): the reply of status \(response.status) holds none",
        status: response.status
      )
    }
    return token
  }

  private func refusal(_ response: HTTPResponse, _ json: JSON?, now: Double) -> ModelError {
    let word = json?["error"]?.stringValue
    let code = Self.code(status: response.status, word: word)
    let said = [word, json?["error_description"]?.stringValue, json?["errorMessage"]?.stringValue]
      .compactMap { $0 }.joined(separator: ": ")
    let message = said.isEmpty ? json.flatMap { ProviderFault($0)?.message } ?? "" : said
    let quote = quotation.quoted(message.isEmpty ? response.body : Array(message.utf8))
    let remedy = code == .authentication || code == .permission
    let hint = RetryHint(response, limits: RateLimits(response, now: now), bodyWait: nil, now: now)
    return ModelError(
      code,
      "no token from \(endpoint): \(response.status) \(StatusMeaning.phrase(code))"
        + (quote.isEmpty ? "" : ": \"\(quote)\"") + (remedy ? "; check \(credentials.origin)" : ""),
      status: response.status,
      retryAfter: hint.wait,
      retryAdvice: hint.advice
    )
  }

  private static func code(status: Int, word: String?) -> ModelError.Code {
    switch word {
    case "temporarily_unavailable": return .overloaded
    case "slow_down": return .rateLimited
    case "server_error": return .serverError
    case "invalid_grant", "invalid_client": return .authentication
    case "access_denied", "unauthorized_client", "invalid_scope": return .permission
    default: break
    }
    // What an endpoint finds bad in a request are the credentials, for there is little else in it.
    return status == 400 ? .authentication : StatusMeaning.code(status: status, said: nil)
  }
}
