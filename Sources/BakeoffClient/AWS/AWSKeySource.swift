internal import BakeoffCore
internal import Synchronization

/// Where the keys come from that requests to AWS are signed with.
enum AWSKeySource: Sendable {
  /// They are there.
  case fixed(AWSCredentials)
  /// They are fetched, and live for a while.
  case fetched(AWSKeyCache)

  /// Where they were found, or who gives them, in words.
  var origin: String {
    switch self {
    case .fixed(let credentials): credentials.origin
    case .fetched(let cache): cache.grant.origin
    }
  }

  /// What must not stand in any text.
  var secrets: [Secret] {
    switch self {
    case .fixed(let credentials): credentials.secrets
    case .fetched(let cache): cache.secrets
    }
  }

  /// Keys that hold; if need be, they are fetched.
  ///
  /// - Throws: `ModelError` when there are none to be had.
  func credentials(by sender: CredentialSender) throws(ModelError) -> AWSCredentials {
    switch self {
    case .fixed(let credentials): credentials
    case .fetched(let cache): try cache.credentials(by: sender)
    }
  }
}

/// How keys of limited life are fetched.
struct AWSKeyGrant: Sendable {
  /// Keys, and the seconds from now until they expire.
  typealias Keys = (value: AWSCredentials, lifetime: Double)

  /// Who gives them, and where that was found, in words.
  let origin: String
  /// What must not be shown while they are fetched.
  var secrets: [Secret] = []
  /// Fetches them.
  let fetch: @Sendable (CredentialSender) throws(ModelError) -> Keys
}

/// The keys of one grant, shared by all who sign with them.
final class AWSKeyCache: Sendable {
  /// How they are fetched.
  let grant: AWSKeyGrant
  private let cache = ExpiringCache<AWSCredentials>()
  private let issued = Mutex<[Secret]>([])

  /// Creates a cache without keys.
  init(_ grant: AWSKeyGrant) { self.grant = grant }

  /// What must not be shown: what they are fetched with, and the last keys.
  var secrets: [Secret] { grant.secrets + issued.withLock { $0 } }

  /// Keys that hold; if need be, they are fetched.
  ///
  /// - Throws: `ModelError` when there are none to be had.
  func credentials(by sender: CredentialSender) throws(ModelError) -> AWSCredentials {
    try cache.value(clock: sender.clock) { () throws(ModelError) in
      let keys = try grant.fetch(sender)
      issued.withLock { $0 = $0.suffix(6) + keys.value.secrets }
      return keys
    }
  }
}
