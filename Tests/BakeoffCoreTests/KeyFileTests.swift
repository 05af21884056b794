import BakeoffCore
import Foundation
import Testing

@Suite("Files of private keys")
struct KeyFileTests {
  @Test(
    "An encrypted key is opened by its passphrase",
    arguments: [KeyFiles.aes256, KeyFiles.aes128]
  )
  func opened(pem: String) throws {
    let key = try RSASigningKey(pem: pem, passphrase: KeyFiles.passphrase)
    #expect(Data(key.publicKeyDigest).base64EncodedString() == KeyFiles.digest)
    #expect(key.signature(of: [1, 2, 3])?.count == 256)
    #expect("\(key)" == "<redacted>")
  }

  @Test("Without a passphrase, and with another one, the error says so")
  func refused() {
    #expect(throws: KeyFileError.encrypted) { try RSASigningKey(pem: KeyFiles.aes256) }
    #expect(throws: KeyFileError.wrongPassphrase) {
      try RSASigningKey(pem: KeyFiles.aes256, passphrase: "wrong horse")
    }
  }

  @Test("A cipher or a derivation that is not read is named, with what mends it")
  func unreadable() {
    let ways = [
      (KeyFiles.des3, "the cipher 1.2.840.113549.3.7"), (KeyFiles.scrypt, "1.3.6.1.4.1.11591.4.11"),
    ]
    for (pem, name) in ways {
      let error = #expect(throws: KeyFileError.self) {
        try RSASigningKey(pem: pem, passphrase: KeyFiles.passphrase)
      }
      #expect(error?.description.contains(name) == true, "\(error?.description ?? "")")
      #expect(error?.description.hasSuffix(#""openssl pkcs8 -topk8 -v2 aes-256-cbc""#) == true)
    }
    let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAA==\n"
    #expect(throws: KeyFileError.unreadable("a method of older files")) {
      try RSASigningKey(pem: old, passphrase: "x")
    }
  }

  @Test("What is cut off or damaged is no key, and never a crash")
  func damaged() throws {
    let lines = KeyFiles.aes256.split(separator: "\n").map(String.init)
    let bytes = try #require(Data(base64Encoded: lines[1..<lines.count - 1].joined()))
    for count in [0, 1, 2, 3, 5, 20, 60, 80, bytes.count / 2, bytes.count - 1] {
      let text = [lines[0], bytes.prefix(count).base64EncodedString(), lines.last ?? ""]
      #expect(throws: KeyFileError.self) {
        try RSASigningKey(pem: text.joined(separator: "\n"), passphrase: KeyFiles.passphrase)
      }
    }
    for position in 0..<90 {
      var changed = bytes
      changed[position] ^= 0xFF
      let text = [lines[0], changed.base64EncodedString(), lines.last ?? ""]
      _ = try? RSASigningKey(pem: text.joined(separator: "\n"), passphrase: KeyFiles.passphrase)
    }
  }
}
