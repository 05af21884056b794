import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff gate")
struct GateCommandTests {
  private let quickstart = BuiltProgram.package.appendingPathComponent("datasets/quickstart.jsonl")
    .path

  /// A program that has run the mock models once.
  private func prepared() throws -> BuiltProgram {
    let program = try BuiltProgram()
    _ = try program.run("run", quickstart, "-m", "mock/oak,mock/birch,mock/twig", "--name", "demo")
    return program
  }

  @Test(
    "The exit code is the verdict",
    arguments: [
      ("mock/oak", ["--require", "accuracy >= 0.1", "--max-errors", "0.5"], 0, "PASS"),
      ("mock/twig", ["--require", "accuracy >= 0.99"], 100, "FAIL"),
      ("mock/oak", ["--max-drop", "0.02"], 3, "INCONCLUSIVE"),
    ] as [(String, [String], Int32, String)]
  )
  func verdicts(
    _ candidate: String,
    _ options: [String],
    _ status: Int32,
    _ verdict: String
  ) throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run(["gate", "mock/oak", candidate] + options)
    #expect(result.status == status, "\(result.talk)")
    #expect(result.output.hasPrefix("\(verdict) · "))
  }

  @Test("Asking a handful of samples several times does not decide what asking them once does not")
  func repeatedDraws() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let samples = ["--sample-id", "sum,capital,unit,order,mood", "-m", "mock/oak,mock/birch"]
    for epochs in ["1", "3"] {
      _ = try program.run(["run", quickstart, "--epochs", epochs, "--name", "few"] + samples)
      for requirement in [["--max-drop", "0.02"], ["--max-errors", "0.001"]] {
        let result = try program.run(["gate", "mock/oak", "mock/birch"] + requirement)
        #expect(result.status == 3, "\(epochs): \(result.output)")
        #expect(result.output.contains("INCONCLUSIVE · "))
      }
    }
  }

  @Test("Variables hold for a gate, and so does the store of the configuration")
  func store() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    _ = try program.run("run", quickstart, "-m", "mock/oak,mock/birch", "--limit", "3")
    _ = try program.run(
      ["run", quickstart, "-m", "mock/oak,mock/birch", "--store", "other.sqlite"]
    )
    let gate = "bakeoff gate mock/oak mock/birch --json"
    func pairs(_ line: String) throws -> Int? {
      let result = try program.shell(line)
      return try JSON(parsing: result.output)["gate"]?["pairs"]?.intValue
    }
    #expect(try pairs("\(gate) --max-drop 0.9") == 3)
    #expect(try pairs("BAKEOFF_STORE=other.sqlite BAKEOFF_MAX_DROP=0.9 \(gate)") == 12)
    try program.write("store: other.sqlite\n", to: "bakeoff.yaml")
    #expect(try pairs("\(gate) --max-drop 0.9") == 12)
    #expect(try pairs("\(gate) --max-drop 0.9 --store results/bakeoff.sqlite") == 3)
    #expect(try program.run("store", "check").output.hasPrefix("other.sqlite is sound: 1 run"))
  }

  @Test("What is undecided says how many more samples would settle it")
  func settlement() throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run("gate", "mock/oak", "mock/birch", "--max-drop", "0.02")
    #expect(result.status == 3)
    #expect(result.output.contains("what would settle it: "))
    #expect(result.output.contains(" more samples"))
  }

  @Test("The verdict is written as JUnit, Markdown and JSON, by the files' endings")
  func formats() throws {
    let program = try prepared()
    defer { program.remove() }
    try program.write(
      """
      checks:
        - metric: accuracy
          max_drop: 0.05
        - metric: accuracy
          min: 0.99
          tier: advisory
        - metric: errors
          max: 0.5

      """,
      to: "gate.yaml"
    )
    let result = try program.run(
      [
        "gate", "demo:mock/oak", "demo:mock/twig", "--policy", "gate.yaml", "-o", "gate.xml", "-o",
        "gate.md", "-o", "gate.json",
      ]
    )
    #expect(result.status == 100, "\(result.talk)")
    try expectGolden(program.read("gate.xml"), named: "gate.xml")
    try expectGolden(program.read("gate.md"), named: "gate.md")
    try expectGolden(program.read("gate.json"), named: "gate.json")
    try expectGolden(result.output, named: "gate.txt")
  }

  @Test(
    "What a gate cannot use is an error of usage that says what to write",
    arguments: [
      ([], "a gate needs a requirement"),
      (["--require", "accuracy > 0.9"], "expected METRIC >= N or METRIC <= N"),
      (["--max-drop", "2"], "--max-drop: must be a share from 0 to 1"),
      (["--max-cost-ratio", "0"], "--max-cost-ratio: must be a number more than 0"),
      (["--require", "speed >= 1"], "--require \"speed >= 1\": the metric must be accuracy, "),
      (["--policy", "none.yaml"], "cannot read the policy none.yaml"),
      (["-c", "none.yaml"], "cannot read none.yaml: check the path after --config"),
      (["--max-drop", "0.02", "-o", "gate.pdf"], "the ending names no format"),
    ] as [([String], String)]
  )
  func errors(_ options: [String], _ message: String) throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run(["gate", "mock/oak", "mock/birch"] + options)
    #expect(result.status == 64)
    #expect(result.talk.contains(message), "\(result.talk)")
  }

  @Test(
    "A configuration may hold the policy: it is named, or lies in the folder and nothing else is asked"
  )
  func configuration() throws {
    let program = try prepared()
    defer { program.remove() }
    try program.write(
      """
      models: [mock/oak, mock/twig]
      tasks: tasks.jsonl
      gate:
        confidence: 0.9
        checks:
          - {metric: accuracy, min: 0.99}
          - {metric: errors, max: 0.5}
      """,
      to: "bakeoff.yaml"
    )
    func gate(_ options: String...) throws -> (status: Int32, checks: [String]) {
      let result = try program.run(["gate", "mock/oak", "mock/twig", "--json"] + options)
      let checks = (try? JSON(parsing: result.output))?["checks"]?.arrayValue ?? []
      return (
        result.status,
        checks.map { "\($0["metric"]?.stringValue ?? "") \($0["requirement"]?.stringValue ?? "")" }
      )
    }
    let own = ["accuracy min 0.99", "errors max 0.5"]
    #expect(try gate() == (100, own))
    #expect(try gate("-c", "bakeoff.yaml") == (100, own))
    // An option is added to what is named, and stands alone beside what merely lies there.
    let added = try gate("-c", "bakeoff.yaml", "--require", "accuracy >= 0.1")
    #expect(added == (100, own + ["accuracy min 0.1"]))
    #expect(try gate("--require", "accuracy >= 0.1") == (0, ["accuracy min 0.1"]))
    try program.write("checks: [{metric: accuracy, min: 0.2}]\n", to: "gate.yaml")
    #expect(try gate("-c", "bakeoff.yaml", "--policy", "gate.yaml").checks == ["accuracy min 0.2"])
    try program.write("checks:\n  - {metric: accuracy, mim: 0.2}\n", to: "gate.yaml")
    let mistyped = try program.run("gate", "mock/oak", "mock/twig", "--policy", "gate.yaml")
    #expect(mistyped.status == 64)
    #expect(mistyped.talk.contains("gate.yaml:2:24: checks[0].mim is not a key of it"))
    try program.write("models: mock/oak\n", to: "bakeoff.yaml")
    let without = try program.run("gate", "mock/oak", "mock/twig")
    #expect(without.status == 64)
    #expect(without.talk.contains("bakeoff.yaml has no \"gate\": add gate:"), "\(without.talk)")
  }

  @Test("Several candidates are compared with one base, their p-values corrected")
  func severalCandidates() throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run("compare", "mock/oak", "mock/birch", "mock/twig")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("mock/oak vs mock/birch"))
    #expect(result.output.contains("mock/oak vs mock/twig"))
    #expect(result.output.contains("holm-corrected p = "))
    let one = try program.run("compare", "mock/oak", "mock/birch", "--correction", "bh")
    #expect(!one.output.contains("-corrected p"))
    let both = try program.run(
      "compare",
      "mock/oak",
      "mock/birch",
      "mock/twig",
      "--correction",
      "bh",
      "--json",
      "-o",
      "flips.csv"
    )
    #expect(both.status == 0, "\(both.talk)")
    let document = try JSON(parsing: both.output)
    let list = try #require(document["comparisons"]?.arrayValue)
    let raw = list.compactMap { $0["result"]?["p_value"]?.doubleValue }
    let adjusted = list.compactMap { $0["result"]?["p_adjusted"]?.doubleValue }
    // Benjamini and Hochberg's: the larger of two stays, the smaller is doubled or the larger.
    let high: Double = max(raw[0], raw[1])
    let low: Double = min(raw[0], raw[1])
    let expected: [Double] = raw.map { $0 == high ? high : min(2 * low, high) }
    #expect(adjusted == expected)
    let file = program.folder.appendingPathComponent("flips.csv")
    let flips = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
    #expect(flips.filter { $0.hasPrefix("sample_id,") }.count == 1)
    #expect(flips.contains { $0.contains("mock/birch") })
    #expect(flips.contains { $0.contains("mock/twig") })
  }
}
