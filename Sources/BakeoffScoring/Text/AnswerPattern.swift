internal import BakeoffCore
internal import Foundation

/// A regular expression, compiled once and used by many threads.
///
/// ICU's syntax through `NSRegularExpression`, which is immutable and several times as fast as
/// Swift's `Regex` made at run time.
struct AnswerPattern: Sendable {
  private let expression: NSRegularExpression

  /// Compiles the value of a scorer's settings.
  ///
  /// - Throws: `ScorerError` naming the scorer when there is no pattern or it cannot be compiled.
  init(_ settings: ScorerSettings, scorer: String, ignoringCase: Bool) throws(ScorerError) {
    guard let pattern = settings.value?.stringValue, !pattern.isEmpty else {
      throw .missingValue(scorer: scorer, expected: "a regular expression")
    }
    do {
      expression = try NSRegularExpression(
        pattern: pattern,
        options: ignoringCase ? .caseInsensitive : []
      )
    } catch {
      throw .unusableValue(
        scorer: scorer,
        reason: "\"\(pattern)\" is not a regular expression"
      )
    }
  }

  /// The groups of the first match that took part in it, or the whole match when the pattern has no
  /// groups; nil without a match.
  ///
  /// - Throws: `EndlessSearch` when the search takes too long.
  func firstMatch(in text: String) throws(EndlessSearch) -> [String]? {
    guard let ranges = try expression.firstRanges(in: text) else { return nil }
    let groups = ranges.count == 1 ? ranges[...] : ranges.dropFirst()
    return groups.compactMap { Range($0, in: text).map { String(text[$0]) } }
  }
}
