import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Entra ID without secrets", .timeLimit(.minutes(20)))
struct EntraTokensTests {
  /// Something that stands for a certificate: only its digest is sent.
  private static let certificate = Data("a certificate".utf8)

  private func variables(_ url: String, _ more: [String: String]) -> [String: String] {
    ["AZURE_CLIENT_ID": "app", "AZURE_TENANT_ID": "tenant", "AZURE_AUTHORITY_HOST": url]
      .merging(more) { $1 }
  }

  private func ask(_ server: TokenServer, _ more: [String: String]) throws -> [String: String] {
    let lm = try LM(
      "azure/d",
      baseURL: server.url,
      options: .tokens(variables(server.url, more))
    )
    #expect(try lm("2 + 2?") == "Four.")
    #expect(server.bearers.last == TokenServer.name(server.exchanges.count))
    let fields = formFields(try #require(server.exchanges.last))
    return Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.value) })
  }

  @Test("A certificate's key signs a claim that names application, endpoint and certificate")
  func certificate() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let server = try TokenServer()
    defer { server.stop() }
    let pem = Planted.pem(label: "CERTIFICATE", Self.certificate)
    for key in [Planted.pem, Planted.pkcs8] {
      let file = try folder.write(pem + key, to: "both.pem")
      let fields = try ask(server, ["AZURE_CLIENT_CERTIFICATE_PATH": file])
      #expect(
        fields["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
      )
      #expect(fields["client_id"] == "app")
      #expect(fields["client_secret"] == nil)
      let claim = try #require(CheckedToken(fields["client_assertion"] ?? ""))
      #expect(claim.isGenuine)
      let digest = Data(MessageDigest.sha1(Array(Self.certificate))).base64EncodedString()
        .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
      #expect(claim.header == ["alg": "RS256", "typ": "JWT", "x5t": .string(digest)])
      #expect(claim.claims["aud"]?.stringValue == "\(server.url)/tenant/oauth2/v2.0/token")
      #expect(claim.claims["iss"] == "app" && claim.claims["sub"] == "app")
      #expect(claim.claims["nbf"] == 1_800_000_000 && claim.claims["exp"] == 1_800_000_600)
    }
    let lonely = try folder.write(Planted.pem, to: "key.pem")
    let error = #expect(throws: ModelError.self) {
      try LM(
        "azure/d",
        baseURL: server.url,
        options: .tokens(variables(server.url, ["AZURE_CLIENT_CERTIFICATE_PATH": lonely]))
      )
    }
    #expect(
      error?.message
        == "azure/d: the certificate in \(lonely) (AZURE_CLIENT_CERTIFICATE_PATH) is not "
        + "there: the file must hold it and its key in PEM"
    )
  }

  @Test("A cluster's token proves a workload, and is read anew each time")
  func workload() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let server = try TokenServer(tokens: { TokenServer.token($0, lifetime: 0) })
    defer { server.stop() }
    let file = try folder.write("cluster.token.1\n", to: "token")
    let lm = try LM(
      "azure/d",
      baseURL: server.url,
      options: .tokens(variables(server.url, ["AZURE_FEDERATED_TOKEN_FILE": file]))
    )
    for number in 1...2 {
      try folder.write("cluster.token.\(number)\n", to: "token")
      _ = try lm("Question \(number)")
    }
    let assertions = server.exchanges.map { request in
      formFields(request).first { $0.name == "client_assertion" }?.value
    }
    #expect(assertions == ["cluster.token.1", "cluster.token.2"])
  }
}
