import BakeoffCore
import Foundation
import Testing

@Suite("bakeoff cost")
struct CostCommandTests {
  @Test("A run that was repeated from the cache is spent once and replayed once")
  func ledger() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    // The other model has no price.
    try program.write(#"{"mock/echo": {"input": "0", "output": "0.5"}}"#, to: "prices.json")
    program.environment = ["BAKEOFF_PRICES": "prices.json", "COLUMNS": "200"]
    let models = "mock/echo,mock/fixed?text=Yes"
    for name in ["first", "second"] {
      let run = try program.run(
        "run",
        "tasks.jsonl",
        "-m",
        models,
        "--name",
        name,
        "--tag",
        "t",
        "--display",
        "none"
      )
      #expect(run.status == 0, "\(run.talk)")
    }
    let result = try program.run("cost", "--json")
    #expect(result.status == 0, "\(result.talk)")
    let json = try JSON(parsing: result.output)
    #expect(json["schema"] == "bakeoff.cost/1")
    let echo = try #require(
      json["entries"]?.arrayValue?.first { $0["name"] == "mock/echo" }
    )
    let tokens = try #require(echo["output_tokens"]?.intValue) / 2
    // Half a dollar for a million tokens is half a millionth of a dollar for one.
    let usd = Cost(picodollars: tokens * 500_000).usd
    #expect(echo["spent_usd"] == .number(usd))
    #expect(echo["replayed_usd"] == .number(usd))
    #expect(echo["cached_trials"] == 3)
    let total = try #require(json["total"])
    #expect(total["unpriced_trials"] == 6)
    #expect(total["unpriced_replays"] == 3)
    let table = try program.run("cost", "-o", "c.csv", "-o", "c.md", "-o", "c.json").output
    #expect(table.contains("Cost by model · 12 trials of 2 runs"))
    #expect(table.contains("(3 trials without a price)"))
    #expect(table.contains("≥ $"))
    #expect(try program.read("c.csv").hasPrefix("model,trials,cached_trials,spent_usd,"))
    #expect(try program.read("c.csv").contains("mock/echo,6,3,\(usd),\(usd),0,0,0,0,0,"))
    #expect(try program.read("c.md").contains("| model "))
    #expect(try program.read("c.json") == result.output)
  }

  @Test("What imported answers cost is imported and not spent, in every format")
  func imported() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let lines = (1...2).map {
      #"{"id":"s\#($0)","model":"a/m","input":"Q","output":"4","target":4,"cost_usd":0.75}"# + "\n"
    }
    try program.write(lines.joined(), to: "outputs.jsonl")
    let imported = try program.run("import", "outputs.jsonl", "-o", "r.txt")
    #expect(imported.status == 0, "\(imported.talk)")
    #expect(!imported.output.contains("Spent by this run"), "\(imported.output)")
    let cost = try JSON(parsing: program.run("cost", "--json").output)
    for part in [cost["total"], cost["entries"]?[0]] {
      #expect(part?["spent_usd"]?.doubleValue == nil)
      #expect(part?["imported_usd"] == 1.5)
      #expect(part?["imported_trials"] == 2)
    }
    for suffix in ["txt", "md", "json", "jsonl", "csv", "summary.csv", "html", "xml"] {
      for command in ["cost", "report"] {
        let run = try program.run(command, "-o", "f.\(suffix)")
        #expect(run.status == 0, "\(run.talk)")
        let text = try program.read("f.\(suffix)")
        // A list of trials has no sums.
        let hasSums = command == "cost" || !["jsonl", "csv", "xml"].contains(suffix)
        guard hasSums else { continue }
        #expect(text.contains("mported"), "\(command) \(suffix): \(text)")
        #expect(text.contains("1.5"), "\(command) \(suffix): \(text)")
        #expect(!text.contains("Spent by this run: $1.5"), "\(command) \(suffix): \(text)")
        #expect(!text.contains("Spent: $1.5"), "\(command) \(suffix): \(text)")
      }
    }
    let report = try JSON(parsing: program.run("report", "--json").output)
    #expect(report["models"]?[0]?["spent_usd"] == 0)
    #expect(report["models"]?[0]?["imported_usd"] == 1.5)
    let view = try program.run("sql", "SELECT spent_usd, imported_usd FROM v_cost", "--csv")
    #expect(view.output.contains(",1.5"), "\(view.output)")
  }

  @Test("Costs past the highest amount are a lower bound, and no command ends at them")
  func highest() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    let lines = ["a", "b"].flatMap { model in
      (1...3).map {
        #"{"id": "s\#($0)", "model": "mock/\#(model)", "output": "x", "cost_usd": 4000000.5}"#
          + "\n"
      }
    }
    try program.write(lines.joined(), to: "outputs.jsonl")
    let imported = try program.run([
      "import", "outputs.jsonl", "--tasks", "tasks.jsonl", "-o", "r.md",
    ])
    #expect(imported.status == 0, "\(imported.talk)")
    #expect(try program.read("r.md").contains("≥ $9,223,372.04"))
    for command in ["report", "compare", "cost", "cache stats", "show latest", "cost --by day"] {
      let arguments = command.split(separator: " ").map(String.init)
      let result = try program.run(arguments + (command == "compare" ? ["mock/a", "mock/b"] : []))
      #expect(!result.talk.contains("overflow"), "\(command): \(result.talk)")
      #expect([0, 3].contains(result.status), "\(command): \(result.talk)")
    }
    let total = try JSON(parsing: program.run("cost", "--json").output)["total"]
    #expect(total?["imported_usd"]?.text == Cost.highest.usd)
    let view = try program.run("sql", "SELECT imported_usd FROM v_cost", "--csv")
    #expect(view.output.contains("12000001.5"), "\(view.output) \(view.talk)")
  }

  @Test("It adds up by what is asked for, of the runs that are named")
  func groupings() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(2), to: "tasks.jsonl")
    for name in ["first", "second"] {
      _ = try program.run(
        "run",
        "tasks.jsonl",
        "-m",
        "mock/oak",
        "--name",
        name,
        "--tag",
        "tag-\(name)",
        "--no-cache"
      )
    }
    let names = [
      "provider": ["mock"], "model": ["mock/oak"], "run": ["first", "second"],
      "tag": ["tag-first", "tag-second"], "task": ["tasks.jsonl"],
    ]
    for (grouping, expected) in names {
      let json = try JSON(parsing: program.run("cost", "--by", grouping, "--json").output)
      let found = json["entries"]?.arrayValue?.compactMap { $0["name"]?.stringValue }
      #expect(found?.sorted() == expected, "\(grouping)")
      #expect(json["total"]?["trials"] == 4)
    }
    let one = try JSON(parsing: program.run("cost", "first", "--json").output)
    #expect(one["ledger"]?["runs"] == 1)
    #expect(one["total"]?["trials"] == 2)
    let both = try JSON(parsing: program.run("cost", "first", "2", "--json").output)
    #expect(both["total"]?["trials"] == 4)
    let none = try program.run("cost", "third")
    #expect(none.status == 1)
    #expect(none.talk.contains("no run \"third\""))
    #expect(try program.run("cost", "-o", "x.pdf").status == 64)
  }
}
