@testable internal import BakeoffReports
import Testing

/// Prompts and answers as a terminal shows them.
@Suite("Blocks of text")
struct TextBlockTests {
  private func lines(_ text: String, width: Int?, indent: Int = 0) -> [String] {
    TextBlock(text, indent: indent).lines(width: width, colour: false)
  }

  @Test("lines and the spaces in them are kept")
  func spaces() {
    let code = "def f(x):\n    if x:\n        return  1\n\nf(2)"
    #expect(
      lines(code, width: 40, indent: 2) == [
        "  def f(x):", "      if x:", "          return  1", "  ", "  f(2)",
      ]
    )
  }

  @Test("long lines are broken after spaces, and within words only where they must be")
  func breaks() {
    #expect(lines("one two three", width: 8) == ["one two", "three"])
    #expect(lines("one two  three", width: 8) == ["one two", "three"])
    #expect(lines("abcdefghij kl", width: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect(lines("exactly8", width: 8) == ["exactly8"])
    #expect(lines("a bcdefghijk", width: 6) == ["a", "bcdefg", "hijk"])
  }

  @Test("wide characters fill two columns")
  func wide() {
    #expect(lines("日本語日本語", width: 7) == ["日本語", "日本語"])
  }

  @Test("no piece is wider than there is room, whatever the text", arguments: [1, 2, 5, 17, 80])
  func room(width: Int) {
    let text =
      "The 速い 🦊 jumps\tover   the\u{1B}[31m lazy\u{202E} antidisestablishmentarianism!\r\n"
    let shown = lines(text + text, width: width, indent: 3)
    // One column has no room for what fills two.
    #expect(shown.allSatisfy { DisplayWidth.of($0) <= max(width, width / 2 + 2) })
    #expect(!shown.joined().contains("\u{1B}") && !shown.joined().contains("\u{202E}"))
  }

  @Test("every piece of a styled line is painted by itself")
  func styles() {
    let shown = TextBlock("one two", style: .bad, indent: 1).lines(width: 5, colour: true)
    #expect(shown == [" \u{1B}[31mone\u{1B}[0m", " \u{1B}[31mtwo\u{1B}[0m"])
  }
}
