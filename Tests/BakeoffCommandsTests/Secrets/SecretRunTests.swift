import BakeoffTestSupport
import Foundation
import Testing

@Suite("No byte that the program writes holds a secret", .waits, .timeLimit(.minutes(20)))
struct SecretRunTests {
  private static let run = ["run", "-c", "bakeoff.yaml", "--log-file", "events.jsonl"]

  @Test("Through runs, reports in every format, exports, cassettes and all that shows them")
  func everything() throws {
    let secrets = try SecretRun()
    defer { secrets.remove() }
    let program = secrets.program
    let outputs = ["r.md", "r.html", "r.json", "r.csv", "r.jsonl", "r.xml", "r.txt"]
      .flatMap { ["-o", $0] }
    let first = try program.run(Self.run + outputs)
    #expect(first.status == 1, "\(first.talk)")
    // Each model was asked each sample, and what answers was judged by the program.
    #expect(secrets.server.received.count >= SecretRun.models.count * 9)
    let seen = try program.read("seen.txt")
    #expect(seen.contains("PATH="))
    #expect(seen.contains("AZURE_TENANT_ID=t"))
    #expect(!seen.contains("AWS_SESSION_TOKEN"))
    var outcomes = [first]
    for arguments in [
      ["export", "latest", "-o", "e.jsonl"], ["export", "latest", "-o", "e.csv"],
      ["export", "latest", "--format", "inspect", "-o", "inspect/"],
      ["export", "latest", "--format", "openai-evals", "-o", "evals/"],
      ["cassette", "export", "-o", "tape.jsonl"], ["runs"], ["runs", "--json"],
      ["show", "latest", "s1", "--no-pager"], ["show", "latest", "s2", "--json"],
      ["show", "latest", "s6", "--no-pager"], ["report", "latest"], ["cost"], ["cache", "list"],
      ["config", "show", "-c", "bakeoff.yaml"], ["config", "show", "-c", "bakeoff.yaml", "--json"],
      ["doctor"], ["models"], ["run", "-c", "bakeoff.yaml", "--dry-run"],
      ["store", "backup", "b.sqlite"],
      ["sql", "SELECT * FROM v_results", "--json"],
      ["ask", "-m", "groq/m@\(secrets.server.url)", "Say 6"],
      ["ask", "-m", "openai/m@\(secrets.server.url)", "--json", "Say 1"],
    ] {
      outcomes.append(try program.run(arguments))
    }
    for outcome in outcomes {
      #expect(secrets.traces.found(in: outcome.output + outcome.talk) == [])
    }
    try secrets.expectNothingFound()
  }

  @Test(
    "Through a crash and a kill: no core dump, no key in what is left behind",
    arguments: [
      SIGKILL, SIGSEGV, SIGABRT, SIGTERM,
    ]
  )
  func ended(by signal: Int32) throws {
    let secrets = try SecretRun(delay: 0.05)
    defer { secrets.remove() }
    // Where the system allows core dumps at all, they are asked for.
    let (process, output, talk) = try secrets.program.start(
      ["-c", "ulimit -c unlimited 2>/dev/null; exec bakeoff \(Self.run.joined(separator: " "))"],
      executable: URL(fileURLWithPath: "/bin/sh")
    )
    while secrets.server.received.count < 40, process.isRunning {
      Thread.sleep(forTimeInterval: 0.005)
    }
    let id = process.processIdentifier
    let arguments = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
    let limits = FileManager.default.contents(atPath: "/proc/\(id)/limits") ?? Data()
    kill(id, signal)
    process.waitUntilExit()
    #expect(secrets.traces.found(in: arguments) == [])
    let words = String(decoding: limits, as: UTF8.self)
    if let line = words.split(separator: "\n").first(where: { $0.hasPrefix("Max core file size") })
    {
      #expect(line.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"], "\(line)")
    }
    for url in [output, talk] {
      #expect(secrets.traces.found(in: try Data(contentsOf: url)) == [])
    }
    try secrets.expectNothingFound()
    let names = try FileManager.default.contentsOfDirectory(atPath: secrets.program.folder.path)
    #expect(!names.contains { $0.hasPrefix("core") })
  }

  @Test("Store, cassette and log are their owner's alone, and the umask is respected for reports")
  func modes() throws {
    let secrets = try SecretRun()
    defer { secrets.remove() }
    let program = secrets.program
    for mask in ["022", "077", "000"] {
      let outcome = try program.shell(
        """
        rm -f bakeoff.yaml; umask \(mask); mkdir m\(mask); bakeoff run tasks.jsonl -m mock/echo --display none \
        --store m\(mask)/s.sqlite -o m\(mask)/r.md -o m\(mask)/r.html --log-file m\(mask)/l.jsonl
        bakeoff cassette export --store m\(mask)/s.sqlite -o m\(mask)/tape.jsonl
        bakeoff export --store m\(mask)/s.sqlite -o m\(mask)/e.jsonl
        bakeoff store backup m\(mask)/b.sqlite --store m\(mask)/s.sqlite
        """
      )
      #expect(outcome.status == 0, "\(outcome.talk)")
      func mode(_ name: String) throws -> Int {
        let path = program.folder.appendingPathComponent("m\(mask)/\(name)").path
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
      }
      for name in ["s.sqlite", "tape.jsonl", "l.jsonl", "b.sqlite", "e.jsonl"] {
        #expect(try mode(name) == 0o600, "\(name) under umask \(mask)")
      }
      let allowed = 0o666 & ~(Int(mask, radix: 8) ?? 0)
      for name in ["r.md", "r.html"] {
        #expect(try mode(name) == allowed, "\(name) under umask \(mask)")
      }
    }
  }

  @Test("A secret in a place that is stored is refused, without its value")
  func refused() throws {
    let secrets = try SecretRun()
    defer { secrets.remove() }
    for text in [
      "vars: {team: \"${ACME_TOKEN}\"}", "system: \"${ACME_TOKEN}\"", "name: \"${SNOWFLAKE_JWT}\"",
      "models: \"openai/${ACME_TOKEN}\"", "metadata: {a: \"${ACME_TOKEN}\"}",
    ] {
      try secrets.program.write(text + "\ntasks: tasks.jsonl\n", to: "other.yaml")
      let outcome = try secrets.program.run("run", "-c", "other.yaml")
      #expect(outcome.status == 64, "\(text): \(outcome.talk)")
      #expect(secrets.traces.found(in: outcome.talk + outcome.output) == [])
    }
    #expect(secrets.server.received.isEmpty)
  }
}
