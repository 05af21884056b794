internal import Foundation

/// Long results a screen at a time, as `git` and `man` show them.
enum Pager {
  /// Shows a result: through the pager where it goes to a terminal that it is too long for, else as it
  /// is.
  ///
  /// The pager is a line for the shell: `BAKEOFF_PAGER`, else `PAGER`, else `less`; an empty one is none.
  static func show(_ text: String) {
    guard let height = Console.resultHeight, isTaller(text, than: height),
      let command = command, let pipe = popen(command, "w")
    else { return Console.result(text) }
    // Ctrl-C is the pager's while it is shown.
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    // A pager that is left early closes the pipe; the rest is not wanted then.
    fwrite(bytes, 1, bytes.count, pipe)
    let status = pclose(pipe)
    // The shell's sign that there is no such program.
    if status >> 8 & 0xFF == 127 { Console.result(text) }
  }

  private static var command: String? {
    let environment = ProcessInfo.processInfo.environment
    let command = environment["BAKEOFF_PAGER"] ?? environment["PAGER"] ?? "less"
    guard !command.isEmpty else { return nil }
    // Leave at once what fits after all, pass colours on, keep the screen: git's defaults.
    setenv("LESS", "FRX", 0)
    return command
  }

  private static func isTaller(_ text: String, than height: Int) -> Bool {
    text.utf8.count { $0 == 0x0A } >= height - 1
  }
}
