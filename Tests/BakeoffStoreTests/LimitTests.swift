import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import GRDB
import Testing

@Suite("Changes of limits in a store")
struct LimitTests {
  @Test("They come back in their order, each for its run, and stand in v_limits")
  func changes() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = try folder.openStore()
    let run = try store.begin(name: "first")
    let other = try store.begin(name: "second")
    let halved = LimitChange(.connections, to: 4, because: "it turned a request away")
    let pause = LimitChange(.pause, to: 1.5, because: "openai/m asks to wait")
    try store.record(halved, of: "https://a", inRun: run.id, at: 10)
    try store.record(pause, of: "https://b", inRun: other.id, at: 11)
    try store.record(pause, of: "https://a", inRun: run.id, at: 12)
    let changes = try store.limitChanges(ofRun: run.id)
    #expect(changes.map(\.change) == [halved, pause])
    #expect(changes.map(\.time) == [10, 12])
    #expect(changes.map(\.lane) == ["https://a", "https://a"])
    let rows = try folder.query("SELECT run, lane, kind, value FROM v_limits ORDER BY at")
    #expect(rows.map { $0["run"] as String } == ["first", "second", "first"])
    #expect(rows.map { $0["kind"] as String } == ["connections", "pause", "pause"])
  }
}
