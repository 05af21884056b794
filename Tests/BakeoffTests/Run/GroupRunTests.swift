import Bakeoff
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("A group in a run")
struct GroupRunTests {
  /// A folder with a store, some samples, and servers that answer with words of their own.
  private final class Bench {
    let folder: TemporaryFolder
    let store: Store
    let tasks: String

    init(_ count: Int) throws {
      folder = try TemporaryFolder()
      store = try Store(path: folder.path + "/store.sqlite")
      let lines = (0..<count).map {
        #"{"id": "s\#($0)", "input": "Question \#($0)", "target": "east"}"#
      }
      tasks = try folder.write(lines.joined(separator: "\n"), to: "tasks.jsonl")
    }

    deinit { folder.remove() }

    func run(
      _ models: [RunModel],
      _ change: (inout RunSettings) -> Void = { _ in }
    ) throws -> (end: RunEnd, rows: [TrialRow]) {
      var settings = RunSettings()
      settings.taskFiles = [tasks]
      settings.models = models.map(\.name)
      settings.maxConnections = 8
      settings.scorers = ["exact"]
      change(&settings)
      let end = try Runner(settings, models: models, store: store).run()
      return (end, try store.results(ofRun: end.run.id))
    }
  }

  private static func answer(_ text: String) -> Reply {
    .json(
      #"{"choices":[{"message":{"content":"\#(text)"},"finish_reason":"stop"}],"#
        + #""usage":{"prompt_tokens":9,"completion_tokens":1}}"#
    )
  }

