/// What the store has of groups of models.
extension Schema {
  /// Who answered a trial of a group, and as what: 0 a model or a primary deployment, 1 a fallback that
  /// is left out of scores, 2 one that counts.
  static let deployments = """
    ALTER TABLE trials ADD COLUMN answered_by TEXT;
    ALTER TABLE trials ADD COLUMN fallback INTEGER NOT NULL DEFAULT 0;
    """

  /// What `v_results` says of it.
  static let deploymentColumns = """
    coalesce(trials.answered_by,
      CASE WHEN trials.response_id IS NOT NULL THEN run_models.model END) AS answered_by,
    trials.fallback > 0 AS fallback
    """
}
