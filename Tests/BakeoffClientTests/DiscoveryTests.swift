import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("What only a provider's server knows", .timeLimit(.minutes(20)))
struct DiscoveryTests {
  private static let list = """
    {"count":3,"resources":[
    {"id":"old","createdAt":"2026-01-01T00:00:00Z"},{"id":"new","createdAt":"2026-09-01T00:00:00Z"},
    {"createdAt":"2026-12-01T00:00:00Z"}]}
    """

  private func ask(
    _ list: Reply,
    variables: [String: String] = [:]
  ) throws -> (Result<String, ModelError>, [ReceivedRequest]) {
    let reply = ProtocolCase.named("sap-orchestration")?.reply ?? ""
    let server = try LoopbackServer { request in
      request.method == "GET" ? list : .json(reply)
    }
    defer { server.stop() }
    var options = ClientOptions.test(retry: .never)
    options.environment = Environment(
      process: variables.merging(["AICORE_TOKEN": testKey]) { mine, _ in mine }
    )
    let lm = try LM("sap/gpt-4o", baseURL: server.url + "/v2", options: options)
    let url = try lm.prepare(ModelRequest("?")).cached.url
    #expect(url.contains("{AICORE_DEPLOYMENT_ID}") == variables.isEmpty)
    let results = [1, 2].map { number in
      Result { () throws(ModelError) in try lm("Question \(number)") }
    }
    return (results[1], server.received)
  }

  @Test("The newest deployment is found out once, with the key, and asked")
  func found() throws {
    let (result, received) = try ask(.json(Self.list))
    #expect(try result.get() == "Four.")
    #expect(
      received.map { "\($0.method) \($0.path)" } == [
        "GET /v2/lm/deployments?scenarioId=orchestration&status=RUNNING",
        "POST /v2/inference/deployments/new/v2/completion",
        "POST /v2/inference/deployments/new/v2/completion",
      ]
    )
    #expect(received.allSatisfy { $0.header("authorization") == "Bearer \(testKey)" })
    #expect(received.allSatisfy { $0.header("ai-resource-group") == "default" })
  }

  @Test("A variable does without the question")
  func named() throws {
    let (result, received) = try ask(.json("{}"), variables: ["AICORE_DEPLOYMENT_ID": "mine"])
    #expect(try result.get() == "Four.")
    #expect(received.map(\.method) == ["POST", "POST"])
    #expect(received.first?.path == "/v2/inference/deployments/mine/v2/completion")
  }

  @Test(
    "An empty list and a refusal are errors that say what to set or check, and nothing else is sent",
    arguments: [
      (Reply.json(#"{"count":0,"resources":[]}"#), "holds none: set AICORE_DEPLOYMENT_ID"),
      (.json(#"{"error":{"message":"no"}}"#, status: 401), "check AICORE_TOKEN"),
      (.json("<html>", status: 502), "502 server error"),
    ]
  )
  func missing(list: Reply, words: String) throws {
    let (result, received) = try ask(list)
    let error = #expect(throws: ModelError.self) { try result.get() }
    #expect(error?.message.hasPrefix("sap/gpt-4o: no AICORE_DEPLOYMENT_ID from http://") == true)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(received.allSatisfy { $0.method == "GET" })
  }
}
