import BakeoffClient
import BakeoffCore
import BakeoffServers
import Testing

@Suite("The mock server's faults, met by the client")
struct MockServerFaultTests {
  @Test("Statuses come in the vendor's words", arguments: Format.allCases, [401, 404, 500, 529])
  func statuses(_ format: Format, _ status: Int) throws {
    try withServer {
      $0.faults = [ServerFault(.status(status))]
    } _: { server in
      let error = try #require(throws: ModelError.self) { try format.lm(server)("Hi") }
      #expect(error.status == status)
      #expect(error.message.contains("a fault that was asked for"))
      let codes: [Int: Set<ModelError.Code>] = [
        401: [.authentication], 404: [.notFound], 500: [.serverError],
        529: [.overloaded, .serverError],
      ]
      #expect(codes[status]?.contains(error.code) == true)
    }
  }

  @Test("A reset breaks the connection", arguments: ways)
  func reset(_ format: Format, _ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.reset, .number(1))]
    } _: { server in
      let lm = try format.lm(server, streams: streams)
      let error = try #require(throws: ModelError.self) { try lm("Hi") }
      #expect(error.code == .connection)
      #expect(try lm("Hi") == "Hi")
    }
  }

  @Test("A truncated reply is none", arguments: ways)
  func truncate(_ format: Format, _ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.truncate, .number(1))]
    } _: { server in
      let lm = try format.lm(server, streams: streams)
      let error = try #require(throws: ModelError.self) { try lm("one two three four") }
      #expect([.connection, .malformedResponse].contains(error.code))
      #expect(try lm("Hi") == "Hi")
    }
  }

  @Test("A malformed reply is none", arguments: ways)
  func malformed(_ format: Format, _ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.malformed, .number(1))]
    } _: { server in
      let lm = try format.lm(server, streams: streams)
      let error = try #require(throws: ModelError.self) { try lm("one two three four") }
      #expect(error.code == .malformedResponse)
      #expect(try lm("Hi") == "Hi")
    }
  }

  @Test(
    "A reply that is no answer is none, and one that is too large is refused",
    arguments: ways,
    [
      (ServerFault.Kind.empty, ModelError.Code.malformedResponse), (.page, .malformedResponse),
      (.other, .malformedResponse), (.huge, .responseTooLarge),
    ]
  )
  func noAnswer(
    _ way: (format: Format, streams: Bool),
    _ fault: (kind: ServerFault.Kind, code: ModelError.Code)
  ) throws {
    try withServer {
      $0.faults = [ServerFault(fault.kind, .number(1))]
    } _: { server in
      let lm = try way.format.lm(server, streams: way.streams)
      let error = try #require(throws: ModelError.self) { try lm("one two three four") }
      #expect(error.code == fault.code)
      #expect(try lm("Hi") == "Hi")
    }
  }

  @Test("A stall is ended by the client's patience", arguments: ways)
  func stall(_ format: Format, _ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.stall, .number(1))]
    } _: { server in
      let lm = try format.lm(server, streams: streams, timeouts: Timeouts(attempt: 0.3))
      let error = try #require(throws: ModelError.self) { try lm("one two three four") }
      #expect(error.code == .timeout)
      #expect(try lm("Hi") == "Hi")
    }
  }

  @Test("A stall that ends closes the connection", arguments: [false, true])
  func stallEnds(_ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.stall)]
      $0.stall = 0.05
    } _: { server in
      let lm = try Format.openai.lm(server, streams: streams)
      let error = try #require(throws: ModelError.self) { try lm("one two three four") }
      #expect([.connection, .malformedResponse].contains(error.code))
    }
  }

  @Test("A dripping reply comes whole in the end", arguments: ways)
  func drip(_ format: Format, _ streams: Bool) throws {
    try withServer {
      $0.faults = [ServerFault(.drip)]
      $0.dripPause = 0.001
    } _: { server in
      let answer = try format.lm(server, streams: streams)("one two three")
      #expect(answer == "one two three")
    }
  }

  @Test("Faults by chance are the same for the same seed")
  func seeds() throws {
    func failures(seed: Int) throws -> [Int] {
      try withServer {
        $0.faults = [ServerFault(.status(500), .share(0.3))]
        $0.seed = seed
      } _: { server in
        let lm = try Format.openai.lm(server)
        return (1...60).filter { _ in (try? lm("Hi")) == nil }
      }
    }
    let first = try failures(seed: 1)
    #expect((6...30).contains(first.count))
    #expect(try failures(seed: 1) == first)
    #expect(try failures(seed: 2) != first)
  }
}
