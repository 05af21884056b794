import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Variants of provider rows", .timeLimit(.minutes(20)))
struct ProviderVariantTests {
  private static let azure = "https://r.openai.azure.com"
  private static let dated = "?api-version=2025-02-01-preview"

  private func options(
    _ variables: [String: String],
    transport: (any Transport)? = nil
  ) -> ClientOptions {
    ClientOptions(environment: Environment(process: variables), transport: transport)
  }

  /// What is sent for a prompt, by a real client to a real server: header lines, and the body.
  private func sent(
    _ model: String,
    _ variables: [String: String],
    path: String = ""
  ) throws -> ReceivedRequest {
    let server = try LoopbackServer { _ in chatReply() }
    defer { server.stop() }
    let lm = try LM(model, baseURL: server.url + path, options: options(variables))
    _ = try? lm("Hi")
    return try #require(server.received.first)
  }

  @Test(
    "A deployment at Azure is found from each spelling of its base URL",
    arguments: [
      ("azure/d", azure, "\(azure)/openai/deployments/d/chat/completions\(dated)"),
      ("azure/d", "\(azure)/", "\(azure)/openai/deployments/d/chat/completions\(dated)"),
      ("azure/d", "\(azure)/openai", "\(azure)/openai/deployments/d/chat/completions\(dated)"),
      (
        "azure/d", "\(azure)/openai/deployments/d/chat/completions?api-version=2024-10-21",
        "\(azure)/openai/deployments/d/chat/completions?api-version=2024-10-21"
      ),
      ("azure/d", "\(azure)/openai/v1/", "\(azure)/openai/v1/chat/completions"),
      ("azure/o_series/d", azure, "\(azure)/openai/deployments/d/chat/completions\(dated)"),
      ("azure/responses/d", azure, "\(azure)/openai/v1/responses?api-version=preview"),
      ("azure/codex-mini", azure, "\(azure)/openai/v1/responses?api-version=preview"),
      ("azure/my d", azure, "\(azure)/openai/deployments/my%20d/chat/completions\(dated)"),
      ("azure_text/d", azure, "\(azure)/openai/deployments/d/completions\(dated)"),
      (
        "azure_ai/m", "https://r.services.ai.azure.com",
        "https://r.services.ai.azure.com/models/chat/completions"
      ),
      (
        "azure_ai/m", "https://r.services.ai.azure.com/models",
        "https://r.services.ai.azure.com/models/chat/completions"
      ),
      (
        "azure_ai/claude-opus-4-8", "https://r.services.ai.azure.com/models",
        "https://r.services.ai.azure.com/anthropic/v1/messages"
      ),
      (
        "azure_ai/m", "https://r.models.ai.azure.com",
        "https://r.models.ai.azure.com/chat/completions"
      ),
    ]
  )
  func azureURLs(model: String, base: String, url: String) throws {
    let variables = ["AZURE_API_KEY": "k", "AZURE_AI_API_KEY": "k"]
    let lm = try LM(model, baseURL: base, options: options(variables))
    #expect(try lm.prepare(ModelRequest("Hi")).cached.url == url)
  }

  @Test("The version of Azure's API comes from its variable; some choose the newer API")
  func azureVersion() throws {
    let base = ["AZURE_API_KEY": testKey]
    let dated = try sent("azure/d", base.merging(["AZURE_API_VERSION": "2024-10-21"]) { $1 })
    #expect(dated.path == "/openai/deployments/d/chat/completions?api-version=2024-10-21")
    #expect(dated.header("api-key") == testKey)
    for version in ["v1", "latest", "preview"] {
      let new = try sent("azure/d", base.merging(["AZURE_API_VERSION": version]) { $1 })
      #expect(new.path == "/openai/v1/chat/completions")
      #expect(new.header("authorization") == "Bearer \(testKey)")
    }
  }

  @Test("A token of Entra ID is a bearer at Azure, and only used without a key")
  func azureToken() throws {
    let token = try sent("azure/d", ["AZURE_AD_TOKEN": "t"])
    #expect(token.header("authorization") == "Bearer t")
    #expect(token.header("api-key") == nil)
    let both = try sent("azure/d", ["AZURE_AD_TOKEN": "t", "AZURE_API_KEY": "k"])
    #expect(both.header("api-key") == "k")
    #expect(both.header("authorization") == nil)
  }

