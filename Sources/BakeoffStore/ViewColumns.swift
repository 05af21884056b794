internal import GRDB

/// Further columns of views that have shipped; never edited once they have shipped themselves.
enum ViewColumns {
  /// What a provider counted besides plain tokens, and on what terms it answered.
  static let answers = """
    responses.cache_write_1h_tokens AS cache_write_1h_tokens,
    responses.audio_input_tokens AS audio_input_tokens,
    responses.cached_audio_tokens AS cached_audio_tokens,
    responses.audio_output_tokens AS audio_output_tokens,
    responses.image_input_tokens AS image_input_tokens,
    responses.image_output_tokens AS image_output_tokens,
    responses.video_input_tokens AS video_input_tokens,
    responses.searches AS searches,
    responses.map_searches AS map_searches,
    responses.served_model AS served_model,
    responses.service_tier AS service_tier,
    responses.speed AS speed,
    responses.inference_geo AS inference_geo,
    trials.turns AS turns
    """

  /// Which deployment of a group answered.
  static let answerers = """
    (SELECT model FROM answerers WHERE answerers.trial_id = trials.id) AS answered_by,
    (SELECT is_fallback FROM answerers WHERE answerers.trial_id = trials.id) AS is_fallback
    """

  /// Makes a view anew with more columns behind those that it has.
  ///
  /// The view is taken as it stands, so that it does not matter which migrations came before.
  ///
  /// - Parameters:
  ///   - columns: What `SELECT` is to give besides.
  ///   - view: The name of the view, whose `FROM` stands on a line of its own.
  ///   - database: Where it is.
  /// - Throws: `DatabaseError` when there is no such view.
  static func add(_ columns: String, to view: String, in database: Database) throws {
    let definition = try String.fetchOne(
      database,
      sql: "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = ?",
      arguments: [view]
    )
    guard var definition, let end = definition.firstRange(of: "\nFROM ") else {
      throw DatabaseError(message: "the view \(view) is missing or has another form")
    }
    definition.insert(contentsOf: ",\n\(columns)", at: end.lowerBound)
    try database.execute(sql: "DROP VIEW \(view)")
    try database.execute(sql: definition)
  }
}
