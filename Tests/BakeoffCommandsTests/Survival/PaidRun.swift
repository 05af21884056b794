import BakeoffTestSupport
import Foundation
import Testing

/// A run of the built binary whose provider counts what it is asked, so that it can be told what was
/// paid for.
struct PaidRun {
  let server: LoopbackServer
  let program: BuiltProgram
  /// How many samples its task file has.
  let samples: Int
  /// How many requests may be in flight.
  let connections: Int

  /// Starts the provider, which answers after so many seconds, and writes the task file.
  init(samples: Int, connections: Int = 8, delay: Double = 0.005) throws {
    self.samples = samples
    self.connections = connections
    server = try LoopbackServer { request in
      Thread.sleep(forTimeInterval: delay)
      let body = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any]
      let prompt = (body?["messages"] as? [[String: Any]])?.last?["content"] as? String ?? "?"
      return .json(
        "{\"choices\": [{\"message\": {\"content\": \"\(prompt)\"}, \"finish_reason\": \"stop\"}],"
          + "\"model\": \"g\", \"usage\": {\"prompt_tokens\": 5, \"completion_tokens\": 2}}"
      )
    }
    var program = try BuiltProgram()
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(BuiltProgram.tasks(samples), to: "tasks.jsonl")
    self.program = program
  }

  func remove() {
    server.stop()
    program.remove()
  }

  /// The command, with the trials as a table in `trials.csv`.
  func arguments(store: String = Self.store) -> [String] {
    [
      "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "-j", "\(connections)", "--store", store,
      "-o", "trials.csv", "--display", "none",
    ]
  }

  static let store = "results/bakeoff.sqlite"

  /// Waits until so many requests came, or the program has ended.
  func wait(for requests: Int, of process: Process) {
    while server.received.count < requests, process.isRunning {
      Thread.sleep(forTimeInterval: 0.002)
    }
  }

  /// How often each prompt was sent.
  var counts: [String: Int] {
    server.received.reduce(into: [:]) { $0[$1.text, default: 0] += 1 }
  }

  /// Reissues the command, and checks that each sample has one answer then and that no more was paid
  /// for twice than what was in flight when the program was ended before its time.
  ///
  /// - Parameters:
  ///   - ends: How often that was.
  ///   - store: The store that is gone on with.
  /// - Throws: What keeps the program from being started.
  func finish(afterEnds ends: Int, store: String = Self.store) throws {
    let last = try program.run(arguments(store: store))
    #expect(last.status == 0, "\(last.talk)")
    let lines = try program.read("trials.csv").split(separator: "\n")
    #expect(lines.count == samples + 1)
    let rows = try program.run(
      "sql",
      "SELECT count(*), count(DISTINCT sample_id), min(outcome), "
        + "max(outcome) FROM v_results WHERE run_id = 1",
      "--csv",
      "--store",
      store
    )
    #expect(rows.output.contains("\(samples),\(samples),correct,correct"), "\(rows.output)")
    #expect(counts.count == samples)
    let twice = counts.values.reduce(0) { $0 + $1 - 1 }
    #expect(twice <= ends * connections, "\(twice) were paid for twice")
    try expectSound(store)
  }

  /// Checks that nothing is wrong with a store.
  func expectSound(_ store: String = Self.store) throws {
    let check = try program.run("store", "check", "--store", store)
    #expect(check.status == 0, "\(check.output)\(check.talk)")
  }
}
