import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Synchronization
import Testing

@Suite("Streams of Replicate's predictions", .timeLimit(.minutes(20)))
struct ReplicateStreamTests {
  private static let events = [
    "event: output\nid: 1\ndata: Fo\n\n", "event: output\nid: 2\ndata: ur\ndata: 4\n\n",
    "event: done\nid: 3\ndata: {}\n\n",
  ]

  private static func prediction(_ status: String, _ more: String) -> Reply {
    .json(#"{"id":"p1","model":"meta/llama","status":"\#(status)","error":null,\#(more)}"#)
  }

  private static let whole = prediction(
    "succeeded",
    #""output":["Fo","ur\n4"],"metrics":{"input_token_count":7,"output_token_count":3}"#
  )

  /// Asks with a server whose stream is `stream`, and whose prediction is `prediction` afterwards.
  private func outcome(
    stream: Reply?,
    place: String? = nil,
    prediction: Reply = whole,
    streams: Bool = true,
    clock: Clock = .instant
  ) throws -> (Result<ModelResponse, ModelError>, [ReceivedRequest]) {
    let url = Mutex("")
    let server = try LoopbackServer { request in
      if request.path == "/stream/p1" { return stream ?? .json("{}", status: 404) }
      guard request.method == "POST" else { return prediction }
      let here = place ?? "\(url.withLock { $0 })/stream/p1"
      let urls = stream == nil && place == nil ? "{}" : #"{"stream":"\#(here)"}"#
      return Self.prediction("starting", #""output":null,"urls":\#(urls)"#)
    }
    defer { server.stop() }
    url.withLock { $0 = server.url }
    var options = ClientOptions.test(
      clock: clock,
      retry: .never,
      timeouts: Timeouts(connect: 5, attempt: 20)
    )
    options.streams = streams
    let lm = try LM("replicate/meta/llama", baseURL: server.url, options: options)
    let result = Result { () throws(ModelError) in try lm.complete(ModelRequest("Hi")) }
    return (result, server.received)
  }

  @Test("A stream is followed where the prediction says, and the answer is the prediction's own")
  func followed() throws {
    let parts = Self.events.map { Array($0.utf8) }
    let (result, received) = try outcome(
      stream: .stream(parts, pause: 0.02),
      clock: .system
    )
    let answer = try result.get()
    #expect(answer.text == "Four\n4")
    #expect(answer.usage == TokenUsage(inputTokens: 7, outputTokens: 3))
    let first = try #require(answer.timing.firstToken)
    let latency = try #require(answer.timing.latency)
    #expect(first > 0)
    #expect(first < latency)
    #expect(answer.timing.betweenTokens != nil)
    #expect(
      received.map { "\($0.method) \($0.path)" } == [
        "POST /v1/models/meta/llama/predictions", "GET /stream/p1", "GET /v1/predictions/p1",
      ]
    )
    #expect(try JSON(parsing: received[0].body)["stream"] == true)
    #expect(received[0].header("prefer") == nil)
    #expect(received[1].header("accept") == "text/event-stream")
    #expect(received.allSatisfy { $0.header("authorization") == "Bearer \(testKey)" })
    let (plain, _) = try outcome(stream: nil, streams: false)
    #expect(try plain.get().text == answer.text)
    #expect(try plain.get().usage == answer.usage)
  }

  @Test(
    "A stream that breaks off, fails or is refused costs no answer",
    arguments: [
      Reply.stream([Array(events[0].utf8)]), .closeInBody(Array(events.joined().utf8)),
      .json("{}", status: 404), .stream([Array("event: error\ndata: gone\n\n".utf8)]),
    ]
  )
  func broken(stream: Reply) throws {
    let (result, received) = try outcome(stream: stream)
    #expect(try result.get().text == "Four\n4")
    #expect(received.filter { $0.method == "POST" }.count == 1)
  }

  @Test("A prediction that fails is an error, however its stream ends")
  func failed() throws {
    let (result, _) = try outcome(
      stream: .stream([Array("event: error\ndata: CUDA\n\n".utf8)]),
      prediction: .json(#"{"id":"p1","status":"failed","error":"CUDA out of memory"}"#)
    )
    let error = #expect(throws: ModelError.self) { try result.get() }
    #expect(error?.message.contains("CUDA out of memory") == true)
  }

  @Test("A model without streams is asked after as without --stream")
  func none() throws {
    let (result, received) = try outcome(stream: nil)
    #expect(try result.get().text == "Four\n4")
    #expect(try result.get().timing.firstToken == nil)
    #expect(received.map(\.method) == ["POST", "GET"])
  }

  @Test("The key goes to no server of another domain, and to none without encryption")
  func foreign() throws {
    let other = try LoopbackServer { _ in .stream(Self.events.map { Array($0.utf8) }) }
    defer { other.stop() }
    // Not encrypted, and not the server that was asked.
    let (result, _) = try outcome(stream: nil, place: "\(other.url)/stream/p1")
    #expect(try result.get().text == "Four\n4")
    #expect(other.received.isEmpty)
    let places = [
      ("https://stream.replicate.com/v1/p1", true), ("https://stream.replicate.net/v1/p1", false),
      ("https://replicate.com.example/p1", false),
    ]
    for (place, hasKey) in places {
      let transport = ScriptedTransport([
        .init(body: #"{"id":"p1","status":"starting","urls":{"stream":"\#(place)"}}"#),
        .init(body: Self.events.joined()), .init(body: #"{"status":"succeeded","output":"4"}"#),
      ])
      var options = ClientOptions.test(transport: transport)
      options.streams = true
      _ = try LM("replicate/meta/llama", options: options).complete(ModelRequest("Hi"))
      #expect(transport.requests.map(\.secretHeaders.isEmpty) == [false, !hasKey, false])
    }
  }

  @Test("What a stream brings is what the prediction says")
  func reader() throws {
    var reader = try #require(ReplicatePredictions().streaming).makeReader()
    #expect(throws: ProviderFault.self) { try reader.reply() }
    for event: JSON in [["output": "Fo"], ["logs": "x"], ["output": "ur."], ["done": "{}"]] {
      _ = try reader.receive(event)
    }
    #expect(reader.isComplete)
    #expect(try ReplicatePredictions().decode(reader.reply()).text == "Four.")
    #expect(throws: ProviderFault.self) { try reader.receive(["error": "out of memory"]) }
  }
}
