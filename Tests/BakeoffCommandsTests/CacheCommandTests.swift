import BakeoffCore
import BakeoffTestSupport
import Foundation
import Synchronization
import Testing

@Suite("bakeoff cache")
struct CacheCommandTests {
  /// Answers each request with the next number.
  private static func numbering() throws -> LoopbackServer {
    let count = Mutex(0)
    return try LoopbackServer { _ in
      let number = count.withLock { count in
        count += 1
        return count
      }
      return .json(
        "{\"choices\":[{\"message\":{\"content\":\"\(number)\"},\"finish_reason\":\"stop\"}]}"
      )
    }
  }

  private static func program(_ server: LoopbackServer) throws -> BuiltProgram {
    var program = try BuiltProgram()
    program.environment = [
      "OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url + "/v1", "COLUMNS": "200",
    ]
    try program.write(#"{"id": "s", "input": "Say it", "target": "1"}"# + "\n", to: "tasks.jsonl")
    return program
  }

  private static let command = ["run", "tasks.jsonl", "-m", "openai/m", "--display", "none"]

  /// The answers of the latest run, in the order of the epochs.
  private static func outputs(_ program: BuiltProgram) throws -> [String] {
    let json = try JSON(parsing: program.run("show", "latest", "s", "--json").output)
    return (json["trials"]?.arrayValue ?? []).compactMap { $0["output"]?.stringValue }
  }

  @Test("Five epochs are five draws, and a second run has the same five")
  func epochs() throws {
    let server = try Self.numbering()
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    for _ in 0..<2 {
      let run = try program.run(Self.command + ["--epochs", "5", "-j", "1"])
      #expect(run.status == 0, "\(run.talk)")
      #expect(try Self.outputs(program) == ["1", "2", "3", "4", "5"])
    }
    #expect(server.received.count == 5)
  }

  @Test("One model at two addresses has two answers, in a run as well")
  func addresses() throws {
    let servers = try (0..<2).map { index in
      try LoopbackServer { _ in
        .json(
          "{\"choices\":[{\"message\":{\"content\":\"\(index)\"},\"finish_reason\":\"stop\"}]}"
        )
      }
    }
    defer { for server in servers { server.stop() } }
    let program = try Self.program(servers[0])
    defer { program.remove() }
    for server in servers {
      let model = "openai/m@\(server.url)/v1"
      #expect(try program.run("run", "tasks.jsonl", "-m", model, "--display", "none").status == 0)
      #expect(
        try program.run("run", "tasks.jsonl", "-m", "openai/m", "--base-url", server.url + "/v1")
          .status == 0
      )
    }
    #expect(try Self.outputs(program) == ["1"])
    // The same address is the same, however it is given.
    #expect(servers.map(\.received.count) == [1, 1])
  }

  @Test("A mode is taken from the option, the variable and the configuration")
  func modes() throws {
    let server = try Self.numbering()
    defer { server.stop() }
    var program = try Self.program(server)
    defer { program.remove() }
    let missing = try program.run(Self.command + ["--cache-mode", "only"])
    #expect(missing.status == 1)
    #expect(missing.output.contains("no stored answer to this request"))
    #expect(server.received.isEmpty)
    #expect(try program.run(Self.command).status == 0)
    #expect(try program.run(Self.command + ["--cache-mode", "only"]).status == 0)
    try program.write("cache-mode: refresh\n", to: "bakeoff.yaml")
    #expect(try program.run(Self.command).status == 0)
    #expect(try Self.outputs(program) == ["2"])
    program.environment["BAKEOFF_CACHE_MODE"] = "only"
    #expect(try program.run(Self.command).status == 0)
    #expect(server.received.count == 2)
    let clash = try program.run(Self.command + ["--no-cache"])
    #expect(clash.status == 64)
    #expect(clash.talk.contains("the cache is off"))
    #expect(try program.run(Self.command + ["--cache-mode", "never"]).status == 64)
  }

  @Test("A raised limit uses finished answers, unless the cache is to be exact")
  func exactCache() throws {
    let server = try Self.numbering()
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    #expect(try program.run(Self.command + ["--max-tokens", "10"]).status == 0)
    #expect(try program.run(Self.command + ["--max-tokens", "20"]).status == 0)
    #expect(server.received.count == 1)
    let explained = try program.run("cache", "explain", "latest", "s", "openai/m")
    #expect(explained.output == "run-2, s, openai/m: answered from the cache, by answer 1\n")
    _ = try program.run(Self.command + ["--max-tokens", "20", "--exact-cache"])
    #expect(server.received.count == 2)
  }

