import BakeoffTestSupport
import Foundation
import Testing

@Suite("The texts of all errors")
struct ErrorTextsTests {
  /// What makes an error of its text.
  private static let errors: Set<String> = [
    "InputError", "ModelError", "StoreError", "ValidationError", "ProviderRowProblem",
    "ProviderTableError", "PriceFileError", "PriceFileProblem", "GatePolicyError",
    "ReportFormatError", "MergeRefusal", "ContentProblem", "TaskLineError", "ToolFailure",
    "CassetteProblem", "Problem", "JSONSyntaxError", "CommandError", "ChildProcessError",
    "ProviderFault", "Fault",
    "fail", "problem", "refusal", "fault",
  ]
  /// Files whose every sentence is part of an error.
  private static let endings = [
    "Error", "Errors", "Problem", "Failure", "Refusal", "Meaning", "Miss",
  ]

  @Test("Every text of an error stands in one list, where it can be looked at as a text")
  func list() throws {
    let sources = BuiltProgram.package.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
      .compactMap { $0 as? String }
      // Of the mock server's refusals the words are the vendors'; benchmarks have no users.
      .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("BakeoffBenchmarks") }
      .filter { !$0.hasPrefix("BakeoffServers/Mock/Dialects") }
      .sorted()
    var page = """
      # What can be wrong

      Every text of an error, with `…` for what is only known when it happens. It says what is wrong, where,
      and how to mend it. `ErrorTextsTests` compares this list with the sources, so that a new text is seen
      here; those that the program prints as a whole stand in `error-*.txt`.

      """
    for file in files {
      let source = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
      let name = file.dropLast(".swift".count)
      let isWhole = Self.endings.contains { name.hasSuffix($0) }
      let texts = SwiftTexts(source).texts(ofCallsTo: isWhole ? nil : Self.errors)
      guard !texts.isEmpty else { continue }
      page += "\n## \(name)\n\n" + texts.map { "- \($0)\n" }.joined()
    }
    try expectGolden(page, named: "errors.md")
  }

  @Test("A text is found with its joined parts, and values in it are left out")
  func scanner() {
    let source = #"""
      // InputError("not in a comment")
      func problem(_ text: String) {}
      throw InputError(
        "cannot read \(path.map { "(\($0))" } ?? ""): "
          + "check it"
      )
      let other = Thing("no error at all")
      throw ModelError(.configuration, isOdd ? "an odd \"thing\"" : "none")
      """#
    #expect(
      SwiftTexts(source).texts(ofCallsTo: ["InputError", "ModelError", "problem"])
        == ["cannot read …: check it", "an odd \"thing\""]
    )
  }
}
