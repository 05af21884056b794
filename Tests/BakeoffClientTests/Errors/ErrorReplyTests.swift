import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

/// A protocol, and whether its replies are asked for as streams.
struct Manner: Sendable, CustomTestStringConvertible {
  let example: ProtocolCase
  let streams: Bool
  var testDescription: String { example.id + (streams ? ", streamed" : "") }

  static let all: [Manner] = ProtocolCase.all.flatMap { example in
    let streams = WireProtocols.named(example.id)?.streaming != nil
    return [Manner(example: example, streams: false)]
      + (streams ? [Manner(example: example, streams: true)] : [])
  }

  /// An error in the shape of the protocol.
  func error(_ status: Int, _ message: String) -> String {
    let quoted = JSON.string(message).text
    return switch example.id {
    case "anthropic-messages": #"{"type":"error","error":{"type":"t","message":\#(quoted)}}"#
    case "gemini-generate-content":
      #"{"error":{"code":\#(status),"message":\#(quoted),"status":"S","details":[]}}"#
    case "ollama-chat": #"{"error":\#(quoted)}"#
    case "cohere-v2": #"{"id":"e","message":\#(quoted)}"#
    case "replicate-predictions": #"{"detail":\#(quoted),"status":\#(status)}"#
    default: #"{"error":{"message":\#(quoted),"type":"t","param":null,"code":null}}"#
    }
  }

  /// Asks the protocol's model of a server that gives some replies, one retry allowed.
  func ask(
    _ steps: [ScriptedTransport.Step],
    clock: TestClock = TestClock(random: 0)
  ) throws -> (result: Result<ModelResponse, ModelError>, sent: Int) {
    let transport = ScriptedTransport(steps)
    let lm = try LM.test(
      example,
      at: "http://127.0.0.1:1",
      streams: streams,
      retry: RetryPolicy(retries: 1),
      transport: transport,
      clock: clock.clock
    )
    let prepared = try lm.prepare(ModelRequest("?"))
    let result = Result { () throws(ModelError) in try lm.send(prepared) }
    return (result, transport.count)
  }
}

@Suite("Replies that are errors", .timeLimit(.minutes(20)))
struct ErrorReplyTests {
  static let codes: [(Int, ModelError.Code)] = [
    (400, .badRequest), (401, .authentication), (402, .quotaExhausted), (403, .permission),
    (404, .notFound), (408, .timeout), (409, .serverError), (413, .badRequest),
    (422, .badRequest), (424, .serverError), (429, .rateLimited), (500, .serverError),
    (502, .serverError), (503, .overloaded), (504, .serverError), (529, .overloaded),
  ]

  @Test("A status has its code in every protocol, and the provider's words", arguments: Manner.all)
  func statuses(_ manner: Manner) throws {
    for (status, code) in Self.codes {
      let body = manner.error(status, "Because\n\tof  this.")
      let (result, sent) = try manner.ask([.init(status: status, body: body)])
      let error = try #require(throws: ModelError.self) { try result.get() }
      #expect(error.code == code, "\(status)")
      #expect(error.status == status)
      #expect(sent == (code.isRetryable ? 2 : 1), "\(status)")
      #expect(error.message.contains("\(status) "))
      #expect(error.message.contains(#""Because of this.""#), "\(error.message)")
    }
  }

