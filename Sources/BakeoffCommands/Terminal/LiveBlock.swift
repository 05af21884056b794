internal import BakeoffReports
internal import Synchronization

/// Lines at the foot of a terminal that are drawn over again and again, with talk above them.
///
/// Nothing is blanked before it is written anew, and a picture is one write, so that it does not
/// flicker; a picture like the one before is not written at all.
final class LiveBlock: Sendable {
  /// A picture: its lines, each shorter than the terminal was wide.
  private struct Picture: Equatable {
    var lines: [String] = []
    var columns = 0
  }

  private let shown = Mutex(Picture())
  private let write: @Sendable (String) -> Void

  /// Terminals that know synchronised output (DEC private mode 2026) show what is between the two at
  /// once; the others ignore them.
  private static let begin = "\u{1B}[?2026h"
  private static let end = "\u{1B}[?2026l"

  /// Creates a block that is not shown yet.
  ///
  /// - Parameter write: Writes a text to the terminal, whole.
  init(write: @escaping @Sendable (String) -> Void) { self.write = write }

  /// Shows lines in the place of those before.
  ///
  /// - Parameters:
  ///   - lines: What to show: visible text, each line shorter than the terminal is wide.
  ///   - columns: How wide the terminal is now.
  func draw(_ lines: [String], columns: Int) {
    shown.withLock { shown in
      let next = Picture(lines: lines, columns: columns)
      guard next != shown else { return }
      write(Self.begin + Self.up(over: shown, columns: columns) + Self.text(of: lines) + Self.end)
      shown = next
    }
  }

  /// Says something above the lines.
  func talk(_ text: String) {
    shown.withLock { shown in
      guard !shown.lines.isEmpty else { return write(text) }
      let up = Self.up(over: shown, columns: shown.columns)
      write(Self.begin + up + "\u{1B}[J" + text + Self.text(of: shown.lines) + Self.end)
    }
  }

  /// Leaves the lines standing; what is drawn next comes below them.
  func leave() { shown.withLock { $0 = Picture() } }

  /// Each line, the rest of the row behind it cleared, and all rows below.
  private static func text(of lines: [String]) -> String {
    lines.map { "\($0)\u{1B}[K\n" }.joined() + "\u{1B}[J"
  }

  /// To the beginning of a picture; lines that a narrower window has broken since fill several rows.
  private static func up(over picture: Picture, columns: Int) -> String {
    let rows = picture.lines.reduce(0) { sum, line in
      sum + max(1, (DisplayWidth.of(line) + columns - 1) / max(1, columns))
    }
    return rows > 0 ? "\r\u{1B}[\(rows)A" : "\r"
  }
}
