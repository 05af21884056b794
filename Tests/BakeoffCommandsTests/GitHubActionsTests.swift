import BakeoffCore
import BakeoffTestSupport
import Foundation
import Testing

@testable import Bakeoff
@testable import BakeoffCommands

@Suite("GitHub Actions")
struct GitHubActionsTests {
  private static let guide = "Sources/Bakeoff/Bakeoff.docc/GitHubActions.md"

  /// The steps of the documented workflow: the scripts of those that run one.
  private static func steps() throws -> [(name: String, script: String)] {
    let block = try #require(Documents.blocks(of: "yml", in: guide).first)
    let environment = Environment(process: ["PWD": "."])
    let reader = YAMLReader(path: guide, environment: environment, isLenient: true)
    // GitHub's own expressions are no variables of ours.
    let text = Documents.indentedText(of: block).replacing("${{", with: "<<")
    let workflow = try #require(try reader.read(text))
    let steps = try #require(workflow["jobs"]?["gate"]?["steps"])
    return steps.entries.compactMap { entry in
      entry["run"]?.scalar.map { (entry["name"]?.scalar ?? "", $0) }
    }
  }

  @Test("The documented workflow is YAML, and what it runs of bakeoff works as it is written")
  func workflow() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    program.environment = ["GITHUB_ACTIONS": "true"]
    try FileManager.default.createSymbolicLink(
      at: program.folder.appendingPathComponent("datasets"),
      withDestinationURL: BuiltProgram.package.appendingPathComponent("datasets")
    )
    let steps = try Self.steps()
    #expect(steps.map(\.name).contains("May the candidate replace the base?"))
    for step in steps where step.script.hasPrefix("bakeoff ") {
      let result = try program.shell(step.script)
      // Twelve samples may be too few for a gate.
      #expect([0, ExitCodes.undecided].contains(result.status), "\(step.script)\n\(result.talk)")
    }
    for file in ["report.html", "report.md", "junit.xml", "gate.md"] {
      #expect(try !program.read(file).isEmpty, "\(file)")
    }
  }

  @Test("Failures become annotations, one line each, only where GitHub's runner listens")
  func annotations() throws {
    var program = try BuiltProgram()
    defer { program.remove() }
    try program.write(
      #"{"id": "a", "input": "What is 17 + 25? Answer with the number.", "target": "41"}"# + "\n",
      to: "tasks.jsonl"
    )
    let arguments = ["run", "tasks.jsonl", "-m", "mock/oak", "--display", "plain"]
    let silent = try program.run(arguments)
    #expect(!silent.talk.contains("::"))
    program.environment = ["GITHUB_ACTIONS": "true"]
    let loud = try program.run(arguments + ["--name", "again"])
    #expect(
      loud.talk.contains(
        "::warning title=bakeoff%3A mock/oak::1 of 1 scored trial not correct, accuracy 0.0 %25\n"
      ),
      "\(loud.talk)"
    )
    #expect(!loud.output.contains("::"))
    let none = try program.run(["run", "tasks.jsonl", "-m", "mock/oak", "--display", "none"])
    #expect(!none.talk.contains("::"))
  }
}
