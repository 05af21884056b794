import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import CryptoExtras
import Foundation
import Testing

@Suite("Oracle's cloud", .timeLimit(.minutes(20)))
struct OCITests {
  private static let reply = ProtocolCase.named("oci-generic")?.reply ?? ""

  private func options(_ variables: [String: String]) -> ClientOptions { .aws(variables) }

  /// The parts of an `Authorization` header.
  private func parts(_ header: String?) -> [String: String] {
    let pairs = (header ?? "").dropFirst("Signature ".count).split(separator: ",").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1)
      return (String(halves[0]), String(halves[1].dropFirst().dropLast()))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("The whole request is signed with the user's key, as Oracle describes it")
  func signature() throws {
    let server = try LoopbackServer { _ in .json(Self.reply) }
    defer { server.stop() }
    let variables = [
      "OCI_USER": "u", "OCI_TENANCY": "t", "OCI_FINGERPRINT": "12:34", "OCI_KEY": Planted.pkcs8,
    ]
    let lm = try LM("oci/meta.llama", baseURL: server.url, options: options(variables))
    #expect(try lm("2 + 2?") == "Four.")
    let request = try #require(server.received.first)
    #expect(request.path == "/20231130/actions/chat")
    #expect(try JSON(parsing: request.body)["compartmentId"] == "t")
    let parts = parts(request.header("authorization"))
    #expect(parts["version"] == "1")
    #expect(parts["algorithm"] == "rsa-sha256")
    #expect(parts["keyId"] == "t/u/12:34")
    #expect(request.header("date") == "Fri, 02 Jan 2026 03:04:05 GMT")
    let names = try #require(parts["headers"]).split(separator: " ").map(String.init)
    #expect(
      Set(names) == [
        "date", "(request-target)", "host", "content-length", "content-type", "x-content-sha256",
      ]
    )
    let digest = Data(MessageDigest.sha256(request.body)).base64EncodedString()
    #expect(request.header("x-content-sha256") == digest)
    // What is signed is what came, header by header.
    let text = names.map { name in
      name == "(request-target)"
        ? "\(name): post \(request.path)" : "\(name): \(request.header(name) ?? "missing")"
    }.joined(separator: "\n")
    let key = try #require(Planted.key?.publicKey)
    let signature = try #require(Data(base64Encoded: parts["signature"] ?? ""))
    #expect(
      key.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature),
        for: Data(text.utf8),
        padding: .insecurePKCS1v1_5
      )
    )
  }

  @Test("A profile brings user, key, region and compartment; variables win over it")
  func profile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let key = try folder.write(Planted.pem, to: "key.pem")
    try folder.write(
      """
      [DEFAULT]
      user=u
      fingerprint=12:34
      tenancy=t
      region=eu-frankfurt-1
      key_file=\(key)
      [session]
      security_token_file=\(folder.path("token"))
      region=uk-london-1
      """,
      to: ".oci/config"
    )
    try folder.write("a.session.token", to: "token")
    func sent(_ variables: [String: String]) throws -> (url: String, key: String, body: JSON) {
      let transport = ScriptedTransport([.init(body: Self.reply)])
      var options = options(variables.merging(["HOME": folder.path]) { $1 })
      options.transport = transport
      _ = try LM("oci/meta.llama", options: options)("Hi")
      let request = try #require(transport.requests.first)
      let header = request.secretHeaders.first { $0.name == "Authorization" }?.value.revealed
      return (
        request.url, parts(header)["keyId"] ?? "", try JSON(parsing: request.body)
      )
    }
    let usual = try sent([:])
    #expect(
      usual.url
        == "https://inference.generativeai.eu-frankfurt-1.oci.oraclecloud.com/20231130/actions/chat"
    )
    #expect(usual.key == "t/u/12:34")
    #expect(usual.body["compartmentId"] == "t")
    let other = try sent(["OCI_REGION": "us-phoenix-1", "OCI_COMPARTMENT_ID": "c", "OCI_USER": "v"])
    #expect(other.url.contains(".us-phoenix-1."))
    #expect(other.key == "t/v/12:34")
    #expect(other.body["compartmentId"] == "c")
    let session = try sent(["OCI_CLI_PROFILE": "session"])
    #expect(session.key == "ST$a.session.token")
    #expect(session.url.contains(".uk-london-1."))
  }

  @Test(
    "What is missing or cannot be used is said before anything is sent",
    arguments: [
      (
        [:],
        "oci/m: OCI_USER, OCI_FINGERPRINT, OCI_TENANCY and OCI_KEY_FILE, or a profile in ~/.oci/config "
          + "are needed: export them or add them to .env"
      ),
      (
        ["OCI_KEY": Planted.pem, "OCI_TENANCY": "t"],
        "oci/m: OCI_USER is needed: export it or add it to .env, or write user to the profile \"DEFAULT\" in "
          + "/nowhere/.oci/config"
      ),
      (["OCI_KEY": "x", "OCI_TENANCY": "t"], "oci/m: the key in OCI_KEY is no RSA key"),
      (
        ["OCI_KEY_FILE": "/nowhere/k", "OCI_TENANCY": "t"],
        "oci/m: the file of credentials /nowhere/k (OCI_KEY_FILE) cannot be read: "
          + "check its path and its rights"
      ),
      (
        ["OCI_CLI_PROFILE": "p"],
        "oci/m: OCI_CLI_PROFILE names the profile \"p\", which does not stand in "
          + "/nowhere/.oci/config: check the name"
      ),
    ] as [([String: String], String)]
  )
  func missing(variables: [String: String], message: String) {
    let options = options(variables.merging(["HOME": "/nowhere"]) { $1 })
    let error = #expect(throws: ModelError.self) { try LM("oci/m", options: options) }
    #expect(error?.message == message)
  }

  @Test("An endpoint of one's own, and OpenAI's models, are asked in their ways")
  func models() throws {
    func body(_ model: String) throws -> JSON {
      let lm = try LM("oci/\(model)", maxTokens: 9, options: .test())
      return try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)
    }
    let own = try body("ocid1.generativeaiendpoint.oc1..e")
    #expect(
      own["servingMode"]
        == ["servingType": "DEDICATED", "endpointId": "ocid1.generativeaiendpoint.oc1..e"]
    )
    let plain = try body("meta.llama-3.3-70b-instruct")["chatRequest"]
    #expect(plain?["maxTokens"] == 9)
    let openAI = try body("openai.gpt-oss-120b")["chatRequest"]
    #expect(openAI?["maxCompletionTokens"] == 9)
    #expect(openAI?["maxTokens"] == nil)
  }

  @Test("Cohere's format takes a conversation that ends with a question, and no other")
  func cohere() throws {
    let lm = try LM("oci/cohere.command-a-03-2025", options: .test())
    let messages: [Message] = [
      .system("Be brief."), .user("2 + 2?"), .assistant("Four."), .user("3 + 3?"),
    ]
    let chat = try JSON(parsing: lm.prepare(ModelRequest(messages: messages)).http.body)[
      "chatRequest"
    ]
    #expect(chat?["message"] == "3 + 3?")
    #expect(chat?["preambleOverride"] == "Be brief.")
    #expect(
      chat?["chatHistory"] == [
        ["role": "USER", "message": "2 + 2?"], ["role": "CHATBOT", "message": "Four."],
      ]
    )
    let error = #expect(throws: ModelError.self) {
      try lm.prepare(ModelRequest(messages: Array(messages.dropLast())))
    }
    #expect(error?.message.contains("only that end with a question") == true)
  }

  @Test("Calls of tools are read, whole and from the pieces of a stream, and refusals told apart")
  func calls() throws {
    let whole = try OCIGeneric().decode(
      JSON(
        parsing: #"""
          {"chatResponse":{"choices":[{"message":{"role":"ASSISTANT","content":null,"toolCalls":[
          {"id":"c1","type":"FUNCTION","name":"f","arguments":"{\"a\":1}"},
          {"type":"FUNCTION","name":"g","arguments":"{}"}]},"finishReason":"tool_calls"}]}}
          """#
      )
    )
    var reader = try #require(OCIGeneric().streaming).makeReader()
    let events: [JSON] = [
      [["id": "c1", "type": "FUNCTION", "name": "f", "arguments": ""]],
      [["id": "c1", "arguments": "{\"a\""]], [["arguments": ":1}"]],
    ]
    for calls in events { _ = try reader.receive(["message": ["toolCalls": calls]]) }
    _ = try reader.receive([
      "message": ["toolCalls": [["type": "FUNCTION", "name": "g", "arguments": "{}"]]]
    ])
    _ = try reader.receive(["finishReason": "tool_calls"])
    let streamed = try OCIGeneric().decode(reader.reply())
    #expect(whole.toolCalls.map(\.id) == ["c1", "call_2"])
    #expect(whole.toolCalls.map(\.arguments) == [#"{"a":1}"#, "{}"])
    #expect(whole.stopReason == .toolCalls)
    #expect(streamed.toolCalls == whole.toolCalls)
    let refused = try OCIGeneric().decode([
      "chatResponse": [
        "choices": [["message": ["refusal": "No."], "finishReason": "stop"]]
      ]
    ])
    #expect(refused.stopReason == .refusal)
    #expect(refused.text == "No.")
  }

  @Test(
    "Errors of Oracle's are what they say",
    arguments: [
      (401, #"{"code":"NotAuthenticated","message":"The required information is missing"}"#),
      (404, #"{"code":"NotAuthorizedOrNotFound","message":"Authorization failed or not found"}"#),
      (429, #"{"code":"TooManyRequests","message":"Slow down"}"#),
    ]
  )
  func errors(status: Int, body: String) throws {
    let transport = ScriptedTransport([.init(status: status, body: body)])
    let lm = try LM("oci/m", options: .test(retry: .never, transport: transport))
    let error = #expect(throws: ModelError.self) { try lm("Hi") }
    let codes: [Int: ModelError.Code] = [401: .authentication, 404: .notFound, 429: .rateLimited]
    #expect(error?.code == codes[status])
    if status == 401 { #expect(error?.message.hasSuffix("; check the key in OCI_KEY") == true) }
  }
}
