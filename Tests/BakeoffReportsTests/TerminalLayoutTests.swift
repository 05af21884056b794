internal import BakeoffCore
@testable internal import BakeoffReports
internal import Testing

@Suite("Terminal layout")
struct TerminalLayoutTests {
  @Test(
    "Widths follow what terminals draw",
    arguments: [
      ("abc", 3), ("東京", 4), ("🗼", 2), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("🇯🇵", 2), ("서울", 4),
      ("ｶﾅ", 2), ("Ｗ", 2), ("❤️", 2), ("—…×≥", 4), ("한", 2), ("नमस्ते", 4), ("", 0),
    ]
  )
  func widths(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }

  @Test("Shortened text never passes its width")
  func shortened() {
    #expect(VisibleText.line("abcdef", width: 6) == "abcdef")
    #expect(VisibleText.line("abcdefg", width: 6) == "abcde…")
    #expect(VisibleText.line("東京都", width: 5) == "東京…")
    #expect(VisibleText.line("東京都", width: 4) == "東…")
    #expect(VisibleText.line("ab", width: 1) == "…")
    #expect(VisibleText.line("ab", width: 0) == "")
    #expect(VisibleText.line("a\u{1B}[1m\r\nb\tc\u{7F}") == "a␛[1m⏎b␉c␡")
    #expect(
      VisibleText.line("a" + String(repeating: "\u{301}", count: 500)).unicodeScalars.count == 16
    )
  }

  @Test("No line is wider than the terminal", arguments: [40, 50, 60, 79, 80, 100, 120, 200])
  func noOverflow(width: Int) {
    let format = TerminalFormat(width: width)
    let texts = [
      format.rendered(Fixtures.report), format.rendered(Fixtures.comparison),
      format.rendered(Fixtures.hostileReport), format.rendered(Fixtures.hostileComparison),
      format.rendered(Fixtures.comparisonReport), format.rendered(Fixtures.hostileComparisons),
    ]
    for line in texts.flatMap({ $0.split(separator: "\n") }) {
      #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test("The report at other widths", arguments: [60, 80, 200])
  func otherWidths(width: Int) {
    let format = TerminalFormat(width: width)
    expectReportGolden("report-\(width).txt", format.rendered(Fixtures.report))
  }

  @Test("Colours come only when asked for, and change nothing else")
  func colours() {
    let plain = TerminalFormat(width: 80)
    let painted = TerminalFormat(width: 80, colour: true)
    #expect(!plain.rendered(Fixtures.report).contains("\u{1B}"))
    for (one, other) in [
      (plain.rendered(Fixtures.report), painted.rendered(Fixtures.report)),
      (plain.rendered(Fixtures.comparison), painted.rendered(Fixtures.comparison)),
    ] {
      #expect(other.contains("\u{1B}[32m"))
      #expect(other.replacing(/\u{1B}\[[0-9]+m/, with: "") == one)
    }
  }

  @Test("A long list of flips is cut with a count of the rest")
  func manyFlips() {
    var comparison = Fixtures.comparison
    comparison.baseOnly = 25
    comparison.candidateOnly = 0
    comparison.flips = (0..<25).map { Fixtures.flip("\($0)", .correct, .incorrect, "a", "b") }
    let text = TerminalFormat().rendered(comparison)
    #expect(text.contains("Flips: 25 of 12 pairs"))
    #expect(text.contains("capital-9:") && !text.contains("capital-10:"))
    #expect(text.contains("… and 15 more"))
    #expect(JSONFormat().rendered(comparison).contains("capital-24"))
  }

  @Test("Figures of one sort of table keep together at a narrow width")
  func tableFolds() {
    var table = Table(columns: [
      Table.Column("name"), Table.Column("first", .right), Table.Column("second", .right, group: 1),
    ])
    table.append(["a long enough name", "1", "22"])
    table.append(["東京", "333"])
    #expect(
      TextTable(table, width: 40).lines == [
        "name                first  second",
        "──────────────────  ─────  ──────",
        "a long enough name      1      22",
        "東京                  333",
      ]
    )
    #expect(TextTable(table, width: 28).lines.count == 9)
    #expect(
      TextTable(table, width: 20).lines == [
        "a long enough name", "  first 1", "  second 22", "", "東京", "  first 333", "  second —",
      ]
    )
  }
}
