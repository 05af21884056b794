import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("A configuration")
struct ConfigurationTests {
  private static func read(
    _ yaml: String,
    _ variables: [String: String] = [:]
  ) throws -> Configuration {
    try Configuration(yaml: yaml, environment: Environment(process: variables))
  }

  /// What is wrong with a text; nil when nothing is.
  private static func problem(_ yaml: String, _ variables: [String: String] = [:]) -> String? {
    do {
      _ = try read(yaml, variables)
      return nil
    } catch { return "\(error)" }
  }

  @Test("Models are names or mappings, and what they say themselves wins over what holds for all")
  func models() throws {
    let configuration = try Self.read(
      """
      temperature: 0.5
      system: Be brief.
      models:
        - mock/oak
        - {model: mock/birch, temperature: 0, max_tokens: 9, stop: END, stream: true}
        - {model: mock/birch, label: hot, temperature: 1.5, extra_body: {a: {b: 1}}, timeout: 5}
      """
    )
    let models = try configuration.makeModels()
    #expect(models.map(\.recordedName) == ["mock/oak", "mock/birch", "mock/birch#hot"])
    #expect(models.map(\.parameters.temperature) == [0.5, 0, 1.5])
    #expect(models.map(\.parameters.maxTokens) == [nil, 9, nil])
    #expect(models[1].parameters.stop == ["END"])
    #expect(models[2].parameters.extra == ["a": ["b": 1]])
    #expect(models.map(\.streams) == [false, true, false])
    #expect(models.allSatisfy { $0.system == "Be brief." })
    #expect(configuration.settings(of: configuration.models[2]).timeout == 5)
  }

  @Test("A variable of the environment wins over the file, and over what single models say")
  func environment() throws {
    let base = try Self.read(
      """
      epochs: 2
      limit: 5
      models: [{model: mock/oak, temperature: 1}, mock/birch]
      """,
      ["BAKEOFF_EPOCHS": "4", "BAKEOFF_TEMPERATURE": "0.25", "BAKEOFF_MODEL": "mock/oak"]
    )
    #expect(base.run.epochs == 2)
    let configuration = try Configuration.fromEnvironment(over: base)
    #expect(configuration.run.epochs == 4)
    #expect(configuration.run.limit == .first(5))
    #expect(try configuration.makeModels().map(\.parameters.temperature) == [0.25])
    #expect(configuration.sources["epochs"] == .variable("BAKEOFF_EPOCHS"))
    #expect(configuration.sources["limit"] == .file("bakeoff.yaml:2:8"))
    #expect(configuration.sources["seed"] == nil)
  }

  @Test("Variables are filled in, with defaults, and numbers stay numbers; $${ is meant as it is")
  func variables() throws {
    let configuration = try Self.read(
      """
      epochs: ${N}
      system: "${WHO:-nobody} has $${N}"
      tags: ["${WHO:-}x"]
      """,
      ["N": "3"]
    )
    #expect(configuration.run.epochs == 3)
    #expect(configuration.defaults.system == "nobody has ${N}")
    #expect(configuration.run.tags == ["x"])
  }

