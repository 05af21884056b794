internal import BakeoffCore
internal import Foundation

/// Which samples the settings take, told one after the other; limits count lines, of which a matrix of
/// prompts makes several samples.
struct SampleChoice {
  private let patterns: [String]
  private let limit: RunSettings.Limit?
  /// How many samples were seen.
  private(set) var seen = 0
  /// How many lines had an id that is wanted.
  private var lines = 0
  private var last: (taskFile: Int, line: Int)?

  init(_ settings: RunSettings) {
    patterns = settings.sampleIDs
    limit = settings.limit
  }

  /// The number of a sample's line among those with wanted ids, from 0; nil when it is not taken.
  ///
  /// A share of all can only be told at the end: until then everything is taken.
  mutating func line(of entry: TaskFile.Entry, in taskFile: Int) -> Int? {
    seen += 1
    guard isWanted(entry) else { return nil }
    if last.map({ $0 != (taskFile, entry.line) }) ?? true { lines += 1 }
    last = (taskFile, entry.line)
    let line = lines - 1
    return switch limit {
    case .first(let count): line < count ? line : nil
    case .range(let range): range.contains(line + 1) ? line : nil
    case .share, nil: line
    }
  }

  /// The number of the first line that is too many, once all samples were told.
  var end: Int {
    guard case .share(let share) = limit else { return .max }
    return Int((Double(lines) * share).rounded(.up))
  }

  private func isWanted(_ entry: TaskFile.Entry) -> Bool {
    patterns.isEmpty
      || patterns.contains { pattern in
        fnmatch(pattern, entry.sample.id, 0) == 0 || fnmatch(pattern, entry.lineID, 0) == 0
      }
  }
}
