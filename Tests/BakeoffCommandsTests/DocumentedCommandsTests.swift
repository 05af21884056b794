import BakeoffTestSupport
import Foundation
import Testing

/// Runs the documents' commands word for word: the models they name are played by a server on
/// loopback, and `tasks.jsonl` and `outputs.jsonl` are there.
@Suite("The commands of the documents")
struct DocumentedCommandsTests {
  /// The commands of a document, in their order, continued lines joined.
  private static func commands(of document: String) -> [String] {
    Documents.blocks(of: "sh", in: document).flatMap { block in
      block.text.replacingOccurrences(of: "\\\n", with: " ").components(separatedBy: "\n")
    }.filter { $0.hasPrefix("bakeoff ") || $0.hasPrefix("sqlite3 ") }
  }

  /// An answer in the protocol of whatever path was asked.
  private static func reply(_ request: ReceivedRequest) -> Reply {
    if request.path.hasSuffix("/chat/completions") {
      .json(#"{"choices":[{"message":{"content":"Canberra"},"finish_reason":"stop"}]}"#)
    } else if request.path.hasSuffix("/messages") {
      .json(#"{"content":[{"type":"text","text":"Canberra"}],"stop_reason":"end_turn"}"#)
    } else if request.path.hasSuffix("/api/chat") {
      .json(#"{"message":{"content":"Canberra"},"done":true,"done_reason":"stop"}"#)
    } else {
      .json("{}", status: 404)
    }
  }

  @Test("Every command works as it is written, in its order", arguments: Documents.paths)
  func commands(_ document: String) throws {
    let server = try LoopbackServer(Self.reply)
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = [
      "OPENAI_API_KEY": "sk-x", "OPENAI_API_BASE": server.url + "/v1",
      "ANTHROPIC_API_KEY": "sk-x", "ANTHROPIC_API_BASE": server.url,
      "OLLAMA_API_BASE": server.url,
    ]
    let task = try #require(Documents.blocks(of: "json", in: "README.md").first)
    try program.write(task.text + "\n", to: "tasks.jsonl")
    try program.write(
      #"{"id": "capital", "model": "other", "output": "Canberra"}"#,
      to: "outputs.jsonl"
    )
    try FileManager.default.createSymbolicLink(
      at: program.folder.appendingPathComponent("datasets"),
      withDestinationURL: BuiltProgram.package.appendingPathComponent("datasets")
    )
    let hasSQLite = try program.shell("command -v sqlite3").status == 0
    for command in Self.commands(of: document) where hasSQLite || !command.hasPrefix("sqlite3") {
      let result = try program.shell(command)
      #expect(result.status == 0, "\(command)\n\(result.talk)")
      #expect(!result.output.isEmpty, "\(command)")
    }
  }

  @Test("The README shows a run, a comparison, an import and a query")
  func commandsAreFound() {
    let commands = Self.commands(of: "README.md")
    for start in ["bakeoff run ", "bakeoff compare ", "bakeoff import ", "sqlite3 "] {
      #expect(commands.contains { $0.hasPrefix(start) })
    }
  }

  @Test("The README's picture of the demo is what the demo prints, but for time")
  func demo() throws {
    let makefile = try String(contentsOfFile: "\(Documents.package)/Makefile", encoding: .utf8)
    let start = try #require(makefile.range(of: ".build/release/bakeoff run"))
    let command = makefile[start.lowerBound...].replacingOccurrences(of: "\\\n", with: " ")
      .prefix { $0 != "\n" }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["COLUMNS": "100"]
    try FileManager.default.copyItem(
      atPath: "\(Documents.package)/datasets",
      toPath: program.folder.path + "/datasets"
    )
    let result = try program.run(
      command.split(whereSeparator: \.isWhitespace).dropFirst().map(String.init)
    )
    let picture = try #require(Documents.blocks(of: "text", in: "README.md").first)
    func timeless(_ text: String) -> String {
      text.replacing(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/, with: "DATE")
        .replacing(/took [0-9.]+\sm?s/, with: "took TIME")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(timeless(result.output) == timeless(picture.text))
  }
}
