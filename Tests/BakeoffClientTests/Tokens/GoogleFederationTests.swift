import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Google's federation with other identity providers", .timeLimit(.minutes(20)))
struct GoogleFederationTests {
  private static let gemini =
    #"{"candidates":[{"content":{"role":"model","parts":[{"text":"Four."}]},"finishReason":"STOP"}]}"#

  /// A server that gives other tokens, exchanges them, lends a service account, and is the model.
  private func server() throws -> LoopbackServer {
    try LoopbackServer { request in
      switch request.path {
      case "/other": .json(#"{"id_token":"planted-other"}"#)
      case "/sts": .json(#"{"access_token":"planted-federated","expires_in":3600}"#)
      case "/account:generateAccessToken":
        .json(#"{"accessToken":"planted-account","expireTime":"2027-01-15T09:00:00Z"}"#)
      default: .json(Self.gemini)
      }
    }
  }

  private func file(_ url: String, source: JSON, account: Bool) -> String {
    var json: JSONObject = [
      "type": "external_account", "audience": "//iam.googleapis.com/pools/p/providers/x",
      "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
      "token_url": .string("\(url)/sts"), "credential_source": source,
    ]
    if account {
      json["service_account_impersonation_url"] = .string("\(url)/account:generateAccessToken")
    }
    return JSON.object(json).text
  }

  private func lm(_ server: LoopbackServer, _ file: String) throws -> LM {
    try LM(
      "vertex_ai/gemini-2.5-flash",
      baseURL: server.url,
      options: .tokens(["VERTEXAI_CREDENTIALS": file, "VERTEXAI_PROJECT": "p"])
    )
  }

  @Test("A token in a file is exchanged for Google's")
  func file() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let server = try server()
    defer { server.stop() }
    for (text, format) in [
      ("planted-other\n", [:]),
      (
        #"{"t":"planted-other"}"#,
        ["type": "json", "subject_token_field_name": "t"]
      ),
    ] as [(String, JSON)] {
      let path = try folder.write(text, to: "token")
      let source: JSON = ["file": .string(path), "format": format]
      let lm = try lm(server, file(server.url, source: source, account: false))
      #expect(try lm("2 + 2?") == "Four.")
      let exchange = try #require(server.received.last { $0.path == "/sts" })
      let fields = formFields(exchange)
      #expect(fields.contains { $0 == (name: "subject_token", value: "planted-other") })
      #expect(
        fields.contains {
          $0 == (name: "audience", value: "//iam.googleapis.com/pools/p/providers/x")
        }
      )
      #expect(server.received.last?.header("authorization") == "Bearer planted-federated")
    }
  }

  @Test("A token behind a URL is exchanged, and a service account acted for")
  func url() throws {
    let server = try server()
    defer { server.stop() }
    let source: JSON = [
      "url": .string("\(server.url)/other"), "headers": ["Metadata": "True"],
      "format": ["type": "json", "subject_token_field_name": "id_token"],
    ]
    let lm = try lm(server, file(server.url, source: source, account: true))
    #expect(try lm("2 + 2?") == "Four.")
    #expect(
      server.received.prefix(3).map { "\($0.method) \($0.path)" } == [
        "GET /other", "POST /sts", "POST /account:generateAccessToken",
      ]
    )
    #expect(server.received.first?.header("metadata") == "True")
    #expect(server.received[2].header("authorization") == "Bearer planted-federated")
    #expect(server.received.last?.header("authorization") == "Bearer planted-account")
    var shown = ""
    dump(lm, to: &shown)
    #expect(!shown.contains("planted"))
  }

  @Test("A source that is not read here is said before anything is sent")
  func unread() throws {
    let server = try server()
    defer { server.stop() }
    let source: JSON = ["environment_id": "aws1"]
    let error = #expect(throws: ModelError.self) {
      try lm(server, file(server.url, source: source, account: false))
    }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains("names no source of tokens that is read here") == true)
    #expect(server.received.isEmpty)
  }
}
