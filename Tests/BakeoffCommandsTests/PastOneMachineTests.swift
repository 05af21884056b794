import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

/// The ready files of the page on schedulers, run with their variables set by hand.
@Suite("Past one machine", .waits, .timeLimit(.minutes(20)))
struct PastOneMachineTests {
  private static let page = "Sources/Bakeoff/Bakeoff.docc/PastOneMachine.md"
  private static let shards = 8

  /// A block of the page in a language, by a word in it.
  private static func block(_ language: String, with word: String) throws -> String {
    let blocks = Documents.blocks(of: language, in: page).map { Documents.indentedText(of: $0) }
    return try #require(blocks.first { $0.contains(word) })
  }

  /// Runs each shard by a command, and then the merge, against a model on loopback.
  ///
  /// - Parameters:
  ///   - command: The words of a shard's command.
  ///   - merge: The words of the merge's command.
  ///   - variables: What the scheduler sets for a shard, by its place from 0.
  /// - Throws: What keeps them from being run.
  private static func expectMerged(
    by command: [String],
    _ merge: [String],
    variables: (Int) -> [String: String]
  ) throws {
    let server = try LoopbackServer { _ in
      .json(#"{"choices":[{"message":{"content":"7"},"finish_reason":"stop"}]}"#)
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(40), to: "tasks.jsonl")
    let keys = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url + "/v1"]
    func run(_ words: [String], _ variables: [String: String]) throws -> BuiltProgram.Outcome {
      program.environment = keys.merging(variables) { $1 }
      return try program.shell(words.map { "'\($0)'" }.joined(separator: " "))
    }
    for index in 0..<shards {
      let result = try run(command, variables(index))
      #expect(result.status == 0, "shard \(index + 1): \(result.talk)")
    }
    let merged = try run(merge, [:])
    #expect(merged.status == 0, "\(merged.talk)")
    #expect(
      merged.output.contains("is finished, with 8 of 8 shards, 40 samples and 40 trials"),
      "\(merged.output)"
    )
    #expect(server.received.count == 40)
  }

  @Test("Slurm's scripts run as they are written, and a single task can be repeated")
  func slurm() throws {
    let array = try Self.block("bash", with: "#SBATCH --array=1-8")
    let merge = try Self.block("bash", with: "bakeoff merge")
    for script in [array, merge] {
      let lines = script.components(separatedBy: "\n")
      #expect(lines[0] == "#!/bin/bash")
      // Slurm reads its own lines only before the first command.
      let own = lines.dropFirst().prefix { $0.hasPrefix("#SBATCH --") }
      #expect(own.count == lines.filter { $0.hasPrefix("#SBATCH") }.count)
    }
    try Self.expectMerged(by: ["bash", "-c", array], ["bash", "-c", merge]) { index in
      // As of an array of all tasks, and of one that is repeated alone.
      index == 2
        ? [
          "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "3",
          "SLURM_ARRAY_TASK_COUNT": "1", "SLURM_ARRAY_TASK_STEP": "1",
        ]
        : [
          "SLURM_ARRAY_TASK_ID": "\(index + 1)", "SLURM_ARRAY_TASK_MIN": "1",
          "SLURM_ARRAY_TASK_MAX": "8", "SLURM_ARRAY_TASK_COUNT": "8", "SLURM_ARRAY_TASK_STEP": "1",
        ]
    }
  }

  @Test("Kubernetes' manifests are YAML, and their commands run with their variables")
  func kubernetes() throws {
    let manifests = try Self.block("yml", with: "kind: Job").components(separatedBy: "\n---\n")
    let jobs = try manifests.map { text in
      let reader = YAMLReader(
        path: Self.page,
        environment: Environment(process: [:]),
        isLenient: true
      )
      return try #require(try reader.read(text))
    }
    #expect(jobs.count == 2)
    for job in jobs {
      #expect(job["apiVersion"]?.scalar == "batch/v1")
      #expect(job["kind"]?.scalar == "Job")
    }
    let containers = try jobs.map { job in
      let pod = try #require(job["spec"]?["template"]?["spec"])
      // What a policy for failures needs.
      #expect(pod["restartPolicy"]?.scalar == "Never")
      let container = try #require(pod["containers"]?.entries.first)
      let rule = job["spec"]?["podFailurePolicy"]?["rules"]?.entries.first?["onExitCodes"]
      #expect(rule?["containerName"]?.scalar == container["name"]?.scalar)
      let mounted = container["volumeMounts"]?.entries.first?["name"]?.scalar
      #expect(pod["volumes"]?.entries.first?["name"]?.scalar == mounted)
      return container
    }
    let variables = try #require(containers[0]["env"]?.entries.first)
    let count = try #require(variables["value"]?.scalar)
    #expect(jobs[0]["spec"]?["completionMode"]?.scalar == "Indexed")
    #expect(jobs[0]["spec"]?["completions"]?.scalar == count)
    let commands = containers.map { $0["command"]?.entries.compactMap(\.scalar) ?? [] }
    try Self.expectMerged(by: commands[0], commands[1]) { index in
      ["JOB_COMPLETION_INDEX": "\(index)", variables["name"]?.scalar ?? "": count]
    }
  }

  @Test("AWS Batch's definition is JSON, and its command runs with its variables")
  func awsBatch() throws {
    let definition = try JSON(parsing: try Self.block("json", with: "jobDefinitionName"))
    let properties = try #require(definition["containerProperties"])
    let command = properties["command"]?.arrayValue?.compactMap(\.stringValue) ?? []
    let mounted = try #require(properties["mountPoints"]?[0]?["containerPath"]?.stringValue)
    #expect(command.last?.hasPrefix("cd \(mounted) && ") == true)
    let here = command.map { $0.replacing("cd \(mounted) && ", with: "") }
    #expect(definition["retryStrategy"]?["attempts"] == .number(5))
    let text = try String(contentsOfFile: "\(Documents.package)/\(Self.page)", encoding: .utf8)
    let merge = try #require(text.firstMatch(of: /"cd \/work && (bakeoff merge [^"]+)"/)?.1)
    try Self.expectMerged(
      by: here,
      ["sh", "-c", String(merge).replacing("\n", with: " ")]
    ) { index in
      ["AWS_BATCH_JOB_ARRAY_INDEX": "\(index)", "AWS_BATCH_JOB_ARRAY_SIZE": "\(Self.shards)"]
    }
  }

  @Test("The container has what the binary needs, takes what is built, and its command runs")
  func container() throws {
    let text = try Self.block("dockerfile", with: "FROM ").replacing("\\\n", with: " ")
    let lines = text.components(separatedBy: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == ["FROM", "RUN", "COPY", "WORKDIR", "CMD"])
    for package in ["ca-certificates", "libcurl4", "libsqlite3-0", "zlib1g"] {
      #expect(lines[1].contains(" \(package)"))
    }
    let makefile = try String(contentsOfFile: "\(Documents.package)/Makefile", encoding: .utf8)
    let built = try #require(lines[2].split(separator: " ").dropFirst().first)
    #expect(makefile.contains("build the release binary, \(built)\n"))
    let command = try JSON(parsing: String(lines[4].dropFirst(4)))
    let program = try BuiltProgram()
    defer { program.remove() }
    let words = command.arrayValue?.compactMap(\.stringValue) ?? []
    #expect(try program.shell(words.joined(separator: " ")).status == 0)
  }
}
