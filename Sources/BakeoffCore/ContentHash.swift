internal import Crypto
internal import Foundation

/// A SHA-256 digest: the address of a sample's content, the key of a cached response.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Hashes parts, each with its length before it, so that no two lists of parts run together.
  public init(of parts: [[UInt8]]) {
    var hasher = ContentHasher()
    for part in parts { hasher.add(part) }
    self = hasher.hash
  }

  fileprivate init(_ digest: SHA256.Digest) { bytes = Array(digest) }

  /// Restores a digest; nil when there are not 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == SHA256.byteCount else { return nil }
    self.bytes = bytes
  }

  /// The digest is as random as a hash of it would be; eight of its bytes tell digests apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) })
  }

  /// The digest in 64 lowercase hexadecimal digits.
  public var description: String { MessageDigest.hex(bytes) }

  /// The first 12 digits, enough for people to tell digests apart.
  public var short: String { MessageDigest.hex(bytes.prefix(6)) }
}

/// Hashes parts that are not all there at once.
public struct ContentHasher {
  private var hasher = SHA256()

  /// Begins without parts.
  public init() {}

  /// Adds a part, with its length before it.
  public mutating func add(_ part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { hasher.update(bufferPointer: $0) }
    part.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  /// The hash of the parts so far: that of `ContentHash.init(of:)`.
  public var hash: ContentHash { ContentHash(hasher.finalize()) }
}