  private static let failing = Reply.json(#"{"error":{"message":"down"}}"#, status: 500)

  private static func server(_ text: String) throws -> LoopbackServer {
    try LoopbackServer { _ in answer(text) }
  }

  private static func lm(_ server: LoopbackServer, model: String = "m") throws -> LM {
    try LM("vllm/\(model)@\(server.url)/v1", options: ClientOptions(retry: .never))
  }

  @Test("Two servers of one model share the requests, and each answer says who gave it")
  func shares() throws {
    let servers = [try Self.server("east"), try Self.server("west")]
    defer { for server in servers { server.stop() } }
    let lms = try servers.map { try Self.lm($0) }
    let bench = try Bench(20)
    let group = RunModel(group: "both", try Router(primary: lms, strategy: .roundRobin))
    let (end, rows) = try bench.run([group])
    #expect(end.reason == .finished)
    #expect(servers.map(\.received.count) == [10, 10])
    #expect(rows.allSatisfy { $0.model == "both" })
    for (lm, text) in zip(lms, ["east", "west"]) {
      let answered = rows.filter { $0.output == text }
      #expect(answered.count == 10)
      #expect(answered.allSatisfy { $0.answerer?.model == lm.recordedName })
    }
    let again = try bench.run([group])
    #expect(servers.map(\.received.count) == [10, 10])
    #expect(again.rows.map(\.output) == rows.map(\.output))
    #expect(again.rows.allSatisfy { $0.isCached })
    #expect(again.rows.map(\.answerer) == rows.map(\.answerer))
  }

  @Test("One of two deployments that dies in the middle of a run loses nothing")
  func death() throws {
    let east = try Self.server("east")
    let count = Atomic(0)
    let west = try LoopbackServer { _ in
      // The connection is cut, as when the program at the other end is killed.
      count.add(1, ordering: .relaxed).oldValue < 10 ? Self.answer("east") : .reset
    }
    defer {
      east.stop()
      west.stop()
    }
    let bench = try Bench(60)
    let router = try Router(
      primary: [Self.lm(east), Self.lm(west)],
      strategy: .leastBusy,
      allowedFails: 1
    )
    let (end, rows) = try bench.run([RunModel(group: "both", router)])
    #expect(end.reason == .finished)
    #expect(rows.count == 60)
    #expect(rows.allSatisfy { $0.outcome == .correct })
    let asked = Set(east.received.map(\.text)).count
    #expect(asked >= 40)
  }

  @Test("What a fallback answers is kept under its name, and counts only where that is asked for")
  func fallback() throws {
    let (east, west) = (try LoopbackServer { _ in Self.failing }, try Self.server("east"))
    defer {
      east.stop()
      west.stop()
    }
    let bench = try Bench(3)
    let fallback = try Self.lm(west, model: "other")
    let group = RunModel(
      group: "safe",
      try Router(primary: [Self.lm(east)], fallback: [fallback], allowedFails: 100)
    )
    let (end, rows) = try bench.run([group])
    #expect(rows.map(\.outcome) == [.unscored, .unscored, .unscored])
    #expect(rows.map(\.output) == ["east", "east", "east"])
    #expect(rows.allSatisfy { $0.answerer?.isFallback == true && $0.attempts == 2 })
    let summary = try Report(of: end.run, in: bench.store).models[0]
    #expect(summary.accuracy == nil)
    #expect(summary.answerers.map(\.trials) == [3])
    #expect(summary.answerers[0].answerer.model == fallback.recordedName)

    // The primary deployment is asked again, for it may be well; the fallback's answer is stored.
    let (_, counted) = try bench.run([group]) { $0.scoresFallbacks = true }
    #expect(counted.map(\.outcome) == [.correct, .correct, .correct])
    #expect(east.received.count == 6)
    #expect(west.received.count == 3)
  }

  @Test(
    "A group's answer never passes for that of another model, and the same request is sent once"
  )
  func sharing() throws {
    let east = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.02)
      return Self.answer("east")
    }
    let west = try Self.server("west")
    defer {
      east.stop()
      west.stop()
    }
    let bench = try Bench(20)
    let (a, b) = (try Self.lm(east), try Self.lm(west))
    // The group asks the same of `a` as `a` alone is asked, at the same time.
    let group = RunModel(group: "both", try Router(primary: [a, b]))
    let (_, rows) = try bench.run([RunModel(a), RunModel(b), group])
    #expect(rows.count == 60)
    #expect(rows.filter { $0.model == a.recordedName }.allSatisfy { $0.output == "east" })
    #expect(rows.filter { $0.model == b.recordedName }.allSatisfy { $0.output == "west" })
    for row in rows where row.model == "both" {
      let answerer = row.output == "east" ? a.recordedName : b.recordedName
      #expect(row.answerer == Answerer(model: answerer, isFallback: false))
    }
    #expect(east.received.count == 20)
    #expect(west.received.count == 20)
  }

  @Test("Groups with the same deployments in another order do not wait for each other for good")
  func crossed() throws {
    let servers = try (0..<2).map { _ in
      try LoopbackServer { _ in
        Thread.sleep(forTimeInterval: 0.01)
        return Self.failing
      }
    }
    let spare = try Self.server("east")
    defer { for server in servers + [spare] { server.stop() } }
    let bench = try Bench(10)
    let (a, b) = (try Self.lm(servers[0]), try Self.lm(servers[1]))
    let fallback = try Self.lm(spare)
    let groups = try [[a, b], [b, a]].enumerated().map { index, lms in
      RunModel(
        group: "g\(index)",
        try Router(primary: lms, fallback: [fallback], allowedFails: 1000)
      )
    }
    let (end, rows) = try bench.run(groups) { $0.scoresFallbacks = true }
    #expect(end.reason == .finished)
    #expect(rows.count == 20)
    #expect(rows.allSatisfy { $0.outcome == .correct })
    #expect(spare.received.count == 10)
  }

  @Test("A trial that no deployment answered lists every attempt")
  func failure() throws {
    let servers = try (0..<2).map { _ in try LoopbackServer { _ in Self.failing } }
    defer { for server in servers { server.stop() } }
    let bench = try Bench(1)
    let group = RunModel(group: "none", try Router(primary: try servers.map { try Self.lm($0) }))
    let (end, rows) = try bench.run([group])
    #expect(end.reason == .finished)
    #expect(rows[0].errorCode == "server_error")
    #expect(rows[0].attempts == 2)
    let message = try #require(rows[0].error)
    #expect(message.contains("no answer from 2 deployments"))
    for server in servers { #expect(message.contains(server.url)) }
    #expect(rows[0].answerer == nil)
  }

  @Test("With stored answers only, those of any deployment serve, and nothing is sent")
  func storedOnly() throws {
    let (east, west) = (try LoopbackServer { _ in Self.failing }, try Self.server("east"))
    defer {
      east.stop()
      west.stop()
    }
    let bench = try Bench(2)
    let group = RunModel(
      group: "safe",
      try Router(primary: [Self.lm(east)], fallback: [Self.lm(west)])
    )
    _ = try bench.run([group])
    let sent = east.received.count + west.received.count
    let (_, rows) = try bench.run([group]) { $0.cacheMode = .only }
    #expect(rows.allSatisfy { $0.isCached && $0.answerer?.isFallback == true })
    #expect(east.received.count + west.received.count == sent)
  }
}
