import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

/// Runs of the built binary that are spread over shards and merged.
@Suite("Shards and merging", .waits)
struct MergeCommandTests {
  private static func shard(
    _ program: BuiltProgram,
    _ shard: String,
    _ arguments: [String] = run
  ) throws {
    let result = try program.run(arguments + ["--shard", shard])
    #expect(result.status == 0, "\(result.talk)")
  }

  private static func merge(
    _ program: BuiltProgram,
    _ numbers: [Int],
    of count: Int = 4,
    into store: String = "all.sqlite"
  ) throws -> BuiltProgram.Outcome {
    try program.run(
      ["merge"] + numbers.map { "results/bakeoff.\($0)-of-\(count).sqlite" } + ["--into", store]
    )
  }

  private static let run = [
    "run", "tasks.jsonl", "-m", "mock/oak,mock/echo?fail_rate=0.2&seed=7", "--epochs", "2", "--tag",
    "n",
    "--metadata", "team=blue", "--temperature", "0.5", "--display", "none",
  ]

  /// Samples of several kinds: alike ones, tagged ones, one with a tool, ones that fail.
  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    let odd = [
      #"{"input": "What is 2 + 2?", "target": "4", "tags": ["sum"]}"#,
      #"{"input": "What is 2 + 2?", "target": "4", "tags": ["sum"]}"#,
      #"{"id": "ümlaut", "input": "Sag „ja“", "target": "ja"}"#,
    ]
    try program.write(
      BuiltProgram.tasks(60) + odd.joined(separator: "\n") + "\n",
      to: "tasks.jsonl"
    )
    return program
  }

  @Test(
    "The merged run is the one of a single machine, row for row, and merging again changes nothing"
  )
  func equality() throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(try program.run(Self.run + ["--store", "single.sqlite"]).status == 0)
    for number in 1...4 { try Self.shard(program, "\(number)/4") }
    let merged = try Self.merge(program, [3, 1, 4, 2])
    #expect(merged.status == 0, "\(merged.talk)")
    #expect(
      merged.output
        == "all.sqlite: run \"run-1\" is finished, with 4 of 4 shards, 63 samples and 252 trials\n"
    )
    try StoreContents.expectSame(in: program, "single.sqlite", "all.sqlite")
    let before = try StoreContents.rows(of: "all.sqlite", in: program)
    let again = try Self.merge(program, [1, 2, 3, 4])
    #expect(again.status == 0)
    #expect(again.talk.contains("shard 1/4: 0 trials copied"))
    #expect(try StoreContents.rows(of: "all.sqlite", in: program) == before)
    // The cache came with it.
    let cached = try program.run(
      Self.run + ["--store", "all.sqlite", "--cache-mode", "only", "--name", "again"]
    )
    #expect(cached.status == 0, "\(cached.talk)")
  }

  @Test(
    "What is missing is said, and the merged run goes on by shards or by the command without one"
  )
  func missing() throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(try program.run(Self.run + ["--store", "single.sqlite"]).status == 0)
    try Self.shard(program, "1/4")
    try Self.shard(program, "3/4")
    let part = try Self.merge(program, [1, 3])
    #expect(part.status == 1)
    #expect(part.output.contains("run \"run-1\" is interrupted, with 2 of 4 shards, 63 samples"))
    #expect(part.talk.contains("shard 2/4 is missing: run the command with --shard 2/4"))
    #expect(part.talk.contains("shard 4/4 is missing"))
    #expect(try program.run("report", "--store", "all.sqlite").status == 0)
    #expect(try Self.merge(program, [1, 3], into: "here.sqlite").status == 1)
    let onward = try program.run(Self.run + ["--store", "here.sqlite"])
    #expect(onward.status == 0, "\(onward.talk)")
    try StoreContents.expectSame(in: program, "single.sqlite", "here.sqlite")
    try Self.shard(program, "2/4")
    try Self.shard(program, "4/4")
    #expect(try Self.merge(program, [2, 4]).status == 0)
    try StoreContents.expectSame(in: program, "single.sqlite", "all.sqlite")
  }

  @Test(
    "A shard that is killed is told of, goes on by its command, and is merged in its new state",
    .timeLimit(.minutes(20))
  )
  func killed() throws {
    let server = try LoopbackServer { _ in
      Thread.sleep(forTimeInterval: 0.01)
      return .json(#"{"choices": [{"message": {"content": "7"}, "finish_reason": "stop"}]}"#)
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(BuiltProgram.tasks(400), to: "tasks.jsonl")
    let arguments = [
      "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "-j", "2", "--display", "none",
    ]
    let process = try program.start(arguments + ["--shard", "2/2"]).process
    let deadline = Date().addingTimeInterval(60)
    while server.received.count < 50, Date() < deadline { Thread.sleep(forTimeInterval: 0.005) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try Self.shard(program, "1/2", arguments)
    let part = try Self.merge(program, [1, 2], of: 2)
    #expect(part.status == 1)
    let sentence =
      /shard 2\/2 has \d+ of \d+ samples left \(results\/bakeoff\.2-of-2\.sqlite\): repeat the command/
    #expect(part.talk.contains(sentence), "\(part.talk)")
    // A requeued task runs the same command.
    try Self.shard(program, "2/2", arguments)
    #expect(try Self.merge(program, [1, 2], of: 2).status == 0)
    #expect(try program.run(arguments + ["--store", "single.sqlite"]).status == 0)
    try StoreContents.expectSame(in: program, "single.sqlite", "all.sqlite")
  }

  @Test("Turns, tools and judgements come along", .timeLimit(.minutes(20)))
  func everything() throws {
    let server = try LoopbackServer(Self.toolCallerAndJudge)
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    let tool = #"[{"name": "weather", "parameters": {"type": "object"}, "returns": "18 degrees"}]"#
    let lines = (1...12).map { number in
      #"{"id": "t\#(number)", "input": "Weather \#(number)?", "tools": \#(tool), "#
        + #""assert": [{"type": "llm-rubric", "value": "says 18 (\#(number))"}]}"#
    }
    try program.write(lines.joined(separator: "\n") + "\n", to: "tasks.jsonl")
    let arguments = [
      "run", "tasks.jsonl", "-m", "openai/gpt-4o-mini", "--grader", "openai/gpt-4.1", "--display",
      "none",
    ]
    #expect(try program.run(arguments + ["--store", "single.sqlite"]).status == 0)
    for number in 1...2 { try Self.shard(program, "\(number)/2", arguments) }
    #expect(try Self.merge(program, [1, 2], of: 2).status == 0)
    try StoreContents.expectSame(in: program, "single.sqlite", "all.sqlite")
    for (view, count) in [("v_turns", 24), ("v_judges", 12)] {
      let path = program.folder.appendingPathComponent("all.sqlite").path
      let result = try StoreQuery.run("SELECT count(*) FROM \(view)", path: path)
      #expect(result.rows == [[.number(count)]], "\(view)")
    }
  }

  /// Calls a tool once and says what it gave; judges everything good.
  private static func toolCallerAndJudge(_ request: ReceivedRequest) -> Reply {
    let body = try? JSON(parsing: request.body)
    func reply(_ message: JSON, _ reason: JSON) -> Reply {
      let choice: JSON = ["message": message, "finish_reason": reason]
      return .json(JSON.object(["choices": [choice]]).text)
    }
    if body?["model"] == "gpt-4.1" {
      return reply(["content": #"{"reason":"fine","score":1,"pass":true,"meets":true}"#], "stop")
    }
    let turns = body?["messages"]?.arrayValue ?? []
    if let result = turns.first(where: { $0["role"] == "tool" })?["content"] {
      return reply(["content": result], "stop")
    }
    let function: JSON = ["name": "weather", "arguments": "{}"]
    return reply(
      ["content": nil, "tool_calls": [["id": "a", "type": "function", "function": function]]],
      "tool_calls"
    )
  }

  @Test("More shards than samples: some have nothing to do, and that is no error")
  func emptyShard() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let arguments = ["run", "tasks.jsonl", "-m", "mock/oak", "--display", "none"]
    for number in 1...5 {
      try Self.shard(program, "\(number)/5", arguments + ["-o", "report.md"])
      #expect(try program.read("report.\(number)-of-5.md").contains("shard \(number)/5"))
    }
    #expect(try Self.merge(program, Array(1...5), of: 5).status == 0)
    #expect(try program.run(arguments + ["--store", "single.sqlite"]).status == 0)
    try StoreContents.expectSame(in: program, "single.sqlite", "all.sqlite")
  }

  @Test(
    "Shards of different runs are refused, with the setting, the values and the files",
    arguments: [
      (["--temperature", "1"], "temperature: 0.5 in results/bakeoff.1-of-2.sqlite, 1"),
      (["--epochs", "3"], "epochs: 2 in results/bakeoff.1-of-2.sqlite, 3"),
      (["--name", "other"], "name: not set in results/bakeoff.1-of-2.sqlite, other"),
      (["--limit", "9"], "number of samples: 63 in results/bakeoff.1-of-2.sqlite, 9"),
      (["-m", "mock/birch"], "models: mock/oak, mock/echo"),
      (
        ["--metadata", "team=red"],
        "metadata team: \"blue\" in results/bakeoff.1-of-2.sqlite, \"red\""
      ),
    ]
  )
  func refused(_ change: [String], _ expected: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    try Self.shard(program, "1/2")
    var arguments = Self.run
    for index in stride(from: 0, to: change.count, by: 2) {
      if let place = arguments.firstIndex(of: change[index]) {
        arguments.replaceSubrange(place...place + 1, with: change[index...index + 1])
      } else {
        arguments += change[index...index + 1]
      }
    }
    try Self.shard(program, "2/2", arguments)
    let result = try Self.merge(program, [1, 2], of: 2)
    #expect(result.status == 64)
    #expect(result.talk.contains(expected), "\(result.talk)")
    #expect(result.talk.contains("results/bakeoff.2-of-2.sqlite"))
    #expect(!program.exists("all.sqlite"), "a store is left behind")
  }

  @Test("Task files that are not the same are found, though all settings are")
  func otherSamples() throws {
    let program = try Self.program()
    defer { program.remove() }
    try Self.shard(program, "1/2")
    try program.write(BuiltProgram.tasks(63), to: "tasks.jsonl")
    try Self.shard(program, "2/2")
    let result = try Self.merge(program, [1, 2], of: 2)
    #expect(result.status == 64)
    #expect(result.talk.contains("the samples themselves"), "\(result.talk)")
  }

  @Test("A store without a shard, and one that is none, are refused with a sentence")
  func noShards() throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(try program.run(Self.run).status == 0)
    try program.write("no store", to: "other.sqlite")
    for (store, status, words) in [
      ("results/bakeoff.sqlite", 64, "only runs with --shard can be merged"),
      ("other.sqlite", 1, "is not a bakeoff store"), ("none.sqlite", 1, "no store at none.sqlite"),
    ] as [(String, Int32, String)] {
      let result = try program.run("merge", store, "--into", "new/all.sqlite")
      #expect(result.status == status)
      #expect(result.talk.contains(words), "\(result.talk)")
    }
    #expect(!program.exists("new"), "a store is left behind")
    try Self.shard(program, "1/2")
    let shard = "results/bakeoff.1-of-2.sqlite"
    let result = try program.run("merge", shard, "--into", "./\(shard)")
    #expect(result.status == 64)
    #expect(result.talk.contains("is the store that is merged into"), "\(result.talk)")
  }

  @Test("A merge that is killed at any instant is repeated, and nothing is lost or twice there")
  func killedMerge() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3000), to: "tasks.jsonl")
    let arguments = [
      "run", "tasks.jsonl", "-m", "mock/echo,mock/oak", "-j", "16", "--display", "none",
    ]
    #expect(try program.run(arguments + ["--store", "single.sqlite"]).status == 0)
    for number in 1...3 { try Self.shard(program, "\(number)/3", arguments) }
    var chance = SplitMix64(seed: 7)
    var killed = 0
    for round in 1...10 {
      // Into a new store half of the time, and on in the last one otherwise.
      let store = "all-\(round / 2).sqlite"
      let shards = (1...3).map { "results/bakeoff.\($0)-of-3.sqlite" }
      let process = try program.start(["merge"] + shards + ["--into", store]).process
      Thread.sleep(forTimeInterval: chance.uniform() * 0.4)
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard round % 2 == 1 else { continue }
      let merged = try Self.merge(program, [1, 2, 3], of: 3, into: store)
      #expect(merged.status == 0, "\(merged.talk)")
      try StoreContents.expectSame(in: program, "single.sqlite", store)
    }
    #expect(killed > 0)
  }

  @Test("A task of an array takes its shard, and its share of the budget")
  func automatic() throws {
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["JOB_COMPLETION_INDEX": "1", "BAKEOFF_SHARD_COUNT": "4"]
    let plan = try program.run(
      Self.run + ["--shard", "auto", "--budget-usd", "10", "--dry-run"]
    )
    #expect(plan.status == 0, "\(plan.talk)")
    #expect(plan.output.contains("budget of $2.50"), "\(plan.output)")
    #expect(try program.run(Self.run + ["--shard", "auto"]).status == 0)
    let path = program.folder.appendingPathComponent("results/bakeoff.2-of-4.sqlite").path
    #expect(FileManager.default.fileExists(atPath: path))
    program.environment = [:]
    let alone = try program.run(Self.run + ["--shard", "auto"])
    #expect(alone.status == 64)
    #expect(alone.talk.contains("this is no task of an array"))
  }
}
