public import BakeoffCore
internal import BakeoffStore
public import Foundation
internal import Synchronization

/// Sets the cache that `setupLM` gives to models from then on: answers in memory before answers in a
/// file.
///
///     try configureCache(maxBytes: 500_000_000, ttl: .days(30))
///     let lm = try setupLM()
///
/// - Parameters:
///   - memoryEntries: The most answers that are held in memory; 0 for none.
///   - memoryBytes: The most bytes that those may take together.
///   - diskURL: The file; nil for none, so that answers last as long as the program. Usually it is
///     `bakeoff/cache.sqlite` in the user's cache folder.
///   - maxBytes: The most bytes that requests and replies in the file may take: beyond that, those go
///     that were not used for longest. Answers that runs refer to are never taken out. Nil for no
///     limit.
///   - ttl: How long a new answer may be given again; nil for ever. It is fixed when the answer is
///     stored.
///   - maxAge: How old an answer may be that is given again; nil for any age. It is looked at when
///     the answer is read.
/// - Returns: The cache, for models that are set up in another way.
/// - Throws: `StoreError` when the file cannot be used.
@discardableResult
public func configureCache(
  memoryEntries: Int = 10_000,
  memoryBytes: Int = 64 << 20,
  diskURL: URL? = ConfiguredCache.usualFile,
  maxBytes: Int? = nil,
  ttl: Age? = nil,
  maxAge: Age? = nil
) throws -> LayeredCache {
  let store = try diskURL.map { try Store(path: $0.path) }
  try store?.bound(to: maxBytes)
  let isHeld = memoryEntries > 0 && memoryBytes > 0
  let cache = LayeredCache(
    memory: isHeld ? MemoryCache(entries: memoryEntries, bytes: memoryBytes) : nil,
    disk: store,
    timeToLive: ttl,
    maximumAge: maxAge
  )
  ConfiguredCache.current = cache
  return cache
}

/// The cache of models that `setupLM` sets up.
public enum ConfiguredCache {
  private static let configured = Mutex<LayeredCache?>(nil)

  /// The cache that was configured last; nil to have models use a file of the user's.
  public static var current: LayeredCache? {
    get { configured.withLock { $0 } }
    set { configured.withLock { $0 = newValue } }
  }

  /// The user's own cache file: `bakeoff/cache.sqlite` in `XDG_CACHE_HOME` or `~/.cache`.
  public static var usualFile: URL {
    URL(fileURLWithPath: LMSettings.defaultCacheFile(.process))
  }

  /// The cache in a file, or the one that was configured, or the usual one.
  static func cache(file: String?, _ environment: Environment) throws -> LayeredCache {
    if file == nil, let current { return current }
    let path = file ?? LMSettings.defaultCacheFile(environment)
    // Models with one file share its cache, so that they do not both send the same request.
    let open = opened.withLock { $0[path]?.cache }
    if let open, FileManager.default.fileExists(atPath: path) { return open }
    let cache = LayeredCache(memory: MemoryCache(), disk: try Store(path: path))
    opened.withLock { $0[path] = Opened(cache: cache) }
    return cache
  }

  /// A cache for as long as a model has it.
  private struct Opened {
    weak var cache: LayeredCache?
  }

  private static let opened = Mutex<[String: Opened]>([:])
}
