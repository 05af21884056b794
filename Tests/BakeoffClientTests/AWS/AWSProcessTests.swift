import BakeoffClient
import BakeoffTestSupport
import Foundation
import Testing

#if os(Linux)
@Suite("A profile's program beside many open files", .waits, .timeLimit(.minutes(20)))
struct AWSProcessTests {
  private static let alone = "AWSProcessTests/beside"

  @Test("It gives its keys however many connections are open")
  func process() throws {
    // In a process of its own, for other tests start programs meanwhile.
    let test = try OwnProcess.run(Self.alone)
    #expect(test.isPassed, "\(test.said)")
  }

  @Test("With 1,500 open files", .enabled(if: OwnProcess.isFor(alone), "run by the other test"))
  func beside() throws {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, 4096)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let files = (0..<1500).map { _ in open("/dev/null", O_RDONLY) }
    defer { for file in files { close(file) } }
    try #require(!files.contains(-1), "no 1,500 files can be open: raise `ulimit -Hn`")
    let folder = try TemporaryFolder()
    let server = try LoopbackServer { _ in
      .json(
        #"{"output":{"message":{"role":"assistant","content":[{"text":"4"}]}},"stopReason":"end_turn"}"#
      )
    }
    defer {
      server.stop()
      folder.remove()
    }
    try folder.write(
      "[profile p]\ncredential_process = cat '\(folder.path("keys"))'\n",
      to: ".aws/config"
    )
    try folder.write(
      #"{"Version":1,"AccessKeyId":"ASIAP","SecretAccessKey":"s","SessionToken":"t"}"#,
      to: "keys"
    )
    let variables = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "AWS_PROFILE": "p", "AWS_REGION": "us-east-1",
    ]
    let lm = try LM("bedrock/m", baseURL: server.url, options: .aws(variables))
    #expect(try lm("2 + 2?") == "4")
    #expect(server.received.first?.header("authorization")?.contains("ASIAP") == true)
  }
}
#endif