  @Test(
    "What cannot be used is an error with line and column",
    arguments: [
      (
        "epochs: 1\nmodles: x\n",
        "bakeoff.yaml:2:1: \"modles\" is not known here: did you mean \"models\"?"
      ),
      (
        "models:\n  - {model: mock/oak, temprature: 1}\n",
        "bakeoff.yaml:2:23: \"temprature\" is not"
      ),
      (
        "epochs: many\n",
        "bakeoff.yaml:1:9: \"epochs\": expected a whole number from 1 to 10000, found \"many\""
      ),
      ("cache: perhaps\n", "bakeoff.yaml:1:8: \"cache\": expected true or false"),
      ("top-p: 2\n", "bakeoff.yaml:1:8: \"top-p\": expected a number from 0 to 1"),
      ("limit: [[1]]\n", "bakeoff.yaml:1:8: \"limit\": expected a number such as 100"),
      ("tasks: {pth: x}\n", "bakeoff.yaml:1:9: \"pth\" is not known here: did you mean \"path\"?"),
      ("tasks: {path: x, fields: {inptu: q}}\n", "did you mean \"input\"?"),
      ("limit: 1\nlimit: 2\n", "\"limit\" is there twice"),
      ("max_tokens: 1\nmax-tokens: 2\n", "bakeoff.yaml:2:1: \"max-tokens\" says the same as"),
      ("name: ${NOT_THERE}\n", "bakeoff.yaml:1:7: ${NOT_THERE} is not set"),
      ("name: ${NOT THERE}\n", "bakeoff.yaml:1:7: ${NOT THERE} names no variable"),
      ("- a\n", "bakeoff.yaml:1:1: expected keys with values"),
      ("a: [\n", "bakeoff.yaml:2:1: not YAML"),
      ("models: [mock/oak, mock/oak]\n", "mock/oak is named twice; use --epochs"),
      ("models: [mock/oak, {model: mock/oak, seed: 1}]\n", "give one of them a \"label\""),
      (
        "models: [{model: vllm/m@http://h/v1, base-url: http://g/v1}]\n",
        "has a URL and a \"base-url\""
      ),
      ("models: [{temperature: 1}]\n", "bakeoff.yaml:1:10: no \"model\""),
      ("scorers: [exatc]\n", "bakeoff.yaml:1:11: "),
      ("outputs: report.xyz\n", "bakeoff.yaml:1:10: "),
      ("prompts: [Say it]\n", "bakeoff.yaml:1:11: the prompt has no {{placeholder}}"),
      ("prompts: [{name: a, file: none.txt}]\n", "cannot read the prompt in none.txt"),
      ("vars: {a: [1, 1]}\n", "bakeoff.yaml:1:11: \"vars\": expected values that differ"),
      ("prices: {openai/x: {input: 1}}\n", "bakeoff.yaml:1:9: \"openai/x\" has no \"output\""),
      ("providers: [{prefix: acme}]\n", "bakeoff.yaml:1:12"),
      (
        "extra-body: {k: \"${A_KEY}\"}\n",
        "bakeoff.yaml:1:13: the value of ${A_KEY} would be stored"
      ),
      ("vars: {team: \"${A_KEY}\"}\n", "the value of ${A_KEY} would be stored"),
      ("epochs: ${A_KEY}\n", "found the value of a secret variable"),
      ("gate: {max_drop: 0.02}\n", "bakeoff.yaml:1:8: max_drop is not a key of it; the keys are"),
      (
        "gate:\n  checks:\n    - {metric: cost, max_ratio: 1}\n    - {metric: cost, max_ration: 1}\n",
        "bakeoff.yaml:4:22: checks[1].max_ration is not a key of it; the keys are metric, max_drop"
      ),
      (
        "gate:\n  checks:\n    - metric: speed\n      max: 1\n",
        "bakeoff.yaml:3:7: checks[0].metric must be accuracy"
      ),
      ("gate: {checks: [{min: 1}]}\n", "bakeoff.yaml:1:17: checks[0].metric must be"),
      (
        "gate: {checks: [{metric: latency_p95, max_drop: 0.1}]}\n",
        "bakeoff.yaml:1:7: latency_p95 cannot have max_drop"
      ),
      (
        "gate: {checks: [{metric: cost, max-ratio: 1, max_ratio: 2}]}\n",
        "bakeoff.yaml:1:46: \"max_ratio\" is there twice"
      ),
    ]
  )
  func problems(yaml: String, problem: String) throws {
    let found = Self.problem(yaml, ["A_KEY": "sk-planted"])
    #expect(found?.contains(problem) == true, "\(found ?? "no problem")")
    #expect(found?.contains("sk-planted") != true)
  }

