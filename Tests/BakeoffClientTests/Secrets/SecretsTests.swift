import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// What callbacks wrote.
final class Collected: Sendable {
  private let written = Mutex<[UInt8]>([])
  var bytes: [UInt8] { written.withLock { $0 } }

  /// The callbacks that print or log.
  var callbacks: CallbackList {
    CallbackList([
      DebugCallback { text in self.add(Array(text.utf8)) }, EventLogCallback { self.add($0) },
    ])
  }

  private func add(_ bytes: [UInt8]) { written.withLock { $0 += bytes } }
}

@Suite("No secret is shown, kept or logged", .timeLimit(.minutes(20)))
struct SecretsTests {
  private static let rows = ProviderTable.builtIn.providers.filter {
    $0.obstacle == nil && $0.baseURL != "mock:"
  }

  /// A key that every coding changes; half of a PEM key for those that need one.
  private static func planted(_ variable: String) -> String {
    "pl4nted/\(variable)+\(variable.utf8.count)=Zq9\"x"
  }

  private func options(_ variables: [String: String], _ collected: Collected) -> ClientOptions {
    ClientOptions(
      retry: RetryPolicy(retries: 1),
      timeouts: Timeouts(connect: 5, attempt: 20),
      environment: Environment(process: variables),
      credentials: CredentialStore(),
      transport: CurlTransport(),
      clock: .instant,
      callbacks: collected.callbacks
    )
  }

  @Test("The keys of every provider stay secret, whatever its server repeats", arguments: rows)
  func providers(_ provider: Provider) throws {
    let variables = ProviderRequestTests.variables(of: provider, key: Self.planted)
    let traces = SecretTraces(
      // The identifier of an AWS key is no secret: every signature names it.
      provider.keyVariables.filter { $0 != "AWS_ACCESS_KEY_ID" }.map(Self.planted) + [
        Planted.password, Self.line(of: Planted.pem),
      ]
    )
    for echo in Echo.allCases {
      let server = try LoopbackServer { request in
        guard !request.path.hasSuffix("/token") else { return TokenServer.token(1) }
        return echo.reply(to: request, by: provider.wireProtocol)
      }
      defer { server.stop() }
      let collected = Collected()
      var own = variables
      if provider.tokenSource == "google" { own["VERTEXAI_CREDENTIALS"] = Planted.user(server.url) }
      let lm = try LM(
        "\(provider.prefix)/echo",
        baseURL: server.url + "/v1",
        options: options(own, collected)
      )
      let showing = try Showing(lm, collected, dumpsModel: echo == .answer)
      #expect(traces.found(in: showing.bytes) == [], "\(echo)")
      #expect(!server.received.isEmpty || lm.name.provider == "github_copilot", "\(echo)")
    }
  }

  @Test(
    "Secrets that are exchanged for tokens, and the tokens, stay secret",
    arguments: TokenCase.all
  )
  func tokens(_ example: TokenCase) throws {
    let traces = SecretTraces([
      Planted.password, Self.line(of: Planted.pem), Self.line(of: Planted.pkcs8),
      "-1-of-the-server",
    ])
    for echo in Echo.allCases {
      for isExchangeGood in [true, false] {
        let server = try LoopbackServer { request in
          let path = request.path.prefix { $0 != "?" }
          guard isExchangeGood, path.hasSuffix("/token") || path.hasSuffix("/oauth") else {
            return echo.reply(to: request, by: "openai-chat")
          }
          return example.id == "copilot"
            ? .json(#"{"token":"\#(TokenServer.name(1))","expires_at":1800001800}"#)
            : TokenServer.token(1)
        }
        defer { server.stop() }
        let collected = Collected()
        let lm = try LM(
          example.model,
          baseURL: server.url + example.path,
          options: options(example.variables(server.url, server.port), collected)
        )
        let showing = try Showing(lm, collected, dumpsModel: echo == .answer)
        #expect(traces.found(in: showing.bytes) == [], "\(echo), exchange \(isExchangeGood)")
        #expect(!server.received.isEmpty)
      }
    }
  }

  @Test(
    "Names and passwords in a URL, and headers of one's own, stay secret",
    arguments: Echo.allCases
  )
  func others(_ echo: Echo) throws {
    let secrets = ["pa55word/of+the=URL", "header/of+the=user", "key/of+the=provider"]
    let server = try LoopbackServer { echo.reply(to: $0, by: "openai-chat") }
    defer { server.stop() }
    let collected = Collected()
    let user = "robot:\(SecretTraces.percentEncoded(secrets[0]))"
    var lm = try LM(
      "openai/m",
      baseURL: server.url.replacing("//", with: "//\(user)@"),
      options: options(["OPENAI_API_KEY": secrets[2]], collected)
    )
    lm.parameters.extraHeaders = try [
      #require(ExtraHeader("X-Session-Token", secrets[1])),
      #require(ExtraHeader("Proxy-Authorization", "Basic \(secrets[1])")),
    ]
    let showing = try Showing(lm, collected)
    #expect(SecretTraces(secrets).found(in: showing.bytes) == [])
    #expect(server.received.first?.header("x-session-token") == secrets[1])
  }

  @Test("A key that a stream repeats in pieces stays secret")
  func streamed() throws {
    let key = "pl4nted/key+in=pieces"
    let pieces = [key.prefix(8), key.dropFirst(8)].map { piece in
      #"data: {"choices":[{"delta":{"content":"\#(piece)"},"finish_reason":null}]}"# + "\n\n"
    }
    let end = #"data: {"choices":[{"delta":{},"finish_reason":"stop"}]}"# + "\n\ndata: [DONE]\n\n"
    let server = try LoopbackServer { _ in
      .stream(pieces.map { Array($0.utf8) } + [Array(end.utf8)])
    }
    defer { server.stop() }
    let collected = Collected()
    var options = options(["OPENAI_API_KEY": key], collected)
    options.streams = true
    let lm = try LM("openai/m", baseURL: server.url, options: options)
    let showing = try Showing(lm, collected)
    #expect(try showing.result.get().text == "<redacted>")
    #expect(SecretTraces([key]).found(in: showing.bytes) == [])
  }

  @Test("A model that is dumped shows neither the password of its URL nor the name of its key")
  func dumped() throws {
    let variables = [
      "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "pl4nted/key+of=AWS",
      "AWS_REGION": "eu-central-1",
    ]
    let lm = try LM(
      "bedrock/m",
      baseURL: "http://r0b0t:pa55word@127.0.0.1:9/v1",
      options: options(variables, Collected())
    )
    var text = ""
    dump(lm, to: &text)
    dump(try lm.prepare(ModelRequest("?")).http, to: &text)
    #expect(text.contains("http://127.0.0.1:9/v1"))
    for hidden in ["r0b0t", "pa55word", "AKIDEXAMPLE", "pl4nted"] {
      #expect(!text.contains(hidden))
    }
  }

  @Test("A short word that stands for a key is left in answers")
  func word() throws {
    let server = try LoopbackServer { _ in chatReply("Use ollama.") }
    defer { server.stop() }
    let lm = try LM(
      "openai/m",
      baseURL: server.url,
      options: options(["OPENAI_API_KEY": "ollama"], Collected())
    )
    #expect(try lm("What?") == "Use ollama.")
  }

  /// A line from the middle of a PEM key.
  private static func line(of pem: String) -> String {
    let lines = pem.split(separator: "\n")
    return lines.isEmpty ? "no key could be made" : String(lines[lines.count / 2])
  }
}