  static let bodies: [(name: String, status: Int, bytes: [UInt8], code: ModelError.Code)] = [
    ("no body", 200, [], .malformedResponse),
    ("white space", 200, Array(" \r\n ".utf8), .malformedResponse),
    ("a page", 200, Array("<!DOCTYPE html><html>Sign in</html>".utf8), .malformedResponse),
    ("a page of a proxy", 502, Array("<html>Bad gateway</html>".utf8), .serverError),
    ("a page with 403", 403, Array("<html>Blocked</html>".utf8), .permission),
    ("no body with 500", 500, [], .serverError), ("no body with 429", 429, [], .rateLimited),
    ("plain words with 503", 503, Array("upstream connect error".utf8), .overloaded),
    ("another object", 200, Array(#"{"ok":true}"#.utf8), .malformedResponse),
    ("a list", 200, Array("[]".utf8), .malformedResponse),
    ("a number", 200, Array("7".utf8), .malformedResponse),
    ("null", 200, Array("null".utf8), .malformedResponse),
    ("half an object", 200, Array(#"{"choices":[{"mess"#.utf8), .malformedResponse),
    ("half an object with 400", 400, Array(#"{"error":{"mess"#.utf8), .badRequest),
    ("another object with 500", 500, Array(#"{"ok":[{}]}"#.utf8), .serverError),
    ("an error that is a list", 500, Array(#"{"error":[1]}"#.utf8), .serverError),
    ("an error that is null", 500, Array(#"{"error":null,"message":7}"#.utf8), .serverError),
    ("no UTF-8", 200, [0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D], .malformedResponse),
    ("no UTF-8 with 500", 500, [0xFF, 0xFE, 0x00, 0x41], .serverError),
    ("zeros", 200, [0, 0, 0], .malformedResponse), ("zeros with 500", 500, [0, 0], .serverError),
    ("an escape with 400", 400, Array("\u{1B}[2J\u{7}oh".utf8), .badRequest),
  ]

  @Test("What is no proper reply has its code in every protocol", arguments: Manner.all)
  func bodies(_ manner: Manner) throws {
    for body in Self.bodies {
      let (result, sent) = try manner.ask([.init(status: body.status, bytes: body.bytes)])
      let error = try #require(throws: ModelError.self, "\(body.name)") { try result.get() }
      // Half a line of JSON is a stream that broke off, and so is one without an end that is no JSON.
      let framing =
        manner.streams ? WireProtocols.named(manner.example.id)?.streaming?.framing : nil
      let isCut =
        switch framing {
        case .lines: ["half an object", "no UTF-8"].contains(body.name)
        // Three zeros may be the beginning of a frame.
        case .frames, .framedEvents: body.name == "zeros"
        case .events, .namedTexts, nil: false
        }
      #expect(error.code == (isCut ? .connection : body.code), "\(body.name): \(error.message)")
      #expect(sent == (error.code.isRetryable ? 2 : 1), "\(body.name)")
      let isClean = error.message.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control
      }
      #expect(isClean, "\(body.name)")
    }
  }

  @Test("A good reply is read whatever the content type says", arguments: Manner.all)
  func contentTypes(_ manner: Manner) throws {
    for type in ["text/html", "text/plain; charset=utf-8", "application/octet-stream", ""] {
      let headers = ["Content-Type": type]
      let (result, _) = try manner.ask([.init(headers: headers, body: manner.example.reply)])
      #expect(try result.get().text.contains("Four."))
    }
  }

  /// The headers, the words of the body, and the wait in seconds after 2027-01-15T08:00:00Z.
  static let hints: [([String: String], String, Double)] = [
    (["retry-after-ms": "1500"], "", 1.5), (["Retry-After": "7"], "", 7),
    (["Retry-After": "0.25"], "", 0.25),
    (["Retry-After": "Fri, 15 Jan 2027 08:00:30 GMT"], "", 30),
    // OpenAI, Groq and Azure.
    (["x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2.5s"], "", 62.5),
    (["X-RateLimit-Remaining-Tokens": "0", "X-RateLimit-Reset-Tokens": "120ms"], "", 0.12),
    (["x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "17"], "", 17),
    // Mistral's older accounts, and Cerebras.
    (["x-ratelimitbysize-remaining-minute": "0", "ratelimitbysize-reset": "31"], "", 31),
    (
      [
        "x-ratelimit-remaining-requests-day": "9", "x-ratelimit-reset-requests-day": "33011.4",
        "x-ratelimit-remaining-tokens-minute": "0", "x-ratelimit-reset-tokens-minute": "11.4",
      ], "", 11.4
    ),
    // OpenRouter's instants in milliseconds.
    (["X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1800000025000"], "", 25),
    // Anthropic.
    (
      [
        "anthropic-ratelimit-output-tokens-remaining": "0",
        "anthropic-ratelimit-output-tokens-reset": "2027-01-15T08:00:45Z",
      ], "", 45
    ),
    // A reset alone, where nothing says how much is left.
    (["x-ratelimit-reset-requests": "4s"], "", 4),
    // What stands in the words.
    ([:], "Rate limit reached. Please try again in 1m12.5s. Visit https://x.", 72.5),
    ([:], "Please try again in 640ms.", 0.64), ([:], "Please retry in 46.5s.", 46.5),
    ([:], "Please retry after 20 seconds.", 20), ([:], "Try again in 2 minutes", 120),
    (["retry-after": "3"], "Please try again in 9s", 3),
  ]

  @Test("A wait is obeyed in every form and every protocol", arguments: Manner.all)
  func waits(_ manner: Manner) throws {
    for (headers, words, seconds) in Self.hints {
      let clock = TestClock(random: 0)
      let body = words.isEmpty ? "" : manner.error(429, words)
      let (result, sent) = try manner.ask(
        [.init(status: 429, headers: headers, body: body), .init(body: manner.example.reply)],
        clock: clock
      )
      #expect(throws: Never.self) { try result.get() }
      #expect(sent == 2)
      #expect(abs((clock.sleeps.first ?? -1) - seconds) < 1e-6, "\(headers) \(words)")
    }
  }

  @Test("A limit of nothing means that the model is not in the plan, which no wait mends")
  func notInPlan() throws {
    let manner = try #require(Manner.all.first)
    let headers = [
      "x-ratelimit-limit-req-minute": "0", "x-ratelimit-remaining-req-minute": "0",
    ]
    let (result, sent) = try manner.ask([.init(status: 429, headers: headers, body: "")])
    #expect(throws: ModelError.self) { try result.get() }.map {
      #expect($0.code == .quotaExhausted)
    }
    #expect(sent == 1)
    let azure = ["x-ratelimit-limit-tokens": "0", "x-ratelimit-remaining-requests": "-1"]
    #expect(try manner.ask([.init(status: 429, headers: azure, body: "")]).sent == 2)
  }

  @Test("Google's details are read: the wait, and a quota that does not clear soon")
  func googleDetails() throws {
    let manner = try #require(Manner.all.first { $0.example.id == "gemini-generate-content" })
    func body(_ details: String) -> String {
      #"[{"error":{"code":429,"message":"No.","status":"RESOURCE_EXHAUSTED","details":[\#(details)]}}]"#
    }
    let clock = TestClock(random: 0)
    let retry = #"{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"46.25s"}"#
    let good = ScriptedTransport.Step(body: manner.example.reply)
    _ = try manner.ask([.init(status: 429, body: body(retry)), good], clock: clock)
    #expect(clock.sleeps == [46.25])
    let day = #"{"violations":[{"quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier"}]}"#
    #expect(try manner.ask([.init(status: 429, body: body(day))]).sent == 1)
  }

  @Test(
    "No key comes out of an error, neither our own nor one that looks like a key",
    arguments: [
      testKey, "sk-proj-AbC123_def456-ghi789", "sk-ant-api03-AAAABBBBCCCC", "sk-abcd********wxyz",
      "gsk_0123456789abcdefghij", "AIzaSyA0123456789abcdefghijklmnopqrstu",
      "hf_0123456789abcdefghij", "r8_0123456789abcdefghij", "AKIAIOSFODNN7EXAMPLE",
      "ya29.a0AfH6SMBx0123456789", "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.c2ln",
    ]
  )
  func keys(_ key: String) throws {
    for manner in Manner.all {
      for status in [200, 401, 500] {
        let body = manner.error(status, "Incorrect API key provided: \(key). See x.")
        let (result, _) = try manner.ask([.init(status: status, body: body)])
        let error = try #require(throws: ModelError.self) { try result.get() }
        var shown = ""
        dump(error, to: &shown)
        #expect(!shown.contains(key.prefix(8)), "\(shown)")
        #expect(error.message.contains("Incorrect API key provided: <redacted>"))
      }
    }
  }

  @Test(
    "Words that only begin like a key are left alone",
    arguments: [
      "model pplx-7b-online", "xai-grok-4-fast-reasoning", "task-0123456789abcdef",
      "Missing bearer authentication", "Bearer authentication is needed", "sk-", "an eyJ",
    ]
  )
  func noKeys(_ words: String) throws {
    let manner = try #require(Manner.all.first)
    let (result, _) = try manner.ask([.init(status: 400, body: manner.error(400, words))])
    let error = try #require(throws: ModelError.self) { try result.get() }
    #expect(error.message.contains(words))
  }

  @Test("A token after the word Bearer does not come out")
  func bearer() throws {
    let manner = try #require(Manner.all.first)
    let words = "got header Authorization: Bearer 0a1b2c3d4e5f6071"
    let (result, _) = try manner.ask([.init(status: 400, body: manner.error(400, words))])
    let error = try #require(throws: ModelError.self) { try result.get() }
    #expect(error.message.contains("Authorization: Bearer <redacted>"))
  }
}
