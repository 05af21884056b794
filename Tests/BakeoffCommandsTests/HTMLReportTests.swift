import Foundation
import Testing

@Suite("bakeoff report -o report.html")
struct HTMLReportTests {
  @Test("A binary that stands alone writes the page, beside other formats")
  func standsAlone() throws {
    let program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      """
      {"id": "one", "input": "What is 17 + 25? Answer with the number.", "target": "42", "tags": ["sums"]}
      {"id": "two", "input": "What is the capital of Australia?", "target": "Canberra", "tags": ["facts"]}
      """,
      to: "tasks.jsonl"
    )
    let run = try program.run([
      "run", "tasks.jsonl", "-m", "mock/oak,mock/twig", "--temperature", "0", "--stop", "a b's",
      "--no-cache", "-o", "run.html",
    ])
    #expect(run.status == 0, "\(run.talk)")
    // A copy elsewhere, without the bundles that are built beside it.
    let copy = program.folder.appendingPathComponent("alone")
    try FileManager.default.copyItem(at: BuiltProgram.binary, to: copy)
    let process = try program.start(
      ["report", "latest", "-o", "a.html", "-o", "b.md", "-o", "c.csv"],
      executable: copy
    ).process
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let page = try program.read("a.html")
    #expect(page == (try program.read("run.html")))
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("\"messages\":[{\"role\":\"user\",\"text\":\"What is 17 + 25?"))
    #expect(page.contains("aria-label=\"mock/oak, sums: 100 %, 1 of 1 correct\""))
    #expect(page.contains("aria-label=\"mock/oak, facts: "))
    let again = try #require(page.firstMatch(of: /<code>(bakeoff run [^<]*)<\/code>/)).1
    #expect(again.hasSuffix("--no-cache"))
    let repeated = try program.shell(again.replacing("&quot;", with: "\"") + " --name again")
    #expect(repeated.status == 0, "\(again)\n\(repeated.talk)")
    let parameters = try program.run(
      "sql",
      "SELECT count(DISTINCT parameters) AS n, count(*) AS models FROM run_models",
      "--csv"
    )
    #expect(parameters.output == "n,models\n1,4\n")
    #expect(try program.read("b.md").hasPrefix("## "))
    #expect(try program.read("c.csv").hasPrefix("run,task_file"))
  }
}
