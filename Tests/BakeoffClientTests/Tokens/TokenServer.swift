import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import CryptoExtras
import Foundation
import Synchronization

/// A server on loopback that gives tokens and answers as a model.
final class TokenServer: Sendable {
  /// What a token endpoint replies with, by the number of the exchange, from 1.
  typealias TokenReply = @Sendable (Int) -> Reply

  private let server: LoopbackServer

  /// Starts it.
  init(
    tokens: @escaping TokenReply = { TokenServer.token($0) },
    model: @escaping LoopbackServer.Handler = { _ in chatReply() }
  ) throws {
    let count = Mutex(0)
    server = try LoopbackServer { request in
      guard Self.isExchange(request) else { return model(request) }
      return tokens(
        count.withLock { count in
          count += 1
          return count
        }
      )
    }
  }

  var url: String { server.url }
  var port: Int { server.port }
  var exchanges: [ReceivedRequest] { server.received.filter(Self.isExchange) }
  var questions: [ReceivedRequest] { server.received.filter { !Self.isExchange($0) } }

  /// The tokens that the model was asked with.
  var bearers: [String] {
    questions.map { String($0.header("authorization")?.dropFirst("Bearer ".count) ?? "") }
  }

  func stop() { server.stop() }

  /// A reply with the token of a number, which lives an hour.
  static func token(_ number: Int, lifetime: Int = 3600) -> Reply {
    .json(#"{"access_token":"\#(name(number))","expires_in":\#(lifetime),"token_type":"Bearer"}"#)
  }

  /// A reply of server-sent events.
  static func stream(_ events: String) -> Reply {
    let headers = ["Content-Type": "text/event-stream"]
    return .response(status: 200, headers: headers, body: Array(events.utf8))
  }

  /// The token of a number.
  static func name(_ number: Int) -> String { "ya29.token-\(number)-of-the-server" }

  private static func isExchange(_ request: ReceivedRequest) -> Bool {
    let path = request.path.prefix { $0 != "?" }
    return path.hasSuffix("/token") || path.hasSuffix("/oauth")
  }
}

/// The secrets of these tests, each of which can be found wherever it leaks.
enum Planted {
  static let password = "planted-secret-0123456789"
  static let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048)
  /// The key in the form PKCS#1, as it stands in files of OpenSSL's older versions.
  static let pem = key?.pemRepresentation ?? ""
  /// The key in the form PKCS#8, as it stands in a service account's file.
  static let pkcs8 = pem(label: "PRIVATE KEY", pkcs8Bytes)

  /// What PKCS#8 puts around a key: a version, the name of the algorithm, and the key's own bytes.
  private static var pkcs8Bytes: Data {
    let algorithm = Data([0x30, 13, 6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0])
    let inner = Data([2, 1, 0]) + algorithm + element(4, key?.derRepresentation ?? Data())
    return element(0x30, inner)
  }

  private static func element(_ tag: UInt8, _ content: Data) -> Data {
    Data([tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]) + content
  }

  static func pem(label: String, _ bytes: Data) -> String {
    let lines = bytes.base64EncodedString(
      options: [.lineLength64Characters, .endLineWithLineFeed]
    )
    return "-----BEGIN \(label)-----\n\(lines)\n-----END \(label)-----\n"
  }

  /// What stands before a key that is encrypted by PBES2: the names of AES and SHA-256, and nothing in
  /// them.
  static var pbes2: Data {
    let hash = element(0x30, Data([6, 8, 42, 134, 72, 134, 247, 13, 2, 9, 5, 0]))
    let terms = element(0x30, Data([4, 1, 7, 2, 2, 8, 0]) + hash)
    let derivation = element(0x30, Data([6, 9, 42, 134, 72, 134, 247, 13, 1, 5, 12]) + terms)
    let start = Data(
      [6, 9, 96, 134, 72, 1, 101, 3, 4, 1, 42, 4, 16] + Array(repeating: 0, count: 16)
    )
    let ways = element(0x30, derivation + element(0x30, start))
    let algorithm = element(0x30, Data([6, 9, 42, 134, 72, 134, 247, 13, 1, 5, 13]) + ways)
    return element(0x30, algorithm + Data([4, 1, 0]))
  }

  /// A service account's file.
  static func serviceAccount(_ url: String) -> String {
    JSON.object([
      "type": "service_account", "project_id": "my-project", "private_key_id": "key-1",
      "private_key": .string(pkcs8), "client_email": "robot@my-project.iam.gserviceaccount.com",
      "token_uri": .string("\(url)/token"),
    ]).text
  }

  /// A file of a user's login.
  static func user(_ url: String) -> String {
    JSON.object([
      "type": "authorized_user", "client_id": "client.apps.example",
      "client_secret": .string(password),
      "refresh_token": .string("1//\(password)"), "quota_project_id": "paying-project",
      "token_uri": .string("\(url)/token"),
    ]).text
  }
}

extension ClientOptions {
  /// Options with these variables alone, and a clock that does not wait.
  static func tokens(
    _ variables: [String: String],
    clock: Clock = .instant,
    retries: Int = 0,
    streams: Bool = false
  ) -> ClientOptions {
    ClientOptions(
      retry: RetryPolicy(retries: retries),
      timeouts: Timeouts(connect: 5, attempt: 20),
      streams: streams,
      environment: Environment(process: variables.merging(["NO_GCE_CHECK": "true"]) { $1 }),
      credentials: CredentialStore(),
      clock: clock
    )
  }
}

/// The parts of a JSON web token, its signature checked with the public key.
struct CheckedToken {
  let header: JSON
  let claims: JSON
  let isGenuine: Bool

  init?(_ text: String) {
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count == 3, let header = Self.decoded(parts[0]),
      let claims = Self.decoded(parts[1]),
      let signature = Self.decoded(parts[2]), let key = Planted.key?.publicKey,
      let headerJSON = try? JSON(parsing: [UInt8](header)),
      let claimsJSON = try? JSON(parsing: [UInt8](claims))
    else { return nil }
    self.header = headerJSON
    self.claims = claimsJSON
    isGenuine = key.isValidSignature(
      _RSA.Signing.RSASignature(rawRepresentation: signature),
      for: Data("\(parts[0]).\(parts[1])".utf8),
      padding: .insecurePKCS1v1_5
    )
  }

  private static func decoded(_ text: String) -> Data? {
    var base64 = text.replacing("-", with: "+").replacing("_", with: "/")
    while base64.count % 4 != 0 { base64 += "=" }
    return text.contains("=") ? nil : Data(base64Encoded: base64)
  }
}

/// The fields of a form, decoded.
func formFields(_ request: ReceivedRequest) -> [(name: String, value: String)] {
  request.text.split(separator: "&").map { pair in
    let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.removingPercentEncoding ?? "?" }
    return (halves[0], halves.count == 2 ? halves[1] : "")
  }
}
