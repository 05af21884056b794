import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@testable import Bakeoff

@Suite("What a report says of the limits that a run met")
struct ThrottlingReportTests {
  private static func answer(headers: [String: String] = [:]) -> Reply {
    .json(#"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}]}"#, headers: headers)
  }

  @Test("Refusals, pauses and learned limits are those of the model's own endpoint")
  func endpoint() throws {
    let bench = try RunBench(samples: 12)
    let count = Mutex(0)
    let limited = try LoopbackServer { _ in
      let number = count.withLock {
        $0 += 1
        return $0
      }
      if number == 1 { return .json("{}", status: 429, headers: ["Retry-After": "3"]) }
      return Self.answer(headers: [
        "x-ratelimit-limit-requests": "6000", "x-ratelimit-remaining-requests": "5990",
        "x-ratelimit-reset-requests": "100ms",
      ])
    }
    let free = try LoopbackServer { _ in Self.answer() }
    defer {
      limited.stop()
      free.stop()
    }
    let end = try bench.run(
      ["openai/a@\(limited.url)/v1", "openai/b@\(free.url)/v1"],
      retry: RetryPolicy(retries: 3)
    ) { $0.maxConnections = 2 }
    let report = try Report(of: end.run, in: bench.store, listsTrials: false)
    let throttling = try #require(report.models[0].throttling)
    #expect(throttling.turnedAway == 1)
    #expect(throttling.pauses == 1)
    #expect(throttling.pauseSeconds == 3)
    #expect(throttling.backoff >= 3)
    #expect(throttling.limiter > 0)
    #expect(throttling.requestsPerMinute == 6000)
    #expect(throttling.share > 0.5)
    #expect(throttling.fewestConnections == nil)
    #expect(report.models[1].throttling == nil)
    let text = TerminalFormat(width: nil).rendered(report)
    #expect(text.contains("1 request turned away (429)"), "\(text)")
    #expect(text.contains("allows 6,000 requests a minute"), "\(text)")
  }

  @Test("An endpoint that adapts is told with the fewest requests that it was sent at once")
  func adaptive() throws {
    let bench = try RunBench(samples: 40)
    let busy = Mutex(0)
    let server = try LoopbackServer { _ in
      let isTooMany = busy.withLock { busy in
        busy += 1
        return busy > 3
      }
      Thread.sleep(forTimeInterval: isTooMany ? 0 : 0.01)
      busy.withLock { $0 -= 1 }
      return isTooMany ? .json("{}", status: 429, headers: ["Retry-After": "1"]) : Self.answer()
    }
    defer { server.stop() }
    let end = try bench.run(
      ["openai/m@\(server.url)/v1"],
      retry: RetryPolicy(retries: 8, baseDelay: 0.01)
    ) { $0.limits.adaptiveConnections = ConnectionRange("1-8-16") }
    let throttling = try #require(
      try Report(of: end.run, in: bench.store, listsTrials: false).models[0].throttling
    )
    #expect(throttling.turnedAway == server.received.count - 40)
    #expect((1...4).contains(throttling.fewestConnections ?? 0))
  }

  @Test("A run that met no limits says nothing of them")
  func free() throws {
    let bench = try RunBench(samples: 12)
    let server = try LoopbackServer { _ in Self.answer() }
    defer { server.stop() }
    let end = try bench.run(["openai/m@\(server.url)/v1"])
    let report = try Report(of: end.run, in: bench.store, listsTrials: false)
    #expect(report.models[0].throttling == nil)
    #expect(!TerminalFormat(width: nil).rendered(report).contains("slowed"))
  }
}
