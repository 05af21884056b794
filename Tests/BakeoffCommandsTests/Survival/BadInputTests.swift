import BakeoffTestSupport
import Foundation
import Testing

/// Files that nobody should write and somebody will: no crash, no hang, exit code 64 with the place.
@Suite("Bad input", .waits, .timeLimit(.minutes(20)))
struct BadInputTests {
  /// A file, and what the error must say of it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    /// The words, or nil for a file that is odd but good.
    var words: String?
    var bytes: @Sendable () -> [UInt8]
    var testDescription: String { name }

    init(
      _ name: String,
      _ file: String,
      _ words: String?,
      _ bytes: @Sendable @escaping () -> [UInt8]
    ) {
      (self.name, self.file, self.words, self.bytes) = (name, file, words, bytes)
    }

    init(_ name: String, _ file: String, _ words: String?, _ text: String) {
      self.init(name, file, words) { Array(text.utf8) }
    }
  }

  private static func nested(_ open: String, _ close: String, _ count: Int) -> String {
    String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
  }

  static let cases = [
    Case("lists in lists", "a.jsonl", "a.jsonl:1:", #"{"input":\#(nested("[", "]", 200_000))}"#),
    Case(
      "objects in objects",
      "a.jsonl",
      "a.jsonl:1:",
      #"{"input":"x","metadata":\#(nested(#"{"a":"#, "}", 100_000))}"#
    ),
    Case("an open end", "a.jsonl", "a.jsonl:1:", String(repeating: "[", count: 1_000_000)),
    Case("a NUL", "a.jsonl", "a.jsonl:1:13", "{\"input\": \"a\0b\"}"),
    Case("an escaped NUL", "a.jsonl", nil, #"{"input": "a\u0000b"}"#),
    Case("half a surrogate pair", "a.jsonl", nil, #"{"input": "a\ud800b"}"#),
    Case(
      "a key twice",
      "a.jsonl",
      #"a.jsonl:1:16: the key "input" is there twice"#,
      #"{"input": "a", "input": "b"}"#
    ),
    Case(
      "a key twice within a value",
      "a.jsonl",
      #"a.jsonl:2:37: the key "b" is there twice"#,
      "{\"input\": \"a\"}\n{\"input\": \"a\", \"metadata\": {\"b\": 1, \"b\": 2}}"
    ),
    Case(
      "an id twice",
      "a.jsonl",
      "a.jsonl:2:",
      "{\"id\":1,\"input\":\"a\"}\n{\"id\":1,\"input\":\"b\"}"
    ),
    Case("a number beyond all bounds", "a.jsonl", nil, #"{"input": "a", "target": 1e999999}"#),
    Case(
      "a million digits",
      "a.jsonl",
      nil,
      {
        Array(#"{"input":"a","target":"#.utf8) + [UInt8](repeating: 0x39, count: 1_000_000) + [0x7D]
      }
    ),
    Case(
      "wrong types",
      "a.jsonl",
      "a.jsonl:1:",
      #"{"input": {"a": 1}, "target": {"b": [1]}, "tags": 5}"#
    ),
    Case("no objects", "a.jsonl", "a.jsonl:2:", "5\nnull\n\"x\"\n[]\n"),
    Case("a byte order mark", "a.jsonl", nil, "\u{FEFF}{\"input\": \"a\"}"),
    Case(
      "UTF-16",
      "a.jsonl",
      "a.jsonl:1:1",
      { [0xFF, 0xFE] + "{\"input\": 1}".utf8.flatMap { [$0, 0] } }
    ),
    Case(
      "UTF-16, the other way round",
      "a.jsonl",
      "a.jsonl:1:1",
      { [0xFE, 0xFF] + "{\"input\": 1}".utf8.flatMap { [0, $0] } }
    ),
    Case(
      "UTF-16 without a mark",
      "a.jsonl",
      "a.jsonl:1:2",
      { "{\"input\": 1}".utf8.flatMap { [$0, 0] } }
    ),
    Case(
      "UTF-32",
      "a.jsonl",
      "a.jsonl:1:1",
      { [0xFF, 0xFE, 0, 0] + "{}".utf8.flatMap { [$0, 0, 0, 0] } }
    ),
    Case(
      "half a surrogate pair in bytes",
      "a.jsonl",
      "a.jsonl:1:",
      { Array("{\"input\": \"".utf8) + [0xED, 0xA0, 0x80] + Array("\"}".utf8) }
    ),
    Case(
      "an overlong slash",
      "a.jsonl",
      "a.jsonl:1:",
      { Array("{\"input\": \"".utf8) + [0xC0, 0xAF] + Array("\"}".utf8) }
    ),
    Case(
      "half a character",
      "a.jsonl",
      "a.jsonl:1:",
      { Array("{\"input\": \"".utf8) + [0xE2, 0x82] + Array("\"}".utf8) }
    ),
    Case(
      "a mark within the file",
      "a.jsonl",
      "a.jsonl:2:1",
      "{\"input\":\"a\"}\n\u{FEFF}{\"input\":\"b\"}"
    ),
    Case(
      "line ends of old Macs",
      "a.jsonl",
      "a.jsonl:1:15",
      "{\"input\":\"a\"}\r{\"input\":\"b\"}\r"
    ),
    Case("nothing but NULs", "a.jsonl", "a.jsonl:1:1", { [UInt8](repeating: 0, count: 100_000) }),
    Case(
      "a number for a parameter",
      "a.jsonl",
      "a.jsonl:1",
      #"{"input":"a","params":{"temperature":1e999}}"#
    ),
    Case(
      "more tokens than there are",
      "a.jsonl",
      "a.jsonl:1: expected a whole number from 0",
      #"{"input":"a","params":{"max_tokens":9223372036854775807}}"#
    ),
    Case(
      "Latin-1",
      "a.jsonl",
      "a.jsonl:1:",
      { Array("{\"input\": \"".utf8) + [0xE9] + Array("\"}".utf8) }
    ),
    Case(
      "noise",
      "a.jsonl",
      "a.jsonl:1:",
      { (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) } }
    ),
    Case("no gzip", "a.jsonl.gz", "a.jsonl.gz:1:", "not gzip at all\n"),
    Case(
      "half of gzip",
      "a.jsonl.gz",
      "a.jsonl.gz",
      { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xAB, 0x56] }
    ),
    Case(
      "aliases of aliases",
      "a.yaml",
      "a.yaml",
      {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
          text +=
            "a\(level): &a\(level) ["
            + (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
        }
        return Array(text.utf8)
      }
    ),
    Case("an alias of itself", "a.yaml", "a.yaml:1:", "models: &a [*a]\n"),
    Case("deep YAML", "a.yaml", "a.yaml:1:", "models: " + String(repeating: "[", count: 100_000)),
    Case(
      "noise as YAML",
      "a.yaml",
      "a.yaml",
      { (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) } }
    ),
    Case("a tab in YAML", "a.yaml", "a.yaml:2:", "models:\n\t- x\n"),
    Case("deep prices", "a.json", "a.json:1:", nested("[", "]", 100_000)),
    Case(
      "noise as prices",
      "a.json",
      "a.json:1:",
      { (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) } }
    ),
  ]

  @Test(
    "A file that cannot be used is an error with its place, and an odd one is used",
    arguments: cases
  )
  func file(_ example: Case) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try Data(example.bytes()).write(to: program.folder.appendingPathComponent(example.file))
    try program.write("{\"input\": \"Hi\"}\n", to: "good.jsonl")
    let arguments =
      switch example.file.split(separator: ".").last {
      case "yaml": ["run", "good.jsonl", "-c", example.file]
      case "json": ["run", "good.jsonl", "-m", "mock/echo", "--prices", example.file]
      default: ["run", example.file, "-m", "mock/echo"]
      }
    let outcome = try program.run(arguments)
    #expect(outcome.status == (example.words == nil ? 0 : 64), "\(outcome.talk.prefix(500))")
    if let words = example.words {
      #expect(outcome.talk.contains(words), "\(outcome.talk.prefix(500))")
    }
    #expect(outcome.talk.utf8.count < 20_000)
  }

  @Test(
    "A line of a gibibyte ends the reading at its limit, in bounded memory",
    arguments: ["a.jsonl", "-"]
  )
  func longLine(_ name: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    // The address space holds the program, its threads and the longest line, but not the file.
    let outcome = try program.shell(
      """
      printf '{"input": "Hi"}\\n' > a.jsonl
      truncate -s 1G a.jsonl
      ulimit -v 900000
      bakeoff run \(name) -m mock/echo < a.jsonl
      """
    )
    #expect(outcome.status == 64, "\(outcome.talk.prefix(500))")
    let place = name == "-" ? ":2: " : "a.jsonl:2: "
    #expect(
      outcome.talk.contains("\(place)a line is longer than 64 MiB"),
      "\(outcome.talk.prefix(500))"
    )
  }

  @Test("A gzip bomb ends the reading at the limit of a line, in bounded memory")
  func bomb() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      head -c 10000000 /dev/zero | tr '\\0' x | gzip -1 > part.gz
      for number in $(seq 100); do cat part.gz; done > a.jsonl.gz
      ulimit -v 900000
      bakeoff run a.jsonl.gz -m mock/echo
      """
    )
    #expect(outcome.status == 64, "\(outcome.talk.prefix(500))")
    #expect(outcome.talk.contains("a.jsonl.gz:1: a line is longer than 64 MiB"), "\(outcome.talk)")
  }

  @Test(
    "A folder and a link to itself are named",
    arguments: ["mkdir a.jsonl", "ln -s a.jsonl a.jsonl"]
  )
  func noFile(_ line: String) throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    #expect(try program.shell(line).status == 0)
    let outcome = try program.run("run", "a.jsonl", "-m", "mock/echo")
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("a.jsonl"))
  }

  @Test("A pipe is read like a file")
  func pipe() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    let outcome = try program.shell(
      """
      mkfifo a.jsonl
      printf '{"input": "Hi"}\\n{"input": \\n' > a.jsonl &
      bakeoff run a.jsonl -m mock/echo
      """
    )
    #expect(outcome.status == 64)
    #expect(outcome.talk.contains("a.jsonl:2:"), "\(outcome.talk)")
  }
}
