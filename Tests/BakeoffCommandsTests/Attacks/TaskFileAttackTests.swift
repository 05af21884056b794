import BakeoffTestSupport
import Foundation
import Testing

/// Task files of somebody who wants more than to be asked, tried on the built binary.
@Suite("Hostile task files", .waits, .timeLimit(.minutes(20)))
struct TaskFileAttackTests {
  private static let secret = "the secret beside"

  /// Something that a line tries, and what the refusal says of it.
  struct Attack: CustomTestStringConvertible, Sendable {
    let line: String
    let words: String
    var testDescription: String { line }

    init(_ line: String, _ words: String) {
      self.line = #"{"input":"Look",\#(line)}"#
      self.words = words
    }
  }

  private static let outside = "leaves the folder of the task file"

  static let files: [Attack] = [
    Attack(#""images":["../secret.png"]"#, outside),
    Attack(#""files":["../secret.pdf"]"#, outside),
    Attack(#""images":["sub/../../secret.png"]"#, outside),
    Attack(#""images":["./../secret.png"]"#, outside),
    Attack(#""images":["link.png"]"#, outside),
    Attack(#""images":["far/secret.png"]"#, outside),
    Attack(#""images":["far/in/../../secret.png"]"#, "there is no file"),
    Attack(#""images":["/etc/../ROOT/secret.png"]"#, outside),
    Attack(#""images":["/nowhere/at-all.png"]"#, outside),
    Attack(#""images":["{{p}}"],"vars":{"p":"../secret.png"}"#, outside),
    Attack(#""images":["file:///secret.png"]"#, "there is no file"),
    Attack(#""images":["pipe.png"]"#, "there is no file"),
    Attack(#""images":["sub"]"#, "there is no file"),
    Attack(#""images":["/dev/zero"]"#, outside),
  ]

  static let addresses: [Attack] = [
    "http://169.254.169.254/latest/meta-data/iam", "http://169.254.169.254.:80/x.png",
    "http://2852039166/x.png", "http://0xA9FEA9FE/x.png", "http://0xa9.0xfe.0xa9.0xfe/x.png",
    "http://0251.0376.0251.0376/x.png", "http://169.254.43518/x.png", "http://169.16689662/x.png",
    "http://0251.254.0xa9fe/x.png", "http://user:pw@169.254.169.254/x.png",
    "http://[fd00:ec2::254]/x.png", "http://[::ffff:169.254.169.254]/x.png",
    "http://[::ffff:a9fe:a9fe]/x.png", "http://[0:0:0:0:0:FFFF:A9FE:A9FE]:80/x.png",
    "http://[64:ff9b::a9fe:a9fe]/x.png", "http://[2002:a9fe:a9fe::1]/x.png",
    "http://[fe80::1%25eth0]/x.png", "http://metadata.google.internal/computeMetadata/v1/",
    "http://METADATA.google.internal./x.png", "https://metadata/x.png",
    "http://169.254.170.2/v2/credentials", "http://100.100.100.200/latest/meta-data",
    "http://192.0.0.192/opc/v1", "http://169.254.169.254.nip.io/x.png",
    "http://a9fea9fe.nip.io/x.png", "http://www-169-254-169-254.sslip.io/x.png",
    "http://%31%36%39.254.169.254/x.png", "http://１６９.254.169.254/x.png",
    "http://169。254。169。254/x.png",
  ].map { Attack(#""images":["\#($0)"]"#, "clouds tell machines their keys") }

  static let others: [Attack] = [
    Attack(
      #""messages":[{"role":"user","content":[{"type":"image_url","image_url":"#
        + #"{"url":"http://2852039166/x"}}]}]"#,
      "clouds tell machines their keys"
    ),
    Attack(
      #""messages":[{"role":"user","content":[{"type":"image_url","image_url":"#
        + #"{"url":"FILE:///etc/hostname"}}]}]"#,
      "read its own files"
    ),
    Attack(#""assert":["command:touch MARKER"]"#, "a task file must not say which"),
    Attack(#""assert":["not-command:touch MARKER"]"#, "a task file must not say which"),
    Attack(#""assert":["COMMAND:touch MARKER"]"#, "scorer"),
    Attack(
      #""assert":[{"type":"command","value":{"command":["touch","MARKER"]}}]"#,
      "a task file must not say which"
    ),
    Attack(
      #""assert":[{"type":"assert-set","assert":[{"type":"assert-set","assert":["command:touch MARKER"]}]}]"#,
      "a task file must not say which"
    ),
    Attack(#""assert":["python:__import__('os').system('touch MARKER')"]"#, "scorer"),
    Attack(#""assert":["javascript:require('fs')"]"#, "scorer"),
    Attack(#""assert":["exec:touch MARKER"]"#, "scorer"),
    Attack(
      #""assert":[{"type":"json-schema","value":{"$ref":"file:///etc/passwd"}}]"#,
      "nothing is fetched"
    ),
    Attack(
      #""assert":[{"type":"json-schema","value":{"$ref":"http://169.254.169.254/s"}}]"#,
      "nothing is fetched"
    ),
  ]

  /// A program in a folder with secrets beside that of its task file, and a way to them.
  private static func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    let manager = FileManager.default
    for name in ["in", "in/sub"] {
      try manager.createDirectory(
        at: program.folder.appendingPathComponent(name),
        withIntermediateDirectories: true
      )
    }
    for name in ["secret.png", "secret.pdf"] { try program.write(secret, to: name) }
    try program.write("a picture", to: "in/own.png")
    let path = program.folder.path
    try manager.createSymbolicLink(
      atPath: "\(path)/in/link.png",
      withDestinationPath: "../secret.png"
    )
    try manager.createSymbolicLink(atPath: "\(path)/in/far", withDestinationPath: "..")
    mkfifo("\(path)/in/pipe.png", 0o600)
    return program
  }

  @Test(
    "Nothing is read, run or fetched that a line was not given",
    arguments: files + addresses + others
  )
  func attack(_ attack: Attack) throws {
    let server = try LoopbackServer { _ in .json("{}") }
    defer { server.stop() }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    let marker = program.folder.appendingPathComponent("marker").path
    let line = attack.line.replacingOccurrences(of: "MARKER", with: marker)
      .replacingOccurrences(of: "/etc/../ROOT", with: program.folder.path)
    try program.write(line + "\n", to: "in/tasks.jsonl")
    for command in [["validate", "in/tasks.jsonl"], ["run", "in/tasks.jsonl"]] {
      let run = try program.run(command + ["-m", "openai/gpt-4o-mini"])
      #expect(run.status == 64, "\(run.output)\(run.talk)")
      let said = run.output + run.talk
      #expect(said.contains("tasks.jsonl:1"), "\(said)")
      #expect(said.contains(attack.words), "\(said)")
    }
    #expect(!FileManager.default.fileExists(atPath: marker))
    #expect(server.received.isEmpty)
    // Where lines may be left out, the store has nothing of the secret either.
    _ = try program.run(["run", "in/tasks.jsonl", "-m", "openai/gpt-4o-mini", "--skip-invalid"])
    #expect(server.received.isEmpty)
    let files = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
    let coded = Data(Self.secret.utf8).base64EncodedString()
    for file in files where file.hasPrefix("results/") {
      let data = (try? Data(contentsOf: program.folder.appendingPathComponent(file))) ?? Data()
      #expect(data.range(of: Data(coded.utf8)) == nil, "\(file)")
    }
  }

  @Test("What is allowed by name is read, and only that")
  func allowedPath() throws {
    let server = try LoopbackServer { _ in .four }
    defer { server.stop() }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1"]
    let arguments = ["run", "in/tasks.jsonl", "-m", "openai/gpt-4o-mini"]
    try program.write(
      #"{"input":"Look","images":["own.png","sub/../own.png"]}"#,
      to: "in/tasks.jsonl"
    )
    #expect(try program.run(arguments).status == 0)
    try program.write(#"{"input":"See","images":["../secret.png"]}"#, to: "in/tasks.jsonl")
    #expect(try program.run(arguments).status == 64)
    #expect(try program.run(arguments + ["--allow-path", "in"]).status == 64)
    #expect(try program.run(arguments + ["--allow-path", "secret.pdf"]).status == 64)
    #expect(server.received.count == 1)
    let allowed = try program.run(arguments + ["--allow-path", "secret.png"])
    #expect(allowed.status == 0, "\(allowed.talk)")
    let coded = Data(Self.secret.utf8).base64EncodedString()
    #expect(server.received.last?.text.contains(coded) == true)
    try program.write("tasks: in/tasks.jsonl\nallow-path: [\".\"]\n", to: "c.yaml")
    let named = try program.run("run", "-c", "c.yaml", "-m", "openai/gpt-4o-mini", "--no-cache")
    #expect(named.status == 0, "\(named.talk)")
  }

  @Test("A line cannot change where it is sent, with which key, or what is recorded")
  func settings() throws {
    let server = try LoopbackServer { _ in .four }
    let elsewhere = try LoopbackServer { _ in .json("{}") }
    defer {
      server.stop()
      elsewhere.stop()
    }
    var program = try Self.program()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-planted", "OPENAI_API_BASE": server.url + "/v1"]
    let keys = ["model", "models", "base_url", "base-url", "api_base", "store", "log-file", "url"]
    let members = keys.map { #""\#($0)":"\#(elsewhere.url)""# }.joined(separator: ",")
    try program.write(
      #"{"input":"Look","target":4,"budget-usd":1000,"api_key":"other","scorers":["command:x"],\#(members)}"#
        + "\n",
      to: "in/tasks.jsonl"
    )
    let run = try program.run("run", "in/tasks.jsonl", "-m", "openai/gpt-4o-mini")
    #expect(run.status == 0, "\(run.talk)")
    #expect(elsewhere.received.isEmpty)
    #expect(server.received.count == 1)
    #expect(server.received.first?.header("Authorization") == "Bearer sk-planted")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(
      Set(names.filter { !$0.hasSuffix(".out") && !$0.hasSuffix(".err") })
        == ["in", "results", "secret.pdf", "secret.png"]
    )
  }
}
