internal import BakeoffCore
internal import BakeoffReports

extension Fixtures {
  /// Text that tries to move the cursor, break a table, run as a formula, hide or reorder itself.
  static let hostile =
    "=1+1\u{1B}[2J\u{1B}]0;pwned\u{7}|x|`rm`<script>alert(1)</script>&\r\n# h\r\u{0}\u{9B}31m"
    + "\u{202E}gnp\u{2066},\"q\"\u{200B}\u{FEFF}\u{2028}![i](http://x)"

  /// A report all of whose texts are hostile.
  static var hostileReport: Report {
    var report = Self.report
    report.run.name = hostile
    report.run.status = hostile
    report.run.toolVersion = hostile
    report.run.taskFiles = [hostile]
    report.run.settings = [(name: hostile, value: hostile)]
    for index in report.models.indices { report.models[index].model += hostile }
    report.errors = [ErrorGroup(model: hostile, code: hostile, count: 1, example: hostile)]
    var row = trial(hostile, hostile, .incorrect, hostile, stop: hostile, tags: [hostile])
    row.answer = hostile
    row.error = hostile
    report.trials = [row]
    return report
  }

  /// The same with whole answers, a ranking and the cheapest model.
  static var hostileComparisons: ComparisonReport {
    var report = comparisonReport
    report.comparisons = [hostileComparison]
    report.shownFlips = 1
    report.ranking?.entries[0].label = hostile
    report.economy?.reference = hostile
    report.economy?.entries[0].label = hostile
    return report
  }

  /// A comparison all of whose texts are hostile.
  static var hostileComparison: Comparison {
    var comparison = Self.comparison
    comparison.base.label = hostile
    comparison.candidate.label = hostile
    var flip = flip(hostile, .correct, .incorrect, hostile, hostile)
    flip.prompt = hostile
    comparison.flips = [flip]
    comparison.metrics[0].name = hostile
    comparison.tags[0].name = hostile
    comparison.warnings = [hostile]
    return comparison
  }
}
