internal import BakeoffCore
internal import Synchronization

/// The tokens and passing keys that were fetched, so that all models with the same credentials share
/// them.
///
/// It is kept in memory only, and nothing of it can be shown.
public final class CredentialStore: Sendable, CustomReflectable {
  /// The one of this process.
  public static let shared = CredentialStore()

  private let tokens = Mutex<[ContentHash: TokenCache]>([:])
  private let keys = Mutex<[ContentHash: AWSKeyCache]>([:])

  /// Creates an empty store.
  public init() {}

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: []) }

  /// The tokens of credentials; a new cache where there is none for them yet.
  ///
  /// - Parameters:
  ///   - credentials: What was found.
  ///   - source: The identifier of the source that found it.
  ///   - place: Where it looked.
  /// - Returns: The cache.
  func tokens(of credentials: TokenCredentials, source: String, in place: TokenPlace) -> TokenCache
  {
    // A file may have been changed since: its secrets are part of the key.
    let parts = [source, place.base, credentials.origin] + credentials.secrets.map(\.revealed)
    let key = ContentHash(of: [place.environment.digest.bytes] + parts.map { Array($0.utf8) })
    return tokens.withLock { Self.found(key, in: &$0) { TokenCache(credentials) } }
  }

  /// The keys of a grant; a new cache where there is none for it yet.
  ///
  /// - Parameters:
  ///   - grant: How keys are fetched.
  ///   - environment: Where it was found.
  /// - Returns: The cache.
  func keys(of grant: AWSKeyGrant, in environment: Environment) -> AWSKeyCache {
    let key = ContentHash(of: [environment.digest.bytes, Array(grant.origin.utf8)])
    return keys.withLock { Self.found(key, in: &$0) { AWSKeyCache(grant) } }
  }

  private static func found<Cache>(
    _ key: ContentHash,
    in caches: inout [ContentHash: Cache],
    make: () -> Cache
  ) -> Cache {
    if let cache = caches[key] { return cache }
    let cache = make()
    caches[key] = cache
    return cache
  }
}
