internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A private RSA key that signs tokens; it cannot be printed.
package struct RSASigningKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let key: _RSA.Signing.PrivateKey

  /// Reads a key from its PEM text, in the form PKCS#8 or PKCS#1.
  ///
  /// Keys of fewer than 2048 bits are not read.
  ///
  /// - Parameters:
  ///   - pem: The text.
  ///   - passphrase: What an encrypted key is opened with; nil where none is known.
  /// - Throws: `KeyFileError` when it is no such key, or cannot be opened.
  package init(pem: String, passphrase: String? = nil) throws(KeyFileError) {
    if pem.contains("ENCRYPTED") {
      let bytes = try EncryptedKey(pem: pem).opened(with: passphrase)
      guard let key = try? _RSA.Signing.PrivateKey(derRepresentation: bytes) else {
        throw .wrongPassphrase
      }
      self.key = key
      return
    }
    guard let key = try? _RSA.Signing.PrivateKey(pemRepresentation: pem) else { throw .noRSAKey }
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