  @Test("An answer at Azure names the model that it is paid as")
  func azurePrice() throws {
    let reply =
      #"{"model":"gpt-4o-2024-08-06","choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1000000,"completion_tokens":0}}"#
    let options = options(
      ["AZURE_API_KEY": "k"],
      transport: ScriptedTransport([.init(body: reply)])
    )
    let lm = try LM("azure/mine", baseURL: "http://h", options: options)
    #expect(try lm.complete(ModelRequest("Hi")).cost?.usd == "2.5")
  }

  @Test("A word before a deployment says that it reasons")
  func azureSeries() throws {
    for word in ["o_series", "gpt5_series"] {
      let lm = try LM(
        "azure/\(word)/d",
        temperature: 0,
        baseURL: "http://h",
        options: options(["AZURE_API_KEY": "k"])
      )
      let error = #expect(throws: ModelError.self) { try lm.prepare(ModelRequest("Hi")) }
      #expect(error?.message.contains("does not take \"temperature\"") == true)
    }
  }

  @Test("Snowflake's models are asked by the protocol of their maker, with the kind of token")
  func snowflake() throws {
    let llama = try sent("snowflake/llama3.1-70b", ["SNOWFLAKE_JWT": "j"], path: "/api/v2")
    #expect(llama.path == "/api/v2/cortex/v1/chat/completions")
    #expect(llama.header("authorization") == "Bearer j")
    #expect(llama.header("x-snowflake-authorization-token-type") == "KEYPAIR_JWT")
    #expect(llama.header("accept") == "application/json")
    let claude = try sent("snowflake/claude-4-sonnet", ["SNOWFLAKE_JWT": "pat/p"], path: "/api/v2")
    #expect(claude.path == "/api/v2/cortex/v1/messages")
    #expect(claude.header("authorization") == "Bearer p")
    #expect(claude.header("x-snowflake-authorization-token-type") == "PROGRAMMATIC_ACCESS_TOKEN")
    #expect(claude.header("anthropic-version") == "2023-06-01")
    #expect(claude.text.contains(#""max_tokens":4096"#))
  }

  @Test(
    "Rows say where and by which name a model is asked",
    arguments: [
      (
        "cloudflare/@cf/meta/llama-3.1-8b-instruct", nil,
        "https://api.cloudflare.com/client/v4/accounts/a/ai/v1/chat/completions",
        "@cf/meta/llama-3.1-8b-instruct"
      ),
      (
        "cloudflare/@cf/x", "https://h/accounts/a/ai/run/",
        "https://h/accounts/a/ai/v1/chat/completions", "@cf/x"
      ),
      ("cloudflare/@cf/x", "https://h/ai/v1", "https://h/ai/v1/chat/completions", "@cf/x"),
      (
        "huggingface/meta-llama/Llama-3.3-70B-Instruct:groq", nil,
        "https://router.huggingface.co/v1/chat/completions",
        "meta-llama/Llama-3.3-70B-Instruct:groq"
      ),
      (
        "huggingface/groq/meta-llama/Llama-3.3-70B-Instruct", nil,
        "https://router.huggingface.co/v1/chat/completions",
        "meta-llama/Llama-3.3-70B-Instruct:groq"
      ),
      (
        "databricks/databricks-claude-sonnet-4", "https://h/serving-endpoints",
        "https://h/serving-endpoints/chat/completions", "databricks-claude-sonnet-4"
      ),
      (
        "snowflake/llama3.1-70b", nil,
        "https://acc.snowflakecomputing.com/api/v2/cortex/v1/chat/completions", "llama3.1-70b"
      ),
      (
        "bedrock_mantle/anthropic.claude-haiku-4-5", nil,
        "https://bedrock-mantle.eu-west-1.api.aws/anthropic/v1/messages",
        "anthropic.claude-haiku-4-5"
      ),
    ] as [(String, String?, String, String)]
  )
  func rows(model: String, base: String?, url: String, sent: String) throws {
    let variables = [
      "CLOUDFLARE_API_KEY": "k", "CLOUDFLARE_ACCOUNT_ID": "a", "HF_TOKEN": "k",
      "DATABRICKS_API_KEY": "k", "SNOWFLAKE_JWT": "k", "SNOWFLAKE_ACCOUNT_ID": "acc",
      "BEDROCK_MANTLE_API_KEY": "k", "AWS_REGION": "eu-west-1",
    ]
    let prepared = try LM(model, baseURL: base, options: options(variables))
      .prepare(ModelRequest("Hi"))
    #expect(prepared.cached.url == url)
    #expect(try JSON(parsing: prepared.http.body)["model"]?.stringValue == sent)
  }

