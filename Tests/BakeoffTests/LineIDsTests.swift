import Testing

@testable import Bakeoff

@Suite("The ids of lines")
struct LineIDsTests {
  @Test("Each id has the line that had it first, and no other id has one")
  func first() {
    var ids = LineIDs()
    for line in 1...50_000 { #expect(ids.insert("id \(line)", line: line) == nil) }
    for line in 1...50_000 { #expect(ids["id \(line)"] == line) }
    for line in 50_001...100_000 { #expect(ids["id \(line)"] == nil) }
    #expect(ids.insert("id 7", line: 60_000) == 7)
    #expect(ids["id 7"] == 7)
    #expect(ids[""] == nil)
  }

  @Test("Ids that are the same text in other Unicode forms are the same")
  func forms() {
    var ids = LineIDs()
    #expect(ids.insert("caf\u{E9}", line: 1) == nil)
    #expect(ids.insert("cafe\u{301}", line: 2) == 1)
  }
}
