internal import BakeoffCore
internal import BakeoffReports
internal import Foundation
internal import Testing

/// A format under its name in the list of tests.
struct NamedFormat: CustomTestStringConvertible, Sendable {
  let format: any ReportFormat
  var testDescription: String { format.name }

  static let all = ReportFormats.all.map(NamedFormat.init)

  /// What a golden file has of a text in this format.
  func golden(_ text: String) -> String {
    format.name == "html" ? ReportGolden.withoutAssets(text) : text
  }
}

@Suite("Report formats")
struct ReportFormatsTests {
  @Test("Every format writes the report as its golden file", arguments: NamedFormat.all)
  func report(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    expectReportGolden("report\(suffix)", named.golden(named.format.rendered(Fixtures.report)))
  }

  @Test("Every format writes what draws come to as its golden file", arguments: NamedFormat.all)
  func repeats(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    let text = named.golden(named.format.rendered(Fixtures.repeatedReport))
    expectReportGolden("repeats\(suffix)", text)
    // A row for each trial has no place for it.
    guard !["csv", "jsonl"].contains(named.format.name) else { return }
    #expect(text.contains("pass@3"))
    #expect(!named.format.rendered(Fixtures.detailedReport).contains("pass@3"))
  }

  @Test("Every format writes the comparison as its golden file", arguments: NamedFormat.all)
  func comparison(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    expectReportGolden(
      "comparison\(suffix)",
      named.golden(named.format.rendered(Fixtures.comparison))
    )
  }

