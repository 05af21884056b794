import BakeoffTestSupport
import Foundation
import Testing

/// The live display of the built binary on a pseudo terminal, as its user sees it.
@Suite("Live display", .waits)
struct LiveDisplayTests {
  /// What a run drew, and what the window shows of it in the end.
  private struct Drawing {
    var screen: Screen
    var text: String
    var seconds: Double
    var status: Int32
    /// The pictures, one after another.
    var pictures: [Substring] {
      text.split(separator: "\u{1B}[?2026h").dropFirst()
        .map { $0.prefix(upTo: $0.range(of: "\u{1B}[?2026l")?.lowerBound ?? $0.endIndex) }
    }

    func rows(with words: String) -> [String] { screen.rows.filter { $0.contains(words) } }
  }

  // Runs models over some samples with standard error on a terminal; `resized` is the width that its
  // window gets after the first pictures.
  private func draw(
    models: [String],
    samples: Int = 30,
    columns: Int = 80,
    rows: Int = 24,
    resized: Int? = nil,
    interruptsAfter pictures: Int? = nil,
    extra: [String] = []
  ) throws -> Drawing {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment["TERM"] = "xterm-256color"
    try program.write(BuiltProgram.tasks(samples), to: "tasks.jsonl")
    let terminal = try PseudoTerminal(columns: columns, rows: rows)
    let began = Date()
    let (process, _, _) = try program.start(
      ["run", "tasks.jsonl", "-m", models.joined(separator: ","), "-j", "2"] + extra,
      talk: terminal
    )
    var before: [UInt8] = []
    if resized != nil || pictures != nil {
      let enough = pictures ?? 2
      while process.isRunning, Self.text(terminal.bytes).ranges(of: "?2026h").count < enough {
        Thread.sleep(forTimeInterval: 0.002)
      }
    }
    if let resized {
      terminal.resize(columns: resized, rows: rows)
      before = terminal.bytes
    }
    if pictures != nil { process.interrupt() }
    process.waitUntilExit()
    let bytes = terminal.close()
    var screen = Screen(columns: columns)
    screen.write(Self.text(Array(bytes.prefix(before.count))))
    if let resized { screen.resize(columns: resized) }
    screen.write(Self.text(Array(bytes.dropFirst(before.count))))
    return Drawing(
      screen: screen,
      text: Self.text(bytes),
      seconds: Date().timeIntervalSince(began),
      status: process.terminationStatus
    )
  }

  private static func text(_ bytes: [UInt8]) -> String {
    // The terminal makes a carriage return and a line feed of each line feed.
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private static let slow = "mock/fixed?text=7&latency_ms=40"

  @Test(
    "every model has one line at the end, none wider than the window",
    arguments: [40, 80, 140]
  )
  func width(columns: Int) throws {
    let drawing = try draw(models: [Self.slow, "mock/echo?latency_ms=30"], columns: columns)
    #expect(drawing.screen.unknown.isEmpty)
    let bars = drawing.rows(with: "█")
    #expect(bars.count == 2)
    #expect(bars.allSatisfy { $0.contains("30/30") && $0.contains("done") && $0.count < columns })
    // What was said before the first picture stands above it.
    let first = try #require(drawing.screen.rows.firstIndex { $0.contains("started run") })
    let bar = try #require(drawing.screen.rows.firstIndex { $0.contains("█") })
    #expect(first < bar)
    #expect((columns < 60) == !bars[0].contains("p50"))
  }

  @Test("a picture is drawn at most ten times a second, and not when nothing has changed")
  func restraint() throws {
    let drawing = try draw(models: ["mock/fixed?text=7&latency_ms=700"], samples: 4)
    let count = drawing.pictures.count
    #expect(count > 1)
    #expect(Double(count) <= drawing.seconds * 10 + 2)
    #expect(zip(drawing.pictures, drawing.pictures.dropFirst()).allSatisfy { $0 != $1 })
    // Rows are written over, never blanked first.
    #expect(!drawing.text.contains("\u{1B}[2K"))
  }

  @Test("errors are shown by kind, and what is spent of the budget")
  func errorsAndMoney() throws {
    let drawing = try draw(
      models: [
        "mock/echo?latency_ms=10&fail_rate=1", "mock/echo?input_price=10&output_price=10",
      ],
      extra: ["--max-retries", "0", "--budget-usd", "5"]
    )
    #expect(drawing.rows(with: "30 errors: 30 server error").count == 1)
    let money = drawing.rows(with: "of $5.00")
    #expect(money.count == 1 && money[0].hasPrefix("spent $0.0"))
  }

  @Test("a window made narrower in the middle of a run shows each line once", arguments: [100, 45])
  func resize(to columns: Int) throws {
    let drawing = try draw(
      models: [Self.slow, "mock/echo?latency_ms=50"],
      columns: 130,
      resized: columns
    )
    #expect(drawing.rows(with: "█").count == 2)
    #expect(drawing.rows(with: "started run").count == 1)
  }

  @Test("a low window shows the models that it has room for, and counts the others")
  func manyModels() throws {
    let models = (10...29).map { "mock/fixed?text=\($0)&latency_ms=20" }
    let drawing = try draw(models: models, samples: 5, rows: 10)
    #expect(drawing.pictures.allSatisfy { $0.count { $0 == "\n" } < 10 })
    #expect(drawing.rows(with: "█").count == 8)
    #expect(drawing.rows(with: "and 12 more models: 60/60").count == 1)
  }

  @Test("what is said during a run stands above the bars")
  func talk() throws {
    let drawing = try draw(
      models: ["mock/echo?latency_ms=50"],
      samples: 400,
      interruptsAfter: 3
    )
    #expect(drawing.status == 130)
    let said = try #require(drawing.screen.rows.firstIndex { $0.contains("stopping:") })
    let bars = drawing.screen.rows.indices.filter { drawing.screen.rows[$0].contains("░") }
    #expect(bars.count == 1 && bars[0] > said)
  }

  @Test(
    "nothing is drawn where talk does not go to a terminal, nor in a build",
    arguments: [true, false]
  )
  func plain(isBuild: Bool) throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(BuiltProgram.tasks(3), to: "tasks.jsonl")
    let arguments = ["run", "tasks.jsonl", "-m", "mock/echo"]
    if isBuild {
      program.environment["CI"] = "true"
      let terminal = try PseudoTerminal(columns: 80, rows: 24)
      let (process, _, _) = try program.start(arguments, talk: terminal)
      process.waitUntilExit()
      #expect(!terminal.close().contains(0x1B))
    } else {
      let outcome = try program.run(arguments)
      #expect(!outcome.talk.contains("\u{1B}") && outcome.talk.contains("started run"))
    }
  }
}
