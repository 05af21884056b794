import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// One request to every provider that can be asked, compared with one golden file for all.
struct ProviderRequestTests {
  private static let rows = ProviderTable.builtIn.providers.filter { $0.obstacle == nil }
  private static let golden = "provider-requests.txt"

  @Test("A request to every provider is written as recorded", arguments: rows)
  func request(_ provider: Provider) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/\(Self.golden)")
    let recorded = try String(contentsOf: file, encoding: .utf8)
    let block = try Self.block(provider)
    #expect(("\n" + recorded).contains("\n" + block), "expected in \(Self.golden):\n\(block)")
  }

  @Test("The golden file holds these requests, in the order of prefixes, and no others")
  func all() throws {
    try expectGolden(try Self.rows.map(Self.block).joined(separator: "\n"), named: Self.golden)
  }

  /// URL, headers and body as they are sent; a key is shown as the variable that it came from.
  private static func block(_ provider: Provider) throws -> String {
    let transport = ScriptedTransport([.init(status: 400, body: "")])
    let lm = try LM(
      "\(provider.prefix)/echo",
      temperature: 0.5,
      topP: 0.9,
      maxTokens: 50,
      stop: ["END"],
      seed: 7,
      system: "Be brief.",
      options: ClientOptions(
        dropsRefusedParameters: true,
        environment: Environment(process: variables(of: provider)),
        transport: transport,
        clock: .instant
      )
    )
    let prepared = try lm.prepare(ModelRequest("Hi"))
    // A signature is made when a request is sent, and a token fetched.
    if case .signature = provider.authentication { _ = try? lm.send(prepared) }
    let sent = transport.requests.first ?? prepared.http
    var lines = ["== \(provider.prefix)", "POST \(sent.url)"]
    lines += sent.headers.map { "\($0.name): \($0.value)" }
    lines += sent.secretHeaders.map { "\($0.name): \($0.value.revealed)" }
    if let source = provider.tokenSource, sent.secretHeaders.isEmpty {
      lines.append("Authorization: Bearer <a token by \(source)>")
    }
    if provider.authentication == .ociSignature {
      lines.append("Authorization: <a signature by the user's key>")
    }
    lines.append(String(decoding: sent.body, as: UTF8.self))
    if !prepared.dropped.isEmpty {
      lines.append("left out: \(prepared.dropped.joined(separator: ", "))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Every key, every part of the URL and, where the row has none, the base URL.
  static func variables(
    of provider: Provider,
    key: (_ variable: String) -> String = { "<\($0)>" }
  ) -> [String: String] {
    var variables = Dictionary(
      uniqueKeysWithValues: provider.keyVariables.map { ($0, key($0)) }
    )
    for name in provider.settings.keys { variables[name] = name.lowercased() }
    if provider.tokenSource == "google" {
      variables["VERTEXAI_CREDENTIALS"] = Planted.user("https://oauth2.example")
    }
    if provider.tokenSource == "copilot" { variables["COPILOT_GITHUB_TOKEN"] = "login" }
    if provider.authentication == .ociSignature {
      for name in ["USER", "FINGERPRINT", "TENANCY"] {
        variables["OCI_\(name)"] = name.lowercased()
      }
      variables["OCI_KEY"] = Planted.pem
    }
    let base = provider.baseURL ?? ""
    if base.isEmpty {
      variables[provider.baseURLVariables[0]] = "https://\(provider.prefix).example/v1"
    }
    let url = base + (provider.endpoint ?? "")
    for (index, part) in url.split(separator: "{").enumerated() {
      guard let end = part.firstIndex(of: "}") else { continue }
      let name = String(part[..<end])
      guard name != "MODEL" else { continue }
      let isWhole = index == 0 && base.hasPrefix("{")
      variables[name] = isWhole ? "https://\(provider.prefix).example" : name.lowercased()
    }
    return variables
  }
}
