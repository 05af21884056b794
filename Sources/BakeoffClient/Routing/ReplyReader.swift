internal import BakeoffCore

/// Turns a reply into an answer or an error, with sentences that say where it came from.
struct ReplyReader: Sendable {
  /// The way that the request went.
  let route: Route
  /// Further secrets that were sent, to be taken out of texts like the key.
  var secrets: [Secret] = []
  /// The forms of the secrets that the way itself has, where it sends no others.
  private let ownForms: SecretForms

  /// The bytes of the shortest secret that is taken out of answers: what servers of one's own are given
  /// for a key, such as "ollama", may well be a word of an answer.
  private static let shortest = 16

  /// Creates a reader.
  init(route: Route) {
    self.route = route
    ownForms = SecretForms(route.secrets, shortest: Self.shortest)
  }

  /// Reads a reply.
  ///
  /// - Parameters:
  ///   - response: The complete reply.
  ///   - streamed: What was read of it while it arrived; nil when no stream was asked for.
  ///   - now: Seconds since 1970, for waits that are given as instants.
  /// - Returns: The answer, without its cost where the reply does not state it.
  /// - Throws: `ModelError` for any status but 2xx, for errors inside a successful reply, and for
  ///   replies that are not what the protocol promises.
  func read(
    _ response: HTTPResponse,
    streamed: StreamedReply? = nil,
    now: Double
  ) throws(ModelError) -> ModelResponse {
    guard (200..<300).contains(response.status) else { throw error(of: response, now: now) }
    do throws(ProviderFault) {
      var timing = response.timing
      var answer = try route.wire.decode(
        json(of: response, streamed: streamed, timing: &timing)
      )
      answer.rateLimits = RateLimits(response, now: now)
      answer.rawBody = response.body
      answer.timing = timing
      return answer.without(forms)
    } catch {
      guard error.code != .malformedResponse else {
        throw malformed(error.message ?? "the reply is malformed", response)
      }
      throw self.error(error, in: response, now: now)
    }
  }

  /// The reply as one JSON value, whether it came whole or as a stream.
  private func json(
    of response: HTTPResponse,
    streamed: StreamedReply?,
    timing: inout Timing
  ) throws(ProviderFault) -> JSON {
    if let streamed, route.streaming?.place == nil {
      return try streamed.json(of: response, timing: &timing)
    }
    streamed?.times(&timing)
    do throws(JSONSyntaxError) {
      return try JSON(parsing: response.body)
    } catch {
      throw .notJSON(error)
    }
  }

  /// The same error with the model's name before its message, for errors of the transport.
  func located(_ error: ModelError) -> ModelError {
    var located = error
    located.message = "\(route.name): \(cleaned(error.message))"
    return located
  }

  /// The model, and where it was asked unless its name says so or that is within this program.
  private var place: String {
    let isRemote = route.name.baseURL == nil && !URLParts(route.url).authority.isEmpty
    return isRemote ? "\(route.name) at \(route.shownBase)" : "\(route.name)"
  }

  private func malformed(_ problem: String, _ response: HTTPResponse) -> ModelError {
    let body = quoted(response.body)
    return ModelError(
      .malformedResponse,
      "\(place): \(cleaned(problem))"
        + (body.isEmpty ? "; it is empty" : "; it begins \"\(body)\""),
      status: response.status
    )
  }

  private func error(of response: HTTPResponse, now: Double) -> ModelError {
    let json = try? JSON(parsing: response.body)
    let fault =
      AWSFault.read(kind: response.header(AWSFault.header), body: json)
      ?? json.flatMap(route.wire.fault(in:))
    let quote = quoted(response.body)
    return error(
      fault ?? ProviderFault(nil, quote.isEmpty ? nil : quote),
      in: response,
      now: now
    )
  }

  private func error(
    _ fault: ProviderFault,
    in response: HTTPResponse,
    now: Double
  ) -> ModelError {
    let isSuccess = (200..<300).contains(response.status)
    let status = isSuccess ? fault.status ?? response.status : response.status
    var code = StatusMeaning.code(
      status: status,
      said: fault.code ?? route.wire.code(status: status)
    )
    let limits = RateLimits(response, now: now)
    if code == .rateLimited, limits?.allowsNothing == true { code = .quotaExhausted }
    let hint = RetryHint(response, limits: limits, bodyWait: fault.retryAfter, now: now)
    let words = fault.message.map { ": \"\(quoted(Array($0.utf8)))\"" } ?? ""
    return ModelError(
      code,
      "\(place): \(status) \(StatusMeaning.phrase(code))\(words)"
        + remedy(code, response),
      status: response.status,
      retryAfter: hint.wait,
      retryAdvice: hint.advice,
      rateLimits: limits
    )
  }

  private func remedy(_ code: ModelError.Code, _ response: HTTPResponse) -> String {
    if (300..<400).contains(response.status), let place = response.header("location") {
      return "; it points to \(cleaned(URLParts(place).withoutUser)): set that as the base URL"
    }
    guard code == .authentication else { return ProxyRefusal.remedy(status: response.status) }
    return keyRemedy
  }

  private var keyRemedy: String {
    if let origin = route.credentialsOrigin ?? route.keyVariable { return "; check \(origin)" }
    let variables = route.provider.keyVariables.joined(separator: " or ")
    return variables.isEmpty ? "" : "; set \(variables)"
  }

  /// A text without the key and other secrets, wherever they stand.
  private func cleaned(_ text: String) -> String { quotation.cleaned(text) }

  /// The beginning of a text on one line, without the key.
  private func quoted(_ bytes: [UInt8]) -> String { quotation.quoted(bytes) }

  /// Tokens are fetched later, so that they are not among the first ones.
  private var forms: SecretForms {
    secrets.isEmpty && route.tokens == nil && route.signer == nil
      ? ownForms : SecretForms(route.secrets + secrets, shortest: Self.shortest)
  }

  private var quotation: Quotation {
    Quotation(secrets: route.secrets + secrets)
  }
}
