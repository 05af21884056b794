internal import Foundation
internal import Synchronization

/// Whether what was to be said reached anybody: what a full disk or a closed output has swallowed makes the
/// program fail at its end, whatever else it did.
///
/// A pipe that its reader has closed is none: whoever reads the first lines has what was wanted.
enum OutputFailure {
  private static let first = Mutex<(output: Int32, reason: String)?>(nil)

  /// Keeps the places of outputs that were closed before the program began, or the next file that is opened
  /// would be written to in their stead.
  static func holdClosedOutputs() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The place that is free is taken. Writing to it fails, as it must.
      let held = open("/dev/null", O_RDONLY)
      if held >= 0, held != descriptor {
        dup2(held, descriptor)
        close(held)
      }
    }
  }

  /// Notes that a write failed; only the first failure counts.
  static func note(_ output: Int32, _ code: Int32) {
    guard code != EPIPE else { return }
    first.withLock { first in
      guard first == nil else { return }
      first = (output, code == EBADF ? "it is closed" : String(cString: strerror(code)))
    }
  }

  /// The sentence about the first failure; nil when all was written.
  static var words: String? {
    first.withLock { $0 }.map { output, reason in
      let name = output == STDOUT_FILENO ? "standard output" : "standard error"
      return
        "cannot write to \(name): \(reason); what was to be printed is lost, what was recorded is kept"
    }
  }
}
