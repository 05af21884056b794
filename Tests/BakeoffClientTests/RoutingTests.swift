import BakeoffClient
import BakeoffCore
import Testing

struct RoutingTests {
  private func message(
    _ model: String,
    baseURL: String? = nil,
    environment: [String: String] = [:]
  ) -> String? {
    #expect(throws: ModelError.self) {
      try LM(
        model,
        baseURL: baseURL,
        options: ClientOptions(environment: Environment(process: environment))
      )
    }?.message
  }

  private func url(
    _ model: String,
    baseURL: String? = nil,
    _ variables: [String: String] = [:]
  ) throws -> String {
    let keys = [
      "OPENAI_API_KEY": "k", "ANTHROPIC_API_KEY": "k", "GEMINI_API_KEY": "k", "COHERE_API_KEY": "k",
    ]
    let environment = Environment(process: keys.merging(variables) { $1 })
    let lm = try LM(model, baseURL: baseURL, options: ClientOptions(environment: environment))
    return try lm.prepare(ModelRequest("Hi")).cached.url
  }

  @Test("A name that cannot be used says how to write it")
  func names() {
    #expect(
      message("gpt-4o")
        == "\"gpt-4o\" has no provider: write PROVIDER/MODEL, for example openai/gpt-4o"
    )
    #expect(
      message("opnai/gpt-4o")?.hasPrefix(#""opnai" is not a provider: did you mean "#) == true
    )
    #expect(message("opnai/gpt-4o")?.contains("openai") == true)
  }

  @Test("A missing key names its variable")
  func missingKey() {
    #expect(
      message("anthropic/claude-x")?.hasPrefix("anthropic/claude-x needs ANTHROPIC_API_KEY") == true
    )
    #expect(
      message("openai/gpt-4o") == "openai/gpt-4o needs OPENAI_API_KEY: export it or add it to .env"
    )
  }

  @Test("A provider without an address names the variable to set")
  func missingAddress() {
    #expect(message("litellm_proxy/llama")?.contains("LITELLM_PROXY_API_BASE") == true)
  }

  @Test("A variable that is a part of the base URL does not stand for all of it")
  func partOfBase() throws {
    let url = try url(
      "heroku/m",
      ["HEROKU_API_KEY": "k", "HEROKU_API_BASE": "https://h"]
    )
    #expect(url == "https://h/v1/chat/completions")
  }

  @Test("A base URL without a scheme is refused")
  func scheme() {
    let text = message("ollama/llama3.1", environment: ["OLLAMA_API_BASE": "localhost:11434"])
    #expect(text?.contains("OLLAMA_API_BASE") == true)
    #expect(text?.contains("http://") == true)
  }

  @Test("An explicit base URL wins over variables, and variables over the row's")
  func precedence() throws {
    let variables = [
      "OPENAI_BASE_URL": "http://a/v1", "OPENAI_API_BASE": "http://b/v1",
    ]
    #expect(
      try url("openai/m", baseURL: "http://c/v1/", variables) == "http://c/v1/chat/completions"
    )
    #expect(try url("openai/m", variables) == "http://a/v1/chat/completions")
    #expect(
      try url("openai/m", ["OPENAI_API_BASE": "http://b/v1"]) == "http://b/v1/chat/completions"
    )
    #expect(try url("openai/m") == "https://api.openai.com/v1/chat/completions")
    #expect(
      try url("gemini/m", ["GEMINI_BASE_URL": "http://g/v1beta"])
        == "http://g/v1beta/models/m:generateContent"
    )
  }

  @Test(
    "A base URL may hold what the protocol adds",
    arguments: [
      ("anthropic/m", "http://h", "http://h/v1/messages"),
      ("anthropic/m", "http://h/v1/", "http://h/v1/messages"),
      ("anthropic/m", "http://h/v1/messages", "http://h/v1/messages"),
      ("cohere/m", "http://h", "http://h/v2/chat"),
      ("cohere/m", "http://h/v2/", "http://h/v2/chat"),
      ("cohere/m", "http://h/v2/chat", "http://h/v2/chat"),
      ("openai/responses/m", "http://h/v1/responses", "http://h/v1/responses"),
      ("openai/m", "http://h/v1?key=1", "http://h/v1/chat/completions?key=1"),
      ("text-completion-openai/m", "http://h/v1", "http://h/v1/completions"),
      ("text-completion-openai/m", "http://h/v1/completions/", "http://h/v1/completions"),
      ("ollama/m", "http://h/", "http://h/api/chat"),
      ("ollama/m", "http://h/api", "http://h/api/chat"),
      ("openai/m", "http://h/x/chat/completions", "http://h/x/chat/completions"),
      ("gemini/m", "http://h", "http://h/v1beta/models/m:generateContent"),
      ("gemini/a b?", "http://h/v1", "http://h/v1/models/a%20b%3F:generateContent"),
    ]
  )
  func bases(model: String, base: String, expected: String) throws {
    #expect(try url(model, baseURL: base) == expected)
  }

  @Test("Slashes after the first belong to the model")
  func slashes() throws {
    let lm = try LM(
      "groq/meta/llama",
      options: ClientOptions(environment: Environment(process: ["GROQ_API_KEY": "k"]))
    )
    let body = try JSON(parsing: lm.prepare(ModelRequest("Hi")).cached.body)
    #expect(body["model"]?.stringValue == "meta/llama")
  }

  @Test("A user's name and password in a base URL are not shown or stored")
  func userInfo() throws {
    #expect(
      try url("openai/m", baseURL: "http://me:secret@h:1/v1") == "http://h:1/v1/chat/completions"
    )
    let lm = try LM("ollama/m", baseURL: "http://me:secret@h:1", options: .test())
    #expect(lm.endpoint == "http://h:1")
  }

  @Test("The URL in a model's name wins over all others, and is no part of what is sent")
  func ownURL() throws {
    let lm = try LM(
      "openai/m@http://me:secret@h:1/v1",
      baseURL: "http://c/v1",
      options: ClientOptions(
        environment: Environment(process: [
          "OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://a/v1",
        ])
      )
    )
    let prepared = try lm.prepare(ModelRequest("Hi"))
    #expect(prepared.cached.url == "http://h:1/v1/chat/completions")
    #expect(prepared.http.url == "http://me:secret@h:1/v1/chat/completions")
    #expect(try JSON(parsing: prepared.cached.body)["model"]?.stringValue == "m")
    #expect("\(lm.name)" == "openai/m@http://h:1/v1")
    #expect(lm.endpoint == "http://h:1")
    #expect(lm.baseURL == "http://h:1/v1")
  }

  @Test("A model at two URLs has two cache keys, one price and one set of traits")
  func twoURLs() throws {
    let models = try ["", "@http://a/v1", "@http://b/v1"].map {
      try LM("openai/o3" + $0, options: .test())
    }
    let keys = try models.map { try $0.prepare(ModelRequest("Hi")).cached.key }
    #expect(Set(keys).count == 3)
    let prices = models.map { PriceTable.builtIn.price(for: $0.name) }
    #expect(prices[0] != nil)
    #expect(Set(prices).count == 1)
    let dated = try #require(ModelName("ai21/jamba-1.5-mini@001@https://h"))
    #expect(PriceTable.builtIn.price(for: dated) != nil)
    for model in models {
      #expect(throws: ModelError.self) {
        try model.prepare(ModelRequest("Hi", parameters: ModelParameters(temperature: 0)))
      }
    }
  }

  @Test("A URL in a name that cannot be used is refused, and its password is not shown")
  func wrongURL() {
    let noHost = message("vllm/m@http://")
    #expect(noHost?.contains("write a URL that begins with http:// or https:// and a host") == true)
    #expect(
      message("vllm/m@http://h /v1") == "the URL of vllm/m cannot be used: it holds white space"
    )
    let noProvider = message("gpt-4o@http://me:secret@h/v1")
    #expect(noProvider?.hasPrefix("\"gpt-4o\" has no provider") == true)
    #expect(message("openai/m@http://me:secret@h/v1")?.contains("secret") == false)
  }

  @Test("What is no language-model API is refused as such")
  func noLanguageModel() {
    #expect(
      message("a2a/agent")
        == "a2a/agent cannot be asked: A2A (Agent-to-Agent) is not a language-model API"
    )
  }
}