  @Test("Claude at Databricks takes an effort as a budget, and says its thoughts in a summary")
  func databricks() throws {
    let reply =
      #"{"id":"d1","object":"chat.completion","created":1790000000,"model":"claude-sonnet-4","choices":[{"index":0,"message":{"role":"assistant","content":[{"type":"reasoning","summary":[{"type":"summary_text","text":"greet","signature":"c2ln"}]},{"type":"text","text":"Hello"}]},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":20,"total_tokens":30}}"#
    let variables = ["DATABRICKS_API_KEY": "k"]
    let options = options(variables, transport: ScriptedTransport([.init(body: reply)]))
    func lm(_ model: String) throws -> LM {
      try LM(model, reasoningEffort: .high, baseURL: "http://h", options: options)
    }
    let claude = try lm("databricks/databricks-claude-sonnet-4")
    let body = try JSON(parsing: claude.prepare(ModelRequest("Hi")).http.body)
    #expect(body["thinking"]?["budget_tokens"] == 4096)
    #expect(body["max_tokens"] == 8192)
    #expect(body["reasoning_effort"] == nil)
    let response = try claude.complete(ModelRequest("Hi"))
    #expect(response.text == "Hello")
    #expect(response.reasoning == "greet")
    let other = try lm("databricks/mine").prepare(ModelRequest("Hi")).http.body
    #expect(try JSON(parsing: other)["reasoning_effort"] == "high")
  }

  @Test("Deployments at Azure reply with a policy's refusal that is not sent again")
  func azureFilter() throws {
    let body =
      #"{"error":{"code":"content_filter","message":"The prompt was filtered","param":"prompt","status":400,"type":null,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}"#
    let transport = ScriptedTransport([.init(status: 400, body: body)])
    let lm = try LM(
      "azure/d",
      baseURL: "http://h",
      options: options(["AZURE_API_KEY": "k"], transport: transport)
    )
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(error?.code == .contentPolicy)
    #expect(transport.count == 1)
  }

  @Test(
    "A wrong variant is refused",
    arguments: [
      (#""variants":[]"#, #""variants" must be a list that is not empty"#),
      (#""variants":[{}]"#, #"a variant must be an object with a list "when""#),
      (#""variants":[{"when":[{}]}]"#, "a condition must be an object that is not empty"),
      (#""variants":[{"when":[{"m":"x"}]}]"#, #""m" is no condition with such a value"#),
      (
        #""variants":[{"when":[{"env":{"A":"b"}}]}]"#,
        #""env" must be an object of lists of strings"#
      ),
      (#""variants":[{"when":[{"mode":1}]}]"#, #""mode" is no condition with such a value"#),
      (#""variants":[{"when":[{"mode":"x"}],"name":"y"}]"#, #"a variant cannot change "name""#),
      (
        #""variants":[{"when":[{"mode":"x"}],"auth":"y"}]"#,
        #""auth" is unknown: "y"; expected bearer, optional-bearer, none, "header:NAME", "header:NAME SCHEME", "#
          + #""sigv4:SERVICE" or oci-signature"#
      ),
      (
        #""variants":[{"when":[{"mode":"x"}],"auth":null}]"#,
        #""auth" is missing; expected bearer, optional-bearer, none, "header:NAME", "header:NAME SCHEME", "#
          + #""sigv4:SERVICE" or oci-signature"#
      ),
      (#""path":"x""#, #""path" must begin with a slash and not end in one"#),
      (#""effort":"x""#, #""effort" is unknown: "x""#),
      (#""prices_served_model":1"#, #""prices_served_model" must be true or false"#),
    ]
  )
  func strict(member: String, reason: String) {
    let row = #"{"prefix":"x","name":"X","protocol":"openai-chat","auth":"none",\#(member)}"#
    let error = #expect(throws: ProviderTableError.self) {
      try ProviderTable(parsing: row, source: "rows.jsonl")
    }
    #expect(error?.description == "rows.jsonl:1: \(reason)")
  }
}
