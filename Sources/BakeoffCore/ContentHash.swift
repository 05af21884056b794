internal import Crypto
internal import Foundation

/// A SHA-256 digest: the address of a sample's content, the key of a cached response.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Hashes parts, each with its length before it, so that no two lists of parts run together.
  public init(of parts: [[UInt8]]) {
    var hasher = SHA256()
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).littleEndian) { hasher.update(bufferPointer: $0) }
      part.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }
    bytes = Array(hasher.finalize())
  }

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
