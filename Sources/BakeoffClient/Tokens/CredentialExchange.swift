internal import BakeoffCore

/// One exchange of credentials for something of limited life, and what its replies mean.
struct CredentialExchange {
  /// What is wanted, as in `no token from …`.
  var wanted = "token"
  /// Where the credentials were found, never what they are.
  let origin: String
  /// What must not be shown.
  let secrets: [Secret]

  private var quotation: Quotation { Quotation(secrets: secrets) }

  /// Sends a request.
  ///
  /// - Returns: Its reply, whose status says success.
  /// - Throws: `ModelError` for a refusal, and when no reply came.
  func reply(
    to request: HTTPRequest,
    by sender: CredentialSender
  ) throws(ModelError) -> HTTPResponse {
    let response: HTTPResponse
    do throws(ModelError) {
      response = try sender.send(request)
    } catch {
      var failure = error
      failure.message = begin(request) + quotation.cleaned(error.message)
      throw failure
    }
    guard (200..<300).contains(response.status) else {
      throw refusal(response, of: request, now: sender.clock.now())
    }
    return response
  }

  /// The error that a reply is which does not hold what is wanted.
  ///
  /// The body is not quoted, for what cannot be read may be a secret all the same.
  func missing(in response: HTTPResponse, to request: HTTPRequest) -> ModelError {
    ModelError(
      .malformedResponse,
      begin(request) + "the reply of status \(response.status) holds none",
      status: response.status
    )
  }

  /// The endpoint without a user's name, a password or a query.
  private func begin(_ request: HTTPRequest) -> String {
    let parts = URLParts(request.url)
    return "no \(wanted) from \(parts.endpoint)\(parts.rest.split(separator: "?").first ?? ""): "
  }

  private func refusal(
    _ response: HTTPResponse,
    of request: HTTPRequest,
    now: Double
  ) -> ModelError {
    let json = try? JSON(parsing: response.body)
    let word = json?["error"]?.stringValue ?? XMLText.value(of: "Code", in: response.body)
    let code = Self.code(status: response.status, word: word)
    let said = [
      word, json?["error_description"]?.stringValue, json?["errorMessage"]?.stringValue,
      XMLText.value(of: "Message", in: response.body),
    ].compactMap { $0 }.joined(separator: ": ")
    let message = said.isEmpty ? json.flatMap { ProviderFault($0)?.message } ?? "" : said
    let quote = quotation.quoted(message.isEmpty ? response.body : Array(message.utf8))
    let remedy = code == .authentication || code == .permission
    let hint = RetryHint(response, limits: RateLimits(response, now: now), bodyWait: nil, now: now)
    return ModelError(
      code,
      begin(request) + "\(response.status) \(StatusMeaning.phrase(code))"
        + (quote.isEmpty ? "" : ": \"\(quote)\"") + (remedy ? "; check \(origin)" : ""),
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
