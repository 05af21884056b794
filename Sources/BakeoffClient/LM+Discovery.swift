internal import BakeoffCore

extension LM {
  /// For how many seconds what a server told is supposed to hold.
  private static let discoveryLifetime = 3600.0

  /// Puts into a request's URL what only the server knows, and asks for it first if need be.
  ///
  /// - Parameters:
  ///   - request: The request, with its key or token; unchanged where nothing is missing.
  ///   - limits: What the request may take; the time of asking is taken off.
  ///   - cancellation: What stops the asking.
  /// - Throws: `ModelError` when it cannot be found out.
  func complete(
    _ request: inout HTTPRequest,
    limits: inout TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) {
    guard let discovery = route.discovery else { return }
    let start = options.clock.uptime()
    let sender = sender(limits, cancellation)
    let url = BaseURL.joined(
      BaseURL.trimmed(route.base, of: route.provider.baseEndings),
      discovery.path
    )
    let question = HTTPRequest(
      method: .get,
      url: url,
      headers: request.headers,
      secretHeaders: request.secretHeaders,
      body: []
    )
    let exchange = CredentialExchange(
      wanted: discovery.variable,
      origin: route.credentialsOrigin ?? route.keyVariable ?? "the key",
      secrets: route.secrets
    )
    let found = try route.discovered.value(clock: options.clock) { () throws(ModelError) in
      let reply = try exchange.reply(to: question, by: sender)
      let value = (try? JSON(parsing: reply.body)).flatMap(discovery.value(in:))
      guard let value else {
        var failure = exchange.missing(in: reply, to: question)
        failure.code = .configuration
        failure.message += ": set \(discovery.variable)"
        throw failure
      }
      return (value, Self.discoveryLifetime)
    }
    request.url = request.url.replacing(
      discovery.placeholder,
      with: BaseURL.segmentEscaped(found)
    )
    try takeOff(options.clock.uptime() - start, from: &limits)
  }
}
