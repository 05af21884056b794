import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("Google's credentials and Vertex AI", .timeLimit(.minutes(20)))
struct GoogleTokensTests {
  private static let login = ".config/gcloud/application_default_credentials.json"

  private func origin(_ variables: [String: String]) throws -> String? {
    let diagnosis = ModelDiagnosis(
      "vertex_ai/gemini-2.5-flash",
      options: .tokens(variables.merging(["VERTEXAI_PROJECT": "p"]) { $1 })
    )
    if let problem = diagnosis.problem { throw problem }
    return diagnosis.credentialsOrigin
  }

  @Test("Credentials are looked for in Google's order")
  func order() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let home = folder.path
    var variables = ["HOME": home]
    #expect(throws: ModelError.self) { try origin(variables) }
    variables["GCE_METADATA_HOST"] = "127.0.0.1:1"
    #expect(try origin(variables) == "the metadata server 127.0.0.1:1 (GCE_METADATA_HOST)")
    try folder.write(Planted.user("https://h"), to: Self.login)
    #expect(try origin(variables) == "the login in \(home)/\(Self.login)")
    try folder.write(Planted.serviceAccount("https://h"), to: "robot.json")
    variables["GOOGLE_APPLICATION_CREDENTIALS"] = "~/robot.json"
    #expect(
      try origin(variables)
        == "the service account in \(home)/robot.json (GOOGLE_APPLICATION_CREDENTIALS)"
    )
    variables["VERTEXAI_CREDENTIALS"] = Planted.user("https://h")
    #expect(try origin(variables) == "the login in VERTEXAI_CREDENTIALS")
    variables["VERTEXAI_CREDENTIALS"] = "\(home)/robot.json"
    #expect(
      try origin(variables) == "the service account in \(home)/robot.json (VERTEXAI_CREDENTIALS)"
    )
    let moved = try origin(["CLOUDSDK_CONFIG": "\(home)/.config/gcloud"])
    #expect(moved == "the login in \(home)/\(Self.login)")
  }

  @Test(
    "Credentials that cannot be used are said, and nothing else is tried",
    arguments: [
      (nil, "cannot be read"), ("[]", "is no JSON object"), ("{}", "says no type"),
      (
        #"{"type":"gdch_service_account"}"#,
        #"is of the type "gdch_service_account", which this version cannot use: use the key of a service account"#
      ),
      (#"{"type":"authorized_user"}"#, #"has no "client_id""#),
      (
        #"{"type":"service_account","client_email":"e","private_key":"x"}"#,
        #"holds a "private_key" that is no RSA key"#
      ),
      (
        #"{"type":"authorized_user","client_id":"i","client_secret":"s","refresh_token":"r","token_uri":"http://evil.example/token"}"#,
        #"the token endpoint "http://evil.example/token" of "#
      ),
    ]
  )
  func unusable(text: String?, reason: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(Planted.user("https://h"), to: Self.login)
    if let text { try folder.write(text, to: "file.json") }
    let variables = [
      "HOME": folder.path, "GOOGLE_APPLICATION_CREDENTIALS": "\(folder.path)/file.json",
    ]
    let error = #expect(throws: ModelError.self) { try origin(variables) }
    #expect(error?.code == .configuration)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("(GOOGLE_APPLICATION_CREDENTIALS)") == true)
    #expect(error?.message.hasPrefix("vertex_ai/gemini-2.5-flash: ") == true)
  }

  @Test("A project comes from its variables, or else from the file of credentials")
  func project() throws {
    func url(_ variables: [String: String]) throws -> String {
      let credentials = ["VERTEXAI_CREDENTIALS": Planted.serviceAccount("https://h")]
      let all = variables.merging(credentials) { $1 }
      return try LM("vertex_ai/gemini-2.5-pro", options: .tokens(all))
        .prepare(ModelRequest("Hi")).cached.url
    }
    #expect(try url([:]).contains("/projects/my-project/locations/us-central1/"))
    #expect(try url(["GOOGLE_CLOUD_PROJECT": "g"]).contains("/projects/g/"))
    #expect(
      try url(["GOOGLE_CLOUD_PROJECT": "g", "VERTEXAI_PROJECT": "v"]).contains("/projects/v/")
    )
    let error = #expect(throws: ModelError.self) {
      try LM("vertex_ai/gemini-2.5-pro", options: .tokens(["GCE_METADATA_HOST": "h"]))
    }
    #expect(
      error?.message
        == "the address of Google Vertex AI needs VERTEXAI_PROJECT or VERTEX_PROJECT or "
        + "GOOGLE_CLOUD_PROJECT: export it or add it to .env"
    )
  }

  @Test(
    "Each maker's models are asked at their own place, by their own protocol",
    arguments: [
      ("gemini-2.5-pro", "publishers/google/models/gemini-2.5-pro:generateContent", nil),
      ("4965075652664360960", "endpoints/4965075652664360960:generateContent", nil),
      ("gemini/4965075652664360960", "endpoints/4965075652664360960:generateContent", nil),
      (
        "claude-sonnet-4-5@20250929",
        "publishers/anthropic/models/claude-sonnet-4-5@20250929:rawPredict", nil
      ),
      (
        "mistral-large-2411", "publishers/mistralai/models/mistral-large-2411:rawPredict",
        "mistral-large-2411"
      ),
      (
        "mistralai/codestral-2@001", "publishers/mistralai/models/codestral-2@001:rawPredict",
        "codestral-2@001"
      ),
      (
        "meta/llama-3.3-70b-instruct-maas", "endpoints/openapi/chat/completions",
        "meta/llama-3.3-70b-instruct-maas"
      ),
      ("xai/grok-4.3", "endpoints/openapi/chat/completions", "xai/grok-4.3"),
      ("jamba-1.5-mini", "publishers/ai21/models/jamba-1.5-mini:rawPredict", "jamba-1.5-mini"),
    ] as [(String, String, String?)]
  )
  func publishers(model: String, place: String, sent: String?) throws {
    let prepared = try LM(
      "vertex_ai/\(model)",
      options: .tokens(["GCE_METADATA_HOST": "h", "VERTEXAI_PROJECT": "p"])
    ).prepare(ModelRequest("Hi"))
    let version = model.hasPrefix("jamba") ? "v1beta1" : "v1"
    #expect(
      prepared.cached.url == "https://us-central1-aiplatform.googleapis.com/\(version)/projects/p/"
        + "locations/us-central1/\(place)"
    )
    let body = try JSON(parsing: prepared.http.body)
    #expect(body["model"]?.stringValue == sent)
    let isClaude = model.hasPrefix("claude")
    #expect(body["anthropic_version"] == (isClaude ? "vertex-2023-10-16" : nil))
  }

  @Test(
    "A location makes the host; a base URL of one's own may hold the path or not",
    arguments: [
      ("global", nil, "https://aiplatform.googleapis.com/v1/projects/p/locations/global/"),
      ("eu", nil, "https://aiplatform.eu.rep.googleapis.com/v1/projects/p/locations/eu/"),
      (
        "us-east5", nil,
        "https://us-east5-aiplatform.googleapis.com/v1/projects/p/locations/us-east5/"
      ),
      ("eu", "https://own.example", "https://own.example/v1/projects/p/locations/eu/"),
      (
        "eu", "https://own.example/v1/projects/p/locations/eu",
        "https://own.example/v1/projects/p/locations/eu/"
      ),
    ] as [(String, String?, String)]
  )
  func locations(location: String, base: String?, start: String) throws {
    let variables = [
      "GCE_METADATA_HOST": "h", "VERTEXAI_PROJECT": "p", "VERTEXAI_LOCATION": location,
    ]
    let lm = try LM("vertex_ai/gemini-2.5-pro", baseURL: base, options: .tokens(variables))
    let url = try lm.prepare(ModelRequest("Hi")).cached.url
    #expect(url == start + "publishers/google/models/gemini-2.5-pro:generateContent")
  }

  @Test("Gemini at Vertex is streamed")
  func geminiStream() throws {
    let events = """
      data: {"candidates":[{"content":{"role":"model","parts":[{"text":"Fo"}]}}]}\r\n\r\n\
      data: {"candidates":[{"content":{"role":"model","parts":[{"text":"ur."}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":8,"candidatesTokenCount":2,"totalTokenCount":10},"modelVersion":"gemini-2.5-flash"}\r\n\r\n
      """
    let (response, request) = try streamed("vertex_ai/gemini-2.5-flash", events)
    #expect(response.text == "Four.")
    #expect(response.usage.outputTokens == 2)
    #expect(response.timing.firstToken != nil)
    #expect(
      request.path == "/v1/projects/p/locations/us-central1/publishers/google/models/"
        + "gemini-2.5-flash:streamGenerateContent?alt=sse"
    )
    #expect(request.header("authorization") == "Bearer \(TokenServer.name(1))")
  }

  @Test("Claude at Vertex is streamed")
  func claudeStream() throws {
    let events = [
      #"{"type":"message_start","message":{"id":"m","type":"message","role":"assistant","model":"claude-sonnet-4-5","content":[],"usage":{"input_tokens":8,"output_tokens":1}}}"#,
      #"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#,
      #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Four."}}"#,
      #"{"type":"content_block_stop","index":0}"#,
      #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":2}}"#,
      #"{"type":"message_stop"}"#,
    ].map { "data: \($0)\n\n" }.joined()
    let (response, request) = try streamed("vertex_ai/claude-sonnet-4-5", events)
    #expect(response.text == "Four.")
    #expect(response.usage.outputTokens == 2)
    #expect(
      request.path == "/v1/projects/p/locations/us-central1/publishers/anthropic/models/"
        + "claude-sonnet-4-5:streamRawPredict"
    )
    let body = try JSON(parsing: request.body)
    #expect(body["stream"] == true)
    #expect(body["model"] == nil)
    #expect(body["anthropic_version"] == "vertex-2023-10-16")
  }

  /// Asks a model for a streamed answer.
  private func streamed(
    _ model: String,
    _ events: String
  ) throws -> (ModelResponse, ReceivedRequest) {
    let server = try TokenServer(model: { _ in
      TokenServer.stream(events)
    })
    defer { server.stop() }
    let variables = ["VERTEXAI_CREDENTIALS": Planted.user(server.url), "VERTEXAI_PROJECT": "p"]
    let lm = try LM(model, baseURL: server.url, options: .tokens(variables, streams: true))
    let response = try lm.complete(ModelRequest("What is 2+2?"))
    return (response, try #require(server.questions.first))
  }
}
