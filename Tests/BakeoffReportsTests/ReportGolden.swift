internal import Foundation
internal import Testing

/// Compares a text with the file of that name in `Golden`.
///
/// `BAKEOFF_RECORD_GOLDEN=1` rewrites the file and still fails; a missing file fails.
func expectReportGolden(
  _ name: String,
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name)")
  if ProcessInfo.processInfo.environment["BAKEOFF_RECORD_GOLDEN"] == "1" {
    do {
      try Data(text.utf8).write(to: file)
      Issue.record(
        "Recorded \(name); run again without BAKEOFF_RECORD_GOLDEN",
        sourceLocation: sourceLocation
      )
    } catch {
      Issue.record("\(name) could not be recorded: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record(
      "\(name) is missing; record it with BAKEOFF_RECORD_GOLDEN=1",
      sourceLocation: sourceLocation
    )
    return
  }
  #expect(text == String(decoding: data, as: UTF8.self), "\(name)", sourceLocation: sourceLocation)
}

/// What golden files leave out.
enum ReportGolden {
  /// A page without its style and its script, which have files of their own, and their hashes.
  static func withoutAssets(_ page: String) -> String {
    page.replacing(/<style>[\s\S]*?<\/style>/, with: "<style>…</style>")
      .replacing(/<script>[\s\S]*?<\/script>/, with: "<script>…</script>")
      .replacing(/sha256-[A-Za-z0-9+\/=]*/, with: "sha256-…")
      .replacing("><", with: ">\n<")
  }
}
