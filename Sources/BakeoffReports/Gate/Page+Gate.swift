internal import BakeoffCore

extension Page {
  /// The page of a gate's verdict.
  init(_ report: GateReport) {
    let style = TextStyle(report.verdict)
    let pairs = Figures.count(report.pairs, "pair")
    let confidence = Figures.percent(report.confidence)
    blocks = [
      .title(
        "\(report.verdict.rawValue, style: style) · \(strong: report.candidate) against \(strong: report.base)"
      ),
      .table(Table(of: report)),
    ]
    let open = report.checks.filter { $0.verdict != .pass }
    if !open.isEmpty {
      blocks.append(
        .list(
          open.map { check in
            let tier = check.isCritical ? "" : " (advisory)"
            return "\(strong: check.name)\(tier): \(check.reason)"
          }
        )
      )
    }
    let left =
      report.unpaired == 0
      ? "none left out"
      : "\(Figures.count(report.unpaired, "trial")) without a scored partner left out"
    blocks.append(
      .paragraph(
        """
        \(figure: pairs), \(left); intervals at \(figure: confidence) confidence. Failed, truncated and \
        refused trials count as not correct.
        """
      )
    )
  }
}

extension Table {
  /// The checks of a gate.
  fileprivate init(of report: GateReport) {
    self.init(columns: [
      Column("check"), Column("asked"), Column("measured", .right), Column("interval", .right),
      Column("samples", .right), Column("verdict"),
    ])
    for check in report.checks {
      append([
        Cell(check.name, style: .strong), Cell(check.requirement),
        Cell(check.estimate.map { GateReport.figure($0.value) } ?? Figures.none),
        Cell(check.interval), Cell(Figures.count(check.samples)),
        Cell(
          check.isCritical ? check.verdict.rawValue : "\(check.verdict.rawValue), advisory",
          style: TextStyle(check.verdict)
        ),
      ])
    }
  }
}

extension TextStyle {
  /// The colour of a verdict.
  fileprivate init(_ verdict: GateReport.Verdict) {
    switch verdict {
    case .pass: self = .good
    case .fail: self = .bad
    case .inconclusive: self = .warning
    }
  }
}

extension GateReport {
  /// A measured number with four decimals.
  static func figure(_ value: Double) -> String { Figures.fixed(value, decimals: 4) }
}

extension GateReport.Check {
  /// The interval for people; `—` without one.
  var interval: String {
    guard let estimate, estimate.lower != estimate.upper else { return Figures.none }
    return "[\(GateReport.figure(estimate.lower)) to \(GateReport.figure(estimate.upper))]"
  }

  /// Why it did not pass, as a sentence without a full stop.
  public var reason: String {
    let measured = estimate.map { "measured \(GateReport.figure($0.value)) \(interval)" }
    switch verdict {
    case .pass: return "met"
    case .fail: return "\(requirement) is broken: \(measured ?? "nothing measured")"
    case .inconclusive:
      let need = settlement.map { ", what would settle it: \($0)" } ?? ""
      return "\(requirement) is undecided: \(measured ?? "nothing measured")\(need)"
    }
  }
}
