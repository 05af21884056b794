import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// A way to a token, with a model that is asked with it.
struct TokenCase: Sendable, CustomTestStringConvertible {
  let id: String
  let model: String
  var path = ""
  let reply: String
  /// The variables, by the URL of the server and its port.
  let variables: @Sendable (_ url: String, _ port: Int) -> [String: String]

  var testDescription: String { id }

  static let all: [TokenCase] = [
    TokenCase(id: "google-user", model: "vertex_ai/gemini-2.5-flash", reply: gemini) { url, _ in
      ["VERTEXAI_CREDENTIALS": Planted.user(url), "VERTEXAI_LOCATION": "europe-west1"]
    },
    TokenCase(
      id: "google-service-account",
      model: "vertex_ai/claude-sonnet-4-5@20250929",
      reply: claude
    ) { url, _ in
      ["VERTEXAI_CREDENTIALS": Planted.serviceAccount(url), "VERTEX_LOCATION": "global"]
    },
    TokenCase(
      id: "google-metadata",
      model: "vertex_ai/meta/llama-3.1-8b-instruct-maas",
      reply: chat
    ) { _, port in
      ["GCE_METADATA_HOST": "127.0.0.1:\(port)", "VERTEXAI_PROJECT": "p"]
    },
    TokenCase(id: "ibm", model: "watsonx/ibm/granite-3-3-8b-instruct", reply: watsonx) { url, _ in
      [
        "WATSONX_APIKEY": Planted.password, "WATSONX_IAM_URL": "\(url)/identity/token",
        "WATSONX_PROJECT_ID": "00000000-0000-0000-0000-000000000000",
      ]
    },
    TokenCase(id: "entra", model: "azure/my-deployment", reply: chat) { url, _ in
      [
        "AZURE_CLIENT_ID": "app", "AZURE_TENANT_ID": "tenant", "AZURE_AUTHORITY_HOST": url,
        "AZURE_CLIENT_SECRET": Planted.password,
      ]
    },
    TokenCase(
      id: "databricks",
      model: "databricks/mine",
      path: "/serving-endpoints",
      reply: chat
    ) { _, _ in
      ["DATABRICKS_CLIENT_ID": "app", "DATABRICKS_CLIENT_SECRET": Planted.password]
    },
    TokenCase(id: "gigachat", model: "gigachat/GigaChat-2", path: "/api/v1", reply: chat) {
      url,
      _ in
      ["GIGACHAT_CREDENTIALS": Planted.password, "GIGACHAT_AUTH_URL": "\(url)/api/v2/oauth"]
    },
    TokenCase(id: "snowflake", model: "snowflake/llama3.1-70b", path: "/api/v2", reply: chat) {
      _,
      _ in
      [
        "SNOWFLAKE_ACCOUNT": "xy12345.eu-central-1", "SNOWFLAKE_USER": "robot",
        "SNOWFLAKE_PRIVATE_KEY": Planted.pem,
      ]
    },
    TokenCase(id: "sap", model: "sap/gpt-4o", reply: orchestration) { url, _ in
      [
        "AICORE_DEPLOYMENT_ID": "d1", "AICORE_RESOURCE_GROUP": "evals",
        "AICORE_SERVICE_KEY": JSON.object([
          "clientid": "app", "clientsecret": .string(Planted.password), "url": .string(url),
          "serviceurls": ["AI_API_URL": "https://api.ai.example"],
        ]).text,
      ]
    },
    TokenCase(id: "copilot", model: "github_copilot/gpt-4o", reply: chat) { url, _ in
      [
        "COPILOT_GITHUB_TOKEN": Planted.password,
        "GITHUB_COPILOT_API_KEY_URL": "\(url)/copilot_internal/v2/token",
      ]
    },
    TokenCase(id: "entra-app-service", model: "azure/my-deployment", reply: chat) { url, _ in
      ["IDENTITY_ENDPOINT": "\(url)/msi/token", "IDENTITY_HEADER": Planted.password]
    },
    TokenCase(id: "entra-machine", model: "azure/my-deployment", reply: chat) { url, _ in
      ["AZURE_POD_IDENTITY_AUTHORITY_HOST": url, "AZURE_CLIENT_ID": "app"]
    },
  ]

  private static let chat =
    #"{"model":"m","choices":[{"message":{"content":"Four."},"finish_reason":"stop"}]}"#
  private static let orchestration = #"{"request_id":"r1","final_result":\#(chat)}"#
  private static let watsonx =
    #"{"id":"chat-1","model_id":"ibm/granite-3-3-8b-instruct","model":"ibm/granite-3-3-8b-instruct","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"created":1790000000,"model_version":"3.3.0","created_at":"2026-10-21T10:00:00Z","usage":{"completion_tokens":2,"prompt_tokens":60,"total_tokens":62}}"#
  private static let gemini =
    #"{"candidates":[{"content":{"role":"model","parts":[{"text":"Four."}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":8,"candidatesTokenCount":2,"totalTokenCount":10},"modelVersion":"gemini-2.5-flash"}"#
  private static let claude =
    #"{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[{"type":"text","text":"Four."}],"stop_reason":"end_turn","usage":{"input_tokens":8,"output_tokens":2}}"#
}

