import BakeoffTestSupport
import Foundation
import Testing

@Suite("bakeoff score that is stopped", .waits, .timeLimit(.minutes(20)))
struct ScoreCommandStopTests {
  /// How many answers a slow program has been asked about: it adds a line for each.
  private static func scored(in program: BuiltProgram) -> Int {
    let counted = try? program.read("counted")
    return counted?.split(separator: "\n").count ?? 0
  }

  @Test(
    "Killed in the middle, a run has the scores that it had, and the repeated command scores it"
  )
  func killed() throws {
    let program = try ScoreCommandTests.program(BuiltProgram.tasks(40))
    defer { program.remove() }
    try program.write("echo x >> counted; sleep 0.05; echo 0\n", to: "slow.sh")
    let before = try program.run("report", "echoed", "--json").output
    let arguments = ["score", "echoed", "--scorer", "command:sh slow.sh"]
    let started = try program.start(arguments)
    while Self.scored(in: program) < 10, started.process.isRunning { usleep(1000) }
    kill(started.process.processIdentifier, SIGKILL)
    started.process.waitUntilExit()
    #expect(started.process.terminationReason == .uncaughtSignal)
    #expect(try program.run("report", "echoed", "--json").output == before)
    #expect(try program.run("score", "echoed", "--list").output.contains("exact") == false)
    let again = try program.run(arguments)
    #expect(again.status == 0, "\(again.talk)")
    #expect(again.output.contains("scoring 2, by command:sh slow.sh"), "\(again.output)")
    #expect(Set(try ScoreCommandTests.outcomes(program)) == ["incorrect"])
    #expect(try program.run("report", "echoed", "--scoring", "1").output.contains("100.0 %"))
  }

  @Test("Ctrl-C ends it with 130 and a word on what stays")
  func interrupted() throws {
    let program = try ScoreCommandTests.program(BuiltProgram.tasks(200))
    defer { program.remove() }
    try program.write("echo x >> counted; sleep 0.05; echo 0\n", to: "slow.sh")
    let started = try program.start(["score", "echoed", "--scorer", "command:sh slow.sh"])
    while Self.scored(in: program) < 2, started.process.isRunning { usleep(1000) }
    kill(started.process.processIdentifier, SIGINT)
    started.process.waitUntilExit()
    #expect(started.process.terminationStatus == 130)
    let talk = try String(contentsOf: started.talk, encoding: .utf8)
    #expect(talk.contains("run \"echoed\" has the scores that it had"), "\(talk)")
    #expect(Set(try ScoreCommandTests.outcomes(program)) == ["correct"])
  }
}
