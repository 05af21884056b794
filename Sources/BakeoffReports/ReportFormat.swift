public import BakeoffCore

/// A form that reports, comparisons and ledgers can be written in.
///
/// A new format is one file in `Formats` and one line in `ReportFormats.all`.
public protocol ReportFormat: Sendable {
  /// What the format is called, such as `markdown`.
  var name: String { get }
  /// The endings of file names that ask for it, each with its dot; the usual one first.
  var suffixes: [String] { get }
  /// Whether a report in this format lists every trial.
  var listsTrials: Bool { get }
  /// Whether a report in this format shows what `Report.detail` has; false by default.
  var showsDetail: Bool { get }
  /// The report in this format, with a line break at its end.
  func rendered(_ report: Report) -> String
  /// Comparisons in this format, with a line break at the end.
  func rendered(_ report: ComparisonReport) -> String
  /// The ledger in this format, with a line break at its end.
  func rendered(_ ledger: Ledger) -> String
}

extension ReportFormat {
  /// `false`.
  public var showsDetail: Bool { false }

  /// One comparison in this format, with a line break at its end.
  public func rendered(_ comparison: Comparison) -> String {
    rendered(ComparisonReport(comparisons: [comparison]))
  }
}
