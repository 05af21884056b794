internal import BakeoffReports
internal import Foundation

/// The two outputs: results go to standard output, talk and progress to standard error.
enum Console {
  /// Prints a result.
  static func result(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
  }

  /// Prints a table as wide as the terminal.
  static func result(_ table: Table) { result(laidOut(table)) }

  /// A table as wide as the terminal, as text.
  static func laidOut(_ table: Table) -> String {
    TextTable(table, width: resultWidth, colour: usesColour).lines.joined(separator: "\n")
  }

  /// Says something that is not a result, above what is drawn.
  ///
  /// Much of it repeats what servers and files say, so no character in it may steer the terminal.
  static func talk(_ text: String) { live.talk(VisibleText.lines(text) + "\n") }

  /// Draws lines over those that were drawn before, on the terminal that talk goes to.
  ///
  /// - Parameters:
  ///   - lines: Visible text, each line shorter than the terminal is wide.
  ///   - columns: How wide the terminal is.
  static func draw(_ lines: [String], columns: Int) { live.draw(lines, columns: columns) }

  /// Leaves what was drawn standing.
  static func endDrawing() { live.leave() }

  private static let live = LiveBlock { write($0, to: STDERR_FILENO) }

  /// Whether standard output is a terminal.
  static var resultsAreShown: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal.
  static var talkIsShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// The width of the terminal that results go to, or the one that `COLUMNS` asks for; nil when they
  /// go elsewhere.
  static var resultWidth: Int? {
    if let wanted = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), wanted > 0
    {
      return wanted
    }
    return resultsAreShown ? size(of: STDOUT_FILENO)?.columns : nil
  }

  /// The size of the terminal that talk goes to now, 80 by 24 when it cannot be known.
  static var talkSize: (columns: Int, rows: Int) { size(of: STDERR_FILENO) ?? (80, 24) }

  /// How many rows the terminal has that results go to; nil when they go elsewhere.
  static var resultHeight: Int? { resultsAreShown ? size(of: STDOUT_FILENO)?.rows : nil }

  /// Whether results may be coloured: on a terminal, unless NO_COLOR is set; FORCE_COLOR overrides.
  static var usesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    if let force = environment["FORCE_COLOR"], !force.isEmpty { return force != "0" }
    return resultsAreShown && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Writes all of a text at once; what nobody reads any more is dropped, and any other failure noted.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return OutputFailure.note(descriptor, errno) }
      rest = rest.dropFirst(count)
    }
  }

  private static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
