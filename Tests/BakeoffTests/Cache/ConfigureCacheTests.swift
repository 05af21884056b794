import Bakeoff
import BakeoffTestSupport
import Foundation
import Testing

extension SetupLMTests {
  /// What is configured holds for the whole program, so these are in the serialized suite.
  @Suite("configureCache", .serialized)
  struct ConfigureCacheTests {
    private let folder: TemporaryFolder
    private let file: String

    init() throws {
      folder = try TemporaryFolder()
      file = try folder.write("LLM_MODEL=mock/echo\n", to: "settings.env")
    }

    @Test("What is configured is the cache of models that are set up afterwards")
    func configured() throws {
      defer {
        ConfiguredCache.current = nil
        folder.remove()
      }
      let url = URL(fileURLWithPath: folder.path("cache.sqlite"))
      let cache = try configureCache(memoryEntries: 5, diskURL: url, ttl: .days(1))
      let lm = try setupLM(envFile: file)
      #expect((lm.cache as? LayeredCache) === cache)
      #expect(try !lm.complete(ModelRequest("Once")).isReplayed)
      #expect(try setupLM(envFile: file).complete(ModelRequest("Once")).isReplayed)
      #expect(cache.memory?.count == 1)
      let entry = try #require(try Store(path: url.path).cacheEntries(limit: 1).first)
      #expect(entry.expiresAt.map { $0 - entry.madeAt } == 86_400)
      // In a new program the file is all that there is.
      try configureCache(memoryEntries: 0, diskURL: url)
      #expect(try setupLM(envFile: file).complete(ModelRequest("Once")).isReplayed)
      try configureCache(memoryEntries: 0, diskURL: url, maxAge: Age(seconds: 0.001))
      Thread.sleep(forTimeInterval: 0.01)
      #expect(try !setupLM(envFile: file).complete(ModelRequest("Once")).isReplayed)
    }

    @Test("Without a file answers last as long as the program, within their bounds")
    func memoryOnly() throws {
      defer {
        ConfiguredCache.current = nil
        folder.remove()
      }
      let cache = try configureCache(memoryEntries: 2, diskURL: nil)
      #expect(cache.disk == nil)
      let lm = try setupLM(envFile: file)
      for prompt in ["a", "b", "c"] { _ = try lm(prompt) }
      #expect(cache.memory?.count == 2)
      #expect(try lm.complete(ModelRequest("c")).isReplayed)
      #expect(try !lm.complete(ModelRequest("a")).isReplayed)
    }

    @Test("A file is kept to its bound")
    func bound() throws {
      defer {
        ConfiguredCache.current = nil
        folder.remove()
      }
      let url = URL(fileURLWithPath: folder.path("cache.sqlite"))
      try configureCache(diskURL: url, maxBytes: 20_000)
      let lm = try setupLM(envFile: file)
      let long = String(repeating: "word ", count: 400)
      for number in 0..<20 { _ = try lm("\(number) \(long)") }
      let statistics = try Store(path: url.path).cacheStatistics()
      #expect(statistics.bytes <= 20_000)
      #expect(statistics.answers > 0)
    }
  }
}
