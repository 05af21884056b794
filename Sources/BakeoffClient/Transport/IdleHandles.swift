internal import BakeoffCore
internal import Foundation
internal import Synchronization

/// Handles that wait for their next request, each with a connection that is kept open.
///
/// They are in parts by the thread that used them, so that threads seldom wait for each other.
final class IdleHandles: Sendable {
  private final class Part: Sendable {
    let handles = Mutex<[CurlHandle]>([])

    func take(where isRight: (CurlHandle) -> Bool) -> CurlHandle? {
      handles.withLock { handles in
        handles.lastIndex(where: isRight).map { handles.remove(at: $0) }
      }
    }
  }

  /// So many that a power of two names them.
  private let parts = (0..<64).map { _ in Part() }

  /// A handle whose connection goes where a URL points, the one that this thread used last if it can be;
  /// nil when there is none.
  func take(for url: String) -> CurlHandle? {
    let own = ownPart
    // Most threads ask the same again; then no URL is taken apart.
    if let handle = parts[own].take(where: { $0.url == url }) { return handle }
    let endpoint = URLParts(url).endpoint
    for offset in parts.indices {
      let part = parts[(own + offset) % parts.count]
      if let handle = part.take(where: { $0.endpoint == endpoint }) { return handle }
    }
    return nil
  }

  /// Takes back a handle.
  func give(_ handle: CurlHandle) { parts[ownPart].handles.withLock { $0.append(handle) } }

  private var ownPart: Int { pthread_self().hashValue & (parts.count - 1) }
}
