import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Rows with tokens, endpoints and bodies of their own", .timeLimit(.minutes(20)))
struct TokenRowTests {
  private static let watsonx = [
    "WATSONX_URL": "https://us-south.ml.cloud.ibm.com", "WATSONX_TOKEN": "t",
  ]

  private func prepared(
    _ model: String,
    _ variables: [String: String],
    streams: Bool = false
  ) throws -> PreparedRequest {
    try LM(model, options: .tokens(variables, streams: streams)).prepare(ModelRequest("Hi"))
  }

  @Test("Every file of the folder of sources is in the list, and rows use each")
  func folderAndList() throws {
    let row = #"{"prefix":"x","name":"X","protocol":"openai-chat","auth":"bearer","token":"?"}"#
    let error = #expect(throws: ProviderTableError.self) {
      try ProviderTable(parsing: row, source: "rows")
    }
    let words = try #require(error?.reason)
    let start = "\"token\" is unknown: \"?\"; expected one of "
    #expect(words.hasPrefix(start))
    let listed = words.dropFirst(start.count).split(separator: ", ").map(String.init)
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/BakeoffClient/Tokens/Sources").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Tokens.swift") }
      .map { $0.replacing("Tokens.swift", with: "").lowercased() }
    #expect(files.sorted() == listed.sorted())
    #expect(Set(ProviderTable.builtIn.providers.compactMap(\.tokenSource)) == Set(listed))
    let tested = TokenCase.all.map { String($0.id.split(separator: "-")[0]) }
    #expect(Set(tested) == Set(listed))
  }

  @Test("A token at Anthropic is a bearer, and only used without a key")
  func anthropic() throws {
    let token = try prepared("anthropic/claude-sonnet-4-5", ["ANTHROPIC_AUTH_TOKEN": "t"]).http
    #expect(token.secretHeaders.map(\.name) == ["Authorization"])
    #expect(token.secretHeaders.map(\.value.revealed) == ["Bearer t"])
    let both = try prepared(
      "anthropic/claude-sonnet-4-5",
      ["ANTHROPIC_AUTH_TOKEN": "t", "ANTHROPIC_API_KEY": "k"]
    ).http
    #expect(both.secretHeaders.map(\.name) == ["x-api-key"])
    #expect(both.secretHeaders.map(\.value.revealed) == ["k"])
  }

  @Test("OpenRouter is asked for its cost, which is then the cost; a user's word wins")
  func openRouter() throws {
    let reply =
      #"{"model":"m","choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"usage":{"prompt_tokens":8,"completion_tokens":1,"cost":0.00014}}"#
    let transport = ScriptedTransport([.init(body: reply)])
    var options = ClientOptions.tokens(["OPENROUTER_API_KEY": "k"])
    options.transport = transport
    var lm = try LM("openrouter/anthropic/claude-sonnet-4.5", options: options)
    let body = try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)
    #expect(body["usage"] == ["include": true])
    #expect(try lm.complete(ModelRequest("Hi")).cost?.usd == "0.00014")
    lm.parameters.extra = ["usage": ["include": false]]
    let own = try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)
    #expect(own["usage"] == ["include": false])
  }

  @Test("A model at watsonx belongs to a project, a space or a deployment")
  func watsonxPlaces() throws {
    func body(_ model: String, _ more: [String: String]) throws -> (String, JSON) {
      let prepared = try prepared(model, Self.watsonx.merging(more) { $1 })
      return (prepared.cached.url, try JSON(parsing: prepared.http.body))
    }
    let base = "https://us-south.ml.cloud.ibm.com/ml/v1"
    let (url, project) = try body("watsonx/ibm/g", ["WX_PROJECT_ID": "p", "SPACE_ID": "s"])
    #expect(url == "\(base)/text/chat?version=2024-03-13")
    #expect(project["model_id"] == "ibm/g")
    #expect(project["project_id"] == "p")
    #expect(project["space_id"] == nil)
    #expect(project["model"] == nil)
    let (_, space) = try body("watsonx/ibm/g", ["SPACE_ID": "s"])
    #expect(space["space_id"] == "s")
    #expect(space["project_id"] == nil)
    let (ownURL, own) = try body("watsonx/deployment/d-1", [:])
    #expect(ownURL == "\(base)/deployments/d-1/text/chat?version=2024-03-13")
    #expect(own.objectValue?.keys == ["messages"])
    let (textURL, text) = try body("watsonx_text/ibm/g", ["WATSONX_PROJECT_ID": "p"])
    #expect(textURL == "\(base)/text/generation?version=2024-03-13")
    #expect(text.objectValue?.keys == ["model_id", "input", "project_id"])
    let error = #expect(throws: ModelError.self) { try body("watsonx/ibm/g", [:]) }
    #expect(
      error?.message == "a request to IBM watsonx.ai needs WATSONX_PROJECT_ID or WX_PROJECT_ID or "
        + "PROJECT_ID: export it or add it to .env"
    )
  }

  @Test("The words of a choice of tools have a name of their own at watsonx, a tool's name has not")
  func toolChoice() throws {
    let variables = Self.watsonx.merging(["WATSONX_PROJECT_ID": "p"]) { $1 }
    let lm = try LM("watsonx/m", options: .tokens(variables))
    func body(_ choice: ToolChoice) throws -> JSON {
      var request = ModelRequest("Hi")
      request.tools = [ToolDefinition(name: "add")]
      request.toolChoice = choice
      return try JSON(parsing: lm.prepare(request).http.body)
    }
    let words = try body(.required)
    #expect(words["tool_choice_option"] == "required")
    #expect(words["tool_choice"] == nil)
    let named = try body(.named("add"))
    #expect(named["tool_choice_option"] == nil)
    #expect(named["tool_choice"]?["function"]?["name"] == "add")
  }

  @Test("A user's own authorization takes the place of a token, and none is fetched")
  func ownAuthorization() throws {
    let server = try TokenServer()
    defer { server.stop() }
    let example = TokenCase.all[4]
    var lm = try LM(
      example.model,
      baseURL: server.url,
      options: .tokens(example.variables(server.url, server.port))
    )
    lm.parameters.extraHeaders = [try #require(ExtraHeader("authorization", "Bearer mine"))]
    _ = try lm("Hi")
    #expect(server.exchanges.isEmpty)
    #expect(server.bearers == ["mine"])
  }

  @Test("A key of IBM's software is sent by its own word")
  func zenKey() throws {
    let http = try prepared(
      "watsonx/m",
      ["WATSONX_URL": "https://h", "WATSONX_ZENAPIKEY": "z", "WATSONX_PROJECT_ID": "p"]
    ).http
    #expect(http.secretHeaders.map(\.value.revealed) == ["ZenApiKey z"])
  }

  @Test("An answer of watsonx is streamed from a place of its own, and may end without a mark")
  func watsonxStream() throws {
    let chunks = [
      #"{"model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Four."},"finish_reason":null}]}"#,
      #"{"model":"m","choices":[{"index":0,"delta":{"content":""},"finish_reason":"stop"}]}"#,
      #"{"model":"m","choices":[],"usage":{"prompt_tokens":8,"completion_tokens":2,"total_tokens":10}}"#,
    ]
    let events = chunks.enumerated().map { "id: \($0)\nevent: message\ndata: \($1)\n\n" }.joined()
    let server = try LoopbackServer { _ in
      TokenServer.stream(events)
    }
    defer { server.stop() }
    let variables = ["WATSONX_TOKEN": "t", "WATSONX_PROJECT_ID": "p"]
    let lm = try LM(
      "watsonx/ibm/g",
      baseURL: server.url,
      options: .tokens(variables, streams: true)
    )
    let response = try lm.complete(ModelRequest("Hi"))
    #expect(response.text == "Four.")
    #expect(response.usage.outputTokens == 2)
    let request = try #require(server.received.first)
    #expect(request.path == "/ml/v1/text/chat_stream?version=2024-03-13")
    let body = try JSON(parsing: request.body)
    #expect(body.objectValue?.keys == ["messages", "model_id", "project_id"])
  }

  @Test(
    "A likelier token is drawn at watsonx only where a draw is asked for",
    arguments: [
      (0, nil, #"{"decoding_method":"greedy"}"#),
      (0.5, nil, #"{"decoding_method":"sample","temperature":0.5}"#),
      (nil, 7, #"{"decoding_method":"sample","random_seed":7}"#),
    ] as [(Double?, Int?, String)]
  )
  func decoding(temperature: Double?, seed: Int?, parameters: String) throws {
    let variables = Self.watsonx.merging(["WATSONX_PROJECT_ID": "p"]) { $1 }
    let lm = try LM(
      "watsonx_text/m",
      temperature: temperature,
      seed: seed,
      options: .tokens(variables)
    )
    let body = try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)
    #expect(body["parameters"]?.text == parameters)
  }

  @Test(
    "A wrong member of such a row is refused",
    arguments: [
      (#""endpoint":"x""#, #""endpoint" must begin with a slash"#),
      (#""stream_endpoint":"x""#, #""stream_endpoint" must begin with a slash"#),
      (
        #""body":[]"#,
        #""body" must be an object; expected an object of what each body holds besides"#
      ),
      (#""settings":{"A":"B"}"#, #""settings" must be an object of lists of strings"#),
      (#""settings":{"a":["B"]}"#, #""settings" must be an object of lists of strings"#),
      (#""settings":{"A":[]}"#, #""settings" must be an object of lists of strings"#),
    ]
  )
  func strict(member: String, reason: String) {
    let row = #"{"prefix":"x","name":"X","protocol":"openai-chat","auth":"none",\#(member)}"#
    let error = #expect(throws: ProviderTableError.self) {
      try ProviderTable(parsing: row, source: "rows.jsonl")
    }
    #expect(error?.description.hasPrefix("rows.jsonl:1: \(reason)") == true, "\(error as Any)")
  }

  @Test("An own row may have an endpoint, a body and settings with usual values")
  func ownRow() throws {
    let row = #"""
      [{"prefix":"acme","name":"Acme","protocol":"openai-chat","base_url":"https://{ACME_ZONE}.example",
      "auth":"none","settings":{"ACME_ZONE":["ACME_REGION","eu-1"]},"endpoint":"/ask/{MODEL}",
      "body":{"model":null,"zone":"{ACME_ZONE}","fixed":{"a":1}}}]
      """#
    var options = ClientOptions.tokens([:])
    options.providers = try ProviderTable(parsingList: row, source: "own")
    let usual = try LM("acme/my model", options: options).prepare(ModelRequest("Hi"))
    #expect(usual.cached.url == "https://eu-1.example/ask/my%20model")
    let body = try JSON(parsing: usual.http.body)
    #expect(body.objectValue?.keys == ["messages", "zone", "fixed"])
    #expect(body["zone"] == "eu-1")
    options.environment = Environment(process: ["ACME_REGION": "us-2"])
    let other = try LM("acme/m", options: options).prepare(ModelRequest("Hi"))
    #expect(other.cached.url == "https://us-2.example/ask/m")
  }
}
