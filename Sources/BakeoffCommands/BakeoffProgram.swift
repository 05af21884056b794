internal import ArgumentParser
internal import Bakeoff
internal import BakeoffReports
internal import BakeoffStore
internal import Foundation

/// The program: arguments in, exit code out.
public enum BakeoffProgram {
  /// Runs the command that the arguments name, and ends the process.
  public static func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> Never
  {
    // A closed pipe and a file at its limit are errors of the write, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    OutputFailure.holdClosedOutputs()
    leaveNoCoreDump()
    do {
      let environment = ProcessInfo.processInfo.environment
      let arguments = try EnvironmentFlags.applied(to: arguments, environment: environment)
      var command = try BakeoffCommand.parseAsRoot(arguments)
      try command.run()
      end(ExitCodes.done)
    } catch {
      let code = BakeoffCommand.exitCode(for: error).rawValue
      if let (message, code) = ExitCodes.explain(error, parserCode: code) {
        Console.talk("error: \(message)")
        end(code)
      }
      let text = BakeoffCommand.fullMessage(for: error)
      // A line more than the text has, as the parser prints it.
      if !text.isEmpty { code == ExitCodes.done ? Console.result(text + "\n") : Console.talk(text) }
      end(code)
    }
  }

  /// Ends the process; what could not be printed is an error, unless there is a worse one.
  private static func end(_ code: Int32) -> Never {
    guard let words = OutputFailure.words else { exit(code) }
    Console.talk("error: \(words)")
    exit(code == ExitCodes.done ? ExitCodes.failed : code)
  }
}

extension BakeoffProgram {
  /// Memory holds keys, and what other people wrote: a crash must not put it on a disk.
  private static func leaveNoCoreDump() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
    setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}

/// The exit codes of every command.
enum ExitCodes {
  /// Everything was done.
  static let done: Int32 = 0
  /// Finished with errors, or could not run.
  static let failed: Int32 = 1
  /// Undecided: the budget or the allowed share of errors was reached.
  static let undecided: Int32 = 3
  /// Bad usage, bad input or a missing key; nothing was sent.
  static let usage: Int32 = 64
  /// The gate failed: the candidate breaks a critical requirement.
  static let gateFailed: Int32 = 100
  /// Interrupted; finished work is kept.
  static let interrupted: Int32 = 130

  /// The sentence and the code of an error of ours; nil for those of the argument parser, whose own code of
  /// the error is given.
  static func explain(_ error: any Error, parserCode: Int32) -> (message: String, code: Int32)? {
    switch error {
    case let error as InputError: (error.description, error.isOfOutput ? failed : usage)
    case let error as ReportFormatError: (error.description, usage)
    case let error as StoreError: (error.description, failed)
    case let error as ModelError:
      (error.message, [.configuration, .missingKey].contains(error.code) ? usage : failed)
    case is ExitCode, is CleanExit, is ValidationError: nil
    default: parserCode == ExitCode.failure.rawValue ? ("\(error)", failed) : nil
    }
  }
}
