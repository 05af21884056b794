import Bakeoff
import BakeoffClient
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

#if os(Linux)
@Suite("Ten thousand requests", .waits, .timeLimit(.minutes(20)))
struct LeakTests {
  private static let alone = "LeakTests/tenThousand"

  @Test("Nothing is left open after successes, failures, timeouts, cut streams and stopped runs")
  func process() throws {
    // In a process of its own, as other tests open files and start threads meanwhile.
    let test = try OwnProcess.run(Self.alone)
    #expect(test.isPassed, "\(test.said)")
  }

  @Test(
    "As many descriptors and threads as before",
    .enabled(if: OwnProcess.isFor(alone), "run by the other test")
  )
  func tenThousand() throws {
    for round in 0..<4 { _ = try Self.ask(round: round) }
    let before = OpenThings.atRest(atMost: nil)
    let peak = Mutex(before)
    let isOver = Atomic(false)
    let watch = Thread {
      while !isOver.load(ordering: .relaxed) {
        peak.withLock { $0.raise(to: .now) }
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
    watch.start()
    var requests = 0
    var round = 0
    // In many runs, of which each would leave something; `make soak` sends requests for half an hour.
    while requests < 10_000 {
      requests += try Self.ask(round: round)
      round += 1
    }
    isOver.store(true, ordering: .relaxed)
    let after = OpenThings.atRest(atMost: before)
    #expect(
      after.descriptors <= before.descriptors,
      "\(after) after \(requests) requests, \(before) before"
    )
    // Threads that the system keeps for a while; a leak for each of the runs would be more.
    #expect(after.threads <= before.threads + 8, "\(after) after \(round) runs, \(before) before")
    // For each connection a socket and a thread at both ends, and what libcurl wakes itself with.
    let during = peak.withLock { $0 }
    #expect(during.descriptors <= before.descriptors + Self.connections * 6, "\(during) at most")
    #expect(during.threads <= before.threads + Self.connections * 4, "\(during) at most")
  }

  private static let connections = 64

  /// Runs five hundred samples against a server of which every other reply is a fault; each other round
  /// is streamed, each fifth stopped.
  ///
  /// - Returns: How many requests came.
  private static func ask(round: Int) throws -> Int {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let count = Atomic(0)
    let server = try LoopbackServer { request in
      let number = count.add(1, ordering: .relaxed).oldValue
      return reply(number, isStreamed: request.text.contains("\"stream\""))
    }
    defer { server.stop() }
    var settings = RunSettings()
    settings.taskFiles = [
      try folder.write(
        (0..<500).map { "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\"}\n" }.joined(),
        to: "tasks.jsonl"
      )
    ]
    settings.models = ["openai/gpt-4o-mini@\(server.url)/v1"]
    settings.maxConnections = connections
    let options = ClientOptions(
      retry: .never,
      timeouts: Timeouts(connect: 5, attempt: 0.3),
      streams: round % 2 == 1,
      environment: Environment(process: ["OPENAI_API_KEY": "sk-a"]),
      transport: CurlTransport()
    )
    let control = RunControl(grace: 0)
    let runner = try Runner(
      settings,
      models: [LM(settings.models[0], options: options)],
      store: Store(path: folder.path("store.sqlite")),
      control: control
    )
    let end = try runner.run { progress in
      guard round % 5 == 4 else { return }
      let thread = Thread {
        while progress.snapshot.done < 100 { Thread.sleep(forTimeInterval: 0.001) }
        control.stop(because: .interrupted)
      }
      thread.start()
    }
    #expect(end.reason == (round % 5 == 4 ? .interrupted : .finished))
    return count.load(ordering: .relaxed)
  }

  private static let answer =
    "{\"choices\": [{\"message\": {\"content\": \"Yes\"}, \"finish_reason\": \"stop\"}], \"model\": \"g\","
    + " \"usage\": {\"prompt_tokens\": 5, \"completion_tokens\": 2}}"
  private static let events = [
    "data: {\"choices\": [{\"delta\": {\"content\": \"Yes\"}}]}\n\n",
    "data: {\"choices\": [{\"delta\": {}, \"finish_reason\": \"stop\"}]}\n\n", "data: [DONE]\n\n",
  ]
  .map { Array($0.utf8) }

  private static func reply(_ number: Int, isStreamed: Bool) -> Reply {
    switch number % 20 {
    case 0: .json("{\"error\": {\"message\": \"Overloaded\"}}", status: 503)
    case 1: .json("{\"error\": {\"message\": \"Slow down\"}}", status: 429)
    case 2: .close
    case 3: .reset
    case 4: .closeAfterHeader
    case 5: .closeInBody(Array(answer.utf8))
    case 6: .resetInBody(Array(answer.utf8))
    case 7: .stall(seconds: 0.6)
    case 8: .json("{\"choices\": [")
    case 9: .raw(Array("no HTTP".utf8))
    case 10: isStreamed ? .stream(Array(events.prefix(1))) : .json("<html>")
    default: isStreamed ? .stream(events) : .json(answer)
    }
  }
}

/// How many descriptors and threads this process has.
private struct OpenThings: CustomStringConvertible {
  var descriptors: Int
  var threads: Int

  static var now: OpenThings {
    func count(_ folder: String) -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: folder).count) ?? 0
    }
    return OpenThings(descriptors: count("/proc/self/fd"), threads: count("/proc/self/task"))
  }

  /// What there is when servers and threads that were told to end have done so: no more than something,
  /// or what does not change for two seconds; whatever there is after half a minute.
  static func atRest(atMost aim: OpenThings?) -> OpenThings {
    var last = now
    var since = 0
    for _ in 0..<300 {
      if let aim, last.descriptors <= aim.descriptors, last.threads <= aim.threads { return last }
      if aim == nil, since == 20 { return last }
      Thread.sleep(forTimeInterval: 0.1)
      let next = now
      since = next.descriptors == last.descriptors && next.threads == last.threads ? since + 1 : 0
      last = next
    }
    return last
  }

  mutating func raise(to other: OpenThings) {
    descriptors = max(descriptors, other.descriptors)
    threads = max(threads, other.threads)
  }

  var description: String { "\(descriptors) descriptors and \(threads) threads" }
}
#endif
