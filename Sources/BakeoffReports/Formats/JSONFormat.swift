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
  /// The schema of several comparisons.
  public static let comparisonsSchema = "bakeoff.comparisons/1"

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
    document.member("run") {
      $0.members(of: report.run)
      $0.nullable("command", RepeatCommand(report).text)
    }
    document.list("models", report.models) { $0.members(of: $1) }
    if !report.judges.isEmpty {
      document.list("judges", report.judges) { $0.members(of: $1) }
    }
    if let cost = report.possiblySpent {
      document.member("spending") { $0.nullable("possibly_spent_usd", cost) }
    }
    if let economy = report.economy {
      document.member("cheapest") { $0.members(of: economy) }
    }
    if let repeats = report.repeats { document.add(repeats) }
    document.list("errors", report.errors) { $0.members(of: $1) }
    document.list("trials", report.trials) { $0.members(of: $1) }
    return document.result
  }

  /// One comparison as a JSON object; several as the list `comparisons` of one, with the ranking.
  public func rendered(_ report: ComparisonReport) -> String {
    guard report.comparisons.count != 1 || report.ranking != nil else {
      var document = JSONDocument(schema: Self.comparisonSchema, capacity: 4096)
      document.add(report.comparisons[0])
      if let economy = report.economy {
        document.member("cheapest") { $0.members(of: economy) }
      }
      return document.result
    }
    var document = JSONDocument(schema: Self.comparisonsSchema, capacity: 4096)
    if let ranking = report.ranking { document.member("ranking") { $0.members(of: ranking) } }
    if let economy = report.economy { document.member("cheapest") { $0.members(of: economy) } }
    document.documents(
      "comparisons",
      report.comparisons.map { comparison in
        var part = JSONDocument(schema: Self.comparisonSchema, capacity: 4096)
        part.add(comparison)
        return part
      }
    )
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
    document.member("total") {
      $0.members(of: ledger.total)
      if let aside = ledger.setAside { $0.nullable("set_aside_usd", aside) }
    }
    if !ledger.judges.isEmpty {
      document.list("judges", ledger.judges) { $0.members(of: $1) }
    }
    return document.result
  }
}
