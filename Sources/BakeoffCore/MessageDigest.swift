internal import Crypto
internal import Foundation

/// SHA-256 of bytes as they are, with and without a key, as signatures of requests need it.
package enum MessageDigest {
  /// The 32 bytes of a text's digest.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

  /// The 20 bytes of a text's digest by SHA-1, which names files and proves nothing.
  package static func sha1(_ bytes: [UInt8]) -> [UInt8] {
    Array(Insecure.SHA1.hash(data: bytes))
  }

  /// The 32 bytes that prove that whoever wrote a text knows a key (HMAC).
  package static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)))
  }

  /// Bytes in lowercase hexadecimal digits.
  package static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
