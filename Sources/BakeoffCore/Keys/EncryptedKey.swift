internal import Crypto
internal import CryptoExtras
internal import Foundation

/// A private key in the form `EncryptedPrivateKeyInfo` of PKCS#8 (RFC 5958), encrypted by PBES2
/// (RFC 8018) with PBKDF2 and AES, as OpenSSL writes it.
struct EncryptedKey {
  /// How often the passphrase may be hashed: more is no key but an attack.
  private static let mostRounds = 10_000_000

  private static let passwordScheme = "1.2.840.113549.1.5.13"
  private static let derivation = "1.2.840.113549.1.5.12"
  /// The length of the key by the name of the cipher, in bytes.
  private static let ciphers = [
    "2.16.840.1.101.3.4.1.2": 16, "2.16.840.1.101.3.4.1.22": 24, "2.16.840.1.101.3.4.1.42": 32,
  ]
  private static let hashes: [String: KDF.Insecure.PBKDF2.HashFunction] = [
    "1.2.840.113549.2.7": .insecureSHA1, "1.2.840.113549.2.9": .sha256,
    "1.2.840.113549.2.10": .sha384, "1.2.840.113549.2.11": .sha512,
  ]

  private let salt: [UInt8]
  private let rounds: Int
  private let hash: KDF.Insecure.PBKDF2.HashFunction
  private let keyLength: Int
  private let start: [UInt8]
  private let content: [UInt8]

  /// Reads what stands around the key.
  ///
  /// - Throws: `KeyFileError` when it is encrypted in another way, or is no key.
  init(pem: String) throws(KeyFileError) {
    guard pem.contains("BEGIN ENCRYPTED PRIVATE KEY") else {
      throw .unreadable("a method of older files")
    }
    let lines = pem.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }
    let text = lines.map { $0.filter { !$0.isWhitespace } }.joined()
    guard let data = Data(base64Encoded: text) else { throw .noRSAKey }
    var bytes = Array(data)[...]
    guard let parts = DERElement(from: &bytes)?.children, parts.count == 2,
      let algorithm = parts[0].children, let scheme = algorithm.first?.name
    else { throw .noRSAKey }
    guard scheme == Self.passwordScheme, let ways = algorithm.last?.children, ways.count == 2,
      let derived = ways[0].children, let cipher = ways[1].children
    else { throw .unreadable("the scheme \(scheme)") }
    guard derived.first?.name == Self.derivation, let terms = derived.last?.children,
      terms.count >= 2, let rounds = terms[1].number, (1...Self.mostRounds).contains(rounds)
    else { throw .unreadable("the derivation \(derived.first?.name ?? "of an unknown kind")") }
    // The name of the hash stands last, and SHA-1 goes without saying.
    let hashName = terms.last?.children?.first?.name ?? "1.2.840.113549.2.7"
    guard let hash = Self.hashes[hashName] else { throw .unreadable("the hash \(hashName)") }
    guard let name = cipher.first?.name, let length = Self.ciphers[name], let start = cipher.last
    else { throw .unreadable("the cipher \(cipher.first?.name ?? "of an unknown kind")") }
    salt = Array(terms[0].content)
    self.rounds = rounds
    self.hash = hash
    keyLength = length
    self.start = Array(start.content)
    content = Array(parts[1].content)
  }

  /// The key itself, in the form PKCS#8.
  ///
  /// - Throws: `KeyFileError` when there is no passphrase, or another one is needed.
  func opened(with passphrase: String?) throws(KeyFileError) -> [UInt8] {
    guard let passphrase else { throw .encrypted }
    do {
      let key = try KDF.Insecure.PBKDF2.deriveKey(
        from: Array(passphrase.utf8),
        salt: salt,
        using: hash,
        outputByteCount: keyLength,
        unsafeUncheckedRounds: rounds
      )
      return Array(try AES._CBC.decrypt(content, using: key, iv: AES._CBC.IV(ivBytes: start)))
    } catch {
      throw .wrongPassphrase
    }
  }
}
