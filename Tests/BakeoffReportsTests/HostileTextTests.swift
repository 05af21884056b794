internal import BakeoffCore
internal import BakeoffReports
internal import Testing

@Suite("Hostile text")
struct HostileTextTests {
  static let people: [NamedFormat] = NamedFormat.all.filter {
    ["text", "markdown"].contains($0.format.name)
  }

  @Test("Pages hold no control or reordering characters", arguments: people)
  func pages(_ named: NamedFormat) {
    let text =
      named.format.rendered(Fixtures.hostileReport)
      + named.format.rendered(Fixtures.hostileRepeatedReport)
      + named.format.rendered(Fixtures.hostileComparison)
      + named.format.rendered(Fixtures.hostileComparisons)
      + named.format.rendered(Fixtures.hostileLedger)
    for scalar in text.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(![.control, .format, .lineSeparator].contains(category), "\(scalar.value)")
    }
  }

  @Test("Markdown holds no HTML but its own, no image and no broken row")
  func markdown() {
    var text =
      MarkdownFormat().rendered(Fixtures.hostileReport) + "\n"
      + MarkdownFormat().rendered(Fixtures.hostileRepeatedReport) + "\n"
      + MarkdownFormat().rendered(Fixtures.hostileComparison) + "\n"
      + MarkdownFormat().rendered(Fixtures.hostileComparisons) + "\n"
      + MarkdownFormat().rendered(Fixtures.hostileLedger)
    for tag in ["<details><summary>", "</summary>", "</details>", "<br>"] {
      #expect(text.contains(tag))
      text = text.replacing(tag, with: "")
    }
    #expect(!text.contains("<"))
    #expect(!text.contains("!["))
    for block in text.split(separator: "\n\n") where block.hasPrefix("|") {
      let bars = block.split(separator: "\n").map { line in
        line.replacing("\\|", with: "").count { $0 == "|" }
      }
      #expect(Set(bars).count == 1, "\(block)")
    }
  }

  @Test("JSON gives every text back as it was")
  func json() throws {
    let report = try JSON(parsing: JSONFormat().rendered(Fixtures.hostileReport))
    #expect(report["schema"]?.stringValue == "bakeoff.report/1")
    #expect(report["trials"]?[0]?["output"]?.stringValue == Fixtures.hostile)
    #expect(report["run"]?["settings"]?[Fixtures.hostile]?.stringValue == Fixtures.hostile)
    let comparison = try JSON(parsing: JSONFormat().rendered(Fixtures.hostileComparison))
    #expect(comparison["flips"]?[0]?["base_output"]?.stringValue == Fixtures.hostile)
    let ledger = try JSON(parsing: JSONFormat().rendered(Fixtures.hostileLedger))
    #expect(ledger["entries"]?[0]?["name"]?.stringValue == Fixtures.hostile)
  }

  @Test("CSV keeps one record, defuses formulas and shows control characters")
  func csv() throws {
    let entries = CSVReader.rows(CSVFormat().rendered(Fixtures.hostileLedger))
    #expect(entries.count == 2)
    let rows = CSVReader.rows(CSVFormat().rendered(Fixtures.hostileReport))
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.count == 24 })
    let output = try #require(rows.last?[9])
    #expect(output.hasPrefix("'=1+1␛[2J"))
    #expect(output.contains("\r\n# h\r␀"))
    #expect(output.contains(",\"q\""))
  }

  @Test(
    "Numbers in CSV stay numbers, and formulas can be left alone",
    arguments: zip(["-5", "+1.5", "-x", "@a", "=1"], ["-5", "+1.5", "'-x", "'@a", "'=1"])
  )
  func formulas(text: String, written: String) {
    var report = Fixtures.report
    report.trials = [Fixtures.trial("a", "m", .correct, text)]
    #expect(CSVReader.rows(CSVFormat().rendered(report)).last?[9] == written)
    let raw = CSVFormat(escapesFormulas: false).rendered(report)
    #expect(CSVReader.rows(raw).last?[9] == text)
  }
}

/// A reader of RFC 4180, for tests.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(unquoted(field))
        field = []
        continue
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [unquoted(field)])
        (row, field) = ([], [])
        continue
      default: break
      }
      field.append(byte)
    }
    return rows
  }

  private static func unquoted(_ field: [UInt8]) -> String {
    let text = String(decoding: field, as: UTF8.self)
    guard text.utf8.first == UInt8(ascii: "\"") else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
