import BakeoffCore
import BakeoffTestSupport
import Testing

/// Judges on loopback against labels, through the built command.
@Suite("bakeoff judge-agreement", .timeLimit(.minutes(20)))
struct JudgeAgreementTests {
  private let program: BuiltProgram
  private let server: LoopbackServer

  /// A server with two judges: both pass what is good, mild passes what is fair as well, and neither says
  /// anything of what is mute.
  init() throws {
    program = try BuiltProgram()
    server = try LoopbackServer { request in
      let text = request.text
      let passes =
        text.contains(#"\"answer\":\"good"#)
        || (text.contains("\"mild\"") && text.contains(#"\"answer\":\"fair"#))
      let verdict =
        text.contains("mute")
        ? "I had rather not." : #"{\"reason\":\"It is so.\",\"meets\":\#(passes)}"#
      return .json(
        """
        {"model":"j","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant",
        "content":"\(verdict)"}}],"usage":{"prompt_tokens":100,"completion_tokens":10}}
        """
      )
    }
  }

  /// Forty samples, ten of each kind, with what people think of the answers in their metadata.
  private func judged() throws {
    let kinds = ["good", "fair", "bad", "mute"]
    try program.write(
      (0..<40).map { index in
        let kind = kinds[index % 4]
        let label = kind == "good" || (kind == "fair" && index < 20)
        return
          #"{"id": "s\#(index)", "input": "\#(kind) \#(index)", "metadata": {"human": \#(label)}}"#
          + "\n"
      }.joined(),
      to: "tasks.jsonl"
    )
    let scorers = ["strict", "mild"].flatMap { judge in
      [
        "--scorer",
        #"{"type": "closed-qa", "value": "is good", "metric": "\#(judge)", "#
          + #""provider": "vllm/\#(judge)@\#(server.url)/v1"}"#,
      ]
    }
    let run = try program.run(
      ["run", "tasks.jsonl", "-m", "mock/echo", "--name", "judged"] + scorers
    )
    #expect(run.status == 0, "\(run.talk)")
  }

  private func finish() {
    server.stop()
    program.remove()
  }

  @Test("Judges that were asked are found, and held against the samples' labels and each other")
  func metadata() throws {
    defer { finish() }
    try judged()
    let result = try program.run(
      "judge-agreement",
      "judged",
      "--label-field",
      "metadata.human",
      "--show",
      "2",
      "-o",
      "a.md",
      "-o",
      "a.html",
      "-o",
      "a.json"
    )
    #expect(result.status == 0, "\(result.talk)")
    try expectGolden(result.output, named: "judge-agreement.txt")
    try expectGolden(program.read("a.md"), named: "judge-agreement.md")
    #expect(try program.read("a.html").contains("agreement of judges"))
    let json = try JSON(parsing: program.read("a.json"))
    let strict = try #require(json["pairs"]?[0])
    #expect(strict["first"]?.stringValue == "metadata.human")
    let second = try #require(strict["second"]?.stringValue)
    #expect(second == "mild")
    // Of 30 that were judged 15 are labelled as good; mild passes 20, among them those.
    #expect(strict["table"] == [[10, 5], [0, 15]])
    let kappa = try #require(strict["kappa"]?["value"]?.doubleValue)
    let chance = (15 * 10 + 15 * 20) / 900.0
    #expect(abs(kappa - (25 / 30.0 - chance) / (1 - chance)) < 1e-12)
    #expect(json["raters"]?[1]?["unscored"] == 10)
    #expect(json["disagreements"]?.arrayValue?.count == 2)
    #expect(json["agreement"]?["disagreements"] == 10)
  }

  @Test("A file of labels is read by its ending, and the judges are compared without one")
  func files() throws {
    defer { finish() }
    try judged()
    try program.write(
      "id,verdict\n" + (0..<40).map { "s\($0),\($0 % 4 == 0 ? "pass" : "fail")\n" }.joined(),
      to: "labels.csv"
    )
    let file = try program.run(
      "judge-agreement",
      "--labels",
      "labels.csv",
      "--label-field",
      "verdict",
      "--judge",
      "strict",
      "--json"
    )
    #expect(file.status == 0, "\(file.talk)")
    let json = try JSON(parsing: file.output)
    #expect(json["pairs"]?[0]?["kappa"]?["value"] == 1)
    #expect(json["krippendorffs_alpha"]?["value"] == 1)
    let alone = try program.run("judge-agreement", "judged")
    #expect(alone.status == 0, "\(alone.talk)")
    #expect(alone.output.contains("mild in rows, strict in columns"))
    for (arguments, message) in [
      (["--labels", "none.csv"], "cannot open none.csv"),
      (["--labels", "labels.csv"], "labels.csv has no \"label\""),
      (["--judge", "stern"], "it has those of mild, strict"),
      (["--judge", "strict"], "strict is the only judge"), (["-o", "a.pdf"], "names no format"),
      (["--show=-1"], "--show is -1"), (["--levels", "1"], "--levels: expected two or more"),
      (["--levels", "1,2", "--pass-from", "2"], "give one"),
    ] {
      let result = try program.run(["judge-agreement", "judged"] + arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.talk.contains(message), "\(result.talk)")
    }
  }
}
