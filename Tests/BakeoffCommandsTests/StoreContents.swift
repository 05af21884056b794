import BakeoffCore
import BakeoffStore
import Foundation
import Testing

/// What the stores of a program's folder hold.
enum StoreContents {
  /// What a store says of its runs, without times and without numbers that depend on the order in which
  /// workers were done.
  private static let queries = [
    """
    SELECT name, hex(plan_hash), status, tool_version, epochs, sample_count, settings, tags, metadata
    FROM runs ORDER BY id
    """,
    "SELECT * FROM task_files ORDER BY run_id, position",
    "SELECT * FROM run_models ORDER BY run_id, position",
    """
    SELECT run_id, position, hex(hash), CAST(content AS TEXT), name, task_file, line, whole_position
    FROM run_samples JOIN samples ON samples.id = sample_id ORDER BY run_id, position
    """,
    "SELECT count(*) FROM samples", "SELECT count(*) FROM trials",
    """
    SELECT run, task_file, sample_id, model, epoch, outcome, score, scorer, output, stop_reason, cached,
      attempts, input_tokens, output_tokens, cost_usd, error_code, error, tags, run_id, position, answer,
      answered_by, fallback, turns
    FROM v_results ORDER BY run_id, position, model, epoch
    """,
    """
    SELECT hex(key), model, url, epoch, text, stop_reason, CAST(request AS TEXT), CAST(reply AS TEXT)
    FROM responses JOIN exchanges ON response_id = responses.id ORDER BY 1, 5, 4, 2, 7
    """,
    """
    SELECT trials.position, model_position, epoch, number, status, attempts.error_code
    FROM attempts JOIN trials ON trials.id = trial_id ORDER BY 1, 2, 3, 4
    """,
    """
    SELECT trials.position, model_position, epoch, scores.position, scores.scorer, value, passed, weight,
      scores.answer, explanation
    FROM scores JOIN trials ON trials.id = trial_id ORDER BY 1, 2, 3, 4
    """,
    """
    SELECT position, turn, model, epoch, output, tool_calls,
      (SELECT json_group_array(json_remove(value, '$.duration_ms')) FROM json_each(tool_runs)),
      cached, attempts, cost_usd
    FROM v_turns ORDER BY 1, 3, 4, 2
    """,
    """
    SELECT sample_id, judged_model, v_judges.model, purpose, v_judges.epoch, output, cached, attempts, error
    FROM v_judges ORDER BY 1, 2, 3, 4, 5, 6
    """,
  ]

  /// All rows of a store's queries, as text.
  static func rows(of store: String, in program: BuiltProgram) throws -> [String] {
    let path = program.folder.appendingPathComponent(store).path
    return try queries.map { query in
      let result = try StoreQuery.run(query, path: path)
      return result.rows.map { JSON.array($0).text }.joined(separator: "\n")
    }
  }

  /// Expects that two stores have the same runs, row for row.
  static func expectSame(in program: BuiltProgram, _ first: String, _ second: String) throws {
    for (query, pair) in zip(
      queries,
      zip(try rows(of: first, in: program), try rows(of: second, in: program))
    ) {
      #expect(pair.0 == pair.1, "\(query)")
      // A query that finds nothing compares nothing.
      if !query.contains("v_turns"), !query.contains("v_judges") { #expect(!pair.0.isEmpty) }
    }
  }
}
