import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

/// Runs of the built binary against a provider that fails some of its samples in every way there is.
@Suite("The rest of a run is unharmed by faults", .waits, .timeLimit(.minutes(20)))
struct FaultyRunTests {
  /// The faults by the numbers of the samples that meet them; the other samples meet none.
  private static let faults: [Int: WireFault] = Dictionary(
    uniqueKeysWithValues: WireFault.all.enumerated().map { (3 * $0 + 2, $1) }
  )
  private static let count = 3 * WireFault.all.count + 20

  private static func body(_ number: String, streamed: Bool) -> [UInt8] {
    let whole =
      #"{"model":"g","choices":[{"message":{"content":"\#(number)"},"finish_reason":"stop"}],"#
      + #""usage":{"prompt_tokens":5,"completion_tokens":2}}"#
    let event =
      #"data: {"model":"g","choices":[{"delta":{"content":"\#(number)"},"finish_reason":null}]}"#
    let last = #"data: {"choices":[{"delta":{},"finish_reason":"stop"}]}"#
    return Array((streamed ? "\(event)\n\n\(last)\n\ndata: [DONE]\n\n" : whole).utf8)
  }

  /// The most memory that a process has held, in bytes; 0 where the system does not say.
  private static func peakMemory(of id: Int32) -> Int {
    let status = FileManager.default.contents(atPath: "/proc/\(id)/status") ?? Data()
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) << 10
  }

  @Test(
    "Samples that meet faults have their codes, and all others are correct",
    arguments: [false, true]
  )
  func mixed(_ streamed: Bool) throws {
    let server = try LoopbackServer { request in
      let words = request.text.split(separator: "Say ").dropFirst().first ?? ""
      let number = String(words.prefix { $0.isNumber })
      let good = WireFault.Good(body: Self.body(number, streamed: streamed), isStreamed: streamed)
      if let fault = Int(number).flatMap({ Self.faults[$0] }) { return fault.reply(good) }
      let type = streamed ? "text/event-stream" : "application/json"
      return .response(status: 200, headers: ["Content-Type": type], body: good.body)
    }
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_BASE_URL": server.url + "/v1"]
    defer {
      server.stop()
      program.remove()
    }
    try program.write(BuiltProgram.tasks(Self.count), to: "tasks.jsonl")
    let start = Date()
    let (process, _, talk) = try program.start(
      [
        "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "-j", "8", "--max-retries", "1",
        // Long enough for 64 MiB of a stream, which a debug build reads slowly.
        "--timeout", "25", "--display", "none",
      ] + (streamed ? ["--stream"] : [])
    )
    var peak = 0
    while process.isRunning {
      peak = max(peak, Self.peakMemory(of: process.processIdentifier))
      Thread.sleep(forTimeInterval: 0.01)
    }
    let said = try String(contentsOf: talk, encoding: .utf8)
    #expect(process.terminationStatus == 1, "\(said)")
    // Five replies of 100 MB, at the same time, each given up at 64 MiB at the latest.
    #expect(peak < 600 << 20, "\(peak >> 20) MiB")
    // Six faults last as long as two attempts may, in eight workers.
    #expect(Date().timeIntervalSince(start) < 150)
    let rows = try program.run(
      "sql",
      "SELECT sample_id, outcome, error_code, attempts FROM v_results",
      "--json"
    )
    let trials = try #require(JSON(parsing: Array(rows.output.utf8)).arrayValue)
    #expect(trials.count == Self.count)
    for trial in trials {
      let id = try #require(trial["sample_id"]?.stringValue)
      let fault = Int(id.dropFirst()).flatMap { Self.faults[$0] }
      let code = streamed ? fault?.streamedCode : fault?.code
      #expect(trial["error_code"]?.stringValue == code?.rawValue, "\(id), \(fault?.name ?? "well")")
      #expect(trial["outcome"]?.stringValue == (code == nil ? "correct" : "error"), "\(id)")
      #expect(trial["attempts"]?.intValue == (code?.isRetryable == true ? 2 : 1), "\(id)")
    }
  }
}
