public import BakeoffCore

/// JSON for programs: everything a report has, exact, under a versioned schema.
///
/// The text has one line per model, error, trial or flip, so that versions can be compared line by
/// line. Members may be added to a schema, never renamed or removed.
public struct JSONFormat: ReportFormat {
  /// The schema of a report.
  public static let reportSchema = "bakeoff.report/1"
  /// The schema of a comparison.
  public static let comparisonSchema = "bakeoff.comparison/1"

  /// The schema of a ledger.
  public static let ledgerSchema = "bakeoff.cost/1"

  /// Creates the format.
  public init() {}

  /// `json`.
  public var name: String { "json" }

  /// `.json`.
  public var suffixes: [String] { [".json"] }

  /// `true`.
  public var listsTrials: Bool { true }

  /// The report as one JSON object.
  public func rendered(_ report: Report) -> String {
    var document = JSONDocument(
      schema: Self.reportSchema,
      capacity: 4096 + report.trials.count * 512
    )
    document.member("run") { $0.members(of: report.run) }
    document.list("models", report.models) { $0.members(of: $1) }
    if !report.judges.isEmpty {
      document.list("judges", report.judges) { $0.members(of: $1) }
    }
    document.list("errors", report.errors) { $0.members(of: $1) }
    document.list("trials", report.trials) { $0.members(of: $1) }
    return document.result
  }

  /// One comparison as a JSON object, several as a list of such objects.
  public func rendered(_ comparisons: [Comparison]) -> String {
    let documents = comparisons.map { document(of: $0) }
    guard documents.count != 1 else { return documents[0] }
    return "[\n" + documents.map { $0.dropLast() }.joined(separator: ",\n") + "\n]\n"
  }

  private func document(of comparison: Comparison) -> String {
    var document = JSONDocument(
      schema: Self.comparisonSchema,
      capacity: 4096 + comparison.flips.count * 1024
    )
    document.member("base") { $0.members(of: comparison.base, in: comparison) }
    document.member("candidate") { $0.members(of: comparison.candidate, in: comparison) }
    document.member("result") { $0.members(of: comparison) }
    document.list("flips", comparison.flips) { $0.members(of: $1) }
    return document.result
  }

  /// The ledger as one JSON object.
  public func rendered(_ ledger: Ledger) -> String {
    var document = JSONDocument(schema: Self.ledgerSchema, capacity: 4096)
    document.member("ledger") {
      $0.member("by", ledger.grouping.rawValue)
      $0.member("runs", ledger.runs)
    }
    document.list("entries", ledger.entries) { $0.members(of: $1) }
    document.member("total") { $0.members(of: ledger.total) }
    if !ledger.judges.isEmpty {
      document.list("judges", ledger.judges) { $0.members(of: $1) }
    }
    return document.result
  }
}
