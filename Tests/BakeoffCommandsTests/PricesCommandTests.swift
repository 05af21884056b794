import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff
@testable import BakeoffCommands

@Suite("bakeoff prices", .waits)
struct PricesCommandTests {
  private static let own =
    #"{"openai/gpt-4o-mini": {"input": "0.5", "output": "1", "cache_read": 0.25}}"#
  private static let litellm = """
    {"sample_spec": {"litellm_provider": "one of"},
      "gpt-4o-mini": {"litellm_provider": "openai", "input_cost_per_token": 7e-07,
        "output_cost_per_token": 2.8e-06, "mode": "chat"},
      "dall-e": {"litellm_provider": "openai", "input_cost_per_pixel": 1e-08}}
    """

  /// The cells of a model's line, without the spaces between them.
  private static func cells(of model: String, in output: String) -> [String] {
    output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      .first { $0.first == model } ?? []
  }

  @Test("A variable is not given to a command that does not take it")
  func variableElsewhere() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment["BAKEOFF_PRICES"] = "none.json"
    program.environment["BAKEOFF_JSON"] = "true"
    try program.write(Self.own, to: "mine.json")
    #expect(try program.run("prices", "import", "mine.json").status == 0)
    #expect(try program.run("prices", "gpt-4o").status == 64)
    program.environment["BAKEOFF_PRICES"] = nil
    #expect(try program.run("prices", "list", "gpt-4o").output.hasPrefix("{"))
    #expect(try program.run("prices", "gpt-4o", "--json").output.hasPrefix("{"))
  }

  @Test("The table has all rates of a model, and where they come from")
  func table() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let result = try program.run("prices", "openai/gpt-4o")
    #expect(result.status == 0)
    #expect(
      Self.cells(of: "openai/gpt-4o", in: result.output)
        == ["openai/gpt-4o", "2.5", "10", "1.25", "—", "—", "built-in"]
    )
    #expect(result.output.contains("built-in: LiteLLM's model price map 1.106.2, 2026-10-21"))
    #expect(result.output.contains("Prices are in US dollars per 1,000,000 tokens."))
    let tiers = try program.run("prices", "gemini/gemini-2.5-pro")
    #expect(tiers.output.contains("200,001"))
    #expect(try program.run("prices").output.split(separator: "\n").count > 3210)
    let none = try program.run("prices", "no-such-model")
    #expect(none.status == 64)
    #expect(none.talk.contains("give it a price with --prices FILE"))
  }

  @Test("A single model is listed with every figure that its cost may depend on")
  func detail() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    func lines(_ model: String) throws -> [String] {
      try program.run("prices", model).output.split(separator: "\n").map { line in
        line.split(separator: " ").joined(separator: " ")
      }
    }
    let openAI = try lines("openai/gpt-5.4")
    for line in [
      "always input $2.5 per 1M", "from 272,001 input tokens output $22.5 per 1M",
      "service tier flex input $1.25 per 1M",
      "service tier flex, above 272,000 input tokens input $2.5 per 1M",
      "batch, above 272,000 input tokens output $11.25 per 1M",
      "data stay in the EU all tokens × 1.1",
    ] {
      #expect(openAI.contains(line), "\(line)")
    }
    #expect(
      try lines("deepseek/deepseek-v4-flash").contains {
        $0.hasPrefix("off-peak (UTC): Mon Tue Wed Thu Fri 00:00-01:00;")
          && $0.hasSuffix("input $0.15 per 1M")
      }
    )
    #expect(try lines("azure/gpt-audio").contains("always audio in $40 per 1M"))
    #expect(try lines("gemini/gemini-2.5-flash").contains("once an answer web search $0.035"))
    // A dated form has no line of its own.
    #expect(try lines("openai/gpt-4o-2031-01-31").contains("batch input $1.25 per 1M"))
    let json = try JSON(parsing: program.run("prices", "openai/gpt-5", "--json").output)
    let model = try #require(json["models"]?.arrayValue?.first { $0["model"] == "openai/gpt-5" })
    #expect(model["date"] == "2026-10-21")
    #expect(model["price"]?["service_tiers"]?["flex"]?["input"] == "0.625")
    #expect(model["price"]?["batch"]?["cache_read"] == "0.0625")
  }

  @Test("A file's prices win, its path is the source, and the variable names it as well")
  func overrides() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.own, to: "mine.json")
    let expected = ["openai/gpt-4o-mini", "0.5", "1", "0.25", "—", "—", "mine.json"]
    let flag = try program.run("prices", "gpt-4o-mini", "--prices", "mine.json")
    #expect(Self.cells(of: "openai/gpt-4o-mini", in: flag.output) == expected)
    let today = Date().formatted(.iso8601.year().month().day())
    #expect(flag.output.contains("mine.json: 1 model, of \(today)\n"))
    program.environment["BAKEOFF_PRICES"] = "mine.json"
    let variable = try program.run("prices", "gpt-4o-mini")
    #expect(Self.cells(of: "openai/gpt-4o-mini", in: variable.output) == expected)
    let json = try JSON(parsing: program.run("prices", "openai/gpt-4o", "--json").output)
    #expect(json["built_in"]?["date"] == "2026-10-21")
    #expect(json["files"] == ["mine.json"])
    let models = try #require(json["models"]?.arrayValue)
    let mini = try #require(models.first { $0["model"] == "openai/gpt-4o-mini" })
    #expect(mini["source"] == "mine.json")
    #expect(mini["cache_read_usd_per_million"] == .number("0.25"))
    #expect(mini["cache_write_usd_per_million"] == nil)
    #expect(models.contains { $0["source"] == "built-in" })
  }

  @Test("An imported map is read by default, below --prices and above the built-in table")
  func imported() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(Self.own, to: "mine.json")
    try program.write(Self.litellm, to: "map.json")
    let result = try program.run("prices", "import", "map.json")
    #expect(result.status == 0, "\(result.talk)")
    #expect(result.talk.contains("left out 1"))
    let path = program.folder.path + "/.config/bakeoff/prices.json"
    #expect(result.output == "wrote 1 price to \(path)\n")
    #expect(
      try program.read(".config/bakeoff/prices.json")
        == "{\n  \"openai/gpt-4o-mini\": {\"input\":\"0.7\",\"output\":\"2.8\"}\n}\n"
    )
    let listed = try program.run("prices", "openai/gpt-4o-mini").output
    #expect(
      Self.cells(of: "openai/gpt-4o-mini", in: listed)
        == ["openai/gpt-4o-mini", "0.7", "2.8", "—", "—", "—", path]
    )
    #expect(try program.run("models", "openai/gpt-4o-mini").output.contains("0.7"))
    let over = try program.run("prices", "openai/gpt-4o-mini", "--prices", "mine.json").output
    #expect(Self.cells(of: "openai/gpt-4o-mini", in: over).last == "mine.json")
    // Another import keeps what it does not have.
    try program.write(#"{"a/x": {"input": 1, "output": 2}}"#, to: "more.json")
    let more = try program.run("prices", "import", "more.json")
    #expect(more.output == "wrote 1 price to \(path); 1 that were there stay\n")
    #expect(try program.read(".config/bakeoff/prices.json").contains("gpt-4o-mini"))
    // Elsewhere there are none.
    program.environment["XDG_CONFIG_HOME"] = program.folder.path + "/other"
    #expect(!(try program.run("prices", "openai/gpt-4o-mini").output.contains("0.7")))
    _ = try program.run("prices", "import", "map.json")
    #expect(try program.read("other/bakeoff/prices.json").contains("0.7"))
  }

  @Test("A broken file of the user's own is an error that names it, and is not written over")
  func broken() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let folder = program.folder.appendingPathComponent(".config/bakeoff")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try program.write("{", to: ".config/bakeoff/prices.json")
    try program.write(Self.own, to: "mine.json")
    for arguments in [["prices"], ["prices", "import", "mine.json"]] {
      let result = try program.run(arguments)
      #expect(result.status == 64)
      #expect(result.talk.contains(".config/bakeoff/prices.json:1: not JSON"))
    }
    #expect(try program.read(".config/bakeoff/prices.json") == "{")
  }

  @Test("Run, ask and import compute with the file's prices")
  func costs() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      #"{"mock/echo": {"input": "1000", "output": "0"}, "other/x": {"input": "0", "output": "3"}}"#,
      to: "mine.json"
    )
    program.environment["BAKEOFF_PRICES"] = "mine.json"
    let asked = try JSON(parsing: program.run("ask", "-m", "mock/echo", "hello", "--json").output)
    let tokens = try #require(asked[0]?["input_tokens"]?.intValue)
    #expect(asked[0]?["cost_usd"]?.doubleValue == Double(tokens) / 1000)
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    let dry = try program.run("run", "tasks.jsonl", "-m", "mock/echo", "--dry-run")
    #expect(dry.output.contains("$0.001"), "\(dry.output)")
    let run = try JSON(
      parsing: program.run("run", "tasks.jsonl", "-m", "mock/echo", "--json").output
    )
    let sent = try #require(run["models"]?[0]?["input_tokens"]?.intValue)
    #expect(run["models"]?[0]?["cost_usd"]?.doubleValue == Double(sent) / 1000)
    try program.write(
      """
      {"id": "s1", "model": "other/x", "output": "1", \
      "usage": {"input_tokens": 7, "output_tokens": 5}}
      """,
      to: "outputs.jsonl"
    )
    let scored = try program.run("import", "outputs.jsonl", "--tasks", "tasks.jsonl", "--json")
    let imported = try JSON(parsing: scored.output)
    #expect(imported["models"]?[0]?["cost_usd"] == .number("0.000015"))
    try program.write(
      """
      {"id": "s1", "model": "azure/gpt-audio", "output": "1", "usage": {"input_tokens": 1500, \
      "audio_input_tokens": 1200, "output_tokens": 600, "audio_output_tokens": 450}}
      {"id": "s1", "model": "openai/gpt-5", "output": "1", "service_tier": "flex", "usage": \
      {"input_tokens": 5000, "cached_input_tokens": 1000, "output_tokens": 2000}}
      {"id": "s1", "model": "openai/gpt-4o", "output": "1", "batch": true, "usage": \
      {"input_tokens": 10000, "cached_input_tokens": 4000, "output_tokens": 2000}}
      """,
      to: "further.jsonl"
    )
    let further = try JSON(
      parsing: program.run("import", "further.jsonl", "--tasks", "tasks.jsonl", "--json").output
    )
    #expect(
      further["models"]?.arrayValue?.map { $0["cost_usd"] }
        == [.number("0.08625"), .number("0.0125625"), .number("0.0225")]
    )
  }

  @Test("A listing says that built-in prices are old, but not of a file's")
  func notice() throws {
    let file = try PriceFile(parsing: Array(#"{"a/x": {"input": 1, "output": 1}}"#.utf8), path: "p")
    let table = PriceTable.builtIn.overridden(by: file)
    let later = 1_792_540_800.0 + 91 * 86_400
    #expect(PriceListing(table, query: "gpt-4o", now: later).notice != nil)
    #expect(PriceListing(table, query: "gpt-4o", now: later - 86_400).notice == nil)
    let own = PriceListing(PriceTable.builtIn.overridden(by: file), query: "a/x", now: later)
    #expect(own.models.contains { $0.name.description == "a/x" })
  }

  @Test("Runs and imports note of which day the prices are that their costs are computed by")
  func notedDate() throws {
    let server = try LoopbackServer { _ in
      .json(
        #"""
        {"choices":[{"message":{"content":"1"}}],"usage":{"prompt_tokens":9,"completion_tokens":1}}
        """#
      )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url + "/v1"]
    try program.write(BuiltProgram.tasks(1), to: "tasks.jsonl")
    try program.write(Self.own, to: "mine.json")
    let today = Date().formatted(.iso8601.year().month().day())
    let run = ["run", "tasks.jsonl", "-m"]
    let first = try program.run(
      run + [
        "openai/gpt-4o,mock/echo", "--name", "a", "-o", "a.md", "-o", "a.html", "-o", "a.json",
      ]
    )
    #expect(first.status == 0, "\(first.talk)")
    #expect(first.output.contains("prices built-in of 2026-10-21"))
    for file in ["a.md", "a.html"] {
      #expect(try program.read(file).contains("built-in of 2026-10-21"), "\(file)")
      #expect(try program.read(file).contains("bakeoff run tasks.jsonl -m openai/gpt-4o,mock/echo"))
    }
    let json = try JSON(parsing: program.read("a.json"))["run"]
    #expect(json?["settings"]?["prices"] == "built-in of 2026-10-21")
    #expect(json?["command"] == "bakeoff run tasks.jsonl -m openai/gpt-4o,mock/echo")
    let other = try program.run(
      run + ["openai/gpt-4o-mini", "--prices", "mine.json", "--name", "b"]
    )
    #expect(other.output.contains("prices mine.json of \(today)"), "\(other.output)")
    let compared = try program.run("compare", "a:openai/gpt-4o", "b:openai/gpt-4o-mini")
    #expect(
      compared.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "Costs of the base are by prices built-in of 2026-10-21, those of the candidate by prices "
          + "mine.json of \(today)."
      ),
      "\(compared.output)"
    )
    // Mock models have prices of their own, and stated costs need none.
    #expect(try !program.run(run + ["mock/echo"]).output.contains("prices built-in"))
    func imported(_ cost: String) throws -> String {
      try program.write(
        #"{"id":"s1","model":"openai/gpt-4o","output":"1","usage":{"input_tokens":9}\#(cost)}"#
          + "\n",
        to: "outputs.jsonl"
      )
      return try program.run("import", "outputs.jsonl", "--tasks", "tasks.jsonl").output
    }
    #expect(try imported("").contains("prices built-in of 2026-10-21"))
    #expect(try !imported(#","cost_usd":0.5"#).contains("prices built-in"))
  }
}
