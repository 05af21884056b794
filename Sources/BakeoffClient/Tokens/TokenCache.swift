internal import BakeoffCore
internal import Synchronization

/// The token of one set of credentials, shared by all who ask with them.
final class TokenCache: Sendable {
  /// What is exchanged.
  let credentials: TokenCredentials
  private let cache = ExpiringCache<Secret>()
  private let issued = Mutex<[Secret]>([])

  /// Creates a cache without a token.
  init(_ credentials: TokenCredentials) { self.credentials = credentials }

  /// What must not be shown: the credentials, and the last tokens.
  var secrets: [Secret] { credentials.secrets + issued.withLock { $0 } }

  /// A token that holds; if need be, it is fetched.
  ///
  /// - Parameter sender: What carries the exchange.
  /// - Returns: The token.
  /// - Throws: `ModelError` when there is none to be had.
  func token(by sender: CredentialSender) throws(ModelError) -> Secret {
    try cache.value(clock: sender.clock) { () throws(ModelError) in
      let token = try fetch(sender)
      issued.withLock { $0 = $0.suffix(3) + [token.value] }
      return (token.value, token.lifetime)
    }
  }

  /// Drops a token that a model's server refused, unless another one has taken its place.
  func discard(_ token: Secret) { cache.discard { $0.revealed == token.revealed } }

  private func fetch(_ sender: CredentialSender) throws(ModelError) -> Token {
    switch credentials.grant {
    case .signature(let sign): return try sign(sender.clock.now())
    case .exchange(let request):
      return try exchanged(try request(sender.clock.now()), sender)
    case .exchanges(let exchanges):
      return try exchanges(sender.clock.now()) { (request) throws(ModelError) in
        try exchanged(request, sender)
      }
    }
  }

  private func exchanged(
    _ request: TokenRequest,
    _ sender: CredentialSender
  ) throws(ModelError) -> Token {
    let exchange = CredentialExchange(
      origin: credentials.origin,
      secrets: credentials.secrets + request.secrets
    )
    let response = try exchange.reply(to: request.http, by: sender)
    guard let json = try? JSON(parsing: response.body),
      let token = Token(json, key: request.tokenKey, now: sender.clock.now())
    else { throw exchange.missing(in: response, to: request.http) }
    return token
  }
}