@Suite("Sources of tokens", .timeLimit(.minutes(20)))
struct TokenSourceTests {
  private func lm(
    _ example: TokenCase,
    _ server: TokenServer,
    without missing: String? = nil
  ) throws -> LM {
    var variables = example.variables(server.url, server.port)
    if let missing { variables[missing] = nil }
    return try LM(
      example.model,
      temperature: 0,
      maxTokens: 50,
      baseURL: server.url + example.path,
      options: .tokens(variables)
    )
  }

  @Test("Credentials are exchanged and the model is asked as recorded", arguments: TokenCase.all)
  func recorded(_ example: TokenCase) throws {
    let server =
      example.id == "copilot"
      ? try TokenServer(
        tokens: { .json(#"{"token":"\#(TokenServer.name($0))","expires_at":1800001800}"#) },
        model: { _ in .json(example.reply) }
      ) : try TokenServer(model: { _ in .json(example.reply) })
    defer { server.stop() }
    let lm = try lm(example, server)
    #expect(try lm("What is 2+2?") == "Four.")
    let requests = server.exchanges + server.questions
    try expectGolden(
      requests.map { rendered($0, port: server.port) }.joined(separator: "\n"),
      named: "token-\(example.id).txt"
    )
    // The next question is asked with the same token.
    let prepared = try lm.prepare(ModelRequest("And 3+3?"))
    _ = try lm.send(prepared)
    #expect(server.exchanges.count == (example.id == "snowflake" ? 0 : 1))
    #expect(server.questions.count == 2)
    let tokens = Set(server.questions.map { $0.header("authorization") })
    #expect(tokens.count == 1)
    // Nothing that is kept or shown holds a secret.
    let token = try #require(tokens.first??.split(separator: " ").last)
    var shown = "\(prepared) \(lm) "
    dump(lm, to: &shown)
    dump(prepared, to: &shown)
    for secret in [Planted.password, Planted.pem, Planted.pkcs8, String(token)] {
      #expect(!shown.contains(secret))
      #expect(!prepared.cached.url.contains(secret))
      #expect(!String(decoding: prepared.cached.body, as: UTF8.self).contains(secret))
    }
  }

  @Test("A key of the cache does not depend on the credentials")
  func cacheKey() throws {
    func key(_ variables: [String: String]) throws -> ContentHash {
      try LM("azure/d", baseURL: "http://h", options: .tokens(variables))
        .prepare(ModelRequest("Hi")).cached.key
    }
    let entra = [
      "AZURE_CLIENT_ID": "app", "AZURE_TENANT_ID": "tenant", "AZURE_CLIENT_SECRET": "s",
    ]
    #expect(try key(entra) == key(["AZURE_AD_TOKEN": "t"]))
  }

  @Test(
    "Without credentials nothing is sent, and the error names variables and files",
    arguments: [
      (
        "vertex_ai/gemini-2.5-flash",
        #"GOOGLE_APPLICATION_CREDENTIALS with the path of a file of "#
          + #"credentials, or the login of "gcloud auth application-default login""#
      ),
      (
        "watsonx/m",
        "WATSONX_TOKEN or WATSONX_ZENAPIKEY, or WX_API_KEY or WATSONX_API_KEY or "
          + "WATSONX_APIKEY"
      ),
      (
        "azure/d",
        "AZURE_API_KEY or AZURE_OPENAI_API_KEY or AZUREAI_OPENAI_API_KEY or "
          + "AZURE_AD_TOKEN, or AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET (or "
          + "AZURE_CLIENT_CERTIFICATE_PATH, or AZURE_FEDERATED_TOKEN_FILE)"
      ),
      (
        "databricks/m",
        "DATABRICKS_API_KEY or DATABRICKS_TOKEN, or DATABRICKS_CLIENT_ID and "
          + "DATABRICKS_CLIENT_SECRET"
      ),
      (
        "snowflake/m",
        "SNOWFLAKE_JWT, or SNOWFLAKE_USER and SNOWFLAKE_PRIVATE_KEY_FILE with the path "
          + "of a private key"
      ),
    ]
  )
  func missing(model: String, needs: String) {
    let variables = [
      "VERTEXAI_PROJECT": "p", "HOME": "/nowhere", "AZURE_CLIENT_ID": "app",
      "WATSONX_PROJECT_ID": "p",
    ]
    let error = #expect(throws: ModelError.self) {
      try LM(model, baseURL: "http://127.0.0.1:1", options: .tokens(variables))
    }
    #expect(error?.code == .missingKey)
    #expect(error?.message == "\(model) needs \(needs): export it or add it to .env")
  }

  @Test("A key that is set wins over credentials for a token")
  func keyWins() throws {
    let server = try TokenServer()
    defer { server.stop() }
    var variables = TokenCase.all[4].variables(server.url, server.port)
    variables["AZURE_API_KEY"] = "k"
    let lm = try LM("azure/d", baseURL: server.url, options: .tokens(variables))
    _ = try lm("Hi")
    #expect(server.exchanges.isEmpty)
    #expect(server.questions.first?.header("api-key") == "k")
    #expect(server.questions.first?.header("authorization") == nil)
  }

  @Test("A signed claim is genuine, and says who, what for and how long")
  func claim() throws {
    let server = try TokenServer(model: { _ in .json(TokenCase.all[1].reply) })
    defer { server.stop() }
    _ = try lm(TokenCase.all[1], server)("Hi")
    let fields = formFields(try #require(server.exchanges.first))
    let assertion = try #require(fields.first { $0.name == "assertion" }?.value)
    let token = try #require(CheckedToken(assertion))
    #expect(token.isGenuine)
    #expect(token.header == ["alg": "RS256", "typ": "JWT", "kid": "key-1"])
    #expect(
      token.claims == [
        "iss": "robot@my-project.iam.gserviceaccount.com", "iat": 1_800_000_000,
        "exp": 1_800_003_600, "aud": .string("\(server.url)/token"),
        "scope": "https://www.googleapis.com/auth/cloud-platform",
      ]
    )
  }

  @Test("Snowflake's token is genuine, and names account, user and key in Snowflake's way")
  func keyPair() throws {
    let server = try TokenServer()
    defer { server.stop() }
    _ = try lm(TokenCase.all[7], server)("Hi")
    let question = try #require(server.questions.first)
    #expect(question.header("x-snowflake-authorization-token-type") == "KEYPAIR_JWT")
    let bearer = try #require(question.header("authorization")?.dropFirst("Bearer ".count))
    let token = try #require(CheckedToken(String(bearer)))
    #expect(token.isGenuine)
    #expect(token.claims["sub"] == "XY12345.ROBOT")
    #expect(token.claims["iss"]?.stringValue?.hasPrefix("XY12345.ROBOT.SHA256:") == true)
    #expect(token.claims["iat"] == 1_800_000_000)
    #expect(token.claims["exp"] == 1_800_003_540)
  }

  @Test(
    "A private key that cannot be used is said before anything is sent",
    arguments: [
      ("nothing", "is no RSA key"),
      (Planted.pem(label: "EC PRIVATE KEY", Data([1, 2, 3])), "is no RSA key"),
      (
        Planted.pem(label: "ENCRYPTED PRIVATE KEY", Planted.pbes2),
        "is encrypted, and no passphrase is set: export SNOWFLAKE_PRIVATE_KEY_PASSPHRASE"
      ),
    ]
  )
  func unusableKey(pem: String, reason: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(pem, to: "key.p8")
    let variables = [
      "SNOWFLAKE_USER": "u", "SNOWFLAKE_PRIVATE_KEY_FILE": file, "SNOWFLAKE_ACCOUNT_ID": "a",
    ]
    let error = #expect(throws: ModelError.self) {
      try LM("snowflake/m", options: .tokens(variables))
    }
    #expect(error?.code == .configuration)
    #expect(
      error?.message
        == "snowflake/m: the private key in \(file) (SNOWFLAKE_PRIVATE_KEY_FILE) \(reason)"
    )
  }

  /// A request, with a form's fields on lines of their own and what varies named.
  private func rendered(_ request: ReceivedRequest, port: Int) -> String {
    let shown = [
      "accept", "content-type", "authorization", "metadata-flavor", "x-goog-user-project",
      "anthropic-version", "api-key", "x-snowflake-authorization-token-type", "metadata",
      "ai-resource-group", "x-identity-header", "copilot-integration-id", "editor-version",
    ]
    let headers = request.headers.filter { shown.contains($0.name.lowercased()) }
      .map { "\($0.name): \(readable($0.value))" }.sorted()
    let isForm = request.header("content-type") == "application/x-www-form-urlencoded"
    let body =
      isForm
      ? formFields(request).map { "\($0.name)=\(readable($0.value))" }.joined(separator: "\n")
      : request.text
    let text = "\(request.method) \(request.path)\n\(headers.joined(separator: "\n"))\n\n\(body)\n"
    return text.replacing(":\(port)", with: ":PORT")
      .replacing(Planted.password, with: "<secret>")
      .replacing(Data("app:\(Planted.password)".utf8).base64EncodedString(), with: "<app:secret>")
  }

  /// A claim in place of its token, its digest of the key left out.
  private func readable(_ value: String) -> String {
    let token = value.split(separator: " ").last.map(String.init) ?? value
    guard let checked = CheckedToken(token) else { return value }
    var claims = checked.claims.text
    if let start = claims.firstRange(of: "SHA256:")?.upperBound,
      let end = claims[start...].firstIndex(of: "\"")
    {
      claims.replaceSubrange(start..<end, with: "<digest>")
    }
    let signature = checked.isGenuine ? "genuine" : "forged"
    return value.replacing(token, with: "\(checked.header.text).\(claims).<\(signature)>")
  }
}
