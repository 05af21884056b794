import BakeoffScoring
import Foundation
import Testing

@Suite struct ScoringGuideTests {
  private static let guide = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Bakeoff/Bakeoff.docc/Scoring.md").standardized,
    encoding: .utf8
  )

  @Test("The guide says what every scorer does", arguments: Scorers.all.map(\.name))
  func everyScorer(name: String) throws {
    let rows = try #require(Self.guide).split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.contains { $0.dropFirst(2).prefix { $0 != "|" }.contains("`\(name)`") }
    let hasSection = name == "command"
    #expect(named || hasSection)
  }

  @Test("The guide names no scorer that there is not")
  func noOther() throws {
    let rows = try #require(Self.guide).split(separator: "\n").filter { $0.hasPrefix("| `") }
    let known = Set(Scorers.all.map(\.name))
    let steps = ["trim", "lower", "upper", "first-line", "last-line", "code-block"]
    for row in rows {
      let names = row.dropFirst(2).prefix { $0 != "|" }.split(separator: "`")
        .filter { $0.first?.isLetter == true && !$0.contains(":") }
      for name in names where !steps.contains(String(name)) {
        #expect(known.contains(String(name)), "\(name)")
      }
    }
  }
}
