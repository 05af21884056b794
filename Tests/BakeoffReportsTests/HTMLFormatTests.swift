internal import BakeoffCore
internal import BakeoffReports
internal import Foundation
internal import Testing

@Suite("The HTML report")
struct HTMLFormatTests {
  private static let page = HTMLFormat().rendered(Fixtures.detailedReport)

  @Test("A page with charts and samples is as its golden file")
  func golden() {
    expectReportGolden("report-detail.html", ReportGolden.withoutAssets(Self.page))
  }

  @Test("The policy allows the page's own style and script by their hashes, and nothing else")
  func policy() throws {
    let policy = try #require(
      Self.page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)
    )
    let style = try #require(Self.page.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
    let script = try #require(Self.page.firstMatch(of: /<script>([\s\S]*?)<\/script>/)).1
    func hash(_ text: Substring) -> String {
      Data(MessageDigest.sha256(Array(text.utf8))).base64EncodedString()
    }
    #expect(
      String(policy.1)
        == "default-src 'none'; style-src 'sha256-\(hash(style))'; "
        + "script-src 'sha256-\(hash(script))'; base-uri 'none'; form-action 'none'"
    )
    // Attributes for style or events would be refused by it.
    #expect(!Self.page.contains(" style=\""))
    #expect(Self.page.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
  }

  @Test("A page names no address that it would load, and is small")
  func isSelfContained() {
    #expect(Self.page.firstMatch(of: /<[^>]*(src|href)="(?!#)/) == nil)
    #expect(Self.page.utf8.count < 100_000)
  }

  @Test("Charts say the figures of the report")
  func figures() {
    let labels = Self.page.matches(of: /class="mark[^"]*" role="img" aria-label="([^"]*)"/)
      .map { String($0.1) }
    // Each picture is drawn for two widths.
    for label in [
      "mock/oak: 91.7 % correct, 95 % interval [64.6 – 98.5], $0.00658 per answer",
      "mock/oak: 11 correct, 91.7 %", "ollama/fir-instruct:8b: 2 truncated, 16.7 %",
      "mock/oak: 50 % of answers within 525 ms", "mock/twig, asia: 100 %, 4 of 4 correct",
      "mock: spent $0.0789, replayed $0.00111, 24 trials",
    ] {
      #expect(labels.filter { $0 == label }.count == 2, "\(label) in \(labels)")
    }
    #expect(
      !labels.contains { $0.hasPrefix("ollama/fir-instruct:8b:") && $0.contains("per answer") }
    )
  }

  @Test("The verdict names the cheapest model that is not worse, and how sure that is")
  func verdict() {
    #expect(
      Self.page.contains(
        "<strong>mock/oak</strong> is the most accurate at 91.7\u{A0}%, and no cheaper model is "
          + "shown to be within 2.0\u{A0}points of it."
      )
    )
    #expect(
      Self.page.contains("not shown to be worse than that is <strong>mock/twig</strong>, at $")
    )
    #expect(
      Self.page.contains(
        "(95 % interval −55.0\u{A0}to\u{A0}+26.0, corrected for 3 intervals)"
      )
    )
  }

  @Test(
    "The verdict claims what the line in the other formats claims",
    arguments: [
      (-0.019, 0.001, "mock/twig is the cheapest that is shown to be within 2.0", "mock/twig, at"),
      (-0.021, 0.01, "no cheaper model is shown to be within 2.0", "none shown. 1 model"),
      (-0.2, -0.0201, "Every cheaper model is shown to be worse", "none. 1 model is cheaper"),
    ]
  )
  func agreement(lower: Double, upper: Double, verdict: String, line: String) {
    var report = Fixtures.detailedReport
    report.economy?.entries[0].difference = Estimate(value: lower, lower: lower, upper: upper)
    let words = HTMLFormat().rendered(report).replacing(/<[^>]*>/, with: "")
    #expect(words.contains(verdict))
    #expect(TerminalFormat(width: nil).rendered(report).contains(line))
  }

  @Test("Of models that are level at the top, the verdict calls none the most accurate")
  func level() {
    var report = Fixtures.detailedReport
    for index in report.models.indices.prefix(2) {
      report.models[index].accuracy = Estimate(value: 0.95, lower: 0.9, upper: 0.98)
    }
    report.economy?.reference = report.models[0].model
    for (lower, verdict) in [
      (-0.2, "mock/oak is the cheapest of the 2 most accurate, at 95.0"),
      (-0.001, "of mock/oak, one of the most accurate at 95.0"),
    ] {
      report.economy?.entries[0].difference = Estimate(value: lower, lower: lower, upper: 0)
      let words = HTMLFormat().rendered(report).replacing(/<[^>]*>/, with: "")
      #expect(words.contains(verdict))
      #expect(!words.contains("is the most accurate"))
    }
  }

  @Test("Pairs are shown both ways round")
  func pairs() {
    #expect(Self.page.contains("<strong>−50.0</strong><span class=\"word\">worse</span>"))
    #expect(Self.page.contains("<strong>+50.0</strong><span class=\"word\">better</span>"))
    #expect(Self.page.contains("[−74.6 to −16.1], p = 0.047"))
    #expect(Self.page.contains("[+16.1 to +74.6], p = 0.047"))
  }

  @Test("Parameters that differ are marked, and the command repeats those that do not")
  func parameters() {
    #expect(Self.page.contains("<td class=\"warning\">differs</td>"))
    #expect(
      Self.page.contains(
        "bakeoff run datasets/capitals.jsonl -m mock/oak,mock/twig,ollama/fir-instruct:8b "
          + "--max-tokens=256"
      )
    )
  }

  @Test("A report without models or trials is a page all the same")
  func empty() {
    var report = Fixtures.report
    report.models = []
    report.errors = []
    let page = HTMLFormat().rendered(report)
    #expect(page.contains("There are no trials yet."))
    #expect(!page.contains("<svg"))
  }

  @Test("Hostile text is no markup, holds no control characters, and comes back from the data")
  func hostile() throws {
    let pages = [
      HTMLFormat().rendered(Fixtures.hostileRepeatedReport),
      HTMLFormat().rendered(Fixtures.hostileComparison),
      HTMLFormat().rendered(Fixtures.hostileLedger),
    ]
    for page in pages {
      let isWithData = page.contains("id=\"data\"")
      #expect(page.matches(of: /<script/).count == (isWithData ? 2 : 0))
      #expect(page.matches(of: /<img|<iframe|<object/).isEmpty)
      let body = try #require(page.firstMatch(of: /<body>([\s\S]*?)(<script|<\/body>)/)).1
      for scalar in body.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(![.control, .format, .lineSeparator].contains(category), "\(scalar.value)")
      }
    }
    let data = try #require(
      pages[0].firstMatch(of: /<script type="application\/json" id="data">([\s\S]*?)<\/script>/)
    ).1
    #expect(!data.contains { "<>&\u{2028}\u{2029}".contains($0) })
    let sample = try #require(JSON(parsing: String(data))["samples"]?[0])
    #expect(sample["id"]?.stringValue == Fixtures.hostile)
    #expect(sample["messages"]?[0]?["text"]?.stringValue == Fixtures.hostile)
    #expect(sample["trials"]?[0]?["output"]?.stringValue == Fixtures.hostile)
    #expect(sample["trials"]?[0]?["reasoning"]?.stringValue == Fixtures.hostile)
  }

  @Test("Long texts are shortened by their scalars and say what is missing")
  func longTexts() throws {
    var report = Fixtures.detailedReport
    // One character as people see it, but a million of Unicode's.
    let output = "a" + String(repeating: "\u{301}", count: 1_000_000)
    report.detail?.samples[0].trials[0].row.output = output
    let page = HTMLFormat().rendered(report)
    #expect(page.utf8.count < 200_000)
    #expect(page.contains("980,001 more characters"))
  }

  @Test("What fits one page only in part is said to be a part")
  func partOfTheSamples() {
    #expect(Self.page.contains("1 of 12 samples are on this page"))
    var report = Fixtures.detailedReport
    report.run.sampleCount = 1
    #expect(!HTMLFormat().rendered(report).contains("are on this page"))
  }
}
