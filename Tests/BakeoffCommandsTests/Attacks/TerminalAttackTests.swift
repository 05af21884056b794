import BakeoffTestSupport
import Foundation
import Testing

/// Answers, errors and names that would steer the terminal that shows them.
@Suite("Text that would steer a terminal", .waits, .timeLimit(.minutes(20)))
struct TerminalAttackTests {
  /// A title, a cleared screen, the same in one byte of C1, a bell, a reversed text, a clipboard.
  private static let hostile =
    #"\u001b]0;pwned\u0007\u001b[2J\u009b2J\u202egnp\u001b]52;c;cHduZWQ=\u0007\r\u0008\u001bc"#

  /// What none of it may leave in what a terminal gets.
  private static let forbidden = [
    "\u{1B}]", "\u{1B}[2J", "\u{9B}", "\u{7}", "\u{202E}", "\u{8}", "\u{1B}c",
  ]

  private static func expectTame(_ text: String, _ command: [String]) {
    // Bidirectional marks are data in a table of comma-separated values.
    for sequence in forbidden where !(sequence == "\u{202E}" && command.contains("--csv")) {
      #expect(
        !text.unicodeScalars.contains(sequence: sequence),
        "\(command): \(text.debugDescription)"
      )
    }
  }

  @Test("No command passes on what steers a terminal: answers, reasons of failures, ids, names")
  func commands() throws {
    let server = try LoopbackServer { request in
      if request.text.contains("Fail") {
        return .json(#"{"error":{"message":"no: \#(Self.hostile)"}}"#, status: 400)
      }
      return .json(
        #"{"choices":[{"message":{"content":"4 \#(Self.hostile)","reasoning_content":"\#(Self.hostile)"},"#
          + #""finish_reason":"\#(Self.hostile)"}],"model":"\#(Self.hostile)"}"#
      )
    }
    defer { server.stop() }
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = [
      "OPENAI_API_KEY": "sk-a", "OPENAI_API_BASE": server.url + "/v1", "TERM": "xterm",
      "PAGER": "cat",
    ]
    try program.write(
      #"{"id":"a\#(Self.hostile)","input":"Say \#(Self.hostile)","target":"5","tags":["\#(Self.hostile)"]}"#
        + "\n" + #"{"id":"b\#(Self.hostile)","input":"Fail","target":"5"}"# + "\n",
      to: "tasks.jsonl"
    )
    try program.write(
      #"{"id":"\#(Self.hostile)","nothing":"\#(Self.hostile)"}"# + "\n",
      to: "bad.jsonl"
    )
    let title = "t\u{1B}]0;pwned\u{7}\u{9B}2J"
    let model = "openai/gpt-4o-mini"
    let commands = [
      ["run", "tasks.jsonl", "-m", model, "--name", title, "--max-retries", "0"],
      ["run", "tasks.jsonl", "-m", model, "--no-cache", "--display", "full", "--max-retries", "0"],
      ["show", "latest", "a*"], ["show", "latest"], ["report", title], ["runs"],
      ["cost", "--by", "tag"],
      ["cost", "--by", "run"], ["ask", "Hi", "-m", model], ["ask", "Fail", "-m", model],
      ["validate", "bad.jsonl", "-m", model], ["run", "bad.jsonl", "-m", model],
      ["sql", "SELECT output, error, sample_id FROM v_results"],
      ["sql", "SELECT output, error FROM v_results", "--csv"], ["cache", "list"],
      ["score", "latest", "--scorer", "exact"], ["compare", title, "latest"],
      ["doctor", "-m", model, "--live"], ["report", "\u{1B}]0;pwned\u{7}"],
      ["ask", "Hi", "-m", "openai/\u{1B}]0;pwned\u{7}\u{9B}2J"], ["gate", title, "latest"],
    ]
    for command in commands {
      let results = try PseudoTerminal(columns: 120, rows: 40)
      let talk = try PseudoTerminal(columns: 120, rows: 40)
      let (process, _, _) = try program.start(command, results: results, talk: talk)
      process.waitUntilExit()
      for terminal in [results, talk] {
        Self.expectTame(String(decoding: terminal.close(), as: UTF8.self), command)
      }
    }
    #expect(server.received.count >= 5)
  }
}

extension String.UnicodeScalarView {
  /// Whether scalars stand in it one after the other.
  fileprivate func contains(sequence: String) -> Bool {
    firstRange(of: sequence.unicodeScalars) != nil
  }
}
