internal import BakeoffCore
internal import BakeoffScoring
internal import Foundation

/// Runs programs, for the scorer `command` and for tools: no shell, an end to their time and to what they may print.
struct ProgramRunner: CommandRunner {
  /// How much a program may print.
  private static let mostOutput = 1 << 20
  /// How much of what it says on standard error is kept.
  private static let mostComplaint = 4096

  func run(
    _ arguments: [String],
    input: [UInt8],
    timeout: Double,
    secrets: [String]
  ) throws(CommandError) -> [UInt8] {
    try run(
      arguments,
      input: input,
      timeout: timeout,
      secrets: secrets,
      cancellation: Cancellation()
    )
  }

  /// Runs a program that may also be ended before its time.
  func run(
    _ arguments: [String],
    input: [UInt8],
    timeout: Double,
    secrets: [String],
    cancellation: Cancellation
  ) throws(CommandError) -> [UInt8] {
    let name = arguments.first ?? ""
    var child: ChildProcess
    do {
      let environment = SecretVariables.environment(showing: secrets)
      child = try ChildProcess(arguments, input: input, environment: environment)
    } catch {
      throw CommandError("\(name) cannot be started: \(error).")
    }
    defer { child.end() }
    let deadline = ContinuousClock.now + .seconds(timeout)
    var output: [UInt8] = []
    var complaint: [UInt8] = []
    while ContinuousClock.now < deadline, !cancellation.isCancelled {
      let status = child.status
      // Asked for before the last reading, so that nothing is left of an ended program.
      let isSilent = child.read { isError, bytes in
        if isError {
          complaint = Array((complaint + bytes).suffix(Self.mostComplaint))
        } else {
          output += bytes
        }
      }
      guard output.count <= Self.mostOutput else {
        throw CommandError("\(name) printed more than \(Self.mostOutput) bytes.")
      }
      guard let status, isSilent else { continue }
      guard status == 0 else {
        let words = String(decoding: complaint, as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines)
        throw CommandError(
          "\(name) ended with status \(status)\(words.isEmpty ? "." : ": \(words)")"
        )
      }
      return output
    }
    throw CommandError("\(name) did not end within \(timeout) seconds.")
  }
}
