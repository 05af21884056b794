import BakeoffCore
import BakeoffScoring
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("The examples of the documents")
struct DocumentedExamplesTests {
  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Swift code is compiled word for word", arguments: Documents.blocks(of: "swift"))
  func swiftCode(_ block: Documents.Block) throws {
    let source = "Tests/BakeoffTests/DocumentedExamples.swift"
    let compiled = try String(contentsOfFile: "\(Documents.package)/\(source)", encoding: .utf8)
    let lines = compiled.split(separator: "\n")
    for line in block.lines where line.hasPrefix("import ") {
      #expect(lines.contains(Substring(line)), "\(source) lacks: \(line)")
    }
    let code = block.lines.filter { !$0.hasPrefix("import ") }.joined(separator: "\n")
    #expect(!Self.words(code).isEmpty)
    #expect(
      Self.words(compiled).contains(Self.words(code)),
      "\(source) lacks this block: copy it there as the body of a function"
    )
  }

  @Test("The README shows the library and the client")
  func blocksAreFound() {
    #expect(Documents.paths.first == "README.md")
    #expect(Documents.blocks(of: "swift", in: "README.md").count >= 2)
  }

  /// In a process of its own, for the example reads the environment and the working directory.
  @Test("The library's example prints the answer, asked as the README says")
  func library() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      let server = try LoopbackServer { request in
        request.text.contains(#""temperature":0.7"#) && request.text.contains("gpt-4o-mini")
          ? .json(#"{"choices":[{"message":{"content":"Four."},"finish_reason":"stop"}]}"#)
          : .json("{}", status: 400)
      }
      for name in ["MODEL", "TEMPERATURE", "MAX_TOKENS", "RETRIES", "CACHE"] {
        unsetenv("LLM_" + name)
      }
      setenv("XDG_CACHE_HOME", folder.path, 1)
      try folder.write(
        "OPENAI_API_KEY=sk-x\nOPENAI_API_BASE=\(server.url)/v1\n",
        to: ".env"
      )
      #expect(FileManager.default.changeCurrentDirectoryPath(folder.path))
      // The second is answered from the cache.
      for _ in 0..<2 { try DocumentedExamples.library() }
      #expect(server.received.count == 1)
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("Four.\nFour.\n"))
  }

  @Test("The client's example prints the answer")
  func client() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) {
      let server = try LoopbackServer { request in
        request.text.contains(#""temperature":0"#)
          ? .json(#"{"content":[{"type":"text","text":"Four."}],"stop_reason":"end_turn"}"#)
          : .json("{}", status: 400)
      }
      setenv("ANTHROPIC_API_KEY", "sk-x", 1)
      setenv("ANTHROPIC_API_BASE", server.url, 1)
      try DocumentedExamples.client()
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("Four.\n"))
  }

  @Test("The agent's example runs its tool and prints the answer")
  func agent() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) {
      let server = try LoopbackServer { request in
        request.text.contains("3 °C and rain in Oslo")
          ? .json(#"{"content":[{"type":"text","text":"Yes."}],"stop_reason":"end_turn"}"#)
          : .json(
            #"{"content":[{"type":"tool_use","id":"t","name":"weather","input":{"city":"Oslo"}}],"#
              + #""stop_reason":"tool_use"}"#
          )
      }
      setenv("ANTHROPIC_API_KEY", "sk-x", 1)
      setenv("ANTHROPIC_API_BASE", server.url, 1)
      try DocumentedExamples.agent()
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.contains("Yes.\n2 "))
  }

  @Test("The configuration's example runs")
  func configuration() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      try folder.write("{\"input\": \"Hi\"}\n{\"input\": \"Ho\"}\n", to: "tasks.jsonl")
      #expect(FileManager.default.changeCurrentDirectoryPath(folder.path))
      try DocumentedExamples.configuration()
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("[2, 2]\n"))
  }

  @Test("The cache's example asks once, and once more to refresh")
  func cache() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      unsetenv("LLM_CACHE")
      setenv("XDG_CACHE_HOME", folder.path, 1)
      try DocumentedExamples.cache()
    }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("false true false 1\n"))
  }

  @Test("The example of a MockLM prints what its article says")
  func mockLM() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) { try DocumentedExamples.mockLM() }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("Four. 1 2\n"))
  }

  @Test("The example of a limiter prints the answer")
  func limits() async throws {
    let result = try await #require(
      processExitsWith: .success,
      observing: [\.standardOutputContent]
    ) { try DocumentedExamples.limits() }
    let output = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(output.hasSuffix("Hello\n"))
  }

  /// Blocks in YAML that are policies of a gate, and no configurations.
  private static func isPolicy(_ block: Documents.Block) -> Bool {
    block.text.contains("checks:") && !block.text.contains("gate:")
  }

  @Test(
    "A policy in the documents can be read",
    arguments: Documents.blocks(of: "yaml").filter(isPolicy)
  )
  func policy(_ block: Documents.Block) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(Documents.indentedText(of: block), to: "gate.yaml")
    let policy = try GatePolicy(path: file)
    try policy.checkIsMeasurable()
    #expect(policy.checks.count == 5)
  }

  @Test(
    "A configuration in the documents can be read",
    arguments: Documents.blocks(of: "yaml").filter { !isPolicy($0) }
  )
  func yaml(_ block: Documents.Block) throws {
    let text = Documents.indentedText(of: block)
    let configuration = try Configuration(yaml: text, environment: Environment(process: [:]))
    #expect(!configuration.sources.isEmpty)
  }

  @Test(
    "A line of a task file is read without a warning",
    arguments: Documents.blocks(of: "json", in: "README.md") + Documents.blocks(of: "jsonl")
  )
  func taskLine(_ block: Documents.Block) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(block.text, to: "tasks.jsonl")
    var samples: [Sample] = []
    try TaskFile(path: file).read(
      onProblem: { Issue.record("\($0)") },
      onEntry: { samples.append($0.sample) }
    )
    #expect(samples.count == block.lines.count)
    #expect(samples.allSatisfy { !$0.prompt.contains("{{") })
  }

  @Test("The README's task asks what it says it asks")
  func readmeTask() throws {
    let block = try #require(Documents.blocks(of: "json", in: "README.md").first)
    let sample = try TaskLine(parsing: Array(block.text.utf8)).sample
    #expect(sample.id == "capital")
    #expect(sample.prompt == "What is the capital of Australia?")
    #expect(sample.targets == ["Canberra"])
    #expect(sample.tags == ["facts"])
  }
}
