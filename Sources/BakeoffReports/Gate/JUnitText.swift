/// A gate's verdict as JUnit's XML, which build servers show as tests.
///
/// A broken critical requirement is a failure, an undecided one an error; advisory ones that are not
/// met are skipped with their reason.
struct JUnitText {
  private let report: GateReport

  /// Prepares a verdict.
  init(_ report: GateReport) { self.report = report }

  /// The document, with a line break at its end.
  var text: String {
    let critical = report.checks.filter(\.isCritical)
    let failures = critical.filter { $0.verdict == .fail }.count
    let errors = critical.filter { $0.verdict == .inconclusive }.count
    let skipped = report.checks.filter { !$0.isCritical && $0.verdict != .pass }.count
    let counts =
      "tests=\"\(report.checks.count)\" failures=\"\(failures)\" errors=\"\(errors)\" "
      + "skipped=\"\(skipped)\""
    let name = XMLText.attribute("\(report.candidate) against \(report.base)")
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"bakeoff gate\" \(counts)>",
      "  <testsuite name=\"\(name)\" \(counts)>",
    ]
    for check in report.checks { lines += self.lines(of: check) }
    return (lines + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func lines(of check: GateReport.Check) -> [String] {
    let name = XMLText.attribute("\(check.name): \(check.requirement)")
    let start = "    <testcase classname=\"bakeoff.gate\" name=\"\(name)\" time=\"0\""
    guard check.verdict != .pass else { return [start + "/>"] }
    let element =
      check.isCritical ? (check.verdict == .fail ? "failure" : "error") : "skipped"
    let reason = XMLText.attribute(check.reason)
    return [start + ">", "      <\(element) message=\"\(reason)\"/>", "    </testcase>"]
  }
}
