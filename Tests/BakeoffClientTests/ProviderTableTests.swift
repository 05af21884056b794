import BakeoffClient
import Testing

struct ProviderTableTests {
  private static let table = ProviderTable.builtIn

  @Test("Every built-in row is complete", arguments: ProviderTable.builtIn.providers)
  func complete(provider: Provider) throws {
    #expect(Self.table.provider(provider.prefix) == provider)
    #expect(!provider.displayName.isEmpty)
    #expect(provider.wireProtocol.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
    if let base = provider.baseURL {
      let isLocal = base.hasPrefix("http://localhost:")
      #expect(base.hasPrefix("https://") || base.hasPrefix("{") || isLocal || base == "mock:")
      #expect(!isLocal || provider.authentication == .optionalBearer)
    }
    if provider.baseURL != "mock:" { #expect(!provider.baseURLVariables.isEmpty) }
    #expect(Set(provider.baseURLVariables).count == provider.baseURLVariables.count)
    switch provider.authentication {
    case .bearer, .optionalBearer, .header, .signature:
      #expect(!provider.keyVariables.isEmpty || provider.tokenSource != nil)
    case .none, .ociSignature: #expect(provider.keyVariables.isEmpty)
    case .unsupported(let scheme): #expect(!scheme.isEmpty)
    }
  }

  @Test("The built-in rows stand sorted, each prefix once")
  func order() {
    let prefixes = Self.table.providers.map(\.prefix)
    #expect(prefixes.count >= 138)
    #expect(prefixes == Set(prefixes).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("The variables of every provider override its address, the vendor's own first")
  func baseVariables() {
    #expect(Self.table.provider("groq")?.baseURLVariables == ["GROQ_API_BASE", "GROQ_BASE_URL"])
    #expect(
      Self.table.provider("openai")?.baseURLVariables == ["OPENAI_BASE_URL", "OPENAI_API_BASE"]
    )
    #expect(
      Self.table.provider("ollama")?.baseURLVariables == ["OLLAMA_API_BASE", "OLLAMA_BASE_URL"]
    )
    #expect(Self.table.provider("heroku")?.baseURLVariables == ["HEROKU_BASE_URL"])
    #expect(Self.table.provider("mock")?.baseURLVariables == [])
  }

