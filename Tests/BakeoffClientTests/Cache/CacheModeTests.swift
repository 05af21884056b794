import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("How a request uses the cache")
struct CacheModeTests {
  /// A model whose answers are numbered, and how many were sent.
  private final class Bench {
    let transport: ScriptedTransport
    let lm: LM

    init(cache: (any ResponseCache)? = MemoryCache()) throws {
      transport = ScriptedTransport(
        (1...9).map { number in
          .init(
            body: #"{"choices":[{"message":{"content":"\#(number)"},"finish_reason":"stop"}]}"#
          )
        }
      )
      lm = try LM("openai/m", cache: cache, options: .test(transport: transport))
    }

    func ask(_ mode: CacheMode = .default) throws -> String {
      try lm.complete(ModelRequest("Hi"), cache: mode).text
    }
  }

  @Test("A refreshed answer is asked for again, and stored in place of the old one")
  func refresh() throws {
    let bench = try Bench()
    #expect(try bench.ask() == "1")
    #expect(try bench.ask(.refresh) == "2")
    #expect(try bench.ask() == "2")
    #expect(bench.transport.count == 2)
  }

  @Test("Without storing, a stored answer is given, and a new one is not kept")
  func noStore() throws {
    let bench = try Bench()
    #expect(try bench.ask(.noStore) == "1")
    #expect(try bench.ask(.noStore) == "2")
    #expect(try bench.ask() == "3")
    #expect(try bench.ask(.noStore) == "3")
    #expect(bench.transport.count == 3)
  }

  @Test("Of stored answers only, a missing one is an error that says so, and nothing is sent")
  func only() throws {
    let bench = try Bench()
    let error = try #require(throws: ModelError.self) { try bench.ask(.only) }
    #expect(error.code == .notCached)
    #expect(!error.isRetryable)
    #expect(
      error.message
        == #"openai/m: no stored answer to this request, and nothing is sent in the cache mode "only""#
        + #"; "bakeoff cache explain" tells what is stored and what differs"#
    )
    #expect(bench.transport.count == 0)
    #expect(try bench.ask() == "1")
    #expect(try bench.ask(.only) == "1")
    #expect(bench.transport.count == 1)
    let uncached = try Bench(cache: nil)
    #expect(throws: ModelError.self) { try uncached.ask(.only) }
    #expect(uncached.transport.count == 0)
  }

  @Test("Each epoch is a draw of its own, and is given again")
  func epochs() throws {
    let bench = try Bench()
    func draws() throws -> [String] {
      try (1...5).map { epoch in
        try bench.lm.complete(ModelRequest(messages: [.user("Hi")], epoch: epoch)).text
      }
    }
    #expect(try draws() == ["1", "2", "3", "4", "5"])
    #expect(try draws() == ["1", "2", "3", "4", "5"])
    #expect(bench.transport.count == 5)
  }
}