  @Test("A text that repeats itself without bounds is refused before it is unfolded")
  func bombs() {
    let levels = (1...40).map { level in
      "a\(level): &b\(level) ["
        + Array(repeating: "*b\(level - 1)", count: 9).joined(separator: ", ")
        + "]"
    }
    let bomb = "a0: &b0 [x]\n" + levels.joined(separator: "\n")
    #expect(Self.problem(bomb)?.contains("more than 32 aliases") == true)
    #expect(
      Self.problem(
        "x: &x [" + String(repeating: "y,", count: 9000) + "]\nz: ["
          + String(repeating: "*x, ", count: 30) + "]"
      )?.contains("more than 100000 values") == true
    )
    #expect(Self.problem("a: " + String(repeating: "[", count: 900))?.contains("not YAML") == true)
    let deep = "a: " + String(repeating: "[", count: 90) + String(repeating: "]", count: 90)
    #expect(Self.problem(deep)?.contains("lists and mappings in each other") == true)
    // The parser's own limit; each level takes from the stack.
    for (count, place) in [(999, "1:36"), (2000, ":1:")] {
      let ends = ["[", "]"].map { String(repeating: $0, count: count) }
      let problem = Self.problem("a: " + ends.joined())
      #expect(problem?.contains("more than 32 lists and mappings in each other") == true)
      #expect(problem?.contains(place) == true, "\(problem ?? "")")
    }
    let blocks = String(repeating: "- ", count: 2000) + "x"
    #expect(Self.problem(blocks)?.contains("lists and mappings in each other") == true)
    // Words in stars are no aliases.
    let emphasis = (1...80).map { "  *very* much \($0), or *so*" }.joined(separator: "\n")
    #expect(Self.problem("system: |\n\(emphasis)\n") == nil)
  }

  @Test("Settings can be shared with an anchor and a merge; own keys win")
  func anchors() throws {
    let configuration = try Self.read(
      """
      models:
        - &first {model: mock/oak, temperature: 0.5, seed: 1}
        - {<<: *first, model: mock/birch, seed: 2}
      """
    )
    let models = try configuration.makeModels()
    #expect(models.map(\.parameters.temperature) == [0.5, 0.5])
    #expect(models.map(\.parameters.seed) == [1, 2])
  }

  @Test("A key of one's own, a price and a base URL belong to one model alone")
  func ownKey() throws {
    let configuration = try Self.read(
      """
      models:
        - model: openai/gpt-4o-mini
          base-url: http://one:8000/v1
          key-variable: MY_KEY
          price: {input: "1.5", output: 6}
        - openai/gpt-4o-mini
      """,
      ["MY_KEY": "sk-mine", "OPENAI_API_KEY": "sk-usual"]
    )
    let models = try configuration.makeModels()
    #expect(models[0].recordedName == "openai/gpt-4o-mini@http://one:8000/v1")
    let headers = try models.map {
      try $0.prepare(ModelRequest("Hi")).http.secretHeaders.first?.value.revealed
    }
    #expect(headers == ["Bearer sk-mine", "Bearer sk-usual"])
    #expect(models[0].price?.rates.output == 6_000_000)
    #expect(models[1].price?.rates.output == 600_000)
    var missing = configuration
    missing.environment = Environment(process: ["OPENAI_API_KEY": "sk-usual"])
    #expect(throws: ModelError.self) { try missing.makeModels() }
  }

  @Test("A configuration names its own .env, and paths of what is read start at its folder")
  func paths() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("WORD=hello\n", to: "sub/settings.env")
    try folder.write("{\"input\": \"Hi\", \"target\": \"Hi\"}\n", to: "sub/tasks.jsonl")
    try folder.write("Say {{input}}.\n", to: "sub/polite.txt")
    let file = try folder.write(
      """
      env-file: settings.env
      tasks: tasks.jsonl
      prompts: [{file: polite.txt}]
      name: ${WORD}
      store: out.sqlite
      """,
      to: "sub/bakeoff.yaml"
    )
    let configuration = try Configuration(path: file)
    #expect(configuration.run.name == "hello")
    #expect(configuration.run.taskFiles == [folder.path("sub/tasks.jsonl")])
    #expect(configuration.run.matrix.prompts == [.init(name: "polite", text: "Say {{input}}.")])
    #expect(configuration.store == "out.sqlite")
  }
}
