internal import BakeoffCore
internal import Synchronization

/// The token of one set of credentials: fetched when it is needed, kept until shortly before it
/// expires, and fetched anew by one thread for all.
final class TokenCache: Sendable {
  private struct State {
    var token: Secret?
    /// When the token is of no more use, and when another one is fetched, in seconds since 1970.
    var expiry = 0.0
    var renewal = 0.0
    /// What the last exchange failed with, and until when it is not tried again.
    var failure: ModelError?
    var failureEnd = 0.0
  }

  /// How many seconds before its end a token is replaced, if it lives long enough.
  private static let margin = 300.0
  /// How many seconds an exchange may take.
  private static let longest = 60.0
  /// How many seconds are waited after a renewal that failed while the old token still holds.
  private static let pause = 15.0
  /// For how many seconds credentials that were refused are not tried again.
  private static let refusal = 30.0

  /// What is exchanged.
  let credentials: TokenCredentials
  private let state = Mutex(State())
  /// How many exchanges have ended, well or not.
  private let ended = Atomic<Int>(0)
  private let issued = Mutex<[Secret]>([])

  /// Creates a cache without a token.
  init(_ credentials: TokenCredentials) { self.credentials = credentials }

  /// What must not be shown: the credentials, and the last tokens.
  var secrets: [Secret] { credentials.secrets + issued.withLock { $0 } }

  /// A token that holds; if need be, it is fetched.
  ///
  /// Whoever comes while another thread fetches waits for it, and shares what comes of it.
  ///
  /// - Parameters:
  ///   - transport: What carries the exchange.
  ///   - clock: What expiry is measured by.
  ///   - limits: How long it may take, and at most a minute.
  ///   - cancellation: What stops it.
  /// - Returns: The token.
  /// - Throws: `ModelError` when there is none to be had.
  func token(
    transport: any Transport,
    clock: Clock,
    limits: TransportLimits,
    cancellation: Cancellation
  ) throws(ModelError) -> Secret {
    let before = ended.load(ordering: .acquiring)
    return try state.withLock { state throws(ModelError) in
      let now = clock.now()
      if let token = state.token, now < state.renewal { return token }
      if let failure = state.failure,
        ended.load(ordering: .acquiring) != before || now < state.failureEnd
      {
        throw failure
      }
      defer { ended.add(1, ordering: .releasing) }
      do throws(ModelError) {
        let token = try fetch(transport, clock, limits, cancellation)
        // The time of the exchange is taken off.
        state.expiry = now + token.lifetime
        state.renewal = state.expiry - min(Self.margin, token.lifetime / 2)
        (state.token, state.failure) = (token.value, nil)
        issued.withLock { $0 = $0.suffix(3) + [token.value] }
        return token.value
      } catch {
        if let token = state.token, clock.now() < state.expiry {
          state.renewal = clock.now() + Self.pause
          return token
        }
        // Who gave up does not speak for the others.
        state.failure = error.code == .cancelled ? nil : error
        state.failureEnd = error.isRetryable ? 0 : clock.now() + Self.refusal
        throw error
      }
    }
  }

  /// Drops a token that a model's server refused, unless another one has taken its place.
  func discard(_ token: Secret) {
    state.withLock { state in
      guard state.token?.revealed == token.revealed else { return }
      state.token = nil
    }
  }

  private func fetch(
    _ transport: any Transport,
    _ clock: Clock,
    _ limits: TransportLimits,
    _ cancellation: Cancellation
  ) throws(ModelError) -> Token {
    switch credentials.grant {
    case .signature(let sign): return try sign(clock.now())
    case .exchange(let request):
      let exchange = TokenExchange(credentials: credentials, request: try request(clock.now()))
      var limits = limits
      limits.attempt = min(limits.attempt, Self.longest)
      limits.bodyBytes = 1 << 20
      let response: HTTPResponse
      do throws(ModelError) {
        response = try transport.send(
          exchange.request.http,
          limits: limits,
          cancellation: cancellation
        )
      } catch {
        throw exchange.failure(error)
      }
      return try exchange.token(from: response, now: clock.now())
    }
  }
}
