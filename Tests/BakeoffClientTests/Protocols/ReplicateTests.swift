import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Synchronization
import Testing

@Suite("Replicate's predictions", .timeLimit(.minutes(20)))
struct ReplicateTests {
  private let model = "replicate/meta/llama-3-70b-instruct"

  private static func prediction(_ status: String, _ more: String = #""output":null"#) -> String {
    #"{"id":"p1","status":"\#(status)","error":null,"urls":{"get":"https://elsewhere/x"},\#(more)}"#
  }

  private func replies(
    _ steps: [Reply],
    lm limits: Timeouts? = nil
  ) throws -> (
    Result<ModelResponse, ModelError>, [ReceivedRequest]
  ) {
    let left = Replies(steps)
    let server = try LoopbackServer { _ in left.next() }
    defer { server.stop() }
    let options = ClientOptions.test(retry: .never, timeouts: limits ?? Timeouts())
    let lm = try LM(model, baseURL: server.url, options: options)
    let result = Result { () throws(ModelError) in try lm.complete(ModelRequest("Hi")) }
    return (result, server.received)
  }

  @Test("An answer that is not ready is asked after at the same server, and sent for once")
  func later() throws {
    let (result, received) = try replies([
      .json(Self.prediction("starting"), status: 201), .json(Self.prediction("processing")),
      .json("busy", status: 503),
      .json(Self.prediction("succeeded", #""output":["Fo","ur."]"#)),
    ])
    #expect(try result.get().text == "Four.")
    #expect(received.map(\.method) == ["POST", "GET", "GET", "GET"])
    #expect(received.last?.path == "/v1/predictions/p1")
    #expect(received.last?.header("authorization") == "Bearer \(testKey)")
    #expect(received.last?.body.isEmpty == true)
  }

  @Test("A question after an answer that is refused, or fails again and again, ends the wait")
  func refused() throws {
    let (gone, _) = try replies([.json(Self.prediction("starting")), .json("{}", status: 404)])
    #expect(throws: ModelError.self) { try gone.get() }.map { #expect($0.code == .notFound) }
    let (down, received) = try replies(
      [.json(Self.prediction("starting"))] + Array(repeating: .json("{}", status: 500), count: 9)
    )
    #expect(throws: ModelError.self) { try down.get() }.map { #expect($0.code == .serverError) }
    #expect(received.count == 6)
  }

  @Test("An answer that never comes is a timeout")
  func timeout() throws {
    let (result, _) = try replies(
      Array(repeating: .json(Self.prediction("processing")), count: 30),
      lm: Timeouts(connect: 5, attempt: 10)
    )
    #expect(throws: ModelError.self) { try result.get() }.map { #expect($0.code == .timeout) }
  }

  @Test(
    "A prediction that failed is an error",
    arguments: [
      (#"{"status":"failed","error":"CUDA out of memory"}"#, ModelError.Code.serverError),
      (#"{"status":"failed","error":"prompt is too long"}"#, .contextTooLong),
      (#"{"status":"canceled","error":null}"#, .serverError),
      (#"{"status":"succeeded","output":{"a":1}}"#, .malformedResponse), ("{}", .malformedResponse),
    ]
  )
  func failed(text: String, code: ModelError.Code) {
    let fault = #expect(throws: ProviderFault.self) {
      try ReplicatePredictions().decode(JSON(parsing: text))
    }
    #expect(fault?.code == code)
  }

  @Test("A prediction says its tokens where it counts them")
  func usage() throws {
    let reply =
      #"{"status":"succeeded","output":"4","metrics":{"input_token_count":7,"output_token_count":1}}"#
    let response = try ReplicatePredictions().decode(JSON(parsing: reply))
    #expect(response.usage == TokenUsage(inputTokens: 7, outputTokens: 1))
  }

  @Test("Models, deployments and versions have addresses of their own")
  func addresses() throws {
    let version = String(repeating: "0a", count: 32)
    let cases = [
      ("meta/llama", "http://h/v1/models/meta/llama/predictions"),
      ("deployments/me/mine", "http://h/v1/deployments/me/mine/predictions"),
      ("me/mine:\(version)", "http://h/v1/predictions"),
    ]
    for (name, url) in cases {
      for base in ["http://h", "http://h/", "http://h/v1", "http://h/v1/predictions"] {
        let lm = try LM("replicate/\(name)", baseURL: base, options: .test())
        let prepared = try lm.prepare(ModelRequest("Hi"))
        #expect(prepared.cached.url == url)
        let body = try JSON(parsing: prepared.http.body)
        #expect(body["version"]?.stringValue == (name.contains(":") ? version : nil))
        #expect(body["input"]?["prompt"] == "Hi")
      }
    }
  }

  @Test("Instructions stand apart only where the model takes them so, and limits by their names")
  func inputs() throws {
    func input(_ name: String, stop: [String] = []) throws -> JSON? {
      let lm = try LM(
        "replicate/\(name)",
        maxTokens: 9,
        stop: stop,
        system: "Be brief.",
        baseURL: "http://h",
        options: .test()
      )
      return try JSON(parsing: lm.prepare(ModelRequest("Hi")).http.body)["input"]
    }
    let new = try input("openai/gpt-4o-mini", stop: ["a", "b"])
    #expect(new?["system_prompt"] == "Be brief.")
    #expect(new?["prompt"] == "Hi")
    #expect(new?["max_tokens"] == 9)
    #expect(new?["stop_sequences"] == "a,b")
    let old = try input("meta/llama-2-70b-chat")
    #expect(old?["prompt"] == "Be brief.\n\nHi")
    #expect(old?["max_new_tokens"] == 9)
    #expect(try input("replicate/vicuna-13b")?["max_length"] == 9)
    #expect(throws: ModelError.self) { try input("meta/llama-2-70b-chat", stop: ["a,b"]) }
  }
}

/// Replies in their order, the last one again and again.
private final class Replies: Sendable {
  private let steps: [Reply]
  private let count = Mutex(0)

  init(_ steps: [Reply]) { self.steps = steps }

  func next() -> Reply {
    count.withLock { count in
      count += 1
      return steps[min(count, steps.count) - 1]
    }
  }
}
