import BakeoffCore
import BakeoffStore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

@Suite("The list of samples that were read")
struct SampleListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func entry(_ number: Int, _ name: String? = nil) -> SampleList.Entry {
    SampleList.Entry(
      place: PlannedSample(
        contentID: number * 3,
        name: name ?? "sample-\(number)",
        taskFile: number % 2,
        line: number + 1
      ),
      hash: ContentHash(of: [Array("\(number)".utf8)]),
      line: number / 2
    )
  }

  private func list(_ entries: [SampleList.Entry]) throws -> SampleList {
    let list = SampleList(besideStore: folder.path("store.sqlite"))
    for entry in entries { try list.append(entry) }
    return list
  }

  private static func words(_ entry: SampleList.Entry) -> String {
    let place = entry.place
    return "\(place.contentID) \(place.name) \(place.taskFile):\(place.line) "
      + "\(entry.hash) \(entry.line)"
  }

  @Test("All come back in their order, however many and long they are", arguments: [0, 1, 20_000])
  func order(_ count: Int) throws {
    defer { folder.remove() }
    let long = String(repeating: "é", count: 300_000)
    let entries = (0..<count).map { Self.entry($0, [0: "", 7: long][$0]) }
    let list = try list(entries)
    // Any number may go through it at once.
    let expected = entries.map(Self.words)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      var found: [String] = []
      #expect(throws: Never.self) { try list.forEach { found.append(Self.words($0)) } }
      #expect(found == expected)
    }
  }

  @Test("What a body throws ends the walk")
  func stop() throws {
    defer { folder.remove() }
    let list = try list((0..<10).map { Self.entry($0) })
    var seen = 0
    #expect(throws: InputError.self) {
      try list.forEach { _ in
        seen += 1
        if seen == 3 { throw InputError("enough") }
      }
    }
    #expect(seen == 3)
  }

  @Test("A long list is in a file that has no name from the start, and is gone with the list")
  func file() throws {
    defer { folder.remove() }
    var list: SampleList? = try list((0..<20_000).map { Self.entry($0) })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #if os(Linux)
    #expect(openFiles == 1)
    #endif
    try list?.forEach { _ in }
    list = nil
    #if os(Linux)
    #expect(openFiles == 0)
    #endif
  }

  @Test("A folder that cannot be written is an error that names the store")
  func unwritable() throws {
    defer { folder.remove() }
    let list = SampleList(besideStore: folder.path("none/store.sqlite"))
    let error = try #require(throws: StoreError.self) {
      for number in 0..<20_000 { try list.append(Self.entry(number)) }
    }
    #expect(error.description.contains("the list of samples cannot be made"))
    #expect(error.description.contains(folder.path("none/store.sqlite")))
  }

  /// How many files of the folder this process has open, with a name or without.
  private var openFiles: Int {
    let links = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return links.count { link in
      let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(link)")
      return path?.hasPrefix(folder.path) == true
    }
  }
}
