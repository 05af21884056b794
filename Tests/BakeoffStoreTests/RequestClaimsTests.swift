import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

/// Two stores on one file stand for two processes.
@Suite("Claims on requests", .timeLimit(.minutes(20)))
struct RequestClaimsTests {
  private let folder: TemporaryFolder
  private let key = ContentHash(of: [Array("a".utf8)])

  init() throws { folder = try TemporaryFolder() }

  @Test("Whoever is alone need not look again; whoever is or was not must")
  func alone() throws {
    defer { folder.remove() }
    let first = try folder.openStore()
    first.claims.enter()
    let claim = try #require(first.claims.claim(key) { false })
    #expect(!claim.mayBeAnswered)
    claim.release()
    do {
      let second = try folder.openStore()
      let other = try #require(second.claims.claim(key) { false })
      #expect(other.mayBeAnswered)
    }
    // The other came and went.
    #expect(try #require(first.claims.claim(key) { false }).mayBeAnswered)
  }

  #if os(Linux)
  @Test("A request has one claim at a time, and others none of it")
  func exclusion() throws {
    defer { folder.remove() }
    let (first, second) = (try folder.openStore(), try folder.openStore())
    let claim = try #require(first.claims.claim(key) { false })
    #expect(second.claims.claim(key) { false } == nil)
    let another = ContentHash(of: [Array("b".utf8)])
    #expect(second.claims.claim(another) { false } != nil)
    claim.release()
    #expect(second.claims.claim(key) { false } != nil)
  }

  @Test("Those who wait go on one after another, and each finds what those before it stored")
  func waiting() throws {
    defer { folder.remove() }
    let stored = Mutex<[Int]>([])
    let request = try CachedRequest.test("a")
    let errors = onThreads(8) { index in
      let store = try folder.openStore()
      store.claims.enter()
      let claim = try #require(store.claims.claim(key) { true })
      defer { claim.release() }
      if try store.response(for: request.key) != nil { return }
      Thread.sleep(forTimeInterval: 0.02)
      try store.store(ModelResponse(text: "Four"), to: request)
      stored.withLock { $0.append(index) }
    }
    #expect(errors.isEmpty)
    #expect(stored.withLock { $0.count } == 1)
  }
  #endif

  @Test("The file of the claims goes with the last who uses the store")
  func tidiness() throws {
    defer { folder.remove() }
    let path = folder.storePath + ".requests.lock"
    do {
      let first = try folder.openStore()
      first.claims.enter()
      do {
        let second = try folder.openStore()
        second.claims.enter()
      }
      #if os(Linux)
      #expect(FileManager.default.fileExists(atPath: path))
      #endif
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
