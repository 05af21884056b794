internal import Crypto
internal import Foundation

/// A SHA-256 digest: the address of a sample's content, the key of a cached response.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  // Four words and no array: digests are copied and compared by the thousand, and this needs no memory.
  @usableFromInline typealias Words = (UInt64, UInt64, UInt64, UInt64)
  @usableFromInline let words: Words

  /// Hashes parts, each with its length before it, so that no two lists of parts run together.
  public init(of parts: [[UInt8]]) {
    var hasher = ContentHasher()
    for part in parts { hasher.add(part) }
    self = hasher.digest
  }

  /// Restores a digest; nil when there are not 32 bytes.
  public init?(bytes: [UInt8]) {
    guard let hash = bytes.withUnsafeBytes({ ContentHash($0) }) else { return nil }
    self = hash
  }

  /// Restores a digest from memory; nil when there are not 32 bytes.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == SHA256.byteCount else { return nil }
    words = bytes.loadUnaligned(as: Words.self)
  }

  fileprivate init(_ digest: SHA256Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: Words.self) }
  }

  /// The 32 bytes of the digest.
  public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

  /// Lends the 32 bytes of the digest.
  @inlinable
  public func withUnsafeBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try Swift.withUnsafeBytes(of: words, body)
  }

  /// Whether both are the same digest.
  public static func == (left: ContentHash, right: ContentHash) -> Bool {
    left.words == right.words
  }

  /// The digest is as random as a hash of it would be; eight of its bytes tell digests apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// The digest in 64 lowercase hexadecimal digits.
  public var description: String { MessageDigest.hex(bytes) }

  /// The first 12 digits, enough for people to tell digests apart.
  public var short: String { MessageDigest.hex(bytes.prefix(6)) }
}

/// Makes a `ContentHash` of parts that come one by one.
///
/// A copy goes on by itself, so that what many hashes begin with is hashed once.
public struct ContentHasher: Sendable {
  private var hasher = SHA256()

  /// Begins without any part.
  public init() {}

  /// Adds a part, with its length before it.
  public mutating func add(_ part: [UInt8]) { part.withUnsafeBytes { add($0) } }

  /// Adds the UTF-8 of a text as a part.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds another digest as a part.
  public mutating func add(_ hash: ContentHash) { hash.withUnsafeBytes { add($0) } }

  private mutating func add(_ part: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(part.count).littleEndian) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: part)
  }

  /// The digest of the parts so far.
  public var digest: ContentHash { ContentHash(hasher.finalize()) }
}
