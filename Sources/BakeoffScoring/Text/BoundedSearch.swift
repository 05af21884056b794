internal import Foundation
internal import Synchronization

/// A search by a regular expression that was given up.
struct EndlessSearch: Error {
  /// What to say of it.
  static let words = "The regular expression takes too long on this text: it tries too many ways."
}

extension NSRegularExpression {
  /// How often a search may report that it is still at it, which is about a second.
  private static let maximumReports = 1500

  /// Where the first match and its groups stand; nil without a match.
  ///
  /// Expressions such as `(a+)+$` try more ways on some texts than there is time for, and task files come
  /// from others. What ends a search is the number of its steps, not a clock, so that every machine scores
  /// alike.
  ///
  /// - Throws: `EndlessSearch` when it takes too many steps.
  func firstRanges(in text: String) throws(EndlessSearch) -> [NSRange]? {
    let state = Mutex<(ranges: [NSRange]?, reports: Int)>((nil, 0))
    let whole = NSRange(location: 0, length: text.utf16.count)
    enumerateMatches(in: text, options: .reportProgress, range: whole) { match, _, stop in
      state.withLock { state in
        if let match {
          state.ranges = (0..<match.numberOfRanges).map { match.range(at: $0) }
        } else {
          state.reports += 1
        }
        stop.pointee = ObjCBool(state.ranges != nil || state.reports > Self.maximumReports)
      }
    }
    let (ranges, reports) = state.withLock { $0 }
    if ranges == nil, reports > Self.maximumReports { throw EndlessSearch() }
    return ranges
  }
}