  @Test("Several comparisons are one document in every format", arguments: NamedFormat.all)
  func comparisons(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    let text = named.format.rendered(Fixtures.comparisonReport)
    expectReportGolden("comparisons\(suffix)", text)
    if named.format.name == "json" {
      let json = try JSON(parsing: text)
      let one = try JSON(parsing: named.format.rendered(Fixtures.comparison))
      #expect(json["comparisons"]?.arrayValue == [one, one])
      #expect(json["schema"]?.stringValue == JSONFormat.comparisonsSchema)
      #expect(json["cheapest"]?["model"]?.stringValue == "mock/twig")
    }
    if named.format.name == "csv" {
      let rows = CSVReader.rows(text)
      #expect(Set(rows.map(\.count)) == [22])
      let kinds = Set(rows.dropFirst().map { $0[9] })
      #expect(
        kinds == [
          "flip", "accuracy", "metric", "ratio", "tag", "warning", "shift", "place", "cheapest",
        ]
      )
    }
  }

  @Test("Whole answers stand side by side, wrapped, when they are asked for")
  func sideBySide() throws {
    var report = ComparisonReport(comparisons: [Fixtures.comparison], shownFlips: 2)
    let text = TerminalFormat(width: 60).rendered(report)
    expectReportGolden("flips-60.txt", text)
    // What one line had no room for is all there, and no more flips than were asked for.
    #expect(text.contains("planned city of"))
    #expect(!text.contains("capital-kr"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 60 })
    let page = MarkdownFormat().rendered(report)
    expectReportGolden("flips.md", page)
    #expect(page.contains("<details><summary>capital-fr: correct → incorrect</summary>"))
    #expect(page.contains("only the first") == false)
    report.shownFlips = 0
    #expect(!TerminalFormat().rendered(report).contains("Flips"))
  }

  @Test(
    "The line of the cheapest model claims no more than its interval shows",
    arguments: [
      (0.5, -0.01, "mock/b, at 0.50× its cost"), (0.5, -0.03, "none shown. 1 model is cheaper"),
      (1.5, 0.1, "itself, for none of the others is cheaper"), (nil, 0.1, "unknown"),
    ] as [(Double?, Double, String)]
  )
  func cheapest(_ ratio: Double?, _ lower: Double, _ words: String) {
    let entry = Economy.Entry(
      label: "mock/b",
      costRatio: ratio,
      difference: Estimate(value: lower + 0.01, lower: lower, upper: lower + 0.02)
    )
    let report = ComparisonReport(
      comparisons: [Fixtures.comparison],
      economy: Economy(reference: "mock/a", margin: 0.02, entries: [entry], intervals: 1)
    )
    let text = TerminalFormat(width: nil).rendered(report)
    #expect(
      text.contains("Cheapest model not worse than mock/a by more than 2.0 points: \(words)")
    )
  }

  @Test("Every format writes the ledger as its golden file", arguments: NamedFormat.all)
  func ledger(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    expectReportGolden("cost\(suffix)", named.golden(named.format.rendered(Fixtures.ledger)))
  }

  @Test("Every format with a head says of which day the prices are", arguments: NamedFormat.all)
  func pricesDate(_ named: NamedFormat) {
    var report = Fixtures.report
    report.run.settings.append((name: "prices", value: "built-in of 2026-02-20"))
    let lists = ["csv", "summary-csv", "jsonl", "junit"]
    #expect(
      named.format.rendered(report).contains("2026-02-20") != lists.contains(named.format.name)
    )
  }

  @Test("Pages and JSON name the command that runs it again")
  func command() throws {
    let command = #"bakeoff run "#
    for format in NamedFormat.all where ["markdown", "html", "json"].contains(format.format.name) {
      #expect(format.format.rendered(Fixtures.report).contains(command), "\(format)")
    }
    var imported = Fixtures.report
    imported.run.settings.append((name: "imported from", value: "[\"a.jsonl\"]"))
    #expect(!MarkdownFormat().rendered(imported).contains(command))
    #expect(try JSON(parsing: JSONFormat().rendered(imported))["run"]?["command"] == nil)
  }

  @Test("A ledger without trials says how to make some", arguments: NamedFormat.all)
  func emptyLedger(_ named: NamedFormat) {
    let text = named.format.rendered(
      Ledger(grouping: .tag, runs: 0, entries: [], total: Ledger.Entry(name: "total"))
    )
    #expect(text.hasSuffix("\n") || named.format.name == "jsonl" && text.isEmpty)
    #expect(
      !HostileTextTests.people.contains { $0.format.name == named.format.name }
        || text.contains("bakeoff run")
    )
  }

  @Test("Reports show the pace of streamed answers, and only of those")
  func pace() throws {
    var report = Fixtures.report
    report.models[0].pace = StreamPace(
      firstToken: 0.0423,
      firstAnswer: 1.5,
      betweenTokens: 0.0125,
      tokensPerSecond: 78.25
    )
    report.trials[0].pace = StreamPace(firstToken: 0.0423, tokensPerSecond: 78.25)
    let text = TerminalFormat(width: 300, colour: false).rendered(report)
    #expect(text.contains("first token  tokens/s"))
    #expect(text.contains("42 ms      78.3"))
    let plain = TerminalFormat(width: 300, colour: false).rendered(Fixtures.report)
    #expect(!plain.contains("tokens/s"))
    let json = JSONFormat().rendered(report)
    #expect(
      json.contains(
        #""ttft_p50_ms":42.3,"first_answer_p50_ms":1500,"between_tokens_p50_ms":12.5,"#
          + #""output_tokens_per_s_p50":78.25"#
      )
    )
    #expect(json.contains(#""ttft_ms":42.3,"first_answer_ms":null,"#))
    let rows = CSVReader.rows(CSVFormat().rendered(report))
    #expect(
      rows[0].suffix(4) == [
        "ttft_ms", "first_answer_ms", "between_tokens_ms", "output_tokens_per_s",
      ]
    )
    #expect(rows[1].suffix(4) == ["42.3", "", "", "78.25"])
    #expect(rows[2].suffix(4) == ["", "", "", ""])
  }

  @Test("The list has every file of Formats")
  func listIsComplete() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/BakeoffReports/Formats").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let listed = ReportFormats.all.map { "\(type(of: $0)).swift" }
    #expect(files.sorted() == listed.sorted())
  }

  @Test("Names and suffixes are unique")
  func namesAreUnique() {
    let suffixes = ReportFormats.all.flatMap(\.suffixes)
    #expect(Set(suffixes).count == suffixes.count)
    #expect(Set(ReportFormats.all.map(\.name)).count == ReportFormats.all.count)
  }

  @Test(
    "The ending of a file's name chooses its format",
    arguments: zip(
      [
        "a.md", "b/c.JSON", "x.y.csv", "r.txt", "r.markdown", "r.html", "r.HTM", "a.summary.csv",
        "t.jsonl", "j.xml",
      ],
      [
        "markdown", "json", "csv", "text", "markdown", "html", "html", "summary-csv", "jsonl",
        "junit",
      ]
    )
  )
  func suffixChooses(path: String, name: String) throws {
    #expect(try ReportFormats.forFile(path).name == name)
  }

  @Test("An unknown ending is refused with those that are known")
  func unknownSuffix() {
    let error = #expect(throws: ReportFormatError.self) {
      try ReportFormats.forFile("report.xyz")
    }
    #expect(
      error?.description
        == "report.xyz: no format ends in \".xyz\"; formats: .md .html .json .csv .summary.csv "
        + ".jsonl .xml .txt"
    )
    let nameless = #expect(throws: ReportFormatError.self) {
      try ReportFormats.forFile("some.dir/report")
    }
    #expect(nameless?.description.contains("has no ending") == true)
  }

  @Test("A run without models or trials has a report", arguments: NamedFormat.all)
  func empty(_ named: NamedFormat) {
    let text = named.format.rendered(
      Report(run: Fixtures.run, models: [], errors: [], trials: [])
    )
    #expect(text.hasSuffix("\n") || named.format.name == "jsonl" && text.isEmpty)
  }

  @Test("Every one of 20,000 trials is listed")
  func manyTrials() throws {
    var report = Fixtures.report
    let trials = Fixtures.report.trials
    report.trials = (0..<20_000).map { trials[$0 % trials.count] }
    for format in ReportFormats.all { #expect(!format.rendered(report).isEmpty) }
    let rows = JSONLinesFormat().rendered(report).split(separator: "\n")
    #expect(rows.count == 20_000)
    let json = try JSON(parsing: JSONFormat().rendered(report))
    #expect(json["trials"]?.arrayValue?.count == 20_000)
    report.trials = Array(repeating: trials[0], count: 20_000)
    let lines = CSVFormat().rendered(report).utf8.filter { $0 == UInt8(ascii: "\n") }.count
    report.trials = [trials[0]]
    let two = CSVFormat().rendered(report).utf8.filter { $0 == UInt8(ascii: "\n") }.count
    #expect(lines - 1 == 20_000 * (two - 1))
  }
}
