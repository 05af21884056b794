internal import BakeoffCore

extension LM {
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
    let names = request.headers.map(\.name) + request.secretHeaders.map(\.name)
    // A user's own header takes the place of the token's.
    guard let tokens = route.tokens, !names.contains(where: { $0.lowercased() == "authorization" })
    else { return nil }
    let start = options.clock.uptime()
    let token = try tokens.token(
      transport: transport,
      clock: options.clock,
      limits: limits,
      cancellation: cancellation
    )
    request.secretHeaders.append((name: "Authorization", value: Secret("Bearer \(token.revealed)")))
    limits.attempt -= options.clock.uptime() - start
    guard limits.attempt > 0 else {
      throw ModelError(.timeout, "no time is left after the exchange of the credentials")
    }
    return token
  }
}
