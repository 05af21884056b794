internal import Foundation
public import Testing

/// Compares a text with the file of a name in the folder `Golden` beside the test.
///
/// With `BAKEOFF_RECORD_GOLDEN=1` the file is written anew, and the test still fails, so that
/// nothing is recorded unseen.
///
/// - Parameters:
///   - text: What the code gave.
///   - name: The name of the file.
///   - file: The test's file.
///   - location: Where a difference is reported.
/// - Throws: What writing the file throws.
public func expectGolden(
  _ text: String,
  named name: String,
  file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  let golden = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["BAKEOFF_RECORD_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: golden)
    Issue.record("recorded \(golden.path) anew", sourceLocation: location)
    return
  }
  guard let expected = FileManager.default.contents(atPath: golden.path) else {
    Issue.record(
      "\(golden.path) is missing: record it with BAKEOFF_RECORD_GOLDEN=1",
      sourceLocation: location
    )
    return
  }
  #expect(text == String(decoding: expected, as: UTF8.self), sourceLocation: location)
}
