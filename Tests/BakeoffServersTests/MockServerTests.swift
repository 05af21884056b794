import BakeoffClient
import BakeoffCore
import BakeoffServers
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// Our own client against the server, over loopback, in all four formats.
@Suite("The mock server, asked by the client")
struct MockServerTests {
  @Test("An echo gives the prompt back, with its tokens", arguments: ways)
  func echo(_ format: Format, _ streams: Bool) throws {
    try withServer { server in
      let lm = try format.lm(server, streams: streams)
      let prompt = "Say \"héllo\",\n  then wave \u{1F44B}"
      let response = try lm.complete(
        ModelRequest(messages: [.system("Repeat."), .user(prompt)])
      )
      #expect(response.text == prompt)
      #expect(response.stopReason == .stop)
      #expect(response.servedModel == "echo")
      #expect(response.usage.inputTokens == ("Repeat." + prompt).utf8.count / 4)
      #expect(response.usage.outputTokens == prompt.utf8.count / 4)
      #expect((response.timing.firstToken != nil) == streams)
      // The connection is used again.
      #expect(try lm("Again") == "Again")
    }
  }

  private static let script = """
    {"model":"oak","match":"2+2?","text":"Four, of course.","latency_ms":20,"usage":{"input_tokens":30,"cached_input_tokens":10,"output_tokens":7,"reasoning_tokens":2}}
    {"model":"oak","match":"long","text":"It goes on and","stop_reason":"length"}
    {"model":"oak","match":"weather","tool_calls":[{"name":"weather","arguments":{"city":"Oslo"}},{"name":"time","arguments":{}}]}
    {"model":"oak","match":"flaky","text":"At last.","failures":[{"status":429,"retry_after":2},{"status":503},{"kind":"truncated"}]}
    {"model":"oak","default":true,"text":"?"}

    """

  @Test("A script answers with its usage, ends and calls", arguments: ways)
  func scripted(_ format: Format, _ streams: Bool) throws {
    try withServer(script: Self.script) { server in
      let lm = try format.lm(server, "oak", streams: streams)
      let four = try lm.complete(ModelRequest("2+2?"))
      #expect(four.text == "Four, of course.")
      #expect(four.usage.inputTokens == 30)
      #expect(four.usage.outputTokens == 7)
      if format != .ollama { #expect(four.usage.cachedInputTokens == 10) }
      #expect(try lm.complete(ModelRequest("long")).stopReason == .length)
      let calls = try lm.complete(
        ModelRequest(messages: [.user("weather")], tools: [ToolDefinition(name: "weather")])
      )
      #expect(calls.stopReason == .toolCalls)
      #expect(calls.toolCalls.map(\.name) == ["weather", "time"])
      #expect(
        try calls.toolCalls.map { try JSON(parsing: $0.arguments) } == [["city": "Oslo"], [:]]
      )
      #expect(try lm("anything") == "?")
    }
  }

