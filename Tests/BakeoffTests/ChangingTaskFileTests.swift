import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff

/// A task file that somebody writes while it is read.
@Suite("A changing task file")
struct ChangingTaskFileTests {
  /// What somebody does to a file.
  enum Change: String, CaseIterable, CustomTestStringConvertible {
    case truncated, appended, rewritten

    var testDescription: String { rawValue }

    func apply(to path: String) throws {
      let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
      switch self {
      case .truncated: try file.truncate(atOffset: 200_000)
      case .appended:
        try file.seekToEnd()
        try file.write(contentsOf: Data("{\"input\": \"One more\"}\n".utf8))
      case .rewritten:
        try file.seek(toOffset: 1_000_000)
        try file.write(contentsOf: Data(repeating: 0x20, count: 1000))
      }
      try file.close()
    }
  }

  /// Enough lines for several pages, which are read one after the other.
  private static let lines = (1...5000).map { line in
    "{\"id\": \(line), \"input\": \"\(String(repeating: "word ", count: 80))\"}\n"
  }

  /// Reads such a file, and does something to it when the first sample is there.
  private func read(_ change: (String) throws -> Void) throws -> Int {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("tasks.jsonl")
    try folder.write(Self.lines.joined(), to: "tasks.jsonl")
    // Long ago, for the clock of a file system is coarse.
    let old = Date(timeIntervalSince1970: 1_700_000_000)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: path)
    var count = 0
    try TaskFile(path: path).read(
      onProblem: { _ in },
      onEntry: { _ in
        if count == 0 { try change(path) }
        count += 1
      }
    )
    return count
  }

  @Test("A file that is written while it is read is an error", arguments: Change.allCases)
  func changed(_ change: Change) throws {
    let error = #expect(throws: InputError.self) { try read(change.apply(to:)) }
    let words = "tasks.jsonl was changed while it was read: try again when nothing writes to it"
    #expect(error?.description.hasSuffix(words) == true)
  }

  @Test("A file that is replaced or removed while it is read is read to its own end")
  func replaced() throws {
    let count = try read { path in
      try Data("{}".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
    #expect(count == Self.lines.count)
    #expect(try read { try FileManager.default.removeItem(atPath: $0) } == Self.lines.count)
  }
}
