internal import Bakeoff
internal import BakeoffReports
internal import BakeoffScoring

/// What a GitHub Actions job shows beside its log: lines that its runner reads from the output.
///
/// See "Workflow commands for GitHub Actions" in GitHub's documentation; a step shows ten of a kind.
struct GitHubAnnotations {
  /// The lines.
  let lines: [String]

  /// How many lines of a kind a step shows.
  private static let limit = 10

  /// What went wrong in a run: its errors by model and cause, and how many answers were not correct.
  init(_ report: Report) {
    let errors = report.errors.prefix(Self.limit).map { group in
      Self.line(
        "error",
        title: "bakeoff: \(group.model), \(group.code)",
        "\(Figures.count(group.count, "trial")): \(group.example)"
      )
    }
    let failures = report.models.prefix(Self.limit).compactMap { model -> String? in
      let missed = model.scoredTrials - model.count(of: .correct) - model.count(of: .error)
      guard missed > 0 else { return nil }
      return Self.line(
        "warning",
        title: "bakeoff: \(model.model)",
        "\(Figures.count(missed)) of \(Figures.count(model.scoredTrials, "scored trial")) not "
          + "correct, accuracy \(Figures.percent(model.accuracy?.value))"
      )
    }
    lines = errors + failures
  }

  /// What a gate refuses or leaves open.
  init(_ report: GateReport) {
    lines = report.checks.filter { $0.verdict != .pass }.prefix(Self.limit).map { check in
      Self.line(
        check.isCritical && check.verdict == .fail ? "error" : "warning",
        title: "bakeoff gate: \(check.name)",
        "\(check.requirement): \(check.reason)"
      )
    }
  }

  /// Says them, where a job's runner listens.
  func announce(in environment: Environment = .process) {
    guard environment["GITHUB_ACTIONS"] == "true" else { return }
    for line in lines { Console.talk(line) }
  }

  private static func line(_ kind: String, title: String, _ message: String) -> String {
    "::\(kind) title=\(escaped(title, alsoOf: ":,"))::\(escaped(message))"
  }

  /// A text that ends neither the line nor, among the properties, the property.
  private static func escaped(_ text: String, alsoOf others: String = "") -> String {
    VisibleText.line(text, width: 300).reduce(into: "") { result, character in
      switch character {
      case "%": result += "%25"
      case ":" where others.contains(":"): result += "%3A"
      case "," where others.contains(","): result += "%2C"
      default: result.append(character)
      }
    }
  }
}
