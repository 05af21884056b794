import BakeoffTestSupport
import Foundation
import Testing

/// Configurations that nobody should write and somebody will: no crash, no hang, exit code 64 with the
/// place, and nothing written.
@Suite("Bad configurations", .waits, .timeLimit(.minutes(20)))
struct BadConfigurationTests {
  /// A configuration, and what the error must say of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The words, or nil for a text that is odd but good.
    var words: String?
    var bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ words: String?, _ text: String) {
      self.init(name, words, bytes: Array(text.utf8))
    }

    init(_ name: String, _ words: String?, bytes: [UInt8]) {
      (self.name, self.words, self.bytes) = (name, words, bytes)
    }
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// Lists of lists, each nine times the one before, down to so many levels.
  private static func bomb(_ levels: Int, _ kind: (String) -> String) -> String {
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
      + (1...levels).map { level in
        let aliases = repeated("*a\(level - 1), ", 8) + "*a\(level - 1)"
        return "a\(level): &a\(level) \(kind(aliases))\n"
      }
      .joined()
  }

  static let cases = [
    Case("a bomb of lists", "a.yaml: more than 32 aliases", bomb(30) { "[\($0)]" }),
    Case("a small bomb", "a.yaml:1:1: ", bomb(3) { "[\($0)]" }),
    Case(
      "aliases of one long list",
      "a.yaml:",
      "metadata: &a [\(repeated("x, ", 9000))x]\n" + (0..<30).map { "m\($0): *a\n" }.joined()
    ),
    Case("an alias of itself", "a.yaml:1:", "models: &a [*a]\n"),
    Case("a merge with itself", "a.yaml:1:", "models: &a {<<: *a}\n"),
    Case("a merge with a number", "a.yaml:1:", "models: {<<: 3, name: mock/echo}\n"),
    Case("an alias of nothing", "a.yaml:2:", "display: none\nmodels: *none\n"),
    Case("an anchor twice", nil, "metadata: {a: &a x, b: &a y, c: *a}\n"),
    Case("deep lists", "a.yaml:1:", "models: " + repeated("[", 100_000)),
    Case("deep lists that end", "a.yaml:1:", "tags: " + repeated("[", 400) + repeated("]", 400)),
    Case("deep mappings", "a.yaml:1:", "models: " + repeated("{a: ", 100_000)),
    Case("deep sequences", "a.yaml:2:", "tags:\n" + repeated("- ", 20_000) + "x\n"),
    Case(
      "deep blocks",
      "a.yaml:",
      "metadata:\n" + (1...500).map { repeated(" ", $0) + "a:\n" }.joined()
    ),
    Case("deep keys", "a.yaml:1:", repeated("? ", 20_000) + "x\n"),
    Case(
      "a scalar of two mebibytes",
      "a.yaml: more than 1 MiB",
      "system: " + repeated("x", 2 << 20)
    ),
    Case("a scalar of half a mebibyte", nil, "system: " + repeated("x", 1 << 19)),
    Case("a key of half a mebibyte", "a.yaml:1:", repeated("x", 1 << 19) + ": 1\n"),
    Case("a hundred thousand keys", "a.yaml:1:1: ", (0..<90_000).map { "k\($0): 1\n" }.joined()),
    Case("a key twice", #"a.yaml:2:1: "models" is there twice"#, "models: a/b\nmodels: c/d\n"),
    Case(
      "a key twice within a value",
      #"a.yaml:1:18: "a" is there twice"#,
      "metadata: {b: 1, a: 1, a: 2}\n"
    ),
    Case(
      "a key twice within a block",
      #"a.yaml:4:3: "a" is there twice"#,
      "metadata:\n  a: 1\n  b: {a: 1}\n  a: 2\n"
    ),
    Case(
      "a key in quotes and without",
      "a.yaml:2:1: \"models\" is there twice",
      "models: a/b\n\"models\": c/d\n"
    ),
    Case("a list as a key", "a.yaml:1:", "? [a, b]\n: c\n"),
    Case("a NUL", "a.yaml:2:", "display: none\nsystem: a\0b\n"),
    Case("an escaped NUL", nil, "system: \"a\\0b\"\n"),
    Case("a control character", "a.yaml:1:", "system: a\u{1}b\n"),
    Case("a tab", "a.yaml:2:", "models:\n\t- mock/echo\n"),
    Case("half a surrogate pair", "a.yaml:1:", "system: \"\\ud800\"\n"),
    Case("a broken escape", "a.yaml:1:", "system: \"\\q\"\n"),
    Case("an open quote", "a.yaml:", "system: \"a\nb: c\n"),
    Case("an open list", "a.yaml:", "models: [a, b\ndisplay: none\n"),
    Case("an open variable", nil, "system: ${OPEN\n"),
    Case("a variable that is not set", "a.yaml:1:", "system: ${NOT_SET_ANYWHERE}\n"),
    Case("a variable without a name", "a.yaml:1:", "system: ${}\n"),
    Case("two documents", "a.yaml:", "display: none\n---\ndisplay: plain\n"),
    Case("another version", "a.yaml:1:", "%YAML 9.9\n---\ndisplay: none\n"),
    Case("a tag of a program", nil, "system: !!python/object:os.system x\n"),
    Case("a text", "a.yaml:1:1: ", "just words\n"),
    Case("a list", "a.yaml:1:1: ", "- a\n- b\n"),
    Case("nothing", nil, ""),
    Case("only comments", nil, "# nothing\n# at all\n"),
    Case("a byte order mark", nil, "\u{FEFF}display: none\n"),
    Case(
      "UTF-16",
      "a.yaml is not UTF-8 text",
      bytes: [0xFF, 0xFE] + "display: none\n".utf8.flatMap { [$0, 0] }
    ),
    Case("Latin-1", "a.yaml is not UTF-8 text", bytes: Array("system: ".utf8) + [0xE9, 0x0A]),
    Case("a number beyond all bounds", "a.yaml:1:14: ", "temperature: 1e999\n"),
    Case("no number", "a.yaml:1:14: ", "temperature: .nan\n"),
    Case("a number with too many digits", "a.yaml:1:", "epochs: \(repeated("9", 10_000))\n"),
    Case("a number below zero", "a.yaml:1:", "max-connections: -1\n"),
    Case("more combinations than anybody wants", "a.yaml: \"prompts\" and \"vars\" make", matrix),
  ]

  private static let matrix =
    "vars:\n" + (0..<20).map { "  v\($0): [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n" }.joined()

  @Test(
    "A configuration that cannot be used is an error with its place, and an odd one is used",
    arguments: cases
  )
  func configuration(_ example: Case) throws {
    let outcome = try outcome(of: example.bytes)
    #expect(outcome.status == (example.words == nil ? 0 : 64), "\(outcome.talk.prefix(500))")
    if let words = example.words {
      #expect(outcome.talk.contains(words), "\(outcome.talk.prefix(500))")
    }
    #expect(outcome.talk.utf8.count < 20_000)
  }

  /// Values of all kinds, in the forms of YAML.
  private static let odd = [
    "[[1], [2]]", "{x: {y: 1}}", "1e999", "-1", "\"\"", "~", "!!binary AAEC", "[]", "{}", "x: y",
    "{",
    "9223372036854775808", "yes", "*none", "&a", "|\n  a\n  b", "\"\\u0000\"", "[~]", "{~: ~}",
  ]

  @Test("A value of any kind is taken or refused with its place, whatever the key") func kinds()
    throws
  {
    let program = try BuiltProgram()
    defer { program.remove() }
    let schema = try program.run("config", "schema").output
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    )
    let keys = try #require(object["properties"] as? [String: Any]).keys.sorted()
    #expect(keys.count > 50)
    let takesAll = ProcessInfo.processInfo.environment["BAKEOFF_ODD_VALUES"] == "all"
    for (index, key) in keys.enumerated() {
      for value in takesAll ? Self.odd : [Self.odd[index % Self.odd.count]] {
        let outcome = try outcome(of: Array("\(key): \(value)\n".utf8))
        #expect([0, 64].contains(outcome.status), "\(key): \(value): \(outcome.talk.prefix(500))")
        guard outcome.status == 64 else { continue }
        // What a path leads to is found out later, and then the path is named.
        let places = ["a.yaml", "cannot read", "no settings file at", "no price file at"]
        #expect(
          places.contains { outcome.talk.contains($0) },
          "\(key): \(value): \(outcome.talk.prefix(500))"
        )
        #expect(outcome.talk.utf8.count < 20_000)
      }
    }
  }

  @Test(
    "What is no file is named",
    arguments: ["mkdir a.yaml", "ln -s a.yaml a.yaml", "ln -s none a.yaml", ":"]
  )
  func noFile(_ line: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    #expect(try program.shell(line).status == 0)
    let outcome = try program.run("run", "-c", "a.yaml")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("a.yaml"), "\(outcome.talk)")
  }

  /// What the program says of a configuration, beside a good task file and a good model.
  private func outcome(of configuration: [UInt8]) throws -> BuiltProgram.Outcome {
    let program = try BuiltProgram()
    defer { program.remove() }
    try Data(configuration).write(to: program.folder.appendingPathComponent("a.yaml"))
    try program.write("{\"input\": \"Hi\"}\n", to: "good.jsonl")
    let outcome = try program.run("validate", "good.jsonl", "-m", "mock/echo", "-c", "a.yaml")
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    let written = names.filter { !$0.hasSuffix(".out") && !$0.hasSuffix(".err") }
    #expect(outcome.status == 0 || written.sorted() == ["a.yaml", "good.jsonl"], "\(written)")
    return outcome
  }
}
