import BakeoffTestSupport
import Foundation
import Testing

/// A folder of somebody else's with a `bakeoff.yaml` and a `.env` in it, which nobody has named.
@Suite("Hostile settings", .waits, .timeLimit(.minutes(20)))
struct SettingsAttackTests {
  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    return program
  }

  private static func isMarked(_ program: BuiltProgram) -> Bool {
    FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("marker").path)
  }

  private static let run = ["run", "tasks.jsonl", "-m", "mock/echo"]

  @Test(
    "A bakeoff.yaml that only lies here runs nothing and opens no folder",
    arguments: [
      "scorers: [\"command:touch marker\"]", "scorers: [{type: command, value: [touch, marker]}]",
      "scorers: [\"NOT-COMMAND:touch marker\"]",
      "scorers: [{type: assert-set, assert: [{type: command, value: [touch, marker]}]}]",
      "tools: [{name: t, command: [touch, marker]}]", "allow-path: [/]",
    ]
  )
  func unnamedConfiguration(_ yaml: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    try program.write(yaml + "\n", to: "bakeoff.yaml")
    let run = try program.run(Self.run)
    #expect(run.status == 64, "\(run.talk)")
    #expect(run.talk.contains("bakeoff.yaml:1:"), "\(run.talk)")
    #expect(!Self.isMarked(program))
    // A run that is scored anew reads it as well.
    try FileManager.default.removeItem(at: program.folder.appendingPathComponent("bakeoff.yaml"))
    #expect(try program.run(Self.run).status == 0)
    try program.write(yaml + "\n", to: "bakeoff.yaml")
    _ = try program.run("score", "latest")
    #expect(!Self.isMarked(program))
  }

  @Test(
    "A .env that nobody named runs nothing and opens no folder",
    arguments: [
      "BAKEOFF_SCORERS=command:touch marker", "BAKEOFF_SCORER=command:touch marker",
      "BAKEOFF_TOOLS=[{name: t, command: [touch, marker]}]", "BAKEOFF_ALLOW_PATH=/",
    ]
  )
  func searchedSettings(_ line: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(try program.run(Self.run).status == 0)
    try program.write("# ours\n\(line)\n", to: ".env")
    let run = try program.run(Self.run)
    // A variable that no key has is no setting at all.
    if run.status != 0 || line.contains("SCORER") || line.contains("ALLOW") {
      #expect(run.status == 64, "\(run.talk)")
      #expect(run.talk.contains(".env"), "\(run.talk)")
    }
    _ = try program.run("score", "latest")
    #expect(!Self.isMarked(program))
  }

  @Test("The file that is named may run programs")
  func named() throws {
    let program = try Self.program()
    defer { program.remove() }
    try program.write("scorers: [\"command:touch marker\"]\n", to: "bakeoff.yaml")
    _ = try program.run(Self.run + ["-c", "bakeoff.yaml"])
    #expect(Self.isMarked(program))
  }

  @Test(
    "A .env that nobody named has no program print AWS's keys",
    arguments: ["AWS_CONFIG_FILE=aws.ini", "AWS_SHARED_CREDENTIALS_FILE=aws.ini", "HOME=."]
  )
  func credentialProcess(_ line: String) throws {
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["AWS_EC2_METADATA_DISABLED": "true", "AWS_REGION": "us-east-1"]
    if line.hasPrefix("HOME") { program.environment["HOME"] = "" }
    let profile = "[default]\ncredential_process = /usr/bin/touch marker\n"
    try program.write(profile, to: "aws.ini")
    let folder = program.folder.appendingPathComponent(".aws")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.write(profile, to: ".aws/config")
    try program.write("AWS_PROFILE=default\n\(line)\n", to: ".env")
    let model = "bedrock/anthropic.claude-3-haiku-20240307-v1:0"
    for command in [["ask", "Hi", "-m", model], ["run", "tasks.jsonl", "-m", model]] {
      let run = try program.run(command)
      #expect(run.status != 0)
      #expect(!Self.isMarked(program), "\(run.talk)")
    }
    let named = try program.run(
      "ask",
      "Hi",
      "-m",
      model,
      "--env-file",
      ".env",
      "--max-retries",
      "0"
    )
    #expect(named.status != 0)
    #expect(Self.isMarked(program), "\(named.talk)")
  }

  @Test(
    "A base URL of a .env that nobody named is told of by every command that asks, with its line"
  )
  func baseURL() throws {
    let server = try LoopbackServer { _ in .four }
    defer { server.stop() }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    let model = "openai/gpt-4o-mini"
    try program.write(
      "# settings\n\nOPENAI_BASE_URL=http://user:pw@\(server.url.dropFirst(7))/v1\n",
      to: ".env"
    )
    try program.write(
      #"{"id":"s1","model":"a/b","input":"Q","output":"4","assert":["llm-rubric:is a number"]}"#
        + "\n",
      to: "outputs.jsonl"
    )
    let commands = [
      ["run", "tasks.jsonl", "-m", model], ["run", "tasks.jsonl", "-m", model, "--dry-run"],
      ["ask", "Hi", "-m", model], ["doctor", "-m", model, "--live"], ["doctor", "-m", model],
      ["import", "outputs.jsonl", "--grader", model],
      ["score", "latest", "--scorer", "llm-rubric:is a number", "--grader", model],
    ]
    for command in commands {
      let run = try program.run(command)
      #expect(run.talk.contains(".env:3: OPENAI_BASE_URL"), "\(command): \(run.talk)")
      #expect(run.talk.contains(server.url), "\(command): \(run.talk)")
      #expect(!run.talk.contains("pw"), "\(command): \(run.talk)")
      let named = try program.run(command + ["--env-file", ".env"])
      #expect(!named.talk.contains("nobody named"), "\(command): \(named.talk)")
    }
    // What does not count is not told of.
    program.environment["OPENAI_BASE_URL"] = server.url + "/v1"
    let own = try program.run("ask", "Hi", "-m", model)
    #expect(!own.talk.contains("nobody named"), "\(own.talk)")
  }

  @Test("A bakeoff.yaml that only lies here says where it sends a key")
  func modelURL() throws {
    let server = try LoopbackServer { _ in .four }
    defer { server.stop() }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted"]
    try program.write("models: \"openai/gpt-4o-mini@\(server.url)/v1\"\n", to: "bakeoff.yaml")
    let run = try program.run("run", "tasks.jsonl")
    #expect(run.talk.contains("bakeoff.yaml:1:"), "\(run.talk)")
    #expect(run.talk.contains(server.url), "\(run.talk)")
    let named = try program.run("run", "tasks.jsonl", "-c", "bakeoff.yaml")
    #expect(!named.talk.contains("nobody named"), "\(named.talk)")
    // An env-file that such a file names is not named by anybody either.
    try program.write("env-file: other.env\nmodels: openai/gpt-4o-mini\n", to: "bakeoff.yaml")
    try program.write("OPENAI_BASE_URL=\(server.url)/v1\n", to: "other.env")
    let chained = try program.run("run", "tasks.jsonl")
    #expect(chained.talk.contains("other.env:1: OPENAI_BASE_URL"), "\(chained.talk)")
  }
}
