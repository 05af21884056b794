internal import BakeoffCore
internal import Foundation

/// Checks that the answer is SQL that SQLite's own parser takes; it is prepared and never run.
///
/// `is-sql` takes the whole answer, `contains-sql` its first code block, or the whole without one.
/// Tables, columns and functions need not exist. Several statements are read one by one.
struct SQLScorer: Scorer {
  static let kinds = ["is-sql", "contains-sql"].map { name in
    ScorerKind(
      name: name,
      summary: name == "is-sql"
        ? "The whole answer is SQL by SQLite's parser; nothing is run."
        : "The first code block, or the whole answer, is SQL by SQLite's parser; nothing is run.",
      example: name
    ) { settings throws(ScorerError) in
      guard let problem = settings.tools.sqlProblem else {
        throw ScorerError.withoutTool(scorer: name)
      }
      return SQLScorer(name: name, problem: problem)
    }
  }

  let name: String
  /// What is wrong with a text as SQL; nil when nothing is.
  let problem: @Sendable (String) -> String?

  func score(_ answer: ModelResponse, for sample: Sample) -> Score {
    let block = name == "contains-sql" ? CodeBlock.first(in: answer.text)?.text : nil
    let sql = (block ?? answer.text).trimmingCharacters(in: .whitespacesAndNewlines)
    guard !sql.isEmpty else { return .verdict(name, false, explanation: "There is no SQL.") }
    let reason = problem(sql)
    return .verdict(name, reason == nil, explanation: reason.map { "SQLite says: \($0)." })
  }
}