  @Test("Scripted failures come in their order, and the client outlasts them", arguments: ways)
  func flaky(_ format: Format, _ streams: Bool) throws {
    try withServer(script: Self.script) { server in
      let lm = try format.lm(server, "oak", streams: streams, retries: 5, clock: .instant)
      let response = try lm.complete(ModelRequest("flaky"))
      #expect(response.text == "At last.")
      let codes = response.attempts.map(\.errorCode)
      #expect(codes.count == 4)
      #expect(codes.first == .rateLimited)
      #expect(codes.dropFirst().first.map { [.serverError, .overloaded].contains($0) } == true)
      #expect(
        codes.dropFirst(2).first.map { [.connection, .malformedResponse].contains($0) } == true
      )
      #expect(codes.last == .some(nil))
      #expect(response.attempts[0].wait >= 2)
    }
  }

  @Test("A model that the script does not have is not found", arguments: Format.allCases)
  func unknownModel(_ format: Format) throws {
    try withServer(script: Self.script) { server in
      let error = try #require(throws: ModelError.self) {
        try format.lm(server, "elm")("Hi")
      }
      #expect(error.code == .notFound)
      #expect(error.status == 404)
      #expect(error.message.contains("elm"))
    }
  }

  @Test("A limit on requests answers 429 with the true headers", arguments: Format.allCases)
  func requestLimit(_ format: Format) throws {
    try withServer {
      $0.requestsPerMinute = 2
    } _: { server in
      let lm = try format.lm(server)
      let first = try lm.complete(ModelRequest("Hi"))
      _ = try lm("Hi")
      let error = try #require(throws: ModelError.self) { try lm("Hi") }
      #expect(error.code == .rateLimited)
      #expect(error.status == 429)
      let wait = try #require(error.retryAfter)
      #expect(wait > 20 && wait <= 30)
      guard format == .openai || format == .anthropic else { return }
      #expect(first.rateLimits?.requests?.limit == 2)
      #expect(first.rateLimits?.requests?.remaining == 1)
      #expect(error.rateLimits?.requests?.remaining == 0)
      let reset = try #require(error.rateLimits?.requests?.reset)
      #expect(reset > 40 && reset <= 62)
      // Another model has limits of its own.
      #expect(try format.lm(server, "other")("Hi") == "Hi")
    }
  }

  @Test("A limit on tokens counts what goes in and out")
  func tokenLimit() throws {
    try withServer {
      $0.tokensPerMinute = 100
    } _: { server in
      let lm = try Format.openai.lm(server)
      // 40 tokens in and 40 out.
      let text = String(repeating: "x", count: 160)
      #expect(try lm.complete(ModelRequest(text)).rateLimits?.tokens?.remaining == 20)
      let error = try #require(throws: ModelError.self) { try lm(text) }
      #expect(error.code == .rateLimited)
      #expect(error.rateLimits?.tokens?.limit == 100)
      #expect(error.rateLimits?.requests == nil)
    }
  }

  @Test("Latencies pass, and a stream spreads its words over them", arguments: Format.allCases)
  func latency(_ format: Format) throws {
    try withServer {
      $0.latency = .fixed(0.2)
    } _: { server in
      let plain = try format.lm(server).complete(ModelRequest("one two"))
      #expect(try #require(plain.timing.latency) >= 0.2)
      let streamed = try format.lm(server, streams: true).complete(ModelRequest("one two"))
      #expect(try #require(streamed.timing.latency) >= 0.19)
      let first = try #require(streamed.timing.firstToken)
      #expect(first >= 0.09)
      #expect(first < (streamed.timing.latency ?? 0))
    }
  }

  @Test("Many threads are served at once, and each request is told of")
  func threads() throws {
    final class Count: Sendable {
      let exchanges = Mutex<[MockServerExchange]>([])
    }
    let count = Count()
    try withServer {
      $0.latency = .uniform(0.01, 0.03)
      $0.onExchange = { exchange in count.exchanges.withLock { $0.append(exchange) } }
    } _: { server in
      let lms = try Format.allCases.map { try $0.lm(server) }
      DispatchQueue.concurrentPerform(iterations: 64) { number in
        let answer = try? lms[number % 4]("prompt \(number)")
        #expect(answer == "prompt \(number)")
      }
    }
    let exchanges = count.exchanges.withLock { $0 }
    #expect(exchanges.count == 64)
    #expect(exchanges.allSatisfy { $0.status == 200 && $0.model == "echo" && $0.method == "POST" })
    #expect(Set(exchanges.map(\.path)).count == 4)
  }

  @Test("A port that is taken is an error, and so is a script that is not there")
  func cannotStart() throws {
    try withServer { server in
      var settings = MockServerSettings()
      settings.port = server.port
      let error = try #require(throws: ModelError.self) { try MockServer(settings) }
      #expect(error.message.hasPrefix("cannot listen on 127.0.0.1:\(server.port): "))
      settings.port = 0
      settings.script = "/nowhere.jsonl"
      #expect(throws: ModelError.self) { try MockServer(settings) }
    }
  }

  @Test("A stopped server has given its port back, though a reply was on its way")
  func stop() throws {
    var settings = MockServerSettings()
    settings.faults = [ServerFault(.stall)]
    let server = try MockServer(settings)
    let lm = try Format.openai.lm(server)
    let waiting = DispatchGroup()
    waiting.enter()
    let thread = Thread {
      _ = try? lm("Hi")
      waiting.leave()
    }
    thread.start()
    Thread.sleep(forTimeInterval: 0.1)
    server.stop()
    #expect(waiting.wait(timeout: .now() + 10) == .success)
    settings.port = server.port
    settings.faults = []
    let next = try MockServer(settings)
    defer { next.stop() }
    #expect(try lm("Hi") == "Hi")
  }
}