  @Test("Counts, lists, pruning and clearing tell results from what may go")
  func upkeep() throws {
    let server = try Self.numbering()
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    let none = try program.run("cache", "stats")
    #expect(none.status == 1)
    #expect(try program.run(Self.command).status == 0)
    // An answer that no run refers to.
    let only = try program.run("ask", "-m", "openai/m", "--cache-mode", "only", "Something")
    #expect(only.status == 1 && only.talk.contains("no stored answer"), "\(only.talk)")
    let never = try program.run("ask", "-m", "openai/m", "--cache-mode", "never", "Something")
    #expect(never.status == 64 && never.talk.contains("expected one of"), "\(never.talk)")
    #expect(try program.run("ask", "-m", "openai/m", "Something").status == 0)
    let stats = try program.run("cache", "stats")
    #expect(stats.output.hasPrefix("results/bakeoff.sqlite: 2 answers, "))
    #expect(stats.output.contains("1 are results of runs, "))
    let json = try JSON(parsing: program.run("cache", "stats", "--json").output)
    #expect(json["answers"] == 2)
    #expect(json["results"] == 1)
    #expect(json["models"]?[0]?["model"] == "openai/m")
    let list = try program.run("cache", "list")
    #expect(list.output.contains("a result, shared"))
    let listed = try JSON(parsing: program.run("cache", "list", "--json").output)
    #expect(listed.arrayValue?.map { $0["result"] } == [false, true])
    #expect(try program.run("cache", "prune").output == "took out 0 answers (0 B)\n")
    let dry = try program.run("cache", "prune", "--max-size", "0", "--dry-run")
    #expect(dry.output.hasPrefix("would take out 1 answer ("))
    let pruned = try program.run("cache", "prune", "--max-size", "0")
    #expect(pruned.output.hasPrefix("took out 1 answer ("))
    #expect(pruned.output.contains("kept 1 answer ("))
    #expect(pruned.output.contains("that runs refer to: they are results and never taken out"))
    #expect(pruned.output.contains("more than 0 B: the rest may not be taken out"))
    #expect(try program.run(Self.command + ["--cache-mode", "only"]).status == 0)
    let cleared = try JSON(parsing: program.run("cache", "clear", "--json").output)
    #expect(cleared["removed"] == 0)
    #expect(cleared["unshared"] == 1)
    #expect(try Self.outputs(program) == ["1"])
    #expect(try program.run(Self.command + ["--cache-mode", "only"]).status == 1)
    for option in [["--max-size", "big"], ["--unused-for", "30"]] {
      #expect(try program.run(["cache", "prune"] + option).status == 64)
    }
  }

  @Test("An explanation names the nearest request and what differs")
  func explain() throws {
    let server = try Self.numbering()
    defer { server.stop() }
    let program = try Self.program(server)
    defer { program.remove() }
    #expect(try program.run(Self.command + ["--temperature", "0"]).status == 0)
    #expect(try program.run(Self.command + ["--temperature", "0.5"]).status == 0)
    let result = try program.run("cache", "explain", "latest", "s", "openai/m")
    #expect(result.status == 0, "\(result.talk)")
    func timeless(_ text: String) -> String {
      text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/, with: "DATE")
    }
    try expectGolden(timeless(result.output), named: "cache-explain.txt")
    let json = try JSON(
      parsing: program.run("cache", "explain", "latest", "s", "openai/m", "--json").output
    )
    #expect(json["source"] == "sent")
    #expect(json["verdict"] == "differs")
    #expect(
      json["differences"] == [["field": "temperature", "asked": "0.5", "stored": "0"]]
    )
    try program.write(
      #"{"model": "openai/m", "input": "Say it", "params": {"temperature": 0}}"#,
      to: "request.json"
    )
    let file = try program.run("cache", "explain", "request.json")
    #expect(file.output.contains("the same request is stored, and is answered by answer 1"))
    #expect(server.received.count == 2)
    #expect(try program.run("cache", "explain", "latest", "s").status == 64)
    #expect(try program.run("cache", "explain", "missing.json").status == 64)
  }
}