  @Test("Quirks are part of the rows")
  func quirks() {
    #expect(
      Self.table.provider("openai")?.renamedParameters == ["max_tokens": "max_completion_tokens"]
    )
    #expect(Self.table.provider("groq")?.renamedParameters == [:])
    #expect(Self.table.provider("mistral")?.renamedParameters == ["seed": "random_seed"])
    #expect(Self.table.provider("ollama")?.wireProtocol == "ollama-chat")
    #expect(
      Self.table.provider("anthropic")?.authentication == .header(name: "x-api-key", scheme: nil)
    )
    #expect(Self.table.provider("anthropic")?.headers == ["anthropic-version": "2023-06-01"])
    #expect(
      Self.table.provider("bytez")?.authentication
        == .header(name: "Authorization", scheme: "Key")
    )
    #expect(Self.table.provider("bedrock")?.authentication == .signature(service: "bedrock"))
    #expect(Self.table.provider("xai")?.keyVariables == ["XAI_API_KEY", "GROK_API_KEY"])
    #expect(Self.table.provider("nobody") == nil)
  }

  @Test(
    "A mistyped prefix finds its likely meanings",
    arguments: zip(
      ["opnai", "antropic", "together", "Groq", "gorq", "deepsek", "fireworks", "lm-studio"],
      [
        "openai", "anthropic", "together_ai", "groq", "groq", "deepseek", "fireworks_ai",
        "lm_studio",
      ]
    )
  )
  func nearest(typed: String, meant: String) {
    let found = Self.table.nearestPrefixes(to: typed)
    #expect(found.first == meant)
    #expect(found.count <= 3)
  }

  @Test("Nothing is suggested for what resembles nothing", arguments: ["", "qqqqqqqq", "my-model"])
  func nothingNear(typed: String) {
    #expect(Self.table.nearestPrefixes(to: typed).isEmpty)
  }

  @Test(
    "A wrong row is refused with its line",
    arguments: [
      (#"{"prefix":"x"}"#, #""auth" is missing"#),
      (row(#""base":1"#), #"unknown key "base""#),
      (row(#""base_url":"ftp://x""#), #""base_url" is no http address"#),
      (row(#""base_url":"https://x/""#), #""base_url" is no http address"#),
      (row(#""base_url":"https://{x}""#), #""base_url" is no http address"#),
      (row(#""note":"""#), #""note" must be a string that is not empty"#),
      (row(#""key_env":["A","A"]"#), #""key_env" must be a list of different variable names"#),
      (row(#""headers":{"a":1}"#), #""headers" must be an object of strings"#),
      (row(#""refuses":["n"]"#), #""refuses" has the unknown parameter "n""#),
      (row(#""refuses":"seed""#), #""refuses" must be a list of different strings"#),
      (row(#""rename":{"n":"m"}"#), #""rename" has the unknown parameter "n""#),
      (row(auth: "basic"), #""auth" is unknown: "basic""#),
      (row(auth: "bearer:x"), #""auth" is unknown: "bearer:x""#),
      (row(auth: "bearer"), #""key_env" is missing, and "auth" needs a key"#),
      (row(), #"the prefix "x" stands on line 1 already"#),
      ("[]", "a row must be an object, not a list"),
      ("{", "not JSON: "),
    ]
  )
  func strict(line: String, reason: String) {
    let error = #expect(throws: ProviderTableError.self) {
      try ProviderTable(parsing: row() + "\n\n" + line, source: "rows.jsonl")
    }
    #expect(error?.description.hasPrefix("rows.jsonl:3: \(reason)") == true)
  }

  @Test("Own rows win over built-in ones of the same prefix, and are known as own")
  func overridden() throws {
    let own = try ProviderTable(
      parsingList: "[\(row()), \(row().replacing("\"x\"", with: "\"groq\""))]",
      source: "own"
    )
    let table = Self.table.overridden(by: own)
    #expect(table.ownPrefixes == ["groq", "x"])
    #expect(table.providers.count == Self.table.providers.count + 1)
    #expect(table.provider("groq")?.displayName == "X")
    #expect(table.provider("x")?.baseURLVariables == ["X_API_BASE", "X_BASE_URL"])
    #expect(table.provider("openai") == Self.table.provider("openai"))
    #expect(Self.table.ownPrefixes.isEmpty)
  }

  @Test(
    "A wrong own row is refused with its number, its key and what is expected",
    arguments: [
      ("{", "own.json: not JSON: "),
      ("{}", "own.json: expected a list of rows, as in [{\"prefix\": \"acme\", …}]"),
      ("[1]", "own.json: row 1: a row must be an object, not a number"),
      (
        "[\(row()), \(row())]",
        "own.json: row 2: the prefix \"x\" stands on row 1 already; leave one of them out"
      ),
      (
        "[\(row(#""base":1"#))]",
        "own.json: row 1: unknown key \"base\"; the keys are auth, base_drops, "
      ),
      (
        #"[{"prefix":"x","name":"X","protocol":"openai-chat"}]"#,
        #"own.json: row 1: "auth" is missing; expected bearer, optional-bearer, none, "#
      ),
      (
        #"[{"prefix":"x","name":"X","protocol":"openai","auth":"none"}]"#,
        #"own.json: row 1: "protocol" is unknown: "openai"; expected one of anthropic-complete, "#
      ),
      (
        "[\(row(#""headers":{"x-a":"b\nc"}"#))]",
        #"own.json: row 1: "headers" has "x-a", which cannot be sent; expected an object"#
      ),
    ]
  )
  func strictList(text: String, reason: String) {
    let error = #expect(throws: ProviderTableError.self) {
      try ProviderTable(parsingList: text, source: "own.json")
    }
    #expect(error?.description.hasPrefix(reason) == true, "\(error as Any)")
  }

  @Test("What cannot be asked says why; agents and flows are no language models")
  func obstacles() {
    func reason(_ prefix: String) -> String? { Self.table.provider(prefix)?.obstacle?.reason }
    #expect(reason("openai") == nil)
    #expect(reason("fal_ai") == "protocol \"fal-query\" is not spoken yet")
    #expect(
      reason("chatgpt")
        == "only a person can log in, at a browser, and there are no keys for programs"
    )
    for prefix in [
      "oci", "sap", "github_copilot", "bedrock", "bedrock_mantle", "sagemaker", "sagemaker_chat",
      "triton",
    ] {
      #expect(reason(prefix) == nil)
    }
    let others = Self.table.providers.filter { $0.obstacle?.isLanguageModel == false }
    #expect(others.map(\.prefix) == ["a2a", "custom", "langflow", "langgraph"])
  }
}

private func row(_ more: String? = nil, auth: String = "none") -> String {
  let end = more.map { ",\($0)" } ?? ""
  return #"{"prefix":"x","name":"X","protocol":"openai-chat","auth":"\#(auth)"\#(end)}"#
}
