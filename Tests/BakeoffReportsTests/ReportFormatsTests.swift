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
    let text = named.format.rendered([Fixtures.comparison, Fixtures.comparison])
    switch named.format.name {
    case "json":
      let list = try #require(try JSON(parsing: text).arrayValue)
      let one = try JSON(parsing: named.format.rendered(Fixtures.comparison))
      #expect(list == [one, one])
    case "jsonl":
      let one = named.format.rendered(Fixtures.comparison)
      #expect(text == one + one)
    case "junit":
      #expect(text.matches(of: /<testsuite\s/).count == 2)
      #expect(text.matches(of: /<testsuites\s/).count == 1)
    case "csv", "summary-csv":
      let one = named.format.rendered(Fixtures.comparison)
      let end = try #require(one.firstIndex { $0.isNewline })
      #expect(text == one + one[one.index(after: end)...])
    case "html":
      #expect(text.matches(of: /<h1>/).count == 2)
      #expect(text.matches(of: /<html/).count == 1)
    default:
      let one = named.format.rendered(Fixtures.comparison)
      #expect(text == one + "\n" + one)
    }
  }

  @Test("Every format writes the ledger as its golden file", arguments: NamedFormat.all)
  func ledger(_ named: NamedFormat) throws {
    let suffix = try #require(named.format.suffixes.first)
    expectReportGolden("cost\(suffix)", named.golden(named.format.rendered(Fixtures.ledger)))
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
