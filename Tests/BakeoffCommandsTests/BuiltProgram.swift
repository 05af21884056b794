import BakeoffTestSupport
import Foundation

/// The built binary, run in a folder of its own.
struct BuiltProgram {
  /// What a call gave.
  struct Outcome {
    var status: Int32
    var output: String
    var talk: String
  }

  /// The folder that the program works in; removed by `remove()`.
  let folder: URL
  var environment: [String: String] = [:]

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// The program in a copy of another one's folder.
  init(copying other: BuiltProgram) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bakeoff-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.copyItem(at: other.folder, to: folder)
    environment = other.environment
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The top of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary, built beside the tests.
  static let binary: URL = {
    let beside = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("bakeoff")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : package.appendingPathComponent(".build/debug/bakeoff")
  }()

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Starts the program and does not wait.
  ///
  /// - Parameters:
  ///   - arguments: What it is called with.
  ///   - executable: Another program.
  ///   - input: The terminal that it reads from; nil for none.
  ///   - resultsTerminal: Where its results go instead of a file.
  ///   - talkTerminal: Where its talk goes instead of a file.
  /// - Returns: The process, and the files of its results and its talk.
  /// - Throws: What keeps it from being started.
  func start(
    _ arguments: [String],
    executable: URL = Self.binary,
    input: PseudoTerminal? = nil,
    results resultsTerminal: PseudoTerminal? = nil,
    talk talkTerminal: PseudoTerminal? = nil
  ) throws -> (process: Process, output: URL, talk: URL) {
    let name = UUID().uuidString
    let output = folder.appendingPathComponent("\(name).out")
    let talk = folder.appendingPathComponent("\(name).err")
    for url in [output, talk] { try Data().write(to: url) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Nothing of the tests' own environment, or a key there would change what is tested.
    process.environment = [
      "PATH": "\(Self.binary.deletingLastPathComponent().path):/usr/bin:/bin", "HOME": folder.path,
    ]
    .merging(environment) { $1 }
    process.standardInput = input?.end ?? FileHandle.nullDevice
    process.standardOutput = try resultsTerminal?.end ?? FileHandle(forWritingTo: output)
    process.standardError = try talkTerminal?.end ?? FileHandle(forWritingTo: talk)
    try process.run()
    return (process, output, talk)
  }

  /// Runs the program to its end.
  func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome {
    try outcome(of: start(arguments))
  }

  /// Runs a line of the shell, in which `bakeoff` is the program.
  func shell(_ line: String) throws -> Outcome {
    try outcome(of: start(["-c", line], executable: URL(fileURLWithPath: "/bin/sh")))
  }

  private func outcome(of started: (process: Process, output: URL, talk: URL)) throws -> Outcome {
    let (process, output, talk) = started
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      talk: try String(contentsOf: talk, encoding: .utf8)
    )
  }

  /// The lines of a task file with so many samples, each with its own prompt.
  static func tasks(_ count: Int) -> String {
    (1...count).map { "{\"id\": \"s\($0)\", \"input\": \"Say \($0)\", \"target\": \($0)}\n" }
      .joined()
  }
}
