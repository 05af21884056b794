import BakeoffCore
import BakeoffTestSupport
import Testing

@Suite("Several draws of a sample, through the built command")
struct RepeatsCommandTests {
  /// A program with a run of three draws of four samples by two models.
  private func prepared() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write(BuiltProgram.tasks(4), to: "tasks.jsonl")
    let right: [String: [Set<Int>]] = [
      "acme/steady": [[1, 2, 3], [1, 2, 3], [1, 2, 3], []],
      "acme/shaky": [[1, 2, 3], [1], [2, 3], [3]],
    ]
    var lines = ""
    for model in ["acme/steady", "acme/shaky"] {
      for sample in 1...4 {
        for epoch in 1...3 {
          let isRight = right[model]?[sample - 1].contains(epoch) == true
          lines +=
            #"{"id": "s\#(sample)", "model": "\#(model)", "epoch": \#(epoch), "#
            + #""output": "\#(isRight ? "\(sample)" : "0")"}"# + "\n"
        }
      }
    }
    try program.write(lines, to: "outputs.jsonl")
    let result = try program.run(
      ["import", "outputs.jsonl", "--tasks", "tasks.jsonl", "--name", "draws"]
    )
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.contains("Flaky samples: 3"), "\(result.output)")
    return program
  }

  @Test("The report says what the draws come to, by the usual reducers and by those named")
  func report() throws {
    let program = try prepared()
    defer { program.remove() }
    let usual = try program.run("report", "draws")
    #expect(usual.status == 0, "\(usual.talk)")
    let text = usual.output.replacing(/20\d\d-[^·]* UTC/, with: "TIME")
      .replacing(/took [^·]*/, with: "took TIME")
    try expectGolden(text, named: "repeats.txt")
    let named = try program.run(
      "report",
      "draws",
      "--reduce",
      "max,at_least_2",
      "--reduce",
      "pass_at_2",
      "--json"
    )
    #expect(named.status == 0, "\(named.talk)")
    let json = try JSON(parsing: named.output)
    #expect(json["schema"]?.stringValue == "bakeoff.report/1")
    let shaky = try #require(json["repeats"]?[1])
    #expect(shaky["model"]?.stringValue == "acme/shaky")
    #expect(shaky["flaky_samples"] == 3 && shaky["repeated_samples"] == 4)
    let reduced = shaky["reduced"]?.arrayValue ?? []
    #expect(reduced.map { $0["reducer"]?.stringValue } == ["max", "at_least_2", "pass@2"])
    // Three, one, two and one of three draws are right: 1 − C(3−c, 2) / C(3, 2).
    let means = reduced.map { $0["mean"]?["value"]?.doubleValue ?? -1 }
    #expect(means[0] == 1 && means[1] == 0.5)
    #expect(abs(means[2] - (1 + 2 / 3.0 + 1 + 2 / 3.0) / 4) < 1e-12)
    #expect(
      json["flaky_samples"]?.arrayValue?.map { $0["sample_id"]?.stringValue } == [
        "s2", "s3", "s4",
      ]
    )
    #expect(json["flaky_samples"]?[0]?["outcomes"] == ["correct": 1, "incorrect": 2])
  }

  @Test(
    "Runs and configurations name reducers, too, and too few draws stop them before anything is sent"
  )
  func run() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    let run = try program.run(
      "run",
      "tasks.jsonl",
      "-m",
      "mock/echo",
      "--epochs",
      "2",
      "--reduce",
      "pass^2",
      "-o",
      "r.summary.csv"
    )
    #expect(run.status == 0, "\(run.talk)")
    let lines = try program.read("r.summary.csv").split(separator: "\n")
    #expect(
      lines[0].hasSuffix(
        ",pass^2,pass^2_lower,pass^2_upper,repeated_samples,flaky_samples,draw_agreement"
      )
    )
    #expect(lines[1].hasSuffix(",2,0,1"))
    try program.write(
      "tasks: tasks.jsonl\nmodels: mock/echo\nepochs: 2\nreduce: [mean, pass@3]\n",
      to: "bakeoff.yaml"
    )
    for command in ["run", "validate"] {
      let few = try program.run(command)
      #expect(few.status == 64)
      #expect(few.talk.contains("pass@3 takes 3 draws of each sample, and this run has 2"))
    }
    let enough = try program.run("run", "--epochs", "3")
    #expect(enough.output.contains("pass@3"), "\(enough.talk)")
    try program.write("reduce: best\n", to: "bakeoff.yaml")
    #expect(
      try program.run("validate").talk.contains(
        "bakeoff.yaml:1:9: \"reduce\": expected mean, median"
      )
    )
  }

  @Test("What cannot be reduced is an error of usage that says why")
  func errors() throws {
    let program = try prepared()
    defer { program.remove() }
    for (arguments, message) in [
      (["report", "--reduce", "pass@4"], "run \"draws\" has 3: ask for them with --epochs 4"),
      (["report", "--reduce", "best"], "--reduce is \"best\": expected mean, median, mode"),
      (["compare", "draws", "--reduce", "pass^4"], "pass^4 takes 4 draws of each sample"),
    ] {
      let result = try program.run(arguments)
      #expect(result.status == 64)
      #expect(result.talk.contains(message), "\(result.talk)")
    }
  }

  @Test("A comparison takes what draws reduce to as a score of each sample")
  func compare() throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run("compare", "draws", "--reduce", "pass^3", "--json")
    #expect(result.status == 0, "\(result.talk)")
    let metric = try #require(try JSON(parsing: result.output)["metrics"]?[0])
    #expect(metric["name"]?.stringValue == "pass^3")
    #expect(metric["pairs"] == 4)
    #expect(metric["base"]?.doubleValue == 0.75 && metric["candidate"]?.doubleValue == 0.25)
  }
}
