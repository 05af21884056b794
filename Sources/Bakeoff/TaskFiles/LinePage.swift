internal import BakeoffCore
internal import Foundation
internal import Synchronization

/// Some lines of a task file, which are parsed on all cores at once.
struct LinePage {
  /// A line's samples; nil for a blank line.
  typealias Parsed = Result<[ParsedSample], TaskLineError>?

  /// The lines, without their ends; empty after the last line of the file.
  private(set) var lines: [[UInt8]] = []

  /// Enough lines to share out, and a bound for long ones.
  private static let maximumLines = 1024
  private static let maximumBytes = 8 << 20
  /// How many lines a thread takes at a time.
  private static let share = 64

  /// What a line is reckoned at that names files, which are held in memory with it.
  private static let fileBytes = 1 << 20

  private static func namesFiles(_ line: [UInt8]) -> Bool {
    (line + [0]).withUnsafeBytes { bytes in
      guard let text = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return false }
      return strstr(text, #""images""#) != nil || strstr(text, #""files""#) != nil
    }
  }

  /// Reads the next lines.
  ///
  /// - Throws: `InputError` when the file cannot be read on.
  init(from reader: LineReader) throws(InputError) {
    var bytes = 0
    while lines.count < Self.maximumLines, bytes < Self.maximumBytes,
      let line = try reader.next()
    {
      lines.append(line)
      bytes += line.count + (Self.namesFiles(line) ? Self.fileBytes : 0)
    }
  }

  /// What each line says, in the order of the lines.
  ///
  /// - Parameters:
  ///   - reading: How lines become samples.
  ///   - attachments: Where the files are that the lines name.
  /// - Returns: One result for each line.
  func parsed(_ reading: TaskReading, _ attachments: TaskAttachments) -> [Parsed] {
    let shares = (lines.count + Self.share - 1) / Self.share
    let results = Mutex<[[Parsed]]>(Array(repeating: [], count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { index in
      let start = index * Self.share
      let parsed = lines[start..<min(start + Self.share, lines.count)].map { line in
        Self.parse(line, reading, attachments)
      }
      results.withLock { $0[index] = parsed }
    }
    return results.withLock { Array($0.joined()) }
  }

  private static func parse(
    _ line: [UInt8],
    _ reading: TaskReading,
    _ attachments: TaskAttachments
  ) -> Parsed {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
    return Result { () throws(TaskLineError) in try reading.samples(line, attachments) }
  }
}
