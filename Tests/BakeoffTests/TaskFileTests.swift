import BakeoffCore
import Foundation
import Testing

@testable import Bakeoff

@Suite("TaskFile")
struct TaskFileTests {
  /// Reads a file of these bytes.
  private func read(_ bytes: [UInt8]) throws -> (samples: [Sample], problems: [String]) {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("tasks-\(UUID().uuidString).jsonl").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var samples: [Sample] = []
    var problems: [String] = []
    try TaskFile(path: path).read(
      onProblem: { problems.append(String($0.description.dropFirst(path.count))) },
      onEntry: { samples.append($0.sample) }
    )
    return (samples, problems)
  }

  static let shapes = [
    #"{"id": "x", "input": "Hi", "target": "Ho"}"#,
    #"{"custom_id": "x", "prompt": "Hi", "ideal": ["Ho"]}"#,
    #"{"name": "x", "inputs": "Hi", "expected_output": "Ho"}"#,
    #"{"id": "x", "question": "Hi", "answer": "Ho"}"#,
    #"{"id": "x", "messages": [{"role": "user", "content": "Hi"}], "expected": "Ho"}"#,
    #"{"id": "x", "input": [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}], "reference": "Ho"}"#,
    #"{"custom_id": "x", "method": "POST", "url": "/v1", "body": {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}, "target": "Ho"}"#,
    #"{"custom_id": "x", "params": {"messages": [{"role": "user", "content": "Hi"}]}, "target": "Ho"}"#,
    #"{"id": "x", "input": "{{ a.b }}", "vars": {"a": {"b": "Hi"}}, "target": "Ho"}"#,
  ]

  @Test("The shapes of the field mean the same", arguments: shapes)
  func shape(_ line: String) throws {
    let (samples, problems) = try read(Array(line.utf8))
    #expect(samples == [Sample(id: "x", messages: [.user("Hi")], targets: ["Ho"])])
    #expect(problems.isEmpty)
  }

  static let refusals = [
    (#"{"input": 3}"#, #":1: expected a string or messages in "input""#),
    (#"[1]"#, ":1: expected a JSON object, found a list"),
    (#"{"input": "a" "b"}"#, #":1:15: not JSON: expected "," or "}" in an object"#),
    (
      #"{"input": "a", "target": "b", "target": "c"}"#, #":1:31: the key "target" is there twice"#
    ),
    (
      #"{"input": "a", "metadata": {"k": 1, "k": 2}}"#, #":1:37: the key "k" is there twice"#
    ),
    (
      #"{"input": "{{x}}", "vars": {"y": 1}}"#,
      #":1: the prompt has {{x}} but "vars" has no "x" (it has: y)"#
    ),
    (
      #"{"messages": [{"role": "robot", "content": "a"}]}"#,
      #":1: the role "robot" is not known: use system, user, assistant or tool (in "messages")"#
    ),
  ]

  @Test("A line that cannot be used says where and why", arguments: refusals)
  func refusal(_ line: String, _ problem: String) throws {
    let (samples, problems) = try read(Array(line.utf8))
    #expect(samples.isEmpty)
    #expect(problems == [problem])
  }

  @Test("A byte-order mark, CRLF and blank lines are tolerated, and line numbers count them")
  func whiteSpace() throws {
    let text = "\u{FEFF}{\"id\": 1, \"input\": \"a\"}\r\n\r\n  \n{\"id\": 1, \"input\": \"b\"}"
    let (samples, problems) = try read(Array(text.utf8))
    #expect(samples.map(\.prompt) == ["a"])
    #expect(problems == [#":4: the id "1" is already used on line 1"#])
  }

  @Test("Without an id the content names a sample, and equal ones are numbered")
  func contentIDs() throws {
    let (samples, _) = try read(Array("{\"input\": \"a\"}\n{\"input\": \"a\"}\n".utf8))
    #expect(samples.count == 2)
    #expect(samples[1].id == samples[0].id + "-2")
    #expect(samples[0].contentHash == samples[1].contentHash)
  }

  @Test("An unknown key is warned about once")
  func unknownKeys() throws {
    let line = "{\"input\": \"a\", \"sandbox\": 1}\n"
    let (samples, problems) = try read(Array((line + line).utf8))
    #expect(samples.count == 2)
    #expect(problems == [#":1: the key "sandbox" is not known and is left out"#])
  }

  @Test("Options are listed with letters, unless the prompt names them all")
  func choices() throws {
    let lines =
      #"{"input": "Which?", "choices": ["red", "blue"]}"# + "\n"
      + #"{"input": "red or blue?", "choices": ["red", "blue"]}"#
    let (samples, _) = try read(Array(lines.utf8))
    #expect(
      samples.map(\.prompt) == [
        "Which?\n\nA) red\nB) blue\n\nAnswer with the letter of the right choice.", "red or blue?",
      ]
    )
  }

  @Test("A gzip-compressed file reads like a plain one")
  func compressed() throws {
    // gzip of {"id":"z","input":"a"} and a line end, made by Python's gzip module.
    let base64 = "H4sIAAAAAAACA6tWykxRslKqUtJRyswrKC0BshOVarkA6+aHvRcAAAA="
    let (samples, _) = try read(Array(try #require(Data(base64Encoded: base64))))
    #expect(samples.map(\.id) == ["z"])
  }
}
