import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Identical requests at the same time", .timeLimit(.minutes(20)))
struct SingleFlightTests {
  /// What replies wait for.
  private final class Gate: Sendable {
    private let opened = DispatchSemaphore(value: 0)

    func open() { opened.signal() }

    /// A server whose replies wait for it.
    func server(_ reply: Reply = chatReply()) throws -> LoopbackServer {
      try LoopbackServer { _ in
        self.pass()
        return reply
      }
    }

    func pass() {
      opened.wait()
      opened.signal()
    }
  }

  /// Asks on so many threads at once; `whenBegun` is called when all have.
  private func ask(
    _ count: Int,
    _ body: @escaping @Sendable (Int) throws -> ModelResponse,
    whenBegun: () -> Void = {}
  ) -> [Result<ModelResponse, any Error>] {
    let results = Mutex<[Result<ModelResponse, any Error>]>([])
    let begun = DispatchGroup()
    let done = DispatchGroup()
    for index in 0..<count {
      begun.enter()
      done.enter()
      Thread.detachNewThread {
        begun.leave()
        let result = Result { try body(index) }
        results.withLock { $0.append(result) }
        done.leave()
      }
    }
    begun.wait()
    whenBegun()
    done.wait()
    return results.withLock { $0 }
  }

  @Test("Of 64 threads with one model, one sends, and all have its answer", arguments: [1, 4])
  func oneModel(models: Int) throws {
    let gate = Gate()
    let server = try gate.server()
    defer { server.stop() }
    let cache = MemoryCache()
    let lms = try (0..<models).map { _ in
      try LM("openai/m", baseURL: server.url, cache: cache, options: .test())
    }
    let results = ask(64, { try lms[$0 % models].complete(ModelRequest("Hi")) }) {
      Self.wait(for: 1, at: server)
      gate.open()
    }
    #expect(server.received.count == 1)
    let responses = try results.map { try $0.get() }
    #expect(responses.count == 64)
    #expect(responses.allSatisfy { $0.text == "Four." })
    #expect(responses.count { !$0.isReplayed } == 1)
    #expect(responses.filter(\.isReplayed).allSatisfy { $0.attempts.isEmpty })
  }

  @Test("64 threads hammering one model with ten prompts send ten requests")
  func hammering() throws {
    let server = try LoopbackServer { _ in chatReply() }
    defer { server.stop() }
    let lm = try LM("openai/m", baseURL: server.url, cache: MemoryCache(), options: .test())
    let results = ask(64) { index in
      var last = ModelResponse(text: "")
      for round in 0..<50 {
        last = try lm.complete(ModelRequest("Prompt \((index + round) % 10)"))
      }
      return last
    }
    #expect(results.allSatisfy { (try? $0.get().text) == "Four." })
    #expect(server.received.count == 10)
  }

  @Test("A failure is the failure of all who ask in the same way, and is not sent again by each")
  func failures() throws {
    let gate = Gate()
    let server = try gate.server(.json(#"{"error":{"message":"no"}}"#, status: 400))
    defer { server.stop() }
    let lm = try LM("openai/m", baseURL: server.url, cache: MemoryCache(), options: .test())
    let results = ask(16, { _ in try lm.complete(ModelRequest("Hi")) }) {
      Self.wait(for: 1, at: server)
      gate.open()
    }
    let errors = results.compactMap { result -> ModelError? in
      if case .failure(let error) = result { error as? ModelError } else { nil }
    }
    #expect(errors.count == 16)
    #expect(errors.allSatisfy { $0.code == .badRequest })
    // Each request that was sent has its attempt in one of the errors alone.
    #expect(errors.reduce(0) { $0 + $1.attempts.count } == server.received.count)
  }

  @Test("A model with another key does not fail by the failure of a request with a wrong one")
  func otherKey() throws {
    let gate = Gate()
    let server = try LoopbackServer { request in
      guard request.header("authorization") == "Bearer wrong" else { return chatReply() }
      gate.pass()
      return .json(#"{"error":{"message":"no"}}"#, status: 401)
    }
    defer { server.stop() }
    let cache = MemoryCache()
    func lm(_ key: String) throws -> LM {
      var options = ClientOptions.test()
      options.environment = Environment(process: ["OPENAI_API_KEY": key])
      return try LM("openai/m", baseURL: server.url, cache: cache, options: options)
    }
    let (wrong, right) = (try lm("wrong"), try lm("right"))
    let results = ask(
      2,
      { index in
        if index == 0 { return try wrong.complete(ModelRequest("Hi")) }
        Self.wait(for: 1, at: server)
        return try right.complete(ModelRequest("Hi"))
      }
    ) {
      Self.wait(for: 1, at: server)
      gate.open()
    }
    #expect(results.count { (try? $0.get().text) == "Four." } == 1)
  }

  /// A model that shares a cache and stops on demand.
  private func lm(
    _ url: String,
    _ cache: MemoryCache,
    _ cancellation: Cancellation = Cancellation()
  ) throws -> LM {
    var options = ClientOptions.test(retry: .never)
    options.cancellation = cancellation
    return try LM("openai/m", baseURL: url, cache: cache, options: options)
  }

  @Test("Who is cancelled does not wait for somebody else's request, and nobody fails by it")
  func cancellation() throws {
    let gate = Gate()
    let server = try gate.server()
    defer { server.stop() }
    let cache = MemoryCache()
    let stop = Cancellation()
    let (patient, impatient) = (try lm(server.url, cache), try lm(server.url, cache, stop))
    let hasLeft = DispatchSemaphore(value: 0)
    let results = ask(
      2,
      { index in
        if index == 0 { return try patient.complete(ModelRequest("Hi")) }
        Self.wait(for: 1, at: server)
        stop.cancel()
        defer { hasLeft.signal() }
        return try impatient.complete(ModelRequest("Hi"))
      }
    ) {
      // The reply comes only after the other has left.
      hasLeft.wait()
      gate.open()
    }
    #expect(results.count { (try? $0.get().text) == "Four." } == 1)
    #expect(results.count { Self.code($0) == .cancelled } == 1)
    #expect(server.received.count == 1)
  }

  @Test("When the one that sends is cancelled, another who waits sends instead")
  func cancelledLeader() throws {
    let gate = Gate()
    let server = try gate.server()
    defer { server.stop() }
    let cache = MemoryCache()
    let stop = Cancellation()
    let (leader, other) = (try lm(server.url, cache, stop), try lm(server.url, cache))
    let results = ask(
      2,
      { index in
        if index == 0 { return try leader.complete(ModelRequest("Hi")) }
        Self.wait(for: 1, at: server)
        return try other.complete(ModelRequest("Hi"))
      }
    ) {
      Self.wait(for: 1, at: server)
      stop.cancel()
      // The second request shows that the other has not been caught.
      Self.wait(for: 2, at: server)
      gate.open()
    }
    #expect(results.count { (try? $0.get().text) == "Four." } == 1)
    #expect(results.count { Self.code($0) == .cancelled } == 1)
  }

  /// Waits until so many requests have come.
  private static func wait(for count: Int, at server: LoopbackServer) {
    while server.received.count < count { Thread.sleep(forTimeInterval: 0.001) }
  }

  private static func code(_ result: Result<ModelResponse, any Error>) -> ModelError.Code? {
    if case .failure(let error) = result { (error as? ModelError)?.code } else { nil }
  }
}
