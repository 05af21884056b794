internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A private RSA key that signs tokens; it cannot be printed.
package struct RSASigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let key: _RSA.Signing.PrivateKey

  /// Reads a key from its PEM text, in the form PKCS#8 or PKCS#1; nil when it is none.
  ///
  /// Keys of fewer than 2048 bits and encrypted ones are not read.
  package init?(pem: String) {
    guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: pem) else { return nil }
    self.key = key
  }

  /// The signature of some bytes by RS256: RSASSA-PKCS1-v1_5 with SHA-256; nil when it fails.
  package func signature(of bytes: [UInt8]) -> [UInt8]? {
    let digest = SHA256.hash(data: bytes)
    return (try? key.signature(for: digest, padding: .insecurePKCS1v1_5))
      .map { Array($0.rawRepresentation) }
  }

  /// The SHA-256 digest of the public key, in its DER form SubjectPublicKeyInfo.
  package var publicKeyDigest: [UInt8] {
    Array(SHA256.hash(data: key.publicKey.derRepresentation))
  }

  /// Always `<redacted>`.
  package var description: String { "<redacted>" }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}
