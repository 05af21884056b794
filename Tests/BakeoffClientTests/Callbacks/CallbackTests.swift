import BakeoffClient
import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("Callbacks", .timeLimit(.minutes(20)))
struct CallbackTests {
  /// Notes the names of what it is told.
  private final class Recorder: Callback {
    private let notes = Mutex<[(name: String, id: Int)]>([])
    var names: [String] { notes.withLock { $0.map(\.name) } }
    /// The numbers of the requests, each where it is told of first.
    var requests: [Int] {
      notes.withLock { $0.reduce(into: []) { if !$0.contains($1.id) { $0.append($1.id) } } }
    }

    private func note(_ name: String, _ request: RequestEvent) {
      notes.withLock { $0.append((name, request.id)) }
    }

    func onRequestStart(_ request: RequestEvent) { note("start", request) }
    func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) {
      note("end \(response.text)", request)
    }
    func onAttempt(_ request: RequestEvent, _ attempt: Attempt) {
      note("attempt \(attempt.number) \(attempt.errorCode?.rawValue ?? "ok")", request)
    }
    func onRetry(_ request: RequestEvent, after attempt: Attempt) {
      note("retry \(attempt.number) \(attempt.wait)", request)
    }
    func onCacheHit(_ request: RequestEvent, _ response: ModelResponse) { note("hit", request) }
    func onError(_ request: RequestEvent, _ error: ModelError) {
      note("error \(error.code.rawValue)", request)
    }
  }

  private struct Failing: Callback {
    struct Failure: Error, CustomStringConvertible { let description = "it broke" }
    func onRequestStart(_ request: RequestEvent) throws { throw Failure() }
    func onAttempt(_ request: RequestEvent, _ attempt: Attempt) throws { throw Failure() }
  }

  private func model(
    _ steps: [ScriptedTransport.Step],
    _ callbacks: [any Callback],
    name: String = "openai/gpt-4o-mini",
    historyLimit: Int = 100,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws -> LM {
    var options = ClientOptions.test(
      clock: TestClock(random: 0.5).clock,
      transport: ScriptedTransport(steps)
    )
    options.callbacks = CallbackList(callbacks, report: report)
    options.historyLimit = historyLimit
    return try LM(name, cache: MemoryCache(), options: options)
  }

  @Test("Every request is told of from its start to its end, in order, cache hits too")
  func order() throws {
    let recorder = Recorder()
    let lm = try model([.init(status: 503, body: ""), .init()], [recorder])
    _ = try lm("Hi")
    _ = try lm("Hi")
    #expect(recorder.requests.count == 2)
    #expect(
      recorder.names == [
        "start", "attempt 1 overloaded", "retry 1 0.25", "attempt 2 ok", "end Four.",
        "start", "hit", "end Four.",
      ]
    )
  }

  @Test("A request that fails for good ends with its error and without an end")
  func failure() throws {
    let recorder = Recorder()
    let lm = try model([.init(status: 400, body: "")], [recorder])
    #expect(throws: ModelError.self) { try lm("Hi") }
    #expect(recorder.names == ["start", "attempt 1 bad_request", "error bad_request"])
  }

  @Test("A callback that throws fails no request, is reported once, and keeps nobody waiting")
  func throwing() throws {
    let recorder = Recorder()
    let reports = Mutex<[String]>([])
    let lm = try model([.init()], [Failing(), recorder]) { sentence in
      reports.withLock { $0.append(sentence) }
    }
    #expect(try lm("One") == "Four.")
    #expect(try lm("Two") == "Four.")
    #expect(recorder.names.filter { $0.hasPrefix("end") }.count == 2)
    #expect(
      reports.withLock { $0 } == [
        "the callback Failing failed in onRequestStart: it broke",
        "the callback Failing failed in onAttempt: it broke",
      ]
    )
  }

  @Test("Callbacks are told one at a time, however many threads ask")
  func oneAtATime() throws {
    final class Watch: Callback {
      private let inside = Atomic(0)
      private let overlaps = Atomic(0)
      var count: Int { overlaps.load(ordering: .relaxed) }
      func onRequestStart(_ request: RequestEvent) {
        if inside.add(1, ordering: .relaxed).newValue > 1 { overlaps.add(1, ordering: .relaxed) }
        Thread.sleep(forTimeInterval: 0.001)
        inside.subtract(1, ordering: .relaxed)
      }
    }
    let watch = Watch()
    let lm = try model([.init()], [watch])
    DispatchQueue.concurrentPerform(iterations: 32) { index in _ = try? lm("Question \(index)") }
    #expect(watch.count == 0)
  }

  @Test("A callback may itself ask a model")
  func recursion() throws {
    final class Asking: Callback {
      let answers = Mutex<[String]>([])
      let inner: LM
      init(inner: LM) { self.inner = inner }
      func onRequestEnd(_ request: RequestEvent, _ response: ModelResponse) throws {
        let answer = try inner("And?")
        answers.withLock { $0.append(answer) }
      }
    }
    let asking = Asking(inner: try model([.init()], []))
    _ = try model([.init()], [asking])("Hi")
    #expect(asking.answers.withLock { $0 } == ["Four."])
  }

  @Test("Latencies and costs are added up by model and provider, replays apart")
  func totals() throws {
    let latency = LatencyCallback()
    let cost = CostCallback()
    let body =
      #"{"choices":[{"message":{"content":"4"},"finish_reason":"stop"}],"#
      + #""usage":{"prompt_tokens":1000,"completion_tokens":100}}"#
    let lm = try model([.init(body: body)], [latency, cost])
    _ = try lm("Hi")
    _ = try lm("Hi")
    let name = lm.name
    #expect(latency.latencies[name]?.count == 1)
    let median = try #require(latency.latencies[name]?.quantile(0.5))
    #expect(abs(median - 0.1) <= 0.001)
    let tally = try #require(cost.byProvider["openai"])
    #expect(tally == cost.byModel[name])
    #expect(tally.spent == Cost(usd: "0.00021"))
    #expect(tally.replayed == tally.spent)
    #expect((tally.answers, tally.replays, tally.unpriced) == (1, 1, 0))
    #expect(cost.spent == tally.spent)
  }

  @Test("A histogram's quantiles are within one per cent", arguments: [0.0, 0.5, 0.95, 0.99, 1.0])
  func quantiles(share: Double) throws {
    var histogram = LatencyHistogram()
    for step in 1...1000 { histogram.add(Double(step) / 1000) }
    let exact = max(1, (share * 1000).rounded(.up)) / 1000
    let found = try #require(histogram.quantile(share))
    #expect(abs(found / exact - 1) <= 0.0101)
    #expect(abs(try #require(histogram.mean) - 0.5005) < 1e-9)
    #expect(LatencyHistogram().quantile(0.5) == nil)
  }

  @Test("Each exchange is printed whole, and no key is among it")
  func debug() throws {
    let printed = Mutex<[String]>([])
    let lm = try model([.init()], [DebugCallback { text in printed.withLock { $0.append(text) } }])
    _ = try lm("Hi\nthere")
    #expect(
      printed.withLock { $0 } == [
        "[debug] openai/gpt-4o-mini {}\n[debug] user: Hi\n[debug] there\n[debug] answer: Four.\n"
      ]
    )
  }

  @Test("The event log has a line of JSON for each event, without prompts, answers or keys")
  func eventLog() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/events.jsonl"
    let log = try EventLogCallback(path: path, clock: .instant)
    let lm = try model([.init(status: 500, body: ""), .init()], [log])
    _ = try lm("A secret prompt")
    _ = try lm("A secret prompt")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let lines = try text.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
    #expect(
      lines.map { $0["event"]?.stringValue } == [
        "request_start", "attempt", "retry", "attempt", "request_end",
        "request_start", "cache_hit", "request_end",
      ]
    )
    #expect(lines.last?["cached"]?.boolValue == true)
    #expect(lines[4]["latency_ms"]?.doubleValue == 100)
    #expect(!text.contains("secret") && !text.contains("Four.") && !text.contains("test-key"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: ModelError.self) { try EventLogCallback(path: folder.path + "/no/such/file") }
  }

  @Test("A model keeps its last exchanges, and shows them as text")
  func history() throws {
    let lm = try model([.init(status: 400, body: ""), .init()], [], historyLimit: 2)
    #expect(throws: ModelError.self) { try lm("Zero") }
    _ = try lm("One")
    _ = try lm("One")
    #expect(lm.history.count == 2)
    #expect(lm.history.map { $0.request.messages[0].text } == ["One", "One"])
    #expect(
      lm.inspectHistory() == "openai/gpt-4o-mini {}\nuser: One\nanswer (from the cache): Four."
    )
    #expect(lm.inspectHistory(9).components(separatedBy: "\n\n").count == 2)
    #expect(lm.inspectHistory(0) == "")
    let forgetful = try model([.init()], [], historyLimit: 0)
    _ = try forgetful("Hi")
    #expect(forgetful.history.isEmpty)
  }
}
