import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff compare")
struct CompareCommandTests {
  /// A program with two runs of imported outputs: `old` of two models and `new` of one of them.
  private func prepared() throws -> BuiltProgram {
    let program = try BuiltProgram()
    let tasks = (1...6).map {
      #"{"id": "s\#($0)", "input": "Say \#($0)", "target": "\#($0)", "#
        + #""tags": ["\#($0 % 2 == 0 ? "even" : "odd")"], "metadata": {"page": "p\#(($0 + 1) / 2)"}}"#
    }
    try program.write(tasks.joined(separator: "\n") + "\n", to: "tasks.jsonl")
    func outputs(_ model: String, _ wrong: Set<Int>) -> String {
      (1...6).map { number in
        let text =
          wrong.contains(number) ? "I would say that it is\\nsomething else" : "\(number)"
        return #"{"id": "s\#(number)", "model": "\#(model)", "output": "\#(text)", "#
          + #""cost_usd": \#(model == "acme/big" ? "0.002" : "0.001")}"#
      }.joined(separator: "\n") + "\n"
    }
    try program.write(outputs("acme/big", []) + outputs("acme/small", [2, 5]), to: "old.jsonl")
    try program.write(outputs("acme/big", [3]), to: "new.jsonl")
    for name in ["old", "new"] {
      let result = try program.run(
        "import",
        "\(name).jsonl",
        "--tasks",
        "tasks.jsonl",
        "--name",
        name
      )
      #expect(result.status == 0, "\(result.talk)")
    }
    return program
  }

  @Test(
    "Models are named by run, number, latest or themselves",
    arguments: [
      (["old:acme/big", "old:acme/small"], "acme/big vs acme/small"),
      (["1:acme/big", "2:acme/big"], "old:acme/big vs new:acme/big"),
      (["old", "new"], "old:acme/big vs new:acme/big"),
      (["1", "latest"], "old:acme/big vs new:acme/big"),
      (["old:acme/small", "latest:acme/big"], "old:acme/small vs new:acme/big"),
      (["old:acme/big", "acme/big"], "old:acme/big vs new:acme/big"),
      (["acme/big", "acme/small", "--run", "old"], "acme/big vs acme/small"),
      (["old"], "acme/big vs acme/small"),
    ] as [([String], String)]
  )
  func sides(_ names: [String], _ title: String) throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run(["compare"] + names)
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.output.hasPrefix(title + "\n"), "\(result.output.prefix(100))")
  }

  @Test(
    "What names no model says what there is",
    arguments: [
      (["acme/big", "acme/tiny"], "\"acme/tiny\" is neither a run nor a model of run \"new\""),
      (
        ["old:acme/tiny", "new"],
        "run \"old\" has no model \"acme/tiny\"; it has acme/big, acme/small"
      ),
      (["new"], "\"new\" is one model: name what it is compared with as well"),
      (["old:acme/small", "new"], ""),
      (["old", "new", "--max-drop", "2"], "--max-drop is 2.0: expected a share from 0 to 1"),
      (["old", "new", "--show-flips=-1"], "--show-flips is -1"),
      (["old", "new", "--cluster", "author"], "has the metadata field \"author\""),
      (["old", "new", "--run", "never"], "no run \"never\""),
    ] as [([String], String)]
  )
  func errors(_ arguments: [String], _ message: String) throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run(["compare"] + arguments)
    // One model and a run of one are a pair, whatever they are called; a store that lacks a run is no
    // wrong usage.
    let status: Int32 = message.isEmpty ? 0 : message.hasPrefix("no run") ? 1 : 64
    #expect(result.status == status, "\(result.talk)")
    #expect(message.isEmpty || result.talk.contains(message), "\(result.talk)")
  }

  @Test("Every format holds metrics, shifts, tags, flips, and the cheapest model")
  func formats() throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run(
      "compare",
      "old",
      "--show-flips",
      "1",
      "--cluster",
      "page",
      "--max-drop",
      "0.05",
      "-o",
      "c.md",
      "-o",
      "c.json",
      "-o",
      "c.csv"
    )
    #expect(result.status == 0, "\(result.talk)")
    try expectGolden(result.output, named: "compare.txt")
    try expectGolden(program.read("c.md"), named: "compare.md")
    try expectGolden(program.read("c.json"), named: "compare.json")
    try expectGolden(program.read("c.csv"), named: "compare.csv")
    let json = try JSON(parsing: program.read("c.json"))
    #expect(json["result"]?["clusters"]?["count"]?.intValue == 3)
    #expect(json["cheapest"]?["finding"]?.stringValue == "none_shown")
    #expect(json["flips"]?.arrayValue?.count == 2)
    #expect(json["tags"]?.arrayValue?.count == 2)
  }

  @Test("A run's report names the cheapest model that is good enough, or says that none is shown")
  func reportLine() throws {
    let program = try prepared()
    defer { program.remove() }
    let result = try program.run("report", "old")
    #expect(result.status == 0, "\(result.talk)")
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("Cheapest model not worse than acme/big by more than 2.0 points: none shown.")
    )
    let json = try program.run("report", "old", "--json")
    let cheapest = try JSON(parsing: json.output)["cheapest"]
    #expect(cheapest?["reference"]?.stringValue == "acme/big")
    #expect(cheapest?["finding"]?.stringValue == "none_shown")
  }
}
