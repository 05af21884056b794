import Bakeoff
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("The times that a run records")
struct RunTimingTests {
  private static let answer = Reply.json(
    #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
      + #""usage":{"prompt_tokens":10,"completion_tokens":3}}"#
  )

  private static func events(_ texts: [String]) -> [UInt8] {
    Array(texts.map { "data: \($0)\n\n" }.joined().utf8)
  }

  /// A streamed answer whose words come after so many seconds, and its end after as many again.
  private static func stream(after seconds: Double) -> Reply {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    let word = #"{"choices":[{"index":0,"delta":{"content":"4"},"finish_reason":null}]}"#
    let end = #"{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#
    return .steps([
      .pause(seconds), .send(Array(head.utf8) + events([word])), .pause(seconds),
      .send(events([end, "[DONE]"])),
    ])
  }

  @Test("Answers that had to wait for a connection are marked, and those of kept ones are not")
  func connections() throws {
    let bench = try RunBench(samples: 40)
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.005)
      return Self.answer
    }
    defer { server.stop() }
    _ = try bench.run(["openai/m@\(server.url)/v1"]) { $0.maxConnections = 4 }
    let connects = try bench.rows("SELECT connect_ms FROM v_results").compactMap {
      $0["connect_ms"]?.doubleValue
    }
    #expect(connects.count == 40)
    #expect((1...4).contains(server.connectionCount))
    #expect(connects.count { $0 > 0 } == server.connectionCount)
  }

  @Test("The time to the first token counts from where latency does, with and without a retry")
  func firstToken() throws {
    let bench = try RunBench(samples: 6)
    let isFirst = Mutex(true)
    let server = try LoopbackServer { _ in
      let breaks = isFirst.withLock { isFirst in
        defer { isFirst = false }
        return isFirst
      }
      return breaks ? .steps([.pause(0.8)]) : Self.stream(after: 0.1)
    }
    defer { server.stop() }
    _ = try bench.run(
      ["openai/m@\(server.url)/v1"],
      retry: RetryPolicy(retries: 1, baseDelay: 0.4),
      streams: true
    ) { $0.maxConnections = 3 }
    let rows = try bench.rows(
      "SELECT latency_ms, ttft_ms, attempts, backoff_ms FROM v_results ORDER BY attempts DESC"
    )
    #expect(rows.map { $0["attempts"] } == [2, 1, 1, 1, 1, 1])
    for row in rows {
      let latency = try #require(row["latency_ms"]?.doubleValue)
      let first = try #require(row["ttft_ms"]?.doubleValue)
      #expect(first >= 95)
      // The server waits between the first word and the end, and the broken attempt is in neither.
      #expect(latency - first >= 95)
      #expect(latency < 800)
    }
  }

  @Test("Waits for a worker, for limits and between attempts stand apart from latency")
  func waits() throws {
    let bench = try RunBench(samples: 20)
    let isFirst = Mutex(true)
    let server = try LoopbackServer { _ in
      let refuses = isFirst.withLock { isFirst in
        defer { isFirst = false }
        return isFirst
      }
      guard !refuses else { return .json("{}", status: 429, headers: ["Retry-After": "1"]) }
      Thread.sleep(forTimeInterval: 0.02)
      return Self.answer
    }
    defer { server.stop() }
    _ = try bench.run(["openai/m@\(server.url)/v1"], retry: RetryPolicy(retries: 2)) {
      $0.maxConnections = 2
    }
    let rows = try bench.rows(
      "SELECT latency_ms, queue_ms, limiter_ms, backoff_ms, attempts FROM v_results"
    )
    func most(_ column: String) -> Double { rows.compactMap { $0[column]?.doubleValue }.max() ?? 0 }
    #expect(rows.count == 20)
    // The provider asks for a second: the one that it turned away waits before its next attempt, those
    // that come after it at the limiter, and what is queued behind them for a worker.
    #expect(most("backoff_ms") >= 1000)
    #expect(most("limiter_ms") >= 500)
    #expect(most("queue_ms") >= 500)
    #expect(rows.allSatisfy { (20..<500).contains($0["latency_ms"]?.doubleValue ?? 0) })
    #expect(rows.count { $0["attempts"] == 2 } == 1)
  }

  @Test("Waits between attempts are told of trials that got no answer, too")
  func waitsOfFailures() throws {
    let bench = try RunBench(samples: 1)
    let server = try LoopbackServer { _ in .json("{}", status: 500) }
    defer { server.stop() }
    _ = try bench.run(
      ["openai/m@\(server.url)/v1"],
      retry: RetryPolicy(retries: 1, baseDelay: 0.05)
    )
    let row = try #require(
      try bench.rows(
        """
        SELECT outcome, latency_ms, backoff_ms,
          (SELECT sum(wait_ms) FROM attempts) AS waits FROM v_results
        """
      ).first
    )
    #expect(row["outcome"] == "error")
    #expect(row["latency_ms"] == .null)
    #expect(row["backoff_ms"] == row["waits"])
    #expect((row["waits"]?.doubleValue ?? 0) > 0)
  }

  @Test("Replayed answers have no times, and a report's latencies are of the others")
  func replays() throws {
    let bench = try RunBench(samples: 20)
    let server = try LoopbackServer { _ in Self.stream(after: 0.001) }
    defer { server.stop() }
    func run(_ limit: Int) throws -> RunEnd {
      try bench.run(["openai/m@\(server.url)/v1"], streams: true) { settings in
        settings.usesCache = true
        settings.limit = .first(limit)
      }
    }
    #expect(try run(8).reason == .finished)
    let end = try run(20)
    let rows = try bench.rows("SELECT * FROM v_results WHERE run_id = \(end.run.id)")
    let replayed = rows.filter { $0["cached"] == 1 }
    #expect(replayed.count == 8)
    for row in replayed {
      for column in ["latency_ms", "ttft_ms", "first_answer_ms", "connect_ms"] {
        #expect(row[column] == .null, "\(column)")
      }
      for column in ["queue_ms", "limiter_ms", "backoff_ms"] {
        #expect(row[column]?.doubleValue == 0, "\(column)")
      }
    }
    let tally = try #require(try bench.store.tallies(ofRun: end.run.id)[0])
    #expect(tally.cachedTrials == 8)
    #expect(tally.latencies.count == 12)
    #expect(tally.streams.firstTokens.count == 12)
  }

  @Test("Models at one endpoint are asked in turn, sample by sample")
  func interleaved() throws {
    let bench = try RunBench(samples: 30)
    let server = try LoopbackServer { _ in Self.answer }
    defer { server.stop() }
    _ = try bench.run(["a", "b", "c"].map { "openai/\($0)@\(server.url)/v1" }) {
      $0.maxConnections = 1
    }
    let asked = try server.received.map { try JSON(parsing: $0.body)["model"]?.stringValue ?? "" }
    #expect(asked == Array(repeating: ["a", "b", "c"], count: 30).flatMap(\.self))
  }

  @Test("Models at several endpoints are asked over the same time")
  func sideBySide() throws {
    let bench = try RunBench(samples: 20)
    let servers = try (0..<2).map { _ in
      let times = Mutex<[Double]>([])
      let server = try LoopbackServer { _ in
        times.withLock { $0.append(Clock.system.uptime()) }
        Thread.sleep(forTimeInterval: 0.03)
        return Self.answer
      }
      return (server, { times.withLock { $0 } })
    }
    defer { for (server, _) in servers { server.stop() } }
    _ = try bench.run(servers.map { "openai/m@\($0.0.url)/v1" }) { $0.maxConnections = 1 }
    let spans = try servers.map { _, times in
      let times = times()
      #expect(times.count == 20)
      return (first: try #require(times.first), middle: times[10], last: try #require(times.last))
    }
    #expect(spans[0].first < spans[1].middle)
    #expect(spans[1].first < spans[0].middle)
  }
}
