internal import BakeoffCore
internal import BakeoffReports
internal import Foundation
internal import Testing

#if canImport(FoundationXML)
internal import FoundationXML
#endif

@Suite("Formats for other programs")
struct TabularFormatTests {
  /// What a parser of XML finds: elements with their attributes, in order.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      found.append((name, attributes))
    }
  }

  private static func elements(_ text: String) -> [(name: String, attributes: [String: String])]? {
    let elements = Elements()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = elements
    return parser.parse() ? elements.found : nil
  }

  @Test("JUnit has a suite per model and a case per trial, with the counts of each kind")
  func junit() throws {
    let elements = try #require(Self.elements(JUnitFormat().rendered(Fixtures.report)))
    let all = try #require(elements.first)
    #expect(all.name == "testsuites")
    #expect(
      ["tests", "failures", "errors", "skipped"].map { all.attributes[$0] } == ["5", "2", "1", "0"]
    )
    #expect(
      elements.filter { $0.name == "testsuite" }.map { $0.attributes["name"] } == [
        "mock/oak", "mock/twig", "ollama/fir-instruct:8b",
      ]
    )
    #expect(elements.filter { $0.name == "testcase" }.count == 5)
    #expect(
      elements.filter { $0.name == "failure" }.map { $0.attributes["type"] } == [
        "incorrect", "truncated",
      ]
    )
    #expect(elements.filter { $0.name == "error" }.map { $0.attributes["type"] } == ["timeout"])
    #expect(elements[2].attributes["time"] == "0.413")
  }

  @Test("JUnit of hostile text is well-formed")
  func hostileXML() throws {
    for text in [
      JUnitFormat().rendered(Fixtures.hostileReport),
      JUnitFormat().rendered(Fixtures.hostileComparison),
      JUnitFormat().rendered(Fixtures.hostileLedger),
    ] {
      let elements = try #require(Self.elements(text), "\(text)")
      #expect(elements.allSatisfy { !["script", "h"].contains($0.name) })
    }
  }

  @Test("JSON lines have an object per trial, and every hostile text comes back")
  func jsonLines() throws {
    let lines = JSONLinesFormat().rendered(Fixtures.report).split(separator: "\n")
    #expect(lines.count == Fixtures.report.trials.count)
    let all = try JSON(parsing: JSONFormat().rendered(Fixtures.report))["trials"]?.arrayValue
    #expect(try lines.map { try JSON(parsing: String($0)) } == all)
    let hostile = JSONLinesFormat().rendered(Fixtures.hostileReport)
    let line = try #require(hostile.split(separator: "\n").first)
    #expect(try JSON(parsing: String(line))["output"]?.stringValue == Fixtures.hostile)
  }

  @Test("The summary has a row per model with its exact costs")
  func summary() throws {
    let rows = CSVReader.rows(SummaryCSVFormat().rendered(Fixtures.report))
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    let column = try #require(rows[0].firstIndex(of: "cost_usd"))
    #expect(rows.map { $0[column] } == ["cost_usd", "0.0789375", "0.00110925", ""])
    let correct = try #require(rows[0].firstIndex(of: "correct"))
    #expect(rows.dropFirst().map { $0[correct] } == ["11", "9", "5"])
    let hostile = CSVReader.rows(SummaryCSVFormat().rendered(Fixtures.hostileReport))
    #expect(hostile[1][0].hasPrefix("'=1+1␛[2J"))
  }
}
