import BakeoffClient
import BakeoffCore
import BakeoffServers
import BakeoffTestSupport
import Foundation
import Testing

/// What no model of ours asks for: lists of models, counts and embeddings.
@Suite("The mock server's lists and embeddings")
struct MockServerListsTests {
  private static func get(
    _ server: MockServer,
    _ path: String,
    headers: [(name: String, value: String)] = []
  ) throws -> (status: Int, json: JSON) {
    let reply = try CurlTransport.shared.send(
      HTTPRequest(method: .get, url: server.url + path, headers: headers, body: []),
      limits: TransportLimits(attempt: 10),
      cancellation: Cancellation()
    )
    return (reply.status, (try? JSON(parsing: reply.body)) ?? .null)
  }

  private static func post(
    _ server: MockServer,
    _ path: String,
    _ body: JSON
  ) throws -> (status: Int, json: JSON) {
    let reply = try CurlTransport.shared.send(
      HTTPRequest(
        url: server.url + path,
        headers: [("Content-Type", "application/json")],
        body: body.bytes
      ),
      limits: TransportLimits(attempt: 10),
      cancellation: Cancellation()
    )
    return (reply.status, (try? JSON(parsing: reply.body)) ?? .null)
  }

  private func withServer(_ body: (MockServer) throws -> Void) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var settings = MockServerSettings()
    settings.script = try folder.write(
      """
      {"model":"oak","default":true,"text":"yes"}
      {"model":"elm","default":true,"text":"no"}

      """,
      to: "script.jsonl"
    )
    let server = try MockServer(settings)
    defer { server.stop() }
    try body(server)
  }

  @Test("Each vendor's list has the models of the script")
  func models() throws {
    try withServer { server in
      let openAI = try Self.get(server, "/v1/models").json
      #expect(openAI["data"]?.arrayValue?.map { $0["id"] } == ["oak", "elm"])
      #expect(openAI["object"] == "list")
      let anthropic = try Self.get(
        server,
        "/v1/models",
        headers: [("anthropic-version", "2023-06-01")]
      ).json
      #expect(anthropic["data"]?.arrayValue?.map { $0["id"] } == ["oak", "elm"])
      #expect(anthropic["has_more"] == false)
      let gemini = try Self.get(server, "/v1beta/models").json
      #expect(gemini["models"]?.arrayValue?.map { $0["name"] } == ["models/oak", "models/elm"])
      let google = [(name: "x-goog-api-key", value: "any")]
      #expect(try Self.get(server, "/v1/models", headers: google).json == gemini)
      let ollama = try Self.get(server, "/api/tags").json
      #expect(ollama["models"]?.arrayValue?.map { $0["name"] } == ["oak", "elm"])
      #expect(try Self.get(server, "/v1/models/oak").json["id"] == "oak")
      #expect(try Self.get(server, "/v1/models/ash").status == 404)
    }
  }

  @Test("A path that is not there is named")
  func unknownPath() throws {
    try withServer { server in
      for path in ["/v2/chat", "/v1beta/models/oak:embed"] {
        let (status, json) = try Self.post(server, path, [:])
        #expect(status == 404)
        #expect(json["error"]?["message"]?.stringValue?.contains("POST \(path)") == true)
      }
      #expect(try Self.get(server, "/nothing").status == 404)
      #expect(try Self.get(server, "/").status == 200)
    }
  }

  @Test(
    "What a vendor would refuse is refused in its words",
    arguments: [
      ("/v1/chat/completions", ["messages": []], "model"),
      ("/v1/chat/completions", ["model": "oak"], "messages"),
      (
        "/v1/messages", ["model": "oak", "messages": [["role": "user", "content": "x"]]],
        "max_tokens"
      ),
      ("/v1beta/models/oak:generateContent", [:], "contents"), ("/api/chat", [:], "model"),
      ("/v1/embeddings", ["model": "e"], "input"),
    ] as [(String, JSON, String)]
  )
  func refusals(_ path: String, _ body: JSON, _ word: String) throws {
    try withServer { server in
      let (status, json) = try Self.post(server, path, body)
      #expect(status == 400)
      #expect(json["error"]?.text.contains(word) == true)
    }
  }

  @Test("Counts of tokens are those of the answers")
  func counts() throws {
    try withServer { server in
      let anthropic = try Self.post(
        server,
        "/v1/messages/count_tokens",
        ["model": "oak", "messages": [["role": "user", "content": "12345678"]]]
      )
      #expect(anthropic.json["input_tokens"] == 2)
      let gemini = try Self.post(
        server,
        "/v1beta/models/oak:countTokens",
        ["contents": [["parts": [["text": "12345678"]]]]]
      )
      #expect(gemini.json["totalTokens"] == 2)
    }
  }

  @Test("A stream of Gemini's without server-sent events is one list")
  func geminiList() throws {
    try withServer { server in
      let (status, json) = try Self.post(
        server,
        "/v1beta/models/oak:streamGenerateContent",
        ["contents": [["parts": [["text": "Hi"]]]]]
      )
      #expect(status == 200)
      #expect(json.arrayValue?.count == 1)
      #expect(json[0]?["candidates"]?[0]?["finishReason"] == "STOP")
    }
  }

  private static func vectors(_ server: MockServer, _ input: JSON) throws -> [[Double]] {
    let (_, json) = try post(
      server,
      "/v1/embeddings",
      ["model": "embedder", "input": input, "dimensions": 64]
    )
    return (json["data"]?.arrayValue ?? []).map {
      ($0["embedding"]?.arrayValue ?? []).compactMap(\.doubleValue)
    }
  }

  @Test("Embeddings have length 1, are always the same, and near for texts that share words")
  func embeddings() throws {
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    try withServer { server in
      let texts: JSON = [
        "The cat sat on the mat", "the cat sat on a mat", "Quarterly revenue rose",
      ]
      let vectors = try Self.vectors(server, texts)
      #expect(vectors.map(\.count) == [64, 64, 64])
      for vector in vectors { #expect(abs(product(vector, vector) - 1) < 1e-5) }
      #expect(try Self.vectors(server, "The cat sat on the mat") == [vectors[0]])
      #expect(product(vectors[0], vectors[1]) > 0.6)
      #expect(product(vectors[0], vectors[2]) < 0.4)
      #expect(try Self.vectors(server, [1, 2, 3]).count == 1)
    }
  }

  @Test("Embeddings in Base64 are the same numbers")
  func base64() throws {
    try withServer { server in
      let plain = try Self.vectors(server, "Hello")[0]
      let (_, json) = try Self.post(
        server,
        "/v1/embeddings",
        ["model": "e", "input": "Hello", "dimensions": 64, "encoding_format": "base64"]
      )
      let text = try #require(json["data"]?[0]?["embedding"]?.stringValue)
      let data = try #require(Data(base64Encoded: text))
      let numbers = stride(from: 0, to: data.count, by: 4).map { start in
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(data[start + $1]) << (8 * UInt32($1)) }
        return Double(Float(bitPattern: bits))
      }
      #expect(numbers == plain)
      #expect(json["usage"]?["prompt_tokens"] == 1)
    }
  }
}
