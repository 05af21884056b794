/// Why a private key cannot be used.
package enum KeyFileError: Error, Hashable, CustomStringConvertible {
  /// It is no RSA key of 2048 bits or more.
  case noRSAKey
  /// It is encrypted, and no passphrase is known.
  case encrypted
  /// It is encrypted with another passphrase.
  case wrongPassphrase
  /// It is encrypted in a way that is not read, in words.
  case unreadable(String)

  /// What is wrong and how to mend it, in words that follow the key's name.
  package var description: String {
    switch self {
    case .noRSAKey: "is no RSA key"
    case .encrypted: "is encrypted, and no passphrase is set"
    case .wrongPassphrase: "is not opened by the passphrase that is set"
    case .unreadable(let way):
      "is encrypted by \(way), which this version cannot read: write it anew with \"openssl pkcs8 "
        + "-topk8 -v2 aes-256-cbc\""
    }
  }
}
