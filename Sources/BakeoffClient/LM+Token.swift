internal import BakeoffCore

extension LM {
  /// What credentials are fetched with.
  func sender(_ limits: TransportLimits, _ cancellation: Cancellation) -> CredentialSender {
    CredentialSender(
      transport: transport,
      clock: options.clock,
      limits: limits,
      cancellation: cancellation
    )
  }

  /// Puts the token that stands in for a key into a request, and fetches it first if need be.
  ///
  /// - Parameters:
  ///   - request: The request; unchanged where a key is sent, or nothing.
  ///   - limits: What the request may take; the time of fetching is taken off.
  ///   - cancellation: What stops the fetching.
  /// - Returns: The token; nil for none.
  /// - Throws: `ModelError` when there is none to be had.
  func authorize(
    _ request: inout HTTPRequest,
    limits: inout TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> Secret? {
    guard let tokens = route.tokens else { return nil }
    let names = request.headers.map(\.name) + request.secretHeaders.map(\.name)
    // A user's own header takes the place of the token's.
    guard !names.contains(where: { $0.lowercased() == "authorization" }) else { return nil }
    let start = options.clock.uptime()
    let token = try tokens.token(by: sender(limits, cancellation))
    request.secretHeaders.append((name: "Authorization", value: Secret("Bearer \(token.revealed)")))
    try takeOff(options.clock.uptime() - start, from: &limits)
    return token
  }

  /// Signs a request, and fetches keys first if need be; unchanged where nothing is signed.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - limits: What the request may take; the time of fetching is taken off.
  ///   - cancellation: What stops the fetching.
  /// - Returns: What is to be sent.
  /// - Throws: `ModelError` when there are no keys to be had.
  func sign(
    _ request: HTTPRequest,
    limits: inout TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> HTTPRequest {
    guard let signer = route.signer else { return request }
    let start = options.clock.uptime()
    let signed = try signer.signed(request, by: sender(limits, cancellation))
    try takeOff(options.clock.uptime() - start, from: &limits)
    return signed
  }

  /// Takes the time of an exchange off what the request may take.
  func takeOff(
    _ seconds: Double,
    from limits: inout TransportLimits
  ) throws(ModelError) {
    limits.attempt -= seconds
    guard limits.attempt > 0 else {
      throw ModelError(.timeout, "no time is left after the exchange of the credentials")
    }
  }
}
