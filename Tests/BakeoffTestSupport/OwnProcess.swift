internal import Foundation

/// Runs a test in a process of its own, as one must that counts or takes up what all tests share.
///
/// Such a test comes in two: one runs the other, which is enabled only there.
public enum OwnProcess {
  private static let variable = "BAKEOFF_OWN_PROCESS"

  /// Whether this process runs nothing but a test, given as `SUITE/FUNCTION`.
  public static func isFor(_ test: String) -> Bool {
    ProcessInfo.processInfo.environment[variable] == test
  }

  /// Runs a test, and waits for it.
  ///
  /// - Parameter test: The test, as `SUITE/FUNCTION`.
  /// - Returns: Whether it passed, and what was printed.
  /// - Throws: What keeps the process from being started.
  public static func run(_ test: String) throws -> (isPassed: Bool, said: String) {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let output = try folder.write("", to: "output.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["--testing-library", "swift-testing", "--filter", test]
    process.environment = ProcessInfo.processInfo.environment.merging([variable: test]) { $1 }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOfFile: output, encoding: .utf8)
    let isPassed = process.terminationStatus == 0 && said.contains("with 1 test in 1 suite passed")
    return (isPassed, said)
  }
}
